#!/usr/bin/env python3
"""compare-jcs.py VECTORS FCT: compares the canonical JSON that `fct run` makes,
by the lens json(), with what the file of utils/make-jcs-vectors says.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

DOCUMENT = """@context
  budget: 1000000000

@vars
  values: @input(type="list<any>")

@user
  content: $values |> json()
"""


def main():
    vectors, fct = sys.argv[1:]
    lines = pathlib.Path(vectors).read_text(encoding="utf-8").split("\n")
    if not lines[0].startswith("# Made by utils/make-jcs-vectors") or lines.pop() or len(lines) % 2 == 0:
        sys.exit("%s is no file of vectors" % vectors)
    texts, expected = lines[1::2], lines[2::2]
    with tempfile.TemporaryDirectory() as folder:
        document, inputs = pathlib.Path(folder, "a.facet"), pathlib.Path(folder, "in.json")
        document.write_text(DOCUMENT)
        inputs.write_text('{"values":[%s]}' % ",".join(texts), encoding="utf-8")
        command = [fct, "run", str(document), "--input", str(inputs), "--gas-limit", "1000000000"]
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    content = json.loads(output)["messages"][0]["content"]
    place = 1
    for text, canonical in zip(texts, expected):
        ours = content[place:place + len(canonical) + 1]
        if ours not in (canonical + ",", canonical + "]"):
            sys.exit("of     %s\nexpected %s\ngot      %s" % (text, canonical, content[place:place + len(canonical) + 40]))
        place += len(canonical) + 1
    if content != "[%s]" % ",".join(expected):
        sys.exit("the list of all differs")
    print("%d texts agree" % len(texts))


if __name__ == "__main__":
    main()
