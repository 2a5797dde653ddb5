#!/usr/bin/env python3
"""bindings.py [--site DIR] [--node DIR]: what a warm call costs from Python and Node.

Runs the document of the row "basic pipeline" of section 2 by the packages of bindings/,
against the interpreter's own JSON parse of its result, in turn in one process. DIR is a
folder with the installed Python package, or the built Node package; what is not given
is not measured. Speed is that of a Release build.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
# Of the parse: what the issue of each language takes at most.
BARS = {"Python": ("run", 1.0), "Node": ("runSync", 2.0)}
WORDS = "order invoice customer support agent policy answer question refund delivery parcel account balance ".split()


def words(size):
    return " ".join(WORDS * (size // 80))[:size].strip()


def document():
    """As basicDocument of test/Benchmark: 1 KB, one input."""
    return (
        "@context\n  budget: 4096\n\n@vars\n"
        '  query: @input(type="string") |> trim() |> lowercase()\n'
        '  style: "%s"\n\n@system\n  content: "%s"\n\n@user\n  content: $query\n' % (words(100), words(700))
    )


def inputs():
    return [{"query": "  %s %d " % (words(60), i)} for i in range(16)]


def measure(command, environment):
    """{name: [µs a call, one for each round]}."""
    task = json.dumps({"document": document(), "inputs": inputs()})
    result = subprocess.run(
        command, input=task, env={**os.environ, **environment}, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return json.loads(result.stdout)


def show(language, times):
    medians = {name: statistics.median(rounds) for name, rounds in times.items()}
    for name, median in medians.items():
        print("%-8s %-26s %8.2f µs  min %8.2f  %6.2f × parse" % (language, name, median, min(times[name]), median / medians["parse"]))
    name, bar = BARS[language]
    held = medians[name] <= bar * medians["parse"]
    print("%-8s bar: %s ≤ %g × parse: %s" % (language, name, bar, "held" if held else "missed"))


def main():
    parser = argparse.ArgumentParser(prog="bindings.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path, help="a folder with the installed Python package")
    parser.add_argument("--python", default=sys.executable, help="the Python to measure")
    parser.add_argument("--node", type=pathlib.Path, help="the built Node package")
    args = parser.parse_args()
    if args.site:
        show("Python", measure([args.python, str(HERE / "bindings_calls.py")], {"PYTHONPATH": str(args.site.resolve())}))
    if args.node:
        show("Node", measure(["node", str(HERE / "bindings_calls.cjs"), str(args.node.resolve())], {}))


if __name__ == "__main__":
    main()
