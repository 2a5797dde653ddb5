"""Builds and tests 60 documents with several numbers of threads."""

import os, re, shutil, subprocess

FCT = shutil.which("fct")


def run(*arguments):
    p = subprocess.run([FCT, *arguments], capture_output=True, stdin=subprocess.DEVNULL)
    # Times are what differs.
    out = re.sub(r'("[a-z_]*ms":|\(|time=")[0-9.e+-]+(?=[ ,}"])', r"\1", p.stdout.decode())
    return p.returncode, out, p.stderr.decode()


def same(*arguments):
    """The same for every number of threads; what came."""
    expected = run(*arguments, "--threads", "1")
    for option in ([], ["--threads", "2"], ["--threads", "7"], ["--parallel"]):
        got = run(*arguments, *option)
        assert got == expected, (arguments, option, got, expected)
    return expected


files = []
for i in range(60):
    name = "d%02d.facet" % i
    files.append(name)
    content = "$nope" if i % 20 == 7 else '"text %d"' % i
    with open(name, "w") as out:
        print('@vars\n  a: "x"\n  a: "y"\n' if i % 9 == 2 else '@vars\n  a: "x"\n', file=out)
        print("@user\n  content: %s\n" % content, file=out)
        expected = i if i % 11 else i + 1
        print('@test "t%d"\n  assert:\n    - canonical.messages[0].content == "text %d"' % (i, expected), file=out)

status, out, err = same("build", *files)
assert status == 1 and out == "", (status, out)
assert [line.split(":")[0] for line in err.splitlines() if " error: F401" in line] == ["d07.facet", "d27.facet", "d47.facet"], err
status, out, err = same("build", "-v", *files)
checked = re.findall(r"checked '(.*?)'", err)
assert checked == [name for name in files if name not in ("d07.facet", "d27.facet", "d47.facet")], checked
assert same("build", *files[:7]) [0] == 0
assert same("build", "--remarks", "-O2", *files[8:20])[0] == 0
assert same("build", "--diagnostics", "json", *files)[0] == 1

# A missing file is found before anything is done.
status, out, err = same("build", *files[:30], "missing.facet", *files[30:])
assert status == 2 and "file 'missing.facet'" in err and err.count("\n") == 1, err
# One that cannot be read is the last one. Root may read all.
open("secret.facet", "w").write("@user\n  content: \"x\"\n")
os.chmod("secret.facet", 0)
if not os.access("secret.facet", os.R_OK):
    status, out, err = same("build", "-v", *files[:5], "secret.facet", *files[:30])
    assert status == 1 and err.count("checked") == 5, err
    assert err.splitlines()[-1].startswith("fct: error: X.fct.IO: cannot read 'secret.facet'"), err

status, out, err = same("test", *files)
assert status == 1, out
status, out, err = same("test", "--output", "json", *files)
names = re.findall(r'"name":"(t\d+)"', out)
assert names == ["t%d" % i for i in range(60)], names
for form in "verbose", "junit":
    same("test", "--output", form, *files[10:30])

# Snapshots: each is written once, also of a document that is named twice.
with open("s.facet", "w") as out:
    print('@user\n  content: "x"\n\n@test "s"\n  assert:\n    - canonical.messages matches snapshot', file=out)
status, out, err = run("test", "--update-snapshots", "-v", "s.facet", "s.facet", "--threads", "4")
assert status == 0 and err.count("1 new") == 1, err
assert same("test", "s.facet", "s.facet", *files[1:6])[0] == 0
