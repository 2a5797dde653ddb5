"""A server that goes away for good, from a submitter and from a worker."""

import re
import signal

import jobs

jobs.prepare(50)
with jobs.Cluster("cluster") as cluster:
    cluster.start_server()
    process = jobs.begin(cluster, "--queue", "other", "--job", "lost")
    worker = cluster.start_worker()
    # Nobody works for its queue, which it says.
    messages = process.stderr.readline()
    cluster.end("server", signal.SIGKILL)
    messages += process.communicate()[1]
    status = cluster.children[worker].wait()
    for text in "%d %s" % (process.returncode, messages), "%d %s" % (status, cluster.log(worker)):
        print(re.sub(r"127.0.0.1:\d+", "URL", text).strip().replace("\n", " | "))
