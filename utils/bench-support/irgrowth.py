"""Section 3, the IR: large documents and shared literals through the passes."""

import growing
import wholeprocess
from growth import WORST, add_process_growth, written
from measure import Row, processes, value

MEGABYTE = 1000000
GREATEST = 160 * MEGABYTE
# Bytes of a document for each of its variables and calls.
BYTES_OF_VARIABLE = 500
LEVELS = [["run", "-O1"], ["run", "-O2"], ["build", "-O2", "--emit", "plan"]]


def large_row(bench, options):
    """Documents of 10 to 160 MB: operations with one operand a variable."""
    sizes = [1 * MEGABYTE, 2 * MEGABYTE] if bench.is_quick else [GREATEST >> step for step in (4, 3, 2, 1, 0)]
    commands = {}
    for size in sizes:
        count = size // BYTES_OF_VARIABLE
        path = wholeprocess.make_document(bench, size, count, count)
        command = [bench.fct, *options, "-o", "/dev/null", *wholeprocess.config(bench, path), path]
        if options[0] == "run":
            command += ["--gas-limit", "1000000000000", "--memory-limit", "16gb"]
        commands[str(size)] = command
    commands["start"] = [bench.fct, "run", written(bench, "grow-start.facet", growing.truncated(10))]
    results = processes(bench, commands, 3)
    row = Row("%s, bytes" % " ".join(options))
    add_process_growth(row, sizes, results)
    peaks = [results[str(size)]["peak_mb"]["median"] for size in sizes]
    row.add("peak", results[str(sizes[-1])]["peak_mb"])
    row.add("worst peak ratio", value(max(b / a for a, b in zip(peaks, peaks[1:])), "×"))
    if not bench.is_quick:
        row.at_most("worst ratio", WORST)
        row.at_most("worst peak ratio", WORST)
    row.command(commands[str(sizes[-1])])
    return row


def shared_row(bench, options):
    """Literals that hold the one before twice, 240 levels at most: no more than folding may make."""
    sizes = [15, 30, 60] if bench.is_quick else [15, 30, 60, 120, 240]
    commands = {str(n): [bench.fct, *options, "-o", "/dev/null", written(bench, "grow-shared-%d.facet" % n, growing.doubling(n))]
                for n in sizes}
    results = processes(bench, commands)
    row = Row("values that double, levels: %s" % " ".join(options))
    row.add("first", results[str(sizes[0])]["ms"])
    row.add("last", results[str(sizes[-1])]["ms"])
    row.add("peak", results[str(sizes[-1])]["peak_mb"])
    # Folding stops at its limit.
    row.at_most("last", 300.0)
    row.at_most("peak", 100.0)
    row.command(commands[str(sizes[-1])])
    return row


def run(bench, show):
    for options in LEVELS:
        show(large_row(bench, options))
    for options in LEVELS:
        show(shared_row(bench, options))
