"""Every code of Codes.def is explained, with an example, in lines that fit."""

import pathlib
import re
import shutil
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
rows = re.findall(r'CODE\((\w+), "([^"]+)", "([^"]+)"\)', (root / "include/facet/Support/Codes.def").read_text())
assert len(rows) > 30, rows
for _, code, title in rows:
    p = subprocess.run([shutil.which("fct"), "explain", code], capture_output=True, text=True)
    lines = p.stdout.split("\n")
    assert p.returncode == 0 and p.stderr == "" and lines[0] == "%s: %s" % (code, title), p
    assert lines[1] == "" and lines[-1] == "" and lines[-2] != "", p
    assert any(line.startswith("    ") for line in lines), "no example: " + p.stdout
    assert all(len(line) <= 81 for line in lines), p.stdout
