#!/usr/bin/env python3
"""compare-jcs.py VECTORS FCT: compares the canonical JSON that `fct run` makes,
by the lens json(), with what the file of utils/make-jcs-vectors says. Integers
that are no doubles are left out: RFC 8785 rounds them, FACET does not.
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


def is_safe(value):
    if isinstance(value, dict):
        return all(map(is_safe, value.values()))
    if isinstance(value, list):
        return all(map(is_safe, value))
    return not isinstance(value, int) or abs(value) < 2**53


def main():
    vectors, fct = sys.argv[1:]
    lines = pathlib.Path(vectors).read_text(encoding="utf-8").split("\n")
    if not lines[0].startswith("# Made by utils/make-jcs-vectors") or lines.pop() or len(lines) % 2 == 0:
        sys.exit("%s is no file of vectors" % vectors)
    pairs = [pair for pair in zip(lines[1::2], lines[2::2]) if is_safe(json.loads(pair[0]))]
    texts, expected = zip(*pairs)
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
