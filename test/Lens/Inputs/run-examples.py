"""Runs the examples of lenses: run-examples.py COMPLETIONS fct [OPTIONS…]

COMPLETIONS is what `facet-tblgen -gen-lens-completions` writes. The result of each
example must be the one of its record; what only the host computes must compile.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile


def document(example):
    lines = ["@vars"]
    lines += ["  " + line for line in example["variables"]]
    lines += ["  result: " + example["call"], "@user", "  content: $result |> json()"]
    return "\n".join(lines) + "\n"


def main():
    lenses = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    fct, options = shutil.which(sys.argv[2]), sys.argv[3:]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "example.facet")
        for lens in lenses:
            example = lens["example"]
            path.write_text(document(example), encoding="utf-8")
            # With a result there is a kernel.
            command = "run" if example["result"] else "build"
            done = subprocess.run([fct, command, str(path), *options], capture_output=True, encoding="utf-8", check=False)
            result = ""
            if command == "run" and done.returncode == 0:
                result = json.loads(done.stdout)["messages"][0]["content"]
            if done.returncode or done.stderr or result != example["result"]:
                failed += 1
                print("%s: %s gives %s, not %s\n%s" % (lens["name"], example["call"], result, example["result"], done.stderr))
    print("%d examples, %d failed" % (len(lenses), failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
