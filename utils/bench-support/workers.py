"""Section 11: fct submit with workers on this machine, beside fct run --batch."""

import json
import os
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
         "submitter and the workers share the cores of the machine; cpu is what each uses of them for a line, with one worker.")

LEAST_OF_ONE = 0.5
LEAST_OF_TWO = 0.85


def timed(command, cluster=None, used=None):
    """The seconds of a command. With `used` its processor time is added there, and
    that of the server and the workers."""
    before = os.times()
    names = ["server", *cluster.workers] if cluster else []
    seconds = {name: clusterprocesses.processor_seconds(cluster.pid(name)) for name in names}
    start = time.monotonic()
    subprocess.run(command, stderr=subprocess.DEVNULL, check=True)
    elapsed = time.monotonic() - start
    after = os.times()
    if used is not None:
        used.setdefault("command", []).append(after.children_user + after.children_system - before.children_user - before.children_system)
        for name in names:
            used.setdefault(name.partition("-")[0], []).append(clusterprocesses.processor_seconds(cluster.pid(name)) - seconds[name])
    return elapsed


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
            of_batch, of_one = {}, {}
            for _ in range(2 if bench.is_quick else 5):
                times["batch"].append(timed([*batch, "-o", str(folder / "expected.jsonl")], used=of_batch))
                first = cluster.start_worker()
                times["one"].append(timed(submit, cluster, of_one))
                second = cluster.start_worker()
                times["two"].append(timed(submit))
                for worker in first, second:
                    cluster.end(worker)
                if (folder / "results.jsonl").read_bytes() != (folder / "expected.jsonl").read_bytes():
                    raise SystemExit("bench: the workers gave other bytes")
    row = Row("basic pipeline, %d lines" % count)
    for key, label in ("batch", "run --batch"), ("one", "one worker"), ("two", "two workers"):
        row.add(label, figure([count / seconds for seconds in times[key]], "/s"))
    used = {"batch cpu": of_batch["command"], "worker cpu": of_one["worker"], "server cpu": of_one["server"], "submitter cpu": of_one["command"]}
    for label, samples in used.items():
        row.add(label, figure([seconds * 1e6 / count for seconds in samples], "µs"))
    row.ratio("one / batch", "one worker", "run --batch")
    row.ratio("two / one", "two workers", "one worker")
    row.at_least("one / batch", LEAST_OF_ONE)
    row.at_least("two / one", 2 * LEAST_OF_TWO)
    row.command(batch)
    row.command(submit)
    show(row)
