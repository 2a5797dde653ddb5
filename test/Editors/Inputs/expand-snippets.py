"""Writes each snippet of the extension as a document, as an editor inserts it when
nothing else is typed:

  expand-snippets.py SNIPPETS FOLDER
"""

import json
import pathlib
import re
import sys

STOP = re.compile(r"\$(?:(\d+)|\{(\d+)(:|\||\}))")


def expand(text, at, values, out, closer):
    """The text from `at` to a `closer` that is not escaped; gives where it ends."""
    while at < len(text):
        if text[at] == closer:
            return at + 1
        if text[at] == "\\" and at + 1 < len(text) and text[at + 1] in "$}\\":
            out.append(text[at + 1])
            at += 2
        elif match := STOP.match(text, at):
            at = match.end()
            number = match.group(1) or match.group(2)
            if match.group(3) == ":":
                inner = []
                at = expand(text, at, values, inner, "}")
                values[number] = "".join(inner)
            elif match.group(3) == "|":
                end = text.index("|}", at)
                values[number] = text[at:end].split(",")[0]
                at = end + 2
            out.append(values.get(number, ""))
        else:
            out.append(text[at])
            at += 1
    if closer:
        sys.exit("expand-snippets: a placeholder is not closed: %s" % text)
    return at


def main():
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True)
    snippets = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    prefixes = [snippet["prefix"] for snippet in snippets.values()]
    if len(set(prefixes)) != len(prefixes):
        sys.exit("expand-snippets: two snippets have one prefix")
    for snippet in snippets.values():
        out = []
        expand("\n".join(snippet["body"]), 0, {}, out, "")
        (folder / (snippet["prefix"] + ".facet")).write_text("".join(out), encoding="utf-8")
    print("%d snippets" % len(snippets))


if __name__ == "__main__":
    main()
