"""telemetry-batch.py DOCUMENT LINES TELEMETRY: the figures of a batch are the
sums of those of runs with the same inputs.
"""

import json
import subprocess
import sys

document, lines, telemetry = sys.argv[1:]
SUMS = ("gas_used host_calls lens_cache_hits lens_cache_misses lenses_executed messages sections_cut sections_dropped "
        "sections_kept sections_put_back tokens_allocated tokens_used tools variables_computed").split()

with open(lines, encoding="utf-8") as file:
    inputs = [line for line in file if line.strip()]
with open(telemetry, encoding="utf-8") as file:
    batch = json.load(file)
runs = []
for line in inputs:
    with open("one.json", "w", encoding="utf-8") as file:
        file.write(line)
    command = ["fct", "run", document, "--input", "one.json", "--telemetry", "one-t.json", "-o", "one-out.json"]
    if subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0:
        with open("one-t.json", encoding="utf-8") as file:
            runs.append(json.load(file))

assert batch["lines"] == len(inputs) and batch["lines_failed"] == len(inputs) - len(runs) == 1, batch
for name in SUMS:
    assert batch[name] == sum(run[name] for run in runs), (name, batch)
assert batch["budget_units"] == runs[0]["budget_units"] == 20
assert batch["efficiency_percent"] == 100 * batch["tokens_used"] / batch["tokens_allocated"]
assert batch["sections_cut"] == 1 and batch["execution_time_ms"] > 0
assert batch["phases_ms"]["compute"] == 0 < batch["phases_ms"]["check"]
