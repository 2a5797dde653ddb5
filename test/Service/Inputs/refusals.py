"""Requests that the service refuses, and what it says of each."""

import json
from service import GREETING, JSON, LINES, Service

LOUD = GREETING.replace("trim", "lowercase")


def main():
    with Service("--max-body", "1kb") as service:
        service.show("GET", "/nothing")
        print(service.show("GET", "/v1/run")["allow"])
        print(service.show("PUT", "/metrics")["allow"])
        service.show("POST", "/v1/run", "{}")
        service.show("POST", "/v1/test", "{}", LINES)
        service.show("GET", "/healthz", headers={"Host": "evil.example"})
        post = lambda path, value, **more: service.show("POST", path, value if isinstance(value, str) else json.dumps(value), {**JSON, **more})
        post("/v1/run", "{,}")
        post("/v1/run", "[]")
        post("/v1/run", {"document": GREETING, "input": {}})
        post("/v1/run", {"document": 5})
        post("/v1/run", {"inputs": {}})
        post("/v1/run", {"document": "", "hash": ""})
        post("/v1/run", {"hash": "sha256:" + 64 * "0"})
        post("/v1/run", {"document": GREETING, "provider": "acme"})
        post("/v1/run", {"document": GREETING, "limits": {"gas": 0}})
        post("/v1/run", {"document": GREETING, "limits": {"memory": 1}})
        post("/v1/compile", {"document": GREETING, "files": {"../a.facet": ""}})
        post("/v1/test", {"document": GREETING, "filter": "["})
        post("/v1/reply", {"document": GREETING})
        service.show("POST", "/v1/run", json.dumps({"document": GREETING, "inputs": {}}) + "\n{}", LINES)
        # Errors of documents and runs have their places.
        post("/v1/compile", {"document": "@vars\n  a: $b\n"})
        post("/v1/compile", {"document": '@import "/etc/hostname"\n'})
        post("/v1/run", {"document": GREETING, "inputs": {"name": 5}})
        post("/v1/run", {"document": LOUD, "inputs": {"name": "N" * 100}, "limits": {"gas": 1}})
        post("/v1/run", {"document": LOUD, "inputs": {"name": "N" * 100}, "limits": {"memory_bytes": 8}})
        post("/v1/reply", {"document": GREETING + '\n@x.fct.response\n  name: "n"\n  type: "list<int>"\n', "reply": "no"})
        status, answer = service.post("/v1/compile", {"document": "@vars\n  a: $b\n"})
        print([(d["file"], d["line"], d["column"]) for d in answer["error"]["diagnostics"]])
        # Too large: told by its length, or found on the way; nothing of it is kept.
        post("/v1/run", "x" * 2000)
        service.show("POST", "/v1/run", (b"x" * 500 for _ in range(10)), JSON)
        print("alive", service.ask("GET", "/healthz")[0], "end", service.end()[0])


main()
