"""telemetry-levels.py DOCUMENT: the figures of a run that do not depend on the
machine are the same at every level, cached or not, on any number of threads;
t.json has those of the last run.
"""

import json
import subprocess
import sys

CACHED = ["--incremental", "--cache-dir", "cache"]
WAYS = [[], ["-O1"], ["-O2"], ["-O2", "--threads", "4"], ["-O1", *CACHED], ["-O1", *CACHED]]
# The optimiser may spare gas.
VARIABLE = {"compilation_time_ms", "execution_time_ms", "memory_peak_mb", "phases_ms", "compilation_cached", "gas_used"}


def figures(options):
    command = ["fct", "run", sys.argv[1], "--telemetry", "t.json", "-o", "out.json", *options]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    with open("t.json", encoding="utf-8") as file:
        return {key: value for key, value in json.load(file).items() if key not in VARIABLE}


expected = figures(WAYS[0])
assert len(expected) == 16, expected
for way in WAYS:
    found = figures(way)
    assert found == expected, (way, found, expected)
