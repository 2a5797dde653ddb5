"""The Python client, each method against a service; with node, the TypeScript client.

usage: clients.py CLIENTS [NODE-PROGRAM]
"""

import subprocess, sys
from service import GREETING, Service

sys.path.insert(0, sys.argv[1] + "/python")
from facet_client import Client, FacetError


def main():
    with Service("--token-env", "TOKEN", environment={"TOKEN": "secret"}) as service:
        if len(sys.argv) > 2:
            subprocess.run(["node", sys.argv[2], service.url, "secret"], check=True)
        else:
            use(service)
        print("end", service.end()[0])


def use(service):
    with Client(service.url, token="secret", timeout=60) as client:
        print("health", client.health(), client.ready()["status"])
        document = GREETING + '\n@test "greets"\n  input:\n    name: "Ann"\n  assert:\n    - canonical.messages[0].content == "Ann"\n'
        program = client.compile(document=document)["hash"]
        print("run", client.run(hash=program, inputs={"name": " Ann "})["messages"])
        print("provider", client.run(hash=program, inputs={"name": "Ann"}, provider="ollama")["messages"])
        print("detail", client.run(hash=program, inputs={"name": "Ann"}, detail=True)["units_used"])
        lines = client.run_lines(hash=program, inputs=({"name": name} for name in ("a", 5, "c")))
        print("lines", [line.get("error", {}).get("code") or line["messages"][0]["content"] for line in lines])
        print("test", client.test(hash=program)["summary"])
        print("reply", client.reply(hash=program, reply="Hi!")["value"])
        print("metrics", client.metrics().startswith("# HELP facet_build_info"), client.description()["openapi"])
        try:
            client.compile(document="@vars\n  a: $b\n")
        except FacetError as error:
            print("error", error.status, error.code, error.message, error.diagnostics[0]["line"], bool(error.request_id))
    try:
        Client(service.url).compile(document=document)
    except FacetError as error:
        print("error", error.status, error.message)


main()
