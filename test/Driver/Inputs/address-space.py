"""ulimit -v: from nothing to enough, the result or one clear error. Whole numbers of
megabytes; as many as the program takes itself are found first. In a folder with
main.facet.
"""

import resource, shutil, subprocess

FCT = shutil.which("fct")
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
with open("lines", "wb") as out:
    out.write(b'{"q":"%s"}\n' % (b"x" * 5000) * 4000)
open("large.facet", "w").write("@vars\n" + "".join("  v%d: [%s] |> json()\n" % (n, ", ".join(map(str, range(200)))) for n in range(500)) + "@user\n  content: $v1\n")


def run(command, megabytes):
    size = megabytes << 20
    return subprocess.run([FCT, *command], capture_output=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size)))


least = 1
while run(["version"], least).returncode != 0:
    least += 1
seen = set()
for command in ["run", "large.facet", "-O2"], ["run", "main.facet", "--budget", "99999", "--batch", "lines", "--threads", "8"], ["run", "main.facet", "--timeout", "100s"], ["build", "large.facet", "--emit", "bytecode"]:
    want = subprocess.run([FCT, *command], stdout=subprocess.PIPE, check=True).stdout
    for more in list(range(0, 24, 2)) + list(range(24, 140, 12)):
        p = run(command, least + more)
        if p.returncode == 0:
            assert p.stdout == want, (command, more)
            continue
        # Warnings may stand before the one error; they quote their lines.
        errors = [line for line in p.stderr.decode().splitlines(keepends=True) if "error: " in line]
        assert p.returncode == 1 and len(errors) == 1 and ("X.fct.LIMIT" in errors[0] or "X.fct.IO" in errors[0]), (command, more, p.returncode, errors, p.stdout[:100])
        seen.add(errors[0])
assert "fct: error: X.fct.LIMIT: out of memory\n" in seen, seen
p = run(["run", "main.facet", "--timeout", "100s"], least + 1)
NO_THREAD = "fct: error: X.fct.LIMIT: the system has no thread left to watch the time of '--timeout'\n"
assert p.returncode == 0 or p.stderr.decode() in (NO_THREAD, "fct: error: X.fct.LIMIT: out of memory\n"), p
