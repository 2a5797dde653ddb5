"""Results as Markdown, and what changed since an earlier run."""

import json


def number_text(number):
    """Three digits that count, without an exponent."""
    if number >= 100:
        return "%.0f" % number
    return "%.3g" % number if number >= 0.001 else "%.2g" % number


def figure_text(figure):
    text = number_text(figure["median"])
    for bound in ("min", "max"):
        if bound in figure:
            text += " (%s)" % number_text(figure[bound])
    return text


def bar_texts(row):
    return ["%s %s" % ("held:" if bar["held"] else "**MISSED:**", bar["text"])
            for bar in row["bars"]]


def row_line(row):
    """A row as one line for the terminal."""
    figures = ", ".join("%s %s %s" % (label, figure_text(f), f["unit"])
                        for label, f in row["figures"].items())
    bars = "; ".join(bar_texts(row)).replace("**", "")
    return "  %-28s %s%s" % (row["name"], figures, "  [%s]" % bars if bars else "")


def columns_of(rows):
    """Labels of all rows, with their unit, in the order in which they appear."""
    columns = {}
    for row in rows:
        for label, figure in row["figures"].items():
            columns.setdefault(label, figure["unit"])
    return columns


def section_text(section):
    columns = columns_of(section["rows"])
    heads = ["%s, %s" % (label, unit) if unit not in ("×", "") else label
             for label, unit in columns.items()]
    lines = ["", "## %d. %s" % (section["number"], section["title"]), "", section["about"], "",
             "| | %s | bar |" % " | ".join(heads),
             "|---" * (len(heads) + 2) + "|"]
    for row in section["rows"]:
        cells = [row["name"]]
        for label in columns:
            figure = row["figures"].get(label)
            cells.append(figure_text(figure) if figure else "–")
        cells.append("<br>".join(bar_texts(row)))
        lines.append("| %s |" % " | ".join(cells))
    lines += ["", "Commands:", ""]
    shown = set()
    for row in section["rows"]:
        new = [c for c in row["commands"] if c not in shown]
        shown.update(new)
        if new:
            lines.append("- %s: %s" % (row["name"], "; ".join("`%s`" % c for c in new)))
    return lines


def missed(report):
    return [(section["number"], row["name"], bar)
            for section in report["sections"] for row in section["rows"]
            for bar in row["bars"] if not bar["held"]]


def missed_text(report):
    lines = []
    for number, name, bar in missed(report):
        measured = ", measured %s" % number_text(bar["value"]) if "value" in bar else ""
        lines.append("- section %d, %s: %s%s" % (number, name, bar["text"], measured))
    return lines


def markdown(report):
    m = report["machine"]
    lines = ["# Benchmark of fct", "",
             "%s, %s cores, %s; %s; load %.2f at the start. Commit %s, %s. `%s`" % (
                 m["cpu"], m["cores"], m["memory"], m["system"], m["load"][0],
                 report["commit"], report["date"], report["command"]),
             "",
             "Medians, in brackets the least time or the greatest speed; × is a ratio of medians that were taken in turn."]
    lines += ["", *report["notes"]] if report["notes"] else []
    lost = missed_text(report)
    bars = sum(len(row["bars"]) for s in report["sections"] for row in s["rows"])
    lines += ["", "%d of %d bars are held." % (bars - len(lost), bars)]
    lines += ["", "Missed:", "", *lost] if lost else []
    for section in report["sections"]:
        lines += section_text(section)
    return "\n".join(lines) + "\n"


def rows_by_name(report):
    return {(section["number"], row["name"]): row
            for section in report["sections"] for row in section["rows"]}


def compare_rows(before, after):
    """What changed by more than a twentieth, and bars won or lost."""
    changes = []
    for label, figure in after["figures"].items():
        old = before["figures"].get(label)
        if not old or not old["median"]:
            continue
        change = figure["median"] / old["median"]
        if abs(change - 1) > 0.05:
            changes.append("%s %s → %s %s (× %.2f)" % (
                label, number_text(old["median"]), number_text(figure["median"]), figure["unit"], change))
    held = {bar["text"]: bar["held"] for bar in before["bars"]}
    for bar in after["bars"]:
        if held.get(bar["text"], bar["held"]) != bar["held"]:
            changes.append("%s %s" % ("now held:" if bar["held"] else "NOW MISSED:", bar["text"]))
    return changes


def compare(report, path):
    with open(path, encoding="utf-8") as file:
        old_report = json.load(file)
    old = rows_by_name(old_report)
    print("\nAgainst %s, commit %s; changes above 5 %%:" % (path, old_report["commit"][:12]))
    for key, row in rows_by_name(report).items():
        if key not in old:
            continue
        changes = compare_rows(old[key], row)
        if changes:
            print("  %d. %-28s %s" % (key[0], key[1], "; ".join(changes)))
