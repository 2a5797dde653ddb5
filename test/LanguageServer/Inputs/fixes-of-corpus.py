"""Applies each quick fix of each document of the corpus and the examples, and looks
for what it destroys:

  - what the diagnostic says is gone, or said less often, and the document parses no
    worse;
  - words that it removes stand in what the diagnostic marks, or come back in what it
    writes; but for fixes that remove, which nobody's editor prefers.

Prints the faults and how many fixes there were. With --changed, N of these
documents are taken, each with a mistake of a typist.

usage: fixes-of-corpus.py FOLDER-OF-WRITE-DOCUMENTS [--changed N] [--show]
"""

import collections
import pathlib
import random
import re
import sys

sys.path.insert(0, sys.argv[1])

from lspclient import Client, apply_edits

write_documents = __import__("write-documents")
SYNTAX = ("F001", "F002", "F003")
WORD = re.compile(r"\w+")


def place(text, position):
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: position["line"]]) + position["character"]


def words_lost(text, edits, marked):
    """Words that edits remove outside of what is marked and do not write."""
    begin, end = place(text, marked["start"]), place(text, marked["end"])
    lost, written = collections.Counter(), collections.Counter()
    for edit in edits:
        first, last = place(text, edit["range"]["start"]), place(text, edit["range"]["end"])
        for word in WORD.finditer(text, first, last):
            if word.end() <= begin or word.start() >= end:
                lost[word.group()] += 1
        written.update(WORD.findall(edit["newText"]))
    # What is unescaped on the way is a part of a word.
    joined = " ".join(edit["newText"] for edit in edits)
    return [word for word in lost - written if word not in joined]


def count(diagnostics, like):
    return sum(1 for one in diagnostics if (one["code"], one["message"]) == (like["code"], like["message"]))


def syntax(diagnostics):
    return sum(1 for one in diagnostics if one["code"] in SYNTAX)


class Checker:
    def __init__(self):
        self.client = Client()
        self.client.initialize()
        self.number = self.fixes = self.faults = 0

    def diagnostics(self, text):
        self.number += 1
        uri = "untitled:%d" % self.number
        self.client.open(uri, text)
        found = self.client.diagnostics_of(uri, 1)
        return uri, found

    def close(self, uri):
        self.client.notify("textDocument/didClose", textDocument={"uri": uri})

    def fault(self, name, diagnostic, action, what):
        self.faults += 1
        print("%s:%d: %s: %s: %s" % (name, diagnostic["range"]["start"]["line"] + 1, diagnostic["message"].split("\n")[0], action["title"], what))

    def check_fix(self, name, text, found, diagnostic, action, uri):
        edits = action["edit"]["changes"][uri]
        after = apply_edits(text, edits)
        other, left = self.diagnostics(after)
        self.close(other)
        removes = action["title"].startswith("Remove") and not action["title"].startswith("Remove the quotes")
        lost = words_lost(text, edits, diagnostic["range"])
        if count(left, diagnostic) >= count(found, diagnostic):
            self.fault(name, diagnostic, action, "does not mend")
        if syntax(left) > syntax(found):
            self.fault(name, diagnostic, action, "parses worse")
        if lost and not removes:
            self.fault(name, diagnostic, action, "loses %s" % lost)
        if lost and action.get("isPreferred"):
            self.fault(name, diagnostic, action, "is preferred and loses %s" % lost)
        self.fixes += 1
        if "--show" in sys.argv:
            print("== %s: %s: %s: %s" % (name, diagnostic["code"], diagnostic["message"].split("\n")[0], action["title"]))
            for edit in edits:
                first, last = place(text, edit["range"]["start"]), place(text, edit["range"]["end"])
                print("   %r -> %r in %r" % (text[first:last], edit["newText"], text[max(0, first - 30) : last + 30]))

    def check(self, name, text):
        uri, found = self.diagnostics(text)
        seen = set()
        for diagnostic in found:
            actions = self.client.request(
                "textDocument/codeAction", textDocument={"uri": uri}, range=diagnostic["range"], context={"diagnostics": [diagnostic], "only": ["quickfix"]}
            )
            for action in actions:
                mended = action["diagnostics"][0]
                key = (action["title"], str(action["edit"]), str(mended["range"]), mended["message"])
                if key not in seen:
                    seen.add(key)
                    self.check_fix(name, text, found, mended, action, uri)
        self.close(uri)


def mistyped(text, chance):
    """A text with a character too many, some missing, or a line that is moved."""
    place, kind = chance.randrange(len(text)), chance.random()
    if kind < 0.4:
        return text[:place] + chance.choice("\"'()[]{},:|>$@#\\ \n-.=x1\t") + text[place:]
    if kind < 0.7:
        return text[:place] + text[place + chance.randrange(1, 6) :]
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    line = lines[number]
    lines[number] = chance.choice([" " + line, "  " + line, line[1:], line[2:], line + " x"])
    return "\n".join(lines)


def main():
    checker = Checker()
    documents = [*write_documents.corpus(), *write_documents.examples()]
    if "--changed" in sys.argv:
        chance = random.Random(13)
        count = int(sys.argv[sys.argv.index("--changed") + 1])
        documents = [(name, mistyped(text, chance)) for name, text in chance.choices([one for one in documents if one[1]], k=count)]
    for name, text in documents:
        # Columns of the client are those of its own text.
        if "\r" not in text and len(text) < 20_000:
            checker.check(name, text)
    checker.client.close()
    print("%d documents, %d fixes, %d faults" % (len(documents), checker.fixes, checker.faults))


main()
