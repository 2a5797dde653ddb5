"""Mends the document of docs/TenMistakes.md by messages and code actions alone, and
compares what happens with the page; --update writes it.

usage: ten-mistakes.py PAGE [--update]
"""

import pathlib
import re
import sys

from lspclient import Client, apply_edits

URI = "untitled:Draft-1"
MOST_STEPS = 30
BLOCK = re.compile(r"```text\n(.*?)```\n", re.DOTALL)
MARKER = "<!-- The rest is written by a test. -->\n"


def wrapped(text):
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= 100:
            lines.append("  ")
        lines[-1] += word if not lines[-1].strip() else " " + word
    return "\n".join(lines) + "\n"


def mend(text):
    """The steps, each as Markdown, and the document that is left."""
    client = Client()
    client.initialize()
    client.open(URI, text)
    steps, version = [], 1
    while diagnostics := client.diagnostics_of(URI, version):
        first = diagnostics[0]
        message = first["message"].split("\n")
        start = first["range"]["start"]
        actions = client.request("textDocument/codeAction", textDocument={"uri": URI}, range=first["range"], context={"diagnostics": [first], "only": ["quickfix"]})
        if not actions or len(steps) == MOST_STEPS:
            sys.exit("nothing mends line %d: %s" % (start["line"] + 1, first["message"]))
        words = "- line %d, column %d: %s, %s." % (start["line"] + 1, start["character"] + 1, first["code"], message[0])
        steps.append(wrapped(words + " Taken: **%s**." % actions[0]["title"].replace("\n", " ")))
        text = apply_edits(text, actions[0]["edit"]["changes"][URI])
        version += 1
        client.change(URI, version, text)
    if client.close() != 0:
        sys.exit("the server failed")
    return steps, text


def main():
    page = pathlib.Path(sys.argv[1])
    written = page.read_text(encoding="utf-8")
    head = written[: written.index(MARKER) + len(MARKER)]
    steps, text = mend(BLOCK.search(head).group(1))
    rest = "\n## %d messages, %d actions\n\n%s\n## The document that is left\n\n```text\n%s```\n" % (len(steps), len(steps), "".join(steps), text)
    if sys.argv[2:] == ["--update"]:
        page.write_text(head + rest, encoding="utf-8")
    elif written != head + rest:
        sys.exit("the page is not current: run it with --update")
    pathlib.Path("mended.facet").write_text(text, encoding="utf-8")
    print("%d steps" % len(steps))


main()
