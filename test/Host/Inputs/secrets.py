"""Runs fct in many ways with the secret KEY in a header and another one in a URL; all
that it says goes into files, for the caller to search.
"""

import json, os, shutil, subprocess, sys

FCT = shutil.which("fct")
PORT = sys.argv[1]


def config_of(path, **more):
    http = {"url": "http://me:geheim-user@127.0.0.1:%s/%s?token=anders-4712" % (PORT, path), "headers": {"authorization": {"env": "KEY", "prefix": "Bearer "}}}
    return {"lenses": {"x.t.call": {"trust": 1, "effect": "network", "http": {**http, **more}}}}


DOCUMENT = """@policy
  allow:
    - { op: "lens_call", name: "*" }

@vars
  a: "q" |> x.t.call()
  b: "r" |> x.t.call()

@user
  content: [$a, $b] |> join(" ")

@test "t"
  assert:
    - output contains "true"
""".replace('name: "*"', 'name: "x.t.*"')

OPTIONS = ["--artifact", "artifact.json", "--telemetry", "telemetry.json", "--otlp", "otlp.json", "--profile=profile.json",
           "--lens-cache", "cache", "-v", "--layout", "layout.json"]
open("main.facet", "w").write(DOCUMENT)


def run(name, config, *command, status):
    # The configuration is the only file that has a secret.
    p = subprocess.run([FCT, command[0], "main.facet", "--config", "-", *command[1:]], input=json.dumps(config).encode() if isinstance(config, dict) else config, capture_output=True)
    open(name + ".out", "wb").write(p.stdout)
    open(name + ".err", "wb").write(p.stderr)
    assert p.returncode == status, (name, p.stdout, p.stderr)
    return p.stdout.decode()


good = config_of("key")
good["lenses"]["x.t.call"]["http"]["url"] = "http://127.0.0.1:%s/key?token=anders-4712" % PORT
assert "true true" in run("good", good, "run", *OPTIONS, status=0)
run("test", good, "test", "--output", "verbose", status=0)
run("json", good, "run", "--diagnostics", "json", status=0)
for path in "telltale", "telltale-error", "broken", "text", "cut", "nothing", "silent", "gone":
    run(path, config_of(path, timeout_ms=300), "run", *OPTIONS, "--diagnostics", "json", status=1)
    run(path + "-text", config_of(path, timeout_ms=300), "run", status=1)
for name, bad in {"scheme": {"url": "ftp://geheim-4711@a/b?anders"}, "literal": {"headers": {"authorization": "geheim-4711"}}, "more": {"retries": -1}, "unknown": {"colour": "red"}}.items():
    run("bad-" + name, config_of("key", **bad), "run", status=2)
run("bad-json", json.dumps(config_of("key")).encode()[:-3], "run", status=2)
