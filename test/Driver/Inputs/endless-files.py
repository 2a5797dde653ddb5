"""Files that never end, or are far too large, wherever fct reads one: X.fct.LIMIT,
or bad usage of what is read before, with the name, in bounded memory. In a folder
with main.facet.
"""

import os, resource, shutil, subprocess, threading

FCT = shutil.which("fct")
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
SPACE = 1 << 30
open("small.json", "w").write('{"limits": {"import_bytes": "1mb", "memory": "8mb"}}')
with open("sparse", "wb") as file:
    file.truncate(1 << 40)
os.mkdir("__snapshots__")
os.symlink("../sparse", "__snapshots__/snap.facet.snap.json")
open("snap.facet", "w").write('@user\n  content: "a"\n@test "a"\n  assert:\n    - canonical matches snapshot\n')


def run(*arguments, limit):
    p = subprocess.run([FCT, *arguments], capture_output=True, timeout=60, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE)))
    text = p.stderr.decode()
    assert p.returncode == 1 and text.count("\n") == 1 and "X.fct.LIMIT: " in text and limit in text, (arguments, p)


SMALL = "--config", "small.json"
for path in "/dev/zero", "sparse":
    for command in ["build"], ["run"], ["test"], ["inspect", "--ast", "-"]:
        run(*command, path, limit="'%s' is larger than 67108864 bytes" % path)
        run(*command, path, *SMALL, limit="'%s' is larger than 1048576 bytes" % path)
    run("run", "main.facet", "--input", path, *SMALL, limit="'%s' is larger than 8388608 bytes" % path)
    run("run", "main.facet", "--input", path, "--memory-limit", "4mb", limit="larger than 4194304 bytes")
    run("run", "main.facet", "--set-file", "q=" + path, "--memory-limit", "4mb", limit="larger than 4194304 bytes")
    run("run", "main.facet", "--config", path, limit="larger than 16777216 bytes")
    run("run", "main.facet", "--artifact", "a.json", "--attest-key", path, limit="larger than 16777216 bytes")
    run("verify", path, *SMALL, limit="larger than 8388608 bytes")
    run("verify", "small.json", "--public-key", path, limit="larger than 16777216 bytes")

# A snapshot file is not read either.
p = subprocess.run([FCT, "test", "snap.facet"], capture_output=True, timeout=60)
assert p.returncode == 1 and b"File too large" in p.stdout + p.stderr, p

# A pipe whose writer never stops.
os.mkfifo("pipe")
done = threading.Event()


def feed():
    try:
        with open("pipe", "wb") as file:
            while not done.is_set():
                file.write(b"# \n" * 20000)
    except BrokenPipeError:
        pass


for arguments in ["build", "pipe"], ["run", "main.facet", "--input", "pipe"]:
    feeder = threading.Thread(target=feed)
    feeder.start()
    run(*arguments, *SMALL, limit="'pipe' is larger than")
    feeder.join()

# A little larger than a tiny limit is no reason.
open("in.json", "w").write('{"q": "b"}' + " " * 5000)
p = subprocess.run([FCT, "run", "main.facet", "--input", "in.json", "--memory-limit", "70kb"], capture_output=True)
assert p.returncode == 0, p
