"""Inputs that never end: the time is up, however long it is.
In a folder with main.facet and out.json, its result for q = "a"."""

import os, shutil, subprocess

FCT = shutil.which("fct")
PIPE = subprocess.PIPE


def run(*arguments, first=b"", command="run"):
    p = subprocess.Popen([FCT, command, *arguments], stdin=PIPE, stdout=PIPE, stderr=PIPE)
    try:
        p.stdin.write(first)
        p.stdin.flush()
    except BrokenPipeError:
        pass  # the time was up before that
    out, err = p.stdout.read(), p.stderr.read()
    assert p.wait() == 1, (arguments, p.returncode, err)
    assert not [name for name in os.listdir(".") if name.startswith(".fct-")]
    return out, err.decode()


UP = "fct: error: X.fct.TIMEOUT: timed out after %s\n"
assert run("-", "--timeout", "1ms") == (b"", UP % "1ms")
assert run("-", "--timeout", "50ms", first=b"@user") == (b"", UP % "50ms")
out, err = run("-", "--timeout", "50ms", "--diagnostics", "json")
assert out == b"" and err.startswith('{"code":"X.fct.TIMEOUT"'), err

# Of the other commands that compile.
for command, options in ("build", []), ("build", ["--emit", "plan", "-o", "new.json"]), ("inspect", ["--ast", "new.json"]), ("test", ["-o", "new.json"]):
    out, err = run("-", *options, "--timeout", "50ms", first=b"@user", command=command)
    assert out == b"" and err == UP % "50ms" and not os.path.exists("new.json"), (command, err)
    p = subprocess.run([FCT, command, "main.facet", *options, "--timeout", "100s"], capture_output=True)
    assert p.returncode == 0 and p.stderr == b"", p
    if options:
        os.unlink("new.json")
p = subprocess.run([FCT, "build", *["main.facet"] * 40, "--threads", "4", "--timeout", "100s", "-v"], capture_output=True)
assert p.returncode == 0 and p.stderr.count(b"checked 'main.facet'") == 40, p
for command in ["build", "main.facet"], ["inspect", "main.facet", "--ast", "-"]:
    p = subprocess.run([FCT, *command, "--timeout", "soon"], capture_output=True)
    assert p.returncode == 2 and p.stderr.count(b"\n") == 1, p

# Whatever is read before the document, and beside it: pipes into which nobody
# writes.
os.mkfifo("pipe")
RANKS = "--budget-unit", "tokens", "--tokenizer", "pipe:cl100k_base"
for command in (["build", "pipe"], ["build", "main.facet", "--config", "pipe"], ["build", "main.facet", *RANKS],
                ["run", "pipe"], ["run", "main.facet", "--config", "pipe"], ["run", "main.facet", "--input", "pipe"],
                ["run", "main.facet", "--set-file", "q=pipe"], ["run", "main.facet", "--batch", "pipe"], ["run", "main.facet", *RANKS],
                ["run", "main.facet", "--artifact", "a.json", "--attest-key", "pipe"],
                ["run", "main.facet", "--provider", "openai", "--assets", "pipe"],
                ["inspect", "pipe", "--ast", "-"], ["inspect", "main.facet", "--layout", "-", "--input", "pipe"],
                ["inspect", "main.facet", "--layout", "-", "--set-file", "q=pipe"],
                ["test", "pipe"], ["test", "main.facet", "pipe", "--threads", "2"], ["test", "main.facet", "--config", "pipe"],
                ["reply", "pipe", "out.json"], ["reply", "main.facet", "pipe"], ["reply", "main.facet", "out.json", "--set-file", "q=pipe"],
                ["resolve", "pipe"], ["codegen", "pipe", "--lang", "python", "-o", "package"], ["codegen", "main.facet", "--lang", "python", "--config", "pipe"]):
    p = subprocess.run([FCT, *command, "--timeout", "50ms"], capture_output=True, timeout=60)
    assert p.returncode == 1 and p.stdout == b"" and p.stderr.decode() == UP % "50ms", (command, p)

for threads in "1", "2":
    # Whole lines only.
    line = open("out.json", "rb").read()
    batch = ("main.facet", "--batch", "-", "--timeout", "200ms", "--threads", threads)
    out, err = run(*batch, first=b'{"q":"a"}\n{"q":"a"}\n{"q":')
    assert out in (b"", line, 2 * line) and err == UP % "200ms", (out, err)
    # The old file stays.
    open("kept.json", "w").write("old")
    out, err = run(*batch, "-o", "kept.json", first=b'{"q":"a"}\n')
    assert out == b"" and err == UP % "200ms"
    assert open("kept.json").read() == "old"
