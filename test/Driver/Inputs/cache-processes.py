"""Many processes at once store one entry, which is whole."""

import subprocess

from compilation_cache import RUN, call, entries

want = call(*RUN).stdout
[entry] = entries()
sound = entry.read_bytes()
call("fct", "cache", "clear", "--cache-dir", "c")
assert not entries()
started = [subprocess.Popen(RUN, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(16)]
for process in started:
    out, err = process.communicate()
    assert process.returncode == 0 and out == want and err == b""
assert [path.read_bytes() for path in entries()] == [sound]
