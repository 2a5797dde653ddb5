"""Section 8: what an editor waits for."""

import sys

from environment import ROOT
from measure import InProcess, Row, figure, processes

sys.path.insert(0, str(ROOT / "test" / "LanguageServer" / "Inputs"))
import keystrokes
from wholeprocess import make_document

TITLE = "Editing"
ABOUT = ("A line that was edited in a document of 1 MB, checked again in process, and its check from nothing. A keystroke in a document that `fct lsp` has open, until its diagnostics are there, and a cold `fct build` of the document; "
         "`fct fmt` of a document, to stdout, and its build.")

# Megabytes, whether variables are read (else there is a warning for each), and
# how many times the build a keystroke may take; and the layout.
KEYSTROKES = [(0.1, False, 4.0), (1.0, True, 0.05), (1.0, False, None)]
LAYOUT = 2.0
# Where the line stands; how much of a check from nothing it may take.
EDITS = ["variable", "early_variable", "message"]
EDIT = 0.05
# Bytes, variables, calls of lenses.
LAYOUT_DOCUMENTS = {False: (10_000_000, 20_000, 10_000), True: (20_000, 50, 25)}


def edits(bench):
    measured = InProcess(bench, "^edit/1mb/")
    whole = measured.time("edit/1mb/from_nothing", "ms")
    for name in EDITS:
        row = Row("an edit in 1 MB, " + name.replace("_", " "))
        row.add("edit", measured.time("edit/1mb/" + name, "ms"))
        row.add("from nothing", whole)
        row.ratio("edit / from nothing", "edit", "from nothing")
        row.at_most("edit / from nothing", EDIT)
        row.command(measured.command)
        yield row


def run(bench, show):
    for row in edits(bench):
        show(row)
    for megabytes, is_read, limit in KEYSTROKES:
        size = 10_000 if bench.is_quick else int(megabytes * 1e6)
        count = 5 if bench.is_quick else 200
        builds, keys, _ = keystrokes.measure(size, count, bench.fct, is_read)
        row = Row("a keystroke in %d KB%s" % (size // 1000, "" if is_read else ", a warning a line"))
        row.add("keystroke", figure([1e3 * key for key in keys], "ms"))
        row.add("build", figure([1e3 * build for build in builds], "ms"))
        row.ratio("keystroke / build", "keystroke", "build")
        if limit:
            row.at_most("keystroke / build", limit)
        row.command("python3 test/LanguageServer/Inputs/keystrokes.py %d %d%s" % (size, count, " --read" if is_read else ""))
        show(row)
    path = make_document(bench, *LAYOUT_DOCUMENTS[bench.is_quick])
    commands = {"fmt": [bench.fct, "fmt", "--check", path], "build": [bench.fct, "build", path]}
    # It has another layout.
    results = processes(bench, commands, statuses={"fmt": 1})
    row = Row("the layout of %d KB" % (path.stat().st_size // 1000))
    for name in commands:
        row.add(name, results[name]["ms"])
    row.ratio("fmt / build", "fmt", "build")
    row.at_most("fmt / build", LAYOUT)
    for command in commands.values():
        row.command(command)
    show(row)
