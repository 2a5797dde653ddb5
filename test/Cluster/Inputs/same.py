"""The bytes of a job are those of `fct run --batch`."""

import pathlib
import re
import subprocess

import jobs

jobs.prepare()
with jobs.Cluster("cluster") as cluster:
    cluster.start_server()
    cluster.start_worker()
    expected = jobs.expect()
    print("one worker:", jobs.submit(cluster) == expected, jobs.is_same())
    print("again:", jobs.submit(cluster) == expected, jobs.is_same())
    cluster.start_worker("--threads", "2")
    print("two workers:", jobs.submit(cluster, "--job", "two") == expected, jobs.is_same())
    print(jobs.ask(cluster, "--status", "two"))
    # The end of one job takes nothing from another.
    processes = [jobs.begin(cluster, "--job", "many-%d" % i, output="many-%d.jsonl" % i) for i in range(4)]
    print("four at once:", [(process.communicate()[1] == expected[1], jobs.is_same("many-%d.jsonl" % i)) for i, process in enumerate(processes)])
    run = subprocess.run(jobs.submit_command(cluster, output="-"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    print("stdout:", (run.returncode, run.stderr.decode()) == expected, run.stdout == pathlib.Path("expected.jsonl").read_bytes())
    for options in ["--provider", "openai"], ["-O2"], ["--diagnostics", "json"], ["--set-text", "name=Ann"]:
        expected = jobs.expect(*options)
        print(*options, "as fct run:", jobs.submit(cluster, *options) == expected, jobs.is_same())

    # Lines that no message holds, both ways; and one that is longer than allowed.
    with open("inputs.jsonl", "w", encoding="utf-8") as file:
        for size in 10, 3_000_000, 20, 20_000_000, 30:
            file.write('{"name": "%s"}\n' % ("x" * size))
    limit = ["--memory-limit", "16mb"]
    expected = jobs.expect(*limit)
    print("long lines:", expected[0], jobs.submit(cluster, *limit) == expected, jobs.is_same())
    open("inputs.jsonl", "w", encoding="utf-8").close()
    expected = jobs.expect()
    print("no lines:", jobs.submit(cluster) == expected, jobs.is_same())
    cluster.end("worker-1")
    print("worker ended:", re.sub(r"127.0.0.1:\d+", "URL", cluster.log("worker-1")).strip())
