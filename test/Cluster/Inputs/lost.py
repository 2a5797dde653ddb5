"""A server that goes away for good, from a submitter and from a worker."""

import re
import signal

import jobs

jobs.prepare(50)
with jobs.Cluster("cluster") as cluster:
    cluster.start_server()
    process = jobs.begin(cluster, "--queue", "other", "--job", "lost")
    worker = cluster.start_worker()
    jobs.wait_for(lambda: "running" in jobs.ask(cluster, "--status", "lost", "--queue", "other"), "the job")
    cluster.end("server", signal.SIGKILL)
    _, messages = process.communicate()
    status = cluster.children[worker].wait()
    for text in "%d %s" % (process.returncode, messages), "%d %s" % (status, cluster.log(worker)):
        print(re.sub(r"127.0.0.1:\d+", "URL", text).strip().replace("\n", " | "))
