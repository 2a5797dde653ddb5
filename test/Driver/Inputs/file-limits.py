"""ulimit -f and ulimit -n: one clear error, and nothing is left behind. In a folder
with main.facet.
"""

import os, resource, shutil, subprocess

FCT = shutil.which("fct")
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
with open("lines", "wb") as out:
    out.write(b'{"q":"%s"}\n' % (b"x" * 5000) * 4000)


# ulimit -f: no SIGXFSZ.
def small_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


for arguments in ["run", "main.facet", "--set", 'q="%s"' % ("x" * 500), "-o", "out"], ["run", "main.facet", "--budget", "99999", "--batch", "lines", "-o", "out"], ["build", "main.facet", "--emit", "bytecode", "-o", "out"]:
    p = subprocess.run([FCT, *arguments], capture_output=True, preexec_fn=small_files)
    assert p.returncode == 1 and b"X.fct.IO: cannot write 'out': File too large" in p.stderr, p
    assert not os.path.exists("out") and not [n for n in os.listdir(".") if n.startswith(".fct-")]
with open("stdout", "wb") as stream:
    p = subprocess.run([FCT, "run", "main.facet"], stdout=stream, stderr=subprocess.PIPE, preexec_fn=small_files)
assert p.returncode == 1 and b"cannot write '<stdout>': File too large" in p.stderr, p

# ulimit -n: no descriptor left is an error as well.
# The loader of the C library needs one.
for count in range(4, 12):
    p = subprocess.run([FCT, "run", "main.facet", "--budget", "99999", "--batch", "lines", "-o", "out", "--fail-fast"], capture_output=True,
                       preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count)))
    assert p.returncode in (0, 1), (count, p)
    assert p.returncode == 0 or b"X.fct.IO" in p.stderr, p
