"""The compilation cache c/ of a.facet, for the scripts beside this one."""

import pathlib, subprocess

folder = pathlib.Path("c/compilations")
RUN = ["fct", "run", "a.facet", "--incremental", "--cache-dir", "c"]


def call(*command):
    """Runs what must succeed."""
    p = subprocess.run(command, capture_output=True)
    assert p.returncode == 0, p
    return p


def is_hit(*command):
    p = call(*command, "-v")
    return b"last compiled" in p.stderr


def entries():
    return sorted(folder.glob("llvmcache-*"))


def size():
    return sum(path.stat().st_size for path in entries())
