"""Section 3: doubling the work at most doubles the time, to 64 times as much."""

import subprocess

import growing
import growth_rows
from environment import fail
from measure import InProcess, Row, processes, value

TITLE = "Growth"
ABOUT = ("Times at seven sizes, each twice the one before: the first, the last, and the worst ratio of the least processor times of two that follow each other; "
         "doubling the work should at most double the time (± 15 %, that is 2.3). Whole processes include the start of the program, "
         "which hides growth at small sizes: the ratios count from where a process takes twice as long as the start. "
         "Rows that begin with “run of” are in process, with a compiled document. "
         "Rows with a colon are one construct each, doubled until a process takes about a second of processor time; "
         "memory counts from twice that of the start.")
WORST = 2.3
STEPS = 7
# ms
AT_ONCE = 100.0

# Name, document, greatest size, bar in ms.
WHOLE = [
    ("variables × pipelines", growing.pipelines, 16000, 40.0),
    ("chain of references", growing.chain, 40000, None),
    ("chain of references, backwards", growing.chain_backwards, 40000, None),
    ("one truncated section, bytes", growing.truncated, 8 << 20, None),
    ("one text block, bytes", growing.text_block, 10 << 20, None),
    ("sections to pack", growing.sections, 32000, None),
    ("rules × messages", growing.guarded, 3200, None),
    ("pipelines on one line", growing.one_line, 32000, None),
    ("calls in one pipeline", growing.one_pipeline, 32000, None),
    ("items of one literal", growing.one_list, 64000, None),
]
RUN = ["run", "--gas-limit", "1000000000000"]


def sizes_to(greatest, bench):
    steps = 3 if bench.is_quick else STEPS
    greatest = greatest // 16 if bench.is_quick else greatest
    return [greatest >> (steps - 1 - step) for step in range(steps)]


def add_growth(row, sizes, times, cpu_times=None, start=0.0):
    """The figures of a row: first and last time, the worst ratio. Of least times,
    in processor time: what else the machine does only adds to a time, and more
    often to a long one."""
    first, last = times[0], times[-1]
    row.add("from", value(sizes[0], ""))
    row.add("to", value(sizes[-1], ""))
    row.add("first", first)
    row.add("last", last)
    least = [time["min"] for time in cpu_times or times]
    ratios = [b / a for a, b in zip(least, least[1:]) if b >= 2 * start]
    if ratios:
        row.add("worst ratio", value(max(ratios), "×"))
        row.add("last ratio", value(ratios[-1], "×"))


def add_process_growth(row, sizes, results):
    """The same of processes; results["start"] is one that does next to nothing."""
    wall, cpu = ([results[str(size)][kind] for size in sizes] for kind in ("ms", "cpu_ms"))
    add_growth(row, sizes, wall, cpu, results["start"]["cpu_ms"]["min"])


def written(bench, name, text):
    path = bench.inputs / name
    path.write_text(text, encoding="utf-8")
    return path


def whole_row(bench, name, make, greatest, bar):
    sizes = sizes_to(greatest, bench)
    commands = {"empty": [bench.empty]}
    for size in sizes:
        path = written(bench, "grow-%s-%d.facet" % (make.__name__, size), make(size))
        commands[str(size)] = [bench.fct, *RUN, path]
        if size in sizes[-2:]:
            commands["build %d" % size] = [bench.fct, "build", path]
    commands["start"] = [bench.fct, "run", written(bench, "grow-start.facet", growing.truncated(10))]
    results = processes(bench, commands, bench.pairs if bench.is_quick else 20)
    row = Row(name)
    add_process_growth(row, sizes, results)
    row.add("peak", results[str(sizes[-1])]["peak_mb"])
    # Checking goes other ways than running.
    half, whole = (results["build %d" % size] for size in sizes[-2:])
    row.add("build", whole["ms"])
    row.add("build ratio", value(whole["cpu_ms"]["min"] / half["cpu_ms"]["min"], "×"))
    if not bench.is_quick:
        row.at_most("worst ratio", WORST)
        row.at_most("build ratio", WORST)
        if bar:
            row.at_most("last", bar)
    row.command(commands[str(sizes[-1])])
    return row


def process_rows(bench, show):
    """What the time of a run alone tells."""
    quick = "(8192|16384|32768|50|100|200|5)" if bench.is_quick else "[0-9]+"
    measured = InProcess(bench, "^grow/.*/%s/run$" % quick)
    # What grows, the unit of its times, and the bar of one size in it.
    bars = {"grow/truncated": ("run of one truncated section, bytes", 8 << 20, 1.0),
            "grow/guarded": ("run of rules × messages", 3200, 10.0)}
    for family, (name, at, limit) in bars.items():
        sizes = [int(n.split("/")[2]) for n in measured.runs if n.startswith(family)]
        # The last seven: 64 times as much.
        sizes = sizes[-STEPS:] if not bench.is_quick else sizes
        row = Row(name)
        add_growth(row, sizes, [measured.time("%s/%d/run" % (family, size), "ms") for size in sizes])
        if not bench.is_quick:
            row.at_most("worst ratio", WORST)
            row.at_most("last", limit, "%d: ≤ %g ms" % (at, limit))
        row.command(measured.command)
        show(row)


def expect(bench, path, code):
    """What must end with an error: it does, and with that one."""
    process = subprocess.run([bench.fct, "run", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if process.returncode != 1 or code not in process.stderr:
        fail("fct run %s: expected %s: exit status %d: %s" % (path, code, process.returncode, process.stderr[:300]))


def failing_row(bench, name, path, code, most_ms=None):
    expect(bench, path, code)
    results = processes(bench, {"run": [bench.fct, "run", path]}, statuses={"run": 1})
    row = Row(name)
    row.add("last", results["run"]["ms"])
    row.add("peak", results["run"]["peak_mb"])
    row.flag("ends with %s" % code, True)
    if most_ms:
        row.at_most("last", most_ms)
    row.command([bench.fct, "run", path])
    return row


def nested_row(bench):
    sizes = [4, 8, 16, 32, 64, 128, 250]
    commands = {str(n): [bench.fct, "run", written(bench, "grow-nested-%d.facet" % n, growing.nested(n))] for n in sizes}
    results = processes(bench, commands)
    row = Row("levels of a literal")
    add_growth(row, sizes, [results[str(n)]["ms"] for n in sizes])
    row.at_most("worst ratio", WORST)
    row.command(commands["250"])
    return row


def doubling_row(bench):
    """25 levels share their storage: as cheap as one."""
    paths = {n: written(bench, "grow-doubling-%d.facet" % n, growing.doubling(n)) for n in (1, 25)}
    results = processes(bench, {n: [bench.fct, "run", path] for n, path in paths.items()})
    row = Row("values that double, 25 levels")
    add_growth(row, [1, 25], [results[1]["ms"], results[25]["ms"]])
    row.add("peak", results[25]["peak_mb"])
    row.at_most("worst ratio", 1.5)
    row.at_most("peak", 10.0)
    row.command([bench.fct, "run", paths[25]])
    return row


def imports_row(bench):
    sizes = sizes_to(3200, bench)
    commands = {str(n): [bench.fct, "run", growing.wide(bench.inputs / ("wide-%d" % n), n)] for n in sizes}
    commands["start"] = [bench.fct, "run", written(bench, "grow-start.facet", growing.truncated(10))]
    results = processes(bench, commands)
    row = Row("imports side by side")
    add_process_growth(row, sizes, results)
    if not bench.is_quick:
        row.at_most("worst ratio", WORST)
    row.command(commands[str(sizes[-1])])
    return row


def texts_row(bench):
    """A text block and the text of a file take no longer than a string does."""
    size = (10 << 20) // (16 if bench.is_quick else 1)
    paths = {
        "string": written(bench, "grow-text-string.facet", growing.text_string(size)),
        "block": written(bench, "grow-text-block.facet", growing.text_block(size)),
        "file": growing.text_file(bench.inputs / "text-file", size),
    }
    results = processes(bench, {name: [bench.fct, "run", path] for name, path in paths.items()}, bench.pairs if bench.is_quick else 20)
    row = Row("a text of %d bytes: string, block, file" % size)
    for name, result in results.items():
        row.add(name, result["ms"])
    for name in ("block", "file"):
        column = "%s / string" % name
        row.add(column, value(results[name]["cpu_ms"]["min"] / results["string"]["cpu_ms"]["min"], "×"))
        if not bench.is_quick:
            row.at_most(column, 1.1)
    row.command([bench.fct, "run", paths["block"]])
    return row


def packing_row(bench):
    """Packing alone: n log n, so that a doubling may cost a little more."""
    counts = [1000, 2000, 4000] if bench.is_quick else [1000 << step for step in range(STEPS)]
    measured = InProcess(bench, "^pack/(%s)/standard$" % "|".join(map(str, counts)))
    row = Row("packing alone, sections")
    add_growth(row, counts, [measured.time("pack/%d/standard" % n, "ms") for n in counts])
    if not bench.is_quick:
        row.at_most("worst ratio", WORST)
    row.command(measured.command)
    return row


def run(bench, show):
    for entry in WHOLE:
        show(whole_row(bench, *entry))
    process_rows(bench, show)
    show(packing_row(bench))
    show(imports_row(bench))
    show(texts_row(bench))
    show(failing_row(bench, "imports, a diamond 30 deep", growing.diamond(bench.inputs / "diamond", 30),
                     "X.fct.LIMIT", AT_ONCE))
    show(nested_row(bench))
    show(doubling_row(bench))
    path = written(bench, "grow-doubling-json.facet", growing.doubling(25, "json"))
    show(failing_row(bench, "values that double, as text", path, "F902"))
    growth_rows.rows(bench, show)
    # Here, for it uses this module.
    import irgrowth
    irgrowth.run(bench, show)
