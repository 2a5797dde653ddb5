"""Section 2: one compiled document, many inputs; batches; builds with a cache."""

import json
import os
import shutil
import time

import growing
from measure import InProcess, Row, figure, first_run, processes, value
from wholeprocess import make_document

TITLE = "Warm"
ABOUT = ("In process: a compiled document is run with inputs that take turns, one thread, the canonical JSON included. "
         "Whole processes: batches, and builds with a cache.")

# Name; benchmarks, of which the first that is there counts: that of a Session,
# then that of an Evaluator; the most µs.
RUNS = [
    ("basic pipeline (1 KB, 1 input)", ["session/basic", "warm/basic/json"], 3.0),
    ("complex graph (50 variables, 25 lenses, 5 inputs)", ["session/complex", "warm/complex/json"], 25.0),
    ("50 inputs, all run", ["session/run_50", "warm/inputs_50/json"], None),
    ("packing 1 000 sections, run", ["warm/sections_1000/run"], 100.0),
    ("packing 1 000 sections, with JSON", ["warm/sections_1000/json"], None),
]
LEAST_JSON = 1.0
MOST_OF_TELEMETRY = 1.02
MOST_OF_UPDATE = 0.2
LEAST_LINES = 200000.0
LEAST_SHARE = 0.85
MOST_OF_UNCHANGED = 1 / 5
MOST_OF_CHANGED = 1 / 3


def in_process(bench, show):
    measured = InProcess(bench, "^(warm|session)/|^json/canonical")
    for name, benchmarks, bar in RUNS:
        row = Row(name)
        row.add("run", measured.time(next(b for b in benchmarks if b in measured)))
        if bar:
            row.at_most("run", bar)
        row.command(measured.command)
        show(row)
    against_run(measured, show, "one input of 50 changed (Session::update)",
                "session/run_50", "update", "session/update_1_of_50", MOST_OF_UPDATE)
    # A bar of two parts in a hundred is judged by the least of many times, which
    # do not contain what waits for others.
    telemetry = InProcess(bench, "^warm/complex/(json|telemetry)$", repetitions=8 * bench.pairs)
    against_run(telemetry, show, "complex graph with telemetry",
                "warm/complex/json", "recorded", "warm/complex/telemetry", MOST_OF_TELEMETRY, by="min")
    row = Row("canonical JSON, 100 KB of messages")
    row.add("speed", measured.speed("json/canonical_100k/write"))
    row.add("memcpy", measured.speed("json/canonical_100k/memcpy"))
    row.at_least("speed", LEAST_JSON)
    row.command(measured.command)
    show(row)


def against_run(measured, show, name, run, other, benchmark, most, by="median"):
    """A run in another way, against the usual one of the same session."""
    if benchmark not in measured:
        return
    row = Row(name)
    row.add("run", measured.time(run))
    row.add(other, measured.time(benchmark))
    row.ratio(other + " / run", other, "run", by)
    row.at_most(other + " / run", most)
    row.command(measured.command)
    show(row)


BASIC = growing.document('@vars\n  query: @input(type="string") |> trim() |> lowercase()\n\n'
                         '@system\n  content: "You are an assistant. %s"\n\n@user\n  content: $query\n' % ("Some words. " * 70))


def write_lines(path, count):
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps({"query": "  Question number %d about the delivery  " % number}) + "\n")
    return path


def batch(bench, show):
    """Lines a second: what more lines cost, so that the start does not count."""
    if not bench.supports("run", "--batch"):
        return
    document = bench.inputs / "batch.facet"
    document.write_text(BASIC)
    few, many = (1000, 11000) if bench.is_quick else (20000, 420000)
    files = {n: write_lines(bench.inputs / ("batch-%d.jsonl" % n), n) for n in (few, many)}
    cores = os.cpu_count()
    commands = {(threads, n): [bench.fct, "run", document, "--batch", files[n], "--threads=%d" % threads]
                for threads in {1, cores} for n in files}
    results = processes(bench, commands, min(bench.pairs, 20))
    rates = {}
    for threads in sorted({1, cores}):
        few_ms, many_ms = (results[threads, n]["ms"]["median"] for n in (few, many))
        rates[threads] = (many - few) / (many_ms - few_ms) * 1000
        row = Row("batch, basic pipeline, %d thread%s" % (threads, "" if threads == 1 else "s"))
        row.add("lines", value(rates[threads], "/s"))
        row.add("peak", results[threads, many]["peak_mb"])
        if threads == 1:
            row.at_least("lines", LEAST_LINES)
        else:
            row.add("of %d × one" % threads, value(rates[threads] / rates[1] / threads, "×"))
            row.at_least("of %d × one" % threads, LEAST_SHARE)
        row.command(commands[threads, many])
        show(row)


def incremental(bench, show):
    if not bench.supports("build", "--incremental"):
        return
    unchanged_row(bench, show)
    changed_row(bench, show)


def unchanged_row(bench, show):
    document = make_document(bench, 100000, 200, 100) if bench.is_quick else make_document(bench, 1000000, 2000, 1000)
    cache = bench.folder / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    commands = {"cold": [bench.fct, "build", document],
                "again": [bench.fct, "build", document, "--incremental", "--cache-dir", cache]}
    results = processes(bench, commands)
    row = Row("build again with --incremental, %s" % ("100 KB" if bench.is_quick else "1 MB"))
    for label, result in results.items():
        row.add(label, result["ms"])
    row.ratio("again / cold", "again", "cold")
    if not bench.is_quick:
        row.at_most("again / cold", MOST_OF_UNCHANGED)
    row.command(commands["again"])
    show(row)


def write_import(folder, number, content):
    """An import of 20 KB; gives its path."""
    path = folder / ("part%d.facet" % number)
    lines = ['  p%d_%d: "%s" |> trim()' % (number, n, content * 20) for n in range(40)]
    path.write_text("@vars\n" + "\n".join(lines) + "\n")
    return path


def changed_row(bench, show):
    """One import of 50 is another one in each round."""
    folder = bench.inputs / "imports-50"
    folder.mkdir(exist_ok=True)
    for number in range(50):
        write_import(folder, number, "Some words of text. ")
    root = folder / "root.facet"
    imports = "".join('@import "part%d.facet"\n' % n for n in range(50))
    root.write_text(imports + "\n@user\n  content: $p0_0\n")
    # A file that has just been written may change again within its time stamp, so
    # that it is read again; the usual import is older.
    time.sleep(0 if bench.is_quick else 2.5)
    cache = bench.folder / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    commands = {"cold": [bench.fct, "build", root],
                "again": [bench.fct, "build", root, "--incremental", "--cache-dir", cache]}
    samples = {label: [] for label in commands}
    for round_number in range(bench.pairs):
        write_import(folder, 25, "Round %d of the words." % round_number)
        # Its first round, which does not count, reads the files; it must not
        # fill the cache, so the cold build comes first and alone.
        cold = processes(bench, {"cold": commands["cold"]}, 1)
        samples["cold"].append(cold["cold"]["ms"]["median"])
        samples["again"].append(first_run(bench, commands["again"]))
    row = Row("build again, one import of 50 changed")
    for label, times in samples.items():
        row.add(label, figure(times, "ms"))
    row.ratio("again / cold", "again", "cold")
    if not bench.is_quick:
        row.at_most("again / cold", MOST_OF_CHANGED)
    row.command(commands["again"])
    show(row)


def run(bench, show):
    in_process(bench, show)
    batch(bench, show)
    incremental(bench, show)
