"""What was not used for longest goes first, and the whole stays small. Other files
stay.
"""

import os, pathlib, time

from compilation_cache import RUN, call, entries, folder, is_hit, size

call(*RUN)
(folder / "mine").write_text("mine")
call("fct", "cache", "clear", "--cache-dir", "c")
limit = ["--cache-size", "64kb"]


def document(number):
    path = pathlib.Path("d%d.facet" % number)
    path.write_text('@user\n  content: "%s"\n' % (("%d " % number) * 1300))
    return [*RUN[:2], str(path), *RUN[3:], *limit]


call(*document(0))
[used] = entries()
call(*document(1))
[unused] = set(entries()) - {used}
old = time.time() - 1000
for path in entries():
    os.utime(path, (old, old))
assert is_hit(*document(0))
for number in range(2, 60):
    call(*document(number))
    assert size() <= 64 << 10, size()
    assert used.exists() or not unused.exists()
assert not unused.exists()
assert (folder / "mine").read_text() == "mine"
# Larger than a quarter of it all: not kept.
pathlib.Path("large.facet").write_text('@user\n  content: "%s"\n' % ("large " * 4000))
before = entries()
call("fct", "run", "large.facet", "--budget", "100000", *RUN[3:], *limit)
assert entries() == before
call("fct", "cache", "clear", "--cache-dir", "c")
assert not entries() and (folder / "mine").exists()
