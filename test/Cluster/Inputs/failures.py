"""What goes on although something fails, and what is said of what cannot."""

import os
import pathlib
import random
import re
import resource
import signal
import time

import jobs


def text_of(cluster, process):
    _, messages = process.communicate(timeout=300)
    return "%d %s" % (process.returncode, re.sub(r"127.0.0.1:\d+", "URL", messages).strip().replace("\n", " | "))


jobs.prepare(2000)
expected = jobs.expect()

# A worker that stands still for longer than its work waits: another does it, and
# what it says later does no harm.
with jobs.Cluster("late") as cluster:
    cluster.start_server()
    sleeper = cluster.start_worker("--ack-wait", "1s", "--threads", "2")
    process = jobs.begin(cluster, "--job", "late")
    jobs.wait_for(lambda: process.poll() is not None or jobs.status(cluster, "late").get("state") == "running", "the job")
    os.kill(cluster.pid(sleeper), signal.SIGSTOP)
    cluster.start_worker("--ack-wait", "1s")
    time.sleep(1.5)
    os.kill(cluster.pid(sleeper), signal.SIGCONT)
    print("late worker:", process.wait() == expected[0], jobs.is_same())

    # A worker that is asked to end gives back what it has not begun.
    process = jobs.begin(cluster, "--job", "ending")
    cluster.end(sleeper)
    print("worker that ends:", process.wait() == expected[0], jobs.is_same())

# A server that stores no more than a little.
with jobs.Cluster("full") as cluster:
    cluster.start_server("64KB")
    # No two have much in common: messages are compressed.
    noise = random.Random(1)
    with open("inputs.jsonl", "w", encoding="utf-8") as file:
        for _ in range(20):
            file.write('{"name": "%s"}\n' % noise.randbytes(20_000).hex())
    process = jobs.begin(cluster, "--job", "full")
    print("full:", text_of(cluster, process))

# Lines that end each worker that begins them, here for want of memory: the system
# gives workers less than the job allows.
with open("inputs.jsonl", "w", encoding="utf-8") as file:
    for i in range(3):
        file.write('{"name": "%s"}\n' % ("x" * (100 << 20 if i == 1 else 10)))
with jobs.Cluster("dead") as cluster:
    cluster.start_server()

    def start_worker():
        name = cluster.start_worker("--ack-wait", "1s")
        resource.prlimit(cluster.pid(name), resource.RLIMIT_AS, (400 << 20, 400 << 20))

    start_worker()
    process = jobs.begin(cluster, "--job", "dead")
    while process.poll() is None:
        if cluster.pid(cluster.workers[-1]) == -1:
            start_worker()
        time.sleep(0.05)
    print("dead:", text_of(cluster, process))
    print(jobs.ask(cluster, "--status", "dead").replace("\n", " | "))
    print("not written:", not pathlib.Path("out.jsonl").exists() or pathlib.Path("out.jsonl").read_bytes() == pathlib.Path("expected.jsonl").read_bytes())
    # With more memory, the same command does it.
    for name in cluster.workers:
        cluster.end(name)
    cluster.start_worker("--ack-wait", "1s")
    jobs.expect()
    status, messages = jobs.submit(cluster, "--job", "dead")
    print("with memory:", status, messages.splitlines()[0], jobs.is_same())
