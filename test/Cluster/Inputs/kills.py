"""Whatever is killed on the way, the output is the same: nothing lost, nothing twice.

kills.py ROOT SEED: the moments are those of the seed.
"""

import random
import signal
import sys

import jobs

random = random.Random(int(sys.argv[2]))
jobs.prepare(6000)
expected = jobs.expect()


def kill_worker(cluster):
    name = random.choice(cluster.workers)
    cluster.end(name, signal.SIGKILL)
    cluster.start_worker("--ack-wait", "2s")


def kill_server(cluster):
    cluster.end("server", signal.SIGKILL)
    cluster.start_server()


def run(cluster, what, kill):
    job = "job-" + what
    process = jobs.begin(cluster, "--job", job)
    for _ in range(2):
        target = random.randrange(200, 2500)
        jobs.wait_for(lambda: process.poll() is not None or jobs.status(cluster, job).get("lines", 0) >= target or random.random() < 0.1, job)
        if kill:
            kill(cluster)
        else:
            process.kill()
            process.communicate()
            process = jobs.begin(cluster, "--job", job)
    _, messages = process.communicate(timeout=300)
    lines = [line for line in messages.splitlines(keepends=True) if not line.startswith(("note", "warning"))]
    print(what, (process.returncode, "".join(lines)) == expected, jobs.is_same())
    sys.stdout.flush()


with jobs.Cluster("cluster") as cluster:
    cluster.start_server()
    for _ in range(2):
        cluster.start_worker("--ack-wait", "2s")
    run(cluster, "worker", kill_worker)
    run(cluster, "server", kill_server)
    run(cluster, "submitter", None)
