"""Puts pipes, devices, links and folders in the place of the files of a cache."""

import os, pathlib, resource, shutil, subprocess

FCT = shutil.which("fct")
WANT = subprocess.run([FCT, "run", "main.facet"], stdout=subprocess.PIPE, check=True).stdout
folder = pathlib.Path("c/compilations")
victim = pathlib.Path("victim")


def run(*arguments, environment=None, limit=None):
    p = subprocess.run([FCT, *arguments], capture_output=True, timeout=60, preexec_fn=limit,
                       env={**os.environ, **(environment or {})})
    return p


def cached(limit=None):
    p = run("run", "main.facet", "--incremental", "--cache-dir", "c", limit=limit)
    assert p.returncode == 0 and p.stdout == WANT, p
    return p.stderr.decode()


def remove(path):
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    elif path.is_symlink() or path.exists():
        path.unlink()


def device(path):
    try:
        os.mknod(path, 0o666 | 0o20000, os.makedev(1, 7))  # /dev/full
    except PermissionError:
        os.symlink("/dev/full", path)


hostile = {
    "pipe": os.mkfifo,
    "device": device,
    "link": lambda path: os.symlink(os.path.abspath("victim"), path),
    "hard link": lambda path: os.link("victim", path),
    "dangling link": lambda path: os.symlink(os.path.abspath("made"), path),
    "folder": os.mkdir,
}
cached()
[entry] = folder.glob("llvmcache-*")
for name, make in hostile.items():
    for path in folder / "statistics", entry:
        victim.write_bytes(b"precious" * 10)
        remove(path)
        make(path)
        for _ in range(2):
            text = cached()
            # Nothing can be put in the place of a folder.
            assert text == "" or name == "folder" and "X.fct.IO" in text and text.count("\n") == 1, (name, text)
        for command in ["stats"], ["clear"]:
            assert run("cache", *command, "--cache-dir", "c").returncode == 0, name
        assert victim.read_bytes() == b"precious" * 10, name
        assert not os.path.lexists("made"), name
        remove(path)
        cached()
victim.unlink()

# No room: a warning, and the result.
remove(entry)


def no_room():
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))


text = cached(no_room)
assert text.startswith("fct: warning: X.fct.IO: ") and text.count("\n") == 1, text
assert sorted(os.listdir(folder)) == ["statistics"] or not entry.exists()
assert not [n for n in os.listdir(folder) if ".tmp" in n or "temp" in n], os.listdir(folder)
# The file of the counts was cut; it begins anew.
cached()
assert (folder / "statistics").stat().st_size == 32
# The same for one who may not write.
if os.geteuid() == 0:
    os.chmod(".", 0o755)
    os.chmod("c", 0o755)
    os.chmod(folder, 0o755)
    def another():
        os.setgid(65534)
        os.setuid(65534)
    remove(entry)
    p = subprocess.run([FCT, "run", "main.facet", "--incremental", "--cache-dir", "c"], capture_output=True, preexec_fn=another)
    assert p.returncode == 0 and p.stdout == WANT and p.stderr.count(b"warning: X.fct.IO") == 1, p
    # Entries of another user are none of ours.
    cached()
    os.chown(entry, 65534, 65534)
    assert b"last compiled" not in run("run", "main.facet", "--incremental", "--cache-dir", "c", "-v").stderr

# The user's folder: an empty or relative XDG_CACHE_HOME counts as none.
home = os.path.abspath("home")
os.mkdir("home")
for value in "", "relative", "./relative":
    p = run("cache", "stats", environment={"XDG_CACHE_HOME": value, "HOME": home})
    assert p.returncode == 0 and p.stdout.decode().splitlines()[0].split() == ["folder", home + "/.cache/fct"], p
    assert run("build", "main.facet", "--incremental", environment={"XDG_CACHE_HOME": value, "HOME": home}).returncode == 0
    assert not os.path.lexists("relative") and not os.path.lexists("fct") and os.path.isdir("home/.cache/fct")
p = run("cache", "stats", environment={"XDG_CACHE_HOME": "", "HOME": "here"})
assert p.returncode == 2 and p.stderr.count(b"\n") == 1, p
p = run("build", "main.facet", "--incremental", environment={"XDG_CACHE_HOME": "", "HOME": ""})
assert p.returncode == 2, p
