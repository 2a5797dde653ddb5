"""Prints and compares the rows of two runs of utils/bench."""

import json
import sys

import measure
import report


def row(milliseconds):
    row = measure.Row("small")
    row.add("run", {"median": milliseconds, "min": milliseconds - 0.5, "unit": "ms"})
    row.add("empty", measure.value(1.0, "ms"))
    row.ratio("run / empty", "run", "empty")
    row.at_most("run / empty", 3.0)
    row.at_most("run", 1.5)
    row.at_most("not measured", 1.0)
    row.command("utils/bench-gen 1 2 3")
    return row.data


def results(data):
    section = {"number": 1, "title": "Title", "about": "About.", "rows": [data]}
    return {"commit": "0123456789abcdef", "sections": [section]}


now, before = results(row(2.0)), results(row(1.0))
with open(sys.argv[1], "w") as file:
    json.dump(before, file)
print(report.row_line(now["sections"][0]["rows"][0]))
print("\n".join(report.section_text(now["sections"][0])))
print("\n".join(report.missed_text(now)))
report.compare(now, sys.argv[1])
