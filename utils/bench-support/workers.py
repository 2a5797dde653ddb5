"""Section 11: fct submit with workers on this machine, beside fct run --batch."""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

import bindings
from measure import Row, figure

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import clusterprocesses

TITLE = "Workers"
ABOUT = ("`fct submit` with one worker and with two, of one thread each, over a server of NATS on the same machine, beside "
         "`fct run --batch` on one thread: the basic pipeline of section 2, the time of the whole command. The server, the "
         "submitter and the workers share the cores of the machine.")

LEAST_OF_ONE = 0.5
LEAST_OF_TWO = 0.85


def timed(command):
    start = time.monotonic()
    subprocess.run(command, check=True)
    return time.monotonic() - start


def write_inputs(folder, count):
    given = bindings.inputs()
    with open(folder / "inputs.jsonl", "w", encoding="utf-8") as file:
        for i in range(count):
            file.write(json.dumps(given[i % len(given)]) + "\n")


def run(bench, show):
    if not clusterprocesses.server_program():
        bench.notes.append("section 11 was not measured: it needs nats-server")
        return
    if not bench.supports("submit", "--nats"):
        return
    count = 2_000 if bench.is_quick else 100_000
    with tempfile.TemporaryDirectory(prefix="fct-bench-") as name:
        folder = pathlib.Path(name)
        (folder / "document.facet").write_text(bindings.document(), encoding="utf-8")
        write_inputs(folder, count)
        batch = [bench.fct, "run", str(folder / "document.facet"), "--batch", str(folder / "inputs.jsonl")]
        submit = [bench.fct, "submit", *batch[2:], "-o", str(folder / "results.jsonl"), "--no-progress"]
        with clusterprocesses.Cluster(folder / "cluster", fct=bench.fct) as cluster:
            cluster.start_server()
            submit += ["--nats", cluster.url]
            times = {"batch": [], "one": [], "two": []}
            for _ in range(2 if bench.is_quick else 5):
                times["batch"].append(timed([*batch, "-o", str(folder / "expected.jsonl")]))
                first = cluster.start_worker()
                times["one"].append(timed(submit))
                second = cluster.start_worker()
                times["two"].append(timed(submit))
                for worker in first, second:
                    cluster.end(worker)
                if (folder / "results.jsonl").read_bytes() != (folder / "expected.jsonl").read_bytes():
                    raise SystemExit("bench: the workers gave other bytes")
    row = Row("basic pipeline, %d lines" % count)
    for key, label in ("batch", "run --batch"), ("one", "one worker"), ("two", "two workers"):
        row.add(label, figure([count / seconds for seconds in times[key]], "/s"))
    row.ratio("one / batch", "one worker", "run --batch")
    row.ratio("two / one", "two workers", "one worker")
    row.at_least("one / batch", LEAST_OF_ONE)
    row.at_least("two / one", 2 * LEAST_OF_TWO)
    row.command(batch)
    row.command(submit)
    show(row)
