"""Writes a document that calls a lens for each of some variables, and a configuration.

usage: document.py PORT NAME=PATH[:NEEDED]…

Variable NAME calls the lens x.t.NAME, which is at PATH of with-server.py, on its own
name or on the variable NEEDED. MORE in the environment is merged into each `http`.
"""

import json, os, sys

port, *variables = sys.argv[1:]
more = json.loads(os.environ.get("MORE", "{}"))
lenses, lines = {}, []
for variable in variables:
    name, _, rest = variable.partition("=")
    path, _, needed = rest.partition(":")
    lens = "x.t." + name
    lenses[lens] = {"trust": 1, "effect": "network", "http": {"url": "http://127.0.0.1:%s/%s" % (port, path), "timeout_ms": 20000, **more}}
    lines.append("  %s: %s |> %s()" % (name, "$" + needed if needed else '"%s"' % name, lens))
with open("fct.json", "w") as file:
    json.dump({"lenses": lenses}, file)
with open("main.facet", "w") as file:
    file.write('@policy\n  allow:\n    - { op: "lens_call", name: "x.t.*" }\n\n@vars\n%s\n\n' % "\n".join(lines))
    names = ["$" + variable.partition("=")[0] for variable in variables]
    file.write('@user\n  content: [%s] |> join(" ")\n' % ", ".join(names))
