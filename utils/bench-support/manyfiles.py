"""Section 7: many documents in one call."""

import os

from environment import ROOT
from measure import Row, processes

TITLE = "Many files"
ABOUT = "Documents of 0.6 KB checked by one `fct build`, in one thread and in one for each core."

MOST_TIME = 60.0


def make_documents(bench, count):
    """Documents with two variables, a pipeline and two messages."""
    folder = bench.inputs / ("many-%d" % count)
    folder.mkdir(exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / ("doc%d.facet" % number)
        text = ('@meta\n  name: "document %d"\n\n@context\n  budget: 4096\n\n@vars\n  name: "  Number %d  " |> trim() |> lowercase()\n'
                '  list: ["one", "two", $name]\n\n@system\n  content: "You are an assistant. %s"\n\n'
                '@user\n  content: ["Hello", $name] |> join(" ")\n') % (number, number, "Some words of advice. " * 17)
        path.write_text(text[:600] if len(text) < 600 else text)
        paths.append(path)
    return paths


def run(bench, show):
    counts = [50, 100] if bench.is_quick else [100, 1000]
    cores = os.cpu_count()
    threads = {"1 thread": ["--threads=1"], "%d threads" % cores: ["--threads=%d" % cores]}
    if not bench.supports("build", "--threads"):
        threads = {"1 thread": []}
    commands = {}
    for count in counts:
        paths = make_documents(bench, count)
        for label, option in threads.items():
            commands[count, label] = [bench.fct, "build", *option, *paths]
    results = processes(bench, commands)
    last = list(threads)[-1]
    for count in counts:
        row = Row("%d documents" % count)
        for label in threads:
            row.add(label, results[count, label]["ms"])
        if len(threads) > 1:
            row.ratio("1 thread / %s" % last, "1 thread", last)
        row.add("peak", results[count, last]["peak_mb"])
        if count == 1000:
            row.at_most(last, MOST_TIME)
        folder = os.path.relpath(commands[count, last][-1].parent, ROOT)
        row.command(" ".join(["build/bin/fct build", *threads[last], folder + "/*.facet"]))
        show(row)
