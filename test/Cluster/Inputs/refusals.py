"""What a job is refused for, by whom, and what is said of it."""

import os
import pathlib
import re
import signal

import jobs


def show(what, answer):
    """One line, without what differs from run to run."""
    text = answer if isinstance(answer, str) else "%d %s" % answer
    print(what + ":", re.sub(r"127.0.0.1:\d+", "URL", text).strip().replace("\n", " | "))


jobs.prepare(50)
with jobs.Cluster("cluster") as cluster:
    cluster.start_server()
    # Nobody works yet: the job is there, and stays.
    first = jobs.begin(cluster, "--job", "mine")
    jobs.wait_for(lambda: jobs.status(cluster, "mine").get("state") == "running", "the job")
    show("same place", jobs.submit(cluster, "--job", "mine"))
    show("other program", jobs.submit(cluster, "--job", "mine", "--budget", "77", output="b.jsonl"))
    jobs.write_inputs(20, "others.jsonl")
    show("other inputs", jobs.submit(cluster, "--job", "mine", output="b.jsonl", batch="others.jsonl"))
    # Its own output: the same job is taken over, and the first ends.
    second = jobs.begin(cluster, "--job", "mine", output="b.jsonl")
    show("first", (first.wait(), first.stderr.read()))
    show("status", jobs.ask(cluster, "--status", "mine"))
    jobs.Client(cluster).publish("fct.fct.refused.mine", b"a reason")
    show("cancel", jobs.ask(cluster, "--cancel", "mine"))
    show("second", (second.wait(), second.stderr.read()))
    show("cancelled", jobs.ask(cluster, "--status", "mine"))
    show("no job", jobs.ask(cluster, "--status", "other"))
    show("cancel none", jobs.ask(cluster, "--cancel", "other"))
    print("left:", sorted(name for name in os.listdir(".") if name.endswith((".part", ".state"))))

    # What is no work, and work of another version.
    client = jobs.Client(cluster)
    client.publish("fct.fct.work.odd.0.k", b"hello")
    worker = cluster.start_worker("--ack-wait", "1s")
    jobs.wait_for(lambda: "left out" in cluster.log(worker), "the worker's warning")
    client.publish("fct.fct.work.old.0.k", b"fct-work-1 old 0 %s 1 0 0\n0.0.1, plans 1\n{}\n" % (b"a" * 64))
    pid = cluster.children[worker]
    show("worker", (pid.wait(), cluster.log(worker)))
    client.request("$JS.API.STREAM.PURGE.FCT_fct_work", {})
    version = re.search("this worker is of fct (.*?):", cluster.log(worker)).group(1)
    client.publish("fct.fct.work.odd.0.k", b"fct-work-1 odd 0 spec 1 0 0\n%s\nplain\n{}\n" % version.encode())
    worker = cluster.start_worker("--ack-wait", "1s")
    show("damaged", (cluster.children[worker].wait(), cluster.log(worker)))
    client.request("$JS.API.STREAM.PURGE.FCT_fct_work", {})

    # A consumer and a stream that others made otherwise.
    worker = cluster.start_worker()
    show("ack wait", (cluster.children[worker].wait(), cluster.log(worker)))
    client.request("$JS.API.STREAM.CREATE.FCT_q_work", {"name": "FCT_q_work", "subjects": ["fct.q.work.>"], "storage": "memory"})
    show("stream", jobs.submit(cluster, "--queue", "q"))
    cluster.end("server", signal.SIGKILL)
    show("no server", jobs.submit(cluster))
    pathlib.Path("pipe").unlink(missing_ok=True)
    os.mkfifo("pipe")
    show("pipe", jobs.submit(cluster, batch="pipe"))
