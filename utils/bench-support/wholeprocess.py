"""Section 1: `fct run` and `fct build` as whole processes on generated documents."""

import json
import subprocess
import sys

import jsonnet
from environment import ROOT, fail
from measure import Row, processes

TITLE = "Whole process"
ABOUT = ("`fct run` and `fct build`, cold, in turn with a C program that returns 0 (`empty`), `openssl dgst -sha256` and "
         "`cp` of the document, `jq -cS .` on the output and `jsonnet` on an equivalent document.")

# The larger inputs use more gas than the default limit allows.
RUN = ["run", "--gas-limit", "1000000000000"]

# The default limit of a document's text with its imports.
LARGEST_DEFAULT = 64 << 20

# Name, bytes, variables, lens calls, bars: (against, at most), peak memory in MB.
# A bar against "run" is a time in ms.
SIZES = [
    ("1 KB", 1000, 3, 2, [("empty", 3.0)], 10.0),
    ("5 KB", 5000, 15, 8, [("empty", 3.3)], 10.0),
    ("20 KB", 20000, 50, 25, [("empty", 4.0)], 11.0),
    ("100 KB", 100000, 200, 100, [("empty", 6.0)], 12.0),
    ("1 MB", 1000000, 2000, 1000, [("run", 10.0)], 20.0),
    ("10 MB", 10000000, 20000, 10000, [("run", 80.0), ("sha256", 10.0)], 80.0),
    ("100 MB", 100000000, 200000, 100000, [("run", 1000.0)], 600.0),
]
# jsonnet takes minutes for more.
LARGEST_JSONNET = 100000


def run_command(bench, path, *options):
    return [bench.fct, *RUN, *config(bench, path), *options, path]


def config(bench, path):
    """The options that a document of this size needs."""
    if path.stat().st_size <= LARGEST_DEFAULT:
        return []
    file = bench.inputs / "large.json"
    file.write_text('{"limits": {"import_bytes": "1gb"}}\n', encoding="utf-8")
    return ["--config", file]


def make_document(bench, size, variables, calls):
    path = bench.inputs / ("%d-%d-%d.facet" % (size, variables, calls))
    if not path.exists():
        generator = str(ROOT / "utils" / "bench-gen")
        subprocess.run([sys.executable, generator, str(size), str(variables), str(calls),
                        "-o", str(path)], check=True)
    return path


def make_output(bench, path):
    """Runs once and looks at the result, which must be the canonical JSON."""
    output = path.with_suffix(".json")
    process = subprocess.run(run_command(bench, path), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if process.returncode != 0:
        message = process.stderr[:500].decode("utf-8", "replace")
        fail("fct run %s: exit status %d: %s" % (path, process.returncode, message))
    try:
        messages = len(json.loads(process.stdout)["messages"])
    except (ValueError, KeyError, TypeError) as error:
        fail("fct run %s: the result is not canonical JSON: %s" % (path, error))
    if messages != 5:
        fail("fct run %s: %d messages instead of 5" % (path, messages))
    output.write_bytes(process.stdout)
    return output


def commands_for(bench, path, output, size):
    commands = {"run": run_command(bench, path),
                "build": [bench.fct, "build", *config(bench, path), path],
                "empty": [bench.empty]}
    if size > LARGEST_DEFAULT:
        commands["streamed"] = run_command(bench, path, "--streaming", "--memory-limit", "256mb")
    openssl, jq = bench.tool("openssl"), bench.tool("jq")
    if openssl:
        commands["sha256"] = [openssl, "dgst", "-sha256", path]
    commands["cp"] = [bench.tool("cp"), path, bench.folder / "copy"]
    if jq:
        commands["jq"] = [jq, "-cS", ".", output]
    program = bench.tool("jsonnet")
    if program and size <= LARGEST_JSONNET:
        commands["jsonnet"] = [program, jsonnet.translate(path)]
    return commands


def measure_size(bench, entry):
    name, size, variables, calls, bars, memory_bar = entry
    path = make_document(bench, size, variables, calls)
    output = make_output(bench, path)
    commands = commands_for(bench, path, output, size)
    rounds = bench.pairs if size < 50000000 else max(3, bench.pairs // 4)
    results = processes(bench, commands, rounds)
    row = Row(name)
    for label, result in results.items():
        row.add(label, result["ms"])
    for label in ("empty", "sha256", "cp", "jq", "jsonnet"):
        row.ratio("run / " + label, "run", label)
    row.add("peak", results["run"]["peak_mb"])
    if "streamed" in results:
        row.add("streamed peak", results["streamed"]["peak_mb"])
    for against, limit in bars:
        row.at_most("run" if against == "run" else "run / " + against, limit)
    row.at_most("peak", memory_bar)
    row.command("utils/bench-gen %d %d %d" % (size, variables, calls))
    for command in commands.values():
        row.command(command)
    return row


def run(bench, show):
    limit = 100000 if bench.is_quick else 10**9 if bench.is_full else 10000000
    for entry in SIZES:
        if entry[1] <= limit:
            show(measure_size(bench, entry))
    (bench.folder / "copy").unlink(missing_ok=True)
