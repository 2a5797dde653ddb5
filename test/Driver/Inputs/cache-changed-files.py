"""Files that have been left alone are not read again, unless something about them
is another: here the time of the change of the inode, and where a folder leads.
"""

import os, pathlib, subprocess, time

from compilation_cache import RUN, call, is_hit

os.makedirs("in/lib")
lib = pathlib.Path("in/lib/b.facet")
lib.write_text('@vars\n  b: "one"\n')
large = "# %s\n" % ("x" * 70000)
pathlib.Path("in/i.facet").write_text(large + '@import "lib/b.facet"\n@user\n  content: $b\n')
I = ["fct", "build", "in/i.facet", "--emit", "plan", "-O1", *RUN[3:]]
first = call(*I).stdout
# Many imports: their bytes are kept together, for diagnostics of the run.
for n in range(12):
    pathlib.Path("in/p%d.facet" % n).write_text('# %d\n@vars\n  i%d: @input(type="int", default=%d)\n' % (n, n, n))
pathlib.Path("in/m.facet").write_text("".join('@import "p%d.facet"\n' % n for n in range(12)) + '@user\n  content: "x"\n')


def fails(n, *options):
    p = subprocess.run(["fct", "run", "in/m.facet", "--set", 'i%d="bad"' % n, *options], capture_output=True)
    assert p.returncode == 1 and b"in/p%d.facet:3" % n in p.stderr, p
    return p.stderr


def same(n):
    assert fails(n) == fails(n, *RUN[3:])


same(0)
time.sleep(2.1)
same(1)
same(2)
pathlib.Path("in/p3.facet").write_text('# another\n@vars\n  i3: @input(type="int", default=3)\n')
for n in (3, 4, 3):
    same(n)
assert is_hit(*I) and is_hit(*I) and call(*I).stdout == first
before = lib.stat()
with open(lib, "r+b") as file:
    file.write(b'@vars\n  b: "two"\n')
os.utime(lib, ns=(before.st_atime_ns, before.st_mtime_ns))
assert not is_hit(*I) and call(*I).stdout != first
with open(lib, "r+b") as file:
    file.write(b'@vars\n  b: "one"\n')
assert is_hit(*I) and call(*I).stdout == first
os.rename("in/lib", "outside")
os.symlink("../outside", "in/lib")
p = subprocess.run(I, capture_output=True)
assert p.returncode == 1 and b"F601" in p.stderr, p
