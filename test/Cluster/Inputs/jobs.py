"""Jobs of `fct submit` on a server and workers that a test starts and ends.

The first argument of each test is the root of the sources. `fct` is that of PATH.
"""

import contextlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(sys.argv[1], "utils"))

from clusterprocesses import Cluster  # noqa: E402

# Each line's text says which it is; every 97th is poisoned, some are blank.
DOCUMENT = '@vars\n  name: @input(type="string") |> trim() |> uppercase()\n\n@user\n  content: $name\n'


def write_inputs(count, path="inputs.jsonl", text="x"):
    with open(path, "w", encoding="utf-8") as file:
        for i in range(count):
            if i % 89 == 5:
                file.write("\n")
            file.write('{"name": 1}\n' if i % 97 == 7 else json.dumps({"name": " %s %d " % (text, i)}) + "\n")


def prepare(count=3000):
    """The document, the inputs, and what `fct run --batch` makes of them."""
    pathlib.Path("hello.facet").write_text(DOCUMENT, encoding="utf-8")
    write_inputs(count)
    if expect()[0] != 1:
        sys.exit("the batch of the test is not as it should be")


def expect(*options):
    """The output, the messages and the status that a job must have."""
    command = ["fct", "run", "hello.facet", "--batch", "inputs.jsonl", "-o", "expected.jsonl", *options]
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    return run.returncode, run.stderr


def submit_command(cluster, *options, output="out.jsonl", batch="inputs.jsonl"):
    return ["fct", "submit", "hello.facet", "--batch", batch, "--nats", cluster.url, "-o", output, *options]


def submit(cluster, *options, **more):
    """The status and the messages of a job."""
    run = subprocess.run(submit_command(cluster, *options, **more), stderr=subprocess.PIPE, text=True, timeout=300, check=False)
    return run.returncode, run.stderr


def begin(cluster, *options, **more):
    return subprocess.Popen(submit_command(cluster, *options, **more), stderr=subprocess.PIPE, text=True)


def ask(cluster, *options):
    """What `fct submit --status` and the like say, on both streams."""
    command = ["fct", "submit", "--nats", cluster.url, *options]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False).stdout.strip()


def is_same(output="out.jsonl"):
    """Whether the output is that of `fct run --batch`, and alone."""
    left = [name for name in os.listdir(".") if name.startswith("." + output + ".fct-")]
    return pathlib.Path(output).read_bytes() == pathlib.Path("expected.jsonl").read_bytes() and not left


def wait_for(condition, what):
    end = time.monotonic() + 120
    while not condition():
        if time.monotonic() > end:
            sys.exit("%s did not come within two minutes" % what)
        time.sleep(0.02)


def status(cluster, job):
    """The record of a job, {} if there is none yet."""
    with contextlib.suppress(ValueError):
        return json.loads(ask(cluster, "--status", job, "--json"))
    return {}


class Client:
    """A client of the server's protocol that shares no code with fct."""

    def __init__(self, cluster):
        host, _, port = cluster.url.rpartition("/")[2].rpartition(":")
        self.socket = socket.create_connection((host, int(port)), timeout=60)
        self.file = self.socket.makefile("rb")
        self.file.readline()
        self.socket.sendall(b'CONNECT {"verbose":false,"pedantic":false,"headers":true,"no_responders":true}\r\n')

    def publish(self, subject, data):
        self.socket.sendall(b"PUB %s %d\r\n%s\r\nPING\r\n" % (subject.encode(), len(data), data))
        while self.file.readline().strip() != b"PONG":
            pass

    def request(self, subject, value):
        """The answer to a request to JetStream."""
        data = json.dumps(value).encode()
        self.socket.sendall(b"SUB answer 1\r\nPUB %s answer %d\r\n%s\r\n" % (subject.encode(), len(data), data))
        while True:
            line = self.file.readline().split()
            if line and line[0] == b"MSG":
                return json.loads(self.file.read(int(line[-1])))
