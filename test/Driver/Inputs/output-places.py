"""Outputs under every name of what is read, streams, links, protected files."""

import os, pathlib, shutil, subprocess

FCT = shutil.which("fct")
RESULT = subprocess.run([FCT, "run", "main.facet"], stdout=subprocess.PIPE, check=True).stdout
ARTIFACT = subprocess.run([FCT, "run", "main.facet", "--artifact", "-", "-o", "/dev/null"],
                          stdout=subprocess.PIPE, check=True).stdout


def fct(*arguments, **options):
    p = subprocess.run([FCT, *arguments], stdout=options.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE, **options)
    return p.returncode, p.stderr.decode()


def snapshot():
    return {str(p): (p.read_bytes(), p.stat().st_ino) for p in [*pathlib.Path(".").iterdir(), *pathlib.Path("__snapshots__").iterdir()] if p.is_file() and not p.is_symlink()}


# Usage, before anything is done.
os.link("main.facet", "hard-main")
os.link("lib.facet", "hard-lib")
os.link("in.json", "hard-in")
os.symlink("lib.facet", "link-lib")
os.symlink("link-lib", "link-link")
os.mkdir("folder")
os.symlink("../folder", "folder/self")
os.symlink("nothing.json", "dangling")
before = snapshot()
SOURCES = ["main.facet", "./main.facet", "folder/../main.facet", "hard-main", os.path.abspath("main.facet")]
IMPORTS = ["lib.facet", "./lib.facet", "hard-lib", "link-lib", "link-link", "folder/self/../lib.facet"]
bad = [["run", "main.facet", option, name] for option in ("-o", "--artifact", "--remarks-output") for name in SOURCES + IMPORTS]
bad += [["build", "main.facet", "--emit", "facet", "-o", name] for name in SOURCES + IMPORTS]
bad += [["build", "main.facet", "--emit", "facet", "-o", name, "--incremental", "--cache-dir", "c"] for name in IMPORTS]
bad += [["run", "main.facet", "-o", name, "--incremental", "--cache-dir", "c"] for name in IMPORTS]
bad += [["inspect", "main.facet", "--ast", name] for name in SOURCES + IMPORTS]
bad += [["run", "main.facet", "--batch", "lines.jsonl", "-o", name] for name in ["lines.jsonl", "./lines.jsonl", *IMPORTS]]
bad += [["run", "main.facet", "--input", "in.json", "-o", name] for name in ("in.json", "hard-in")]
bad += [["run", "main.facet", "--config", "fct.json", "-o", "folder/../fct.json"]]
bad += [["run", "main.facet", "-o", a, "--artifact", b] for a, b in (
    ("x", "./x"), ("folder/../y", "y"), ("dangling", "nothing.json"), ("folder/self/../x", "x"),
    ("-", "/dev/stdout"), ("/dev/stdout", "/proc/self/fd/1"), ("/dev/fd/1", "-"))]
bad += [["inspect", "main.facet", "--ast", "a.json", "--dag", "./a.json"]]
# Whatever else is read, under another name.
shutil.copyfile("in.json", "text.txt")
for name in ("text.txt", "ranks.tiktoken", "key.pem", "assets.json", "tokens.json", "reply.json", "tested.json"):
    os.link(name, "hard-" + name)
os.link("__snapshots__/tested.facet.snap.json", "hard-snapshots")
before = snapshot()
RANKS = ["--budget-unit", "tokens", "--tokenizer", "ranks.tiktoken:cl100k_base"]
for option in ("-o", "--artifact", "--layout", "--telemetry", "--otlp", "--remarks-output", "--profile-output"):
    run = ["run", "main.facet", option] if option != "--profile-output" else ["run", "main.facet", "--profile", option]
    bad += [[*run, name] for name in SOURCES[:2] + IMPORTS[:2]]
    bad += [[*run, "hard-text.txt", "--set-file", "q=text.txt"]]
    bad += [[*run, name, *RANKS] for name in ("hard-ranks.tiktoken", "./ranks.tiktoken")]
    bad += [[*run, "hard-ranks.tiktoken", "--config", "tokens.json"]]
    bad += [[*run, "hard-key.pem", "--artifact", "a", "--attest-key", "key.pem"]] if option != "--artifact" else []
    bad += [[*run, "hard-assets.json", "--assets", "assets.json", "--provider", "openai"]]
bad += [["inspect", "main.facet", option, name] for option in ("--layout", "--html", "--inputs", "--policy", "--imports") for name in ("hard-main", "link-lib")]
bad += [["inspect", "main.facet", "--html", "hard-in", "--input", "in.json"]]
bad += [["build", "main.facet", "--profile=" + os.path.abspath("hard-main")], ["build", "main.facet", *RANKS, "-o", "hard-ranks.tiktoken"]]
bad += [["reply", "main.facet", "reply.json", "-o", name] for name in ("hard-reply.json", "hard-main", "link-lib")]
bad += [["resolve", "main.facet", "-o", name] for name in ("hard-main", "link-lib")]
bad += [["test", "tested.facet", *options, "-o", name] for options in ([], ["--list"], ["--update-snapshots"])
        for name in ("hard-tested.json", "tested.json", "hard-snapshots", "tested.facet")]
bad += [["test", "tested.facet", "--update-snapshots", "--profile", "--profile-output", "hard-tested.json"]]
# The cache has the document: what it imports is known all the same.
assert fct("build", "main.facet", "--emit", "facet", "--incremental", "--cache-dir", "c", "-o", "ok")[0] == 0
assert fct("run", "main.facet", "--incremental", "--cache-dir", "c", "-o", "ok")[0] == 0
os.unlink("ok")
for arguments in bad:
    status, text = fct(*arguments)
    assert status == 2 and text.count("\n") == 1 and "X.fct.USAGE" in text, (arguments, status, text)
    assert snapshot() == before, arguments
# Standard streams are files under another name, too.
with open("main.facet", "rb") as stream:
    assert fct("run", "-", "-o", "hard-main", stdin=stream)[0] == 2
with open("in.json", "rb") as stream:
    assert fct("run", "main.facet", "--input", "-", "-o", "in.json", stdin=stream)[0] == 2
with open("in.json", "ab") as stream:
    assert fct("run", "main.facet", "--input", "in.json", stdout=stream)[0] == 2
assert snapshot() == before
with open("x.json", "wb") as stream:
    assert fct("run", "main.facet", "--artifact", "x.json", stdout=stream)[0] == 2

# Descriptors and their names are written to, not replaced: what was there stays.
for name in "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1":
    with open("log", "wb") as stream:
        stream.write(b"first\n")
        stream.flush()
        inode = os.stat("log").st_ino
        assert fct("run", "main.facet", "-o", name, stdout=stream) == (0, "")
    assert open("log", "rb").read() == b"first\n" + RESULT and os.stat("log").st_ino == inode
with open("log", "ab") as stream:
    assert fct("run", "main.facet", "-o", "out", "--artifact", "/dev/fd/%d" % stream.fileno(), pass_fds=[stream.fileno()]) == (0, "")
assert open("log", "rb").read() == b"first\n" + RESULT + ARTIFACT and open("out", "rb").read() == RESULT
assert fct("run", "main.facet", "-o", "/dev/null", "--artifact", "/dev/null") == (0, "")
os.mkfifo("pipe")
reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
assert fct("run", "main.facet", "-o", "pipe") == (0, "")
assert os.read(reader, 1 << 16) == RESULT
status, text = fct("run", "main.facet", "-o", "/dev/fd/77")
assert status == 1 and "X.fct.IO: cannot write '/dev/fd/77'" in text, text

# Links are followed, dangling ones too; a loop is not.
assert fct("run", "main.facet", "-o", "dangling") == (0, "")
assert os.path.islink("dangling") and open("nothing.json", "rb").read() == RESULT
os.symlink("folder/deep", "first")
os.symlink("../second", "folder/deep")
assert fct("run", "main.facet", "-o", "first") == (0, "")
assert open("second", "rb").read() == RESULT and os.path.islink("first") and os.path.islink("folder/deep")
os.symlink("loop", "loop")
status, text = fct("run", "main.facet", "-o", "loop")
assert status == 2 and "X.fct.USAGE: '-o' names 'loop', a symbolic link that leads back to itself" in text and os.path.islink("loop"), text

# What may not be written is not replaced, although its folder allows it.
os.mkdir("theirs")
os.chmod("theirs", 0o777)
open("theirs/protected", "w").write("old")
os.chmod("theirs/protected", 0o444)


def another():
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


def can_another_start():
    try:
        return subprocess.run([FCT, "version"], capture_output=True, preexec_fn=another).returncode == 0
    except OSError:
        return False


# Another user must get here, and to the program; where the folders above keep
# him out, there is nothing to try.
os.chmod(".", 0o755)
for option in ("-o", "--artifact") if can_another_start() else ():
    with open("simple.facet") as source:
        status, text = fct("run", "-", option, "theirs/protected", preexec_fn=another, stdin=source)
    assert status == 2 and "theirs/protected', which is write-protected: choose another file" in text, (status, text)
assert open("theirs/protected").read() == "old"
assert not [n for f in (".", "theirs", "folder") for n in os.listdir(f) if n.startswith(".fct-")]
