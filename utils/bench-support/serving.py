"""Section 10: fct serve over HTTP, beside nginx."""

import contextlib
import json
import re
import shutil
import socket
import subprocess
import time
import urllib.request

import bindings
from measure import Row, figure

TITLE = "The service"
ABOUT = ("`fct serve` runs the basic pipeline of section 2 by its hash, and nginx serves a static file of the size of that answer, "
         "asked in turn by the same `wrk`: one thread, 50 connections that are kept.")

CONNECTIONS = 50
LEAST_RATE = 0.5
MOST_P99 = 5.0
# Of nginx: as many processes as cores, which is Debian's own setting, and no logs.
CONFIGURATION = """worker_processes auto;
daemon off;
pid %(folder)s/nginx.pid;
error_log %(folder)s/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
%(paths)s
  server { listen 127.0.0.1:%(port)d; root %(folder)s/files; }
}
"""
MILLISECONDS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def started(command, is_up):
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield is_up(process)
        finally:
            process.terminate()


def answers(url):
    """Until something listens."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(url) as answer:
                return answer.read()
        except OSError:
            time.sleep(0.01)
    raise SystemExit("bench: nothing answers at %s" % url)


def post(url, value):
    request = urllib.request.Request(url, json.dumps(value).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def wrk(bench, url, script=None):
    """Requests a second and the 99th percentile in ms."""
    seconds = 1 if bench.is_quick else 4
    command = ["wrk", "-t1", "-c%d" % CONNECTIONS, "-d%ds" % seconds, "--latency", *(["-s", str(script)] if script else []), url]
    text = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit("bench: not all answers are right:\n" + text)
    rate = float(re.search(r"Requests/sec: +([0-9.]+)", text).group(1))
    number, unit = re.search(r"99% +([0-9.]+)(us|ms|s)\b", text).groups()
    return rate, float(number) * MILLISECONDS[unit]


def nginx_configuration(folder, port):
    (folder / "files").mkdir(parents=True, exist_ok=True)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    paths = "\n".join("  %s_temp_path %s/%s;" % (kind, folder, kind) for kind in kinds)
    path = folder / "nginx.conf"
    path.write_text(CONFIGURATION % {"folder": folder, "paths": paths, "port": port}, encoding="utf-8")
    return path


def run(bench, show):
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx or not shutil.which("wrk"):
        bench.notes.append("section 10 was not measured: it needs nginx and wrk")
        return
    if not bench.supports("serve", "--listen"):
        return
    folder = (bench.inputs / "nginx").resolve()
    port = free_port()
    configuration = nginx_configuration(folder, port)
    serve = [str(bench.fct), "serve", "--listen", "127.0.0.1:0"]
    with started(serve, lambda process: process.stdout.readline().strip()) as service:
        program = json.loads(post(service + "/v1/compile", {"document": bindings.document()}))["hash"]
        request = {"hash": program, "inputs": bindings.inputs()[0]}
        result = post(service + "/v1/run", request)
        (folder / "files" / "result.json").write_bytes(result)
        script = bench.inputs / "run.lua"
        script.write_text("wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [==[%s]==]\n" % json.dumps(request), encoding="utf-8")
        static = "http://127.0.0.1:%d/result.json" % port
        with started([nginx, "-p", str(folder), "-c", str(configuration)], lambda _: answers(static)):
            rounds = [(wrk(bench, service + "/v1/run", script), wrk(bench, static)) for _ in range(2 if bench.is_quick else 7)]
    row = Row("basic pipeline, %d bytes, %d connections" % (len(result), CONNECTIONS))
    row.add("rate", figure([ours[0] for ours, _ in rounds], "/s"))
    row.add("nginx", figure([theirs[0] for _, theirs in rounds], "/s"))
    row.add("p99", figure([ours[1] for ours, _ in rounds], "ms"))
    row.add("nginx p99", figure([theirs[1] for _, theirs in rounds], "ms"))
    row.ratio("rate / nginx", "rate", "nginx")
    row.ratio("p99 / nginx", "p99", "nginx p99")
    row.at_least("rate / nginx", LEAST_RATE)
    row.at_most("p99 / nginx", MOST_P99)
    row.command(serve)
    row.command("wrk -t1 -c%d --latency -s run.lua …/v1/run, and nginx: …/result.json" % CONNECTIONS)
    show(row)
