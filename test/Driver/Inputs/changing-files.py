"""Files that change while they are read: the old text, the new text or X.fct.IO,
never a crash, a mixture, or bytes that were never there.
"""

import json, os, resource, shutil, subprocess, threading, time

FCT = shutil.which("fct")
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def text_of(letter, kind):
    long = letter * (1 << 20)
    if kind == "source":
        return "@user\n  content: \"%s\"\n" % long
    if kind == "import":
        return "@vars\n  b: \"%s\"\n" % long
    if kind == "input":
        return json.dumps({"q": long})
    return '{"budget": 99999999}' + (" " if letter == "a" else "\n") * (1 << 20)


def commands(kind, path):
    if kind == "source":
        return ["run", path, "--budget", "9999999"]
    if kind == "import":
        return ["run", "root.facet", "--budget", "9999999"]
    if kind == "input":
        return ["run", "main.facet", "--input", path, "--budget", "9999999"]
    return ["run", "main.facet", "--config", path]


open("root.facet", "w").write("@import \"changing\"\n@user\n  content: $b\n")
for kind in "source", "import", "input", "config":
    path = "changing"
    texts = [text_of(letter, kind).encode() for letter in "ab"]
    open(path, "wb").write(texts[0])
    wanted = set()
    for text in texts:
        open(path, "wb").write(text)
        wanted.add(subprocess.run([FCT, *commands(kind, path)], stdout=subprocess.PIPE, check=True).stdout)
    over = threading.Event()

    def change():
        n = 0
        while not over.is_set():
            with open(path, "r+b") as file:
                file.truncate(4096 * (n % 5))
                file.seek(0)
                file.write(texts[n % 2])
            n += 1

    changer = threading.Thread(target=change)
    changer.start()
    try:
        for _ in range(25):
            p = subprocess.run([FCT, *commands(kind, path)], capture_output=True)
            assert p.returncode in (0, 1, 2), (kind, p.returncode, p.stderr[-300:])
            # A file that was cut for a moment may be read as it was then.
            if p.returncode == 0:
                assert p.stdout in wanted or len(p.stdout) < 1000000, (kind, len(p.stdout))
                assert b"\\u0000" not in p.stdout and b"\0" not in p.stdout, kind
            else:
                assert b"error: " in p.stderr and b"INTERNAL" not in p.stderr, (kind, p.stderr[-300:])
    finally:
        over.set()
        changer.join()

# A batch that is cut, and one that grows, while a reader keeps it waiting.
lines = b'{"q":"%s"}\n' % (b"x" * 1000) * 20000
for change in (lambda file: file.truncate(1 << 20), lambda file: (file.seek(0, 2), file.write(b"{}\n"))):
    open("lines", "wb").write(lines)
    p = subprocess.Popen([FCT, "run", "main.facet", "--batch", "lines"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    first = p.stdout.read(1)
    with open("lines", "r+b") as file:
        change(file)
    rest, text = p.communicate()
    assert p.returncode == 1 and b"X.fct.IO: cannot read 'lines': it changed while it was read" in text, (p.returncode, text)
    assert (first + rest).endswith(b"}\n")
    # Nothing half read gets into a file.
open("lines", "wb").write(lines)

# A device that never ends is too large, not a matter of all memory. Pipes are
# read as they are.
p = subprocess.run(["/bin/sh", "-c", "cat main.facet | '%s' run /dev/stdin" % FCT], capture_output=True)
assert p.returncode == 0, p
