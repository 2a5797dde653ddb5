"""Section 9: lenses outside, called over HTTP."""

import json
import subprocess
import sys

from environment import SUPPORT
from measure import Row, processes

TITLE = "Lenses outside"
ABOUT = ("Documents whose variables each call a lens over HTTP, of a server on loopback that answers each call after 50 ms, "
         "as many at once as come.")

PAUSE = 50
MOST_TIME = 500.0


def make_document(bench, count):
    """A document with so many independent calls."""
    path = bench.inputs / ("calls-%d.facet" % count)
    calls = "".join('  v%d: "%d" |> x.bench.call()\n' % (number, number) for number in range(count))
    path.write_text('@policy\n  allow:\n    - { op: "lens_call", name: "x.bench.call" }\n\n@vars\n%s\n@user\n  content: $v0\n' % calls)
    return path


def run(bench, show):
    if not bench.supports("run", "--lens-cache-mode"):
        return
    server = subprocess.Popen([sys.executable, str(SUPPORT / "lens_server.py"), str(PAUSE)],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    config = bench.inputs / "calls.json"
    lens = {"trust": 1, "effect": "network", "output": "string", "http": {"url": "http://127.0.0.1:%d/" % int(server.stdout.readline())}}
    config.write_text(json.dumps({"lenses": {"x.bench.call": lens}}))
    counts = [1, 10] if bench.is_quick else [1, 100, 1000]
    commands = {count: [bench.fct, "run", make_document(bench, count), "--config", config, "-o", "/dev/null"] for count in counts}
    results = processes(bench, commands)
    server.communicate("")
    for count in counts:
        row = Row("%d call%s of %d ms" % (count, "" if count == 1 else "s", PAUSE))
        row.add("run", results[count]["ms"])
        row.add("its CPU", results[count]["cpu_ms"])
        row.add("peak", results[count]["peak_mb"])
        if count == 1000:
            row.at_most("run", MOST_TIME)
        row.command(commands[count])
        show(row)
