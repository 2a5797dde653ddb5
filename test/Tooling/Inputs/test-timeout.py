"""fct test --timeout: a document that never ends, and the report that was there."""

import os, shutil, subprocess

FCT = shutil.which("fct")
PIPE = subprocess.PIPE

open("kept.txt", "w").write("old")
p = subprocess.Popen([FCT, "test", "-", "--timeout", "50ms", "-o", "kept.txt"], stdin=PIPE, stdout=PIPE, stderr=PIPE)
p.stdin.write(b"@user")
p.stdin.flush()
out, err = p.stdout.read(), p.stderr.read()
assert p.wait() == 1 and out == b"", (p.returncode, out)
assert err == b"fct: error: X.fct.TIMEOUT: timed out after 50ms\n", err
assert open("kept.txt").read() == "old"
assert not [name for name in os.listdir(".") if name.startswith(".fct-")]
