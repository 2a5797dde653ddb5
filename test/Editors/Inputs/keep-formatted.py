"""Lays the documents of a folder out by `fct fmt` and removes those that do not parse.

  keep-formatted.py FOLDER     with FOLDER/syntax.json of write-documents.py
"""

import json
import pathlib
import subprocess
import sys


def main():
    folder = pathlib.Path(sys.argv[1])
    good = []
    for name, codes in json.loads((folder / "syntax.json").read_text(encoding="utf-8")).items():
        if codes:
            (folder / (name + ".facet")).unlink()
        else:
            good.append(name + ".facet")
    for begin in range(0, len(good), 200):
        subprocess.run(["fct", "fmt", *good[begin : begin + 200]], cwd=folder, stderr=subprocess.DEVNULL, check=False)
    print("%d documents" % len(good))


main()
