"""Calls of a server that gets a key, and of one that repeats it, by all ways; keeps all
that fct says in files."""

import json, os, subprocess, sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Inputs"))
from service import Service

OPTIONS = ["--mcp", "agent.facet", "--config", "fct.json", "--set", "admin=true"]
START = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-11-25"}}


def order(number, item):
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": {"name": "Shop.order", "arguments": {"item": item, "count": 1}}}


def main():
    calls = [order(1, "pen"), order(2, "leak"), order(3, "status")]
    text = "\n".join(map(json.dumps, [START, *calls]))
    done = subprocess.run(["fct", "serve", *OPTIONS, "-v"], input=text, capture_output=True, text=True, check=True)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    for answer in sorted(results[1:], key=lambda answer: answer["id"]):
        print(answer["result"]["isError"], answer["result"]["content"][0]["text"].replace(os.environ["SHOP_URL"], "URL"))
    said = done.stdout + done.stderr
    with Service(*OPTIONS, "--json-logs", "-v") as service:
        for call in calls:
            said += json.dumps(service.post("/mcp", call))
        said += service.ask("GET", "/metrics")[2]
        status, log = service.end()
        print("end", status, log.count('"path":"/mcp"'))
    said += log + subprocess.run(["fct", "config", "show", "--config", "fct.json"], capture_output=True, text=True, check=True).stdout
    print("said", len(said) > 5000)
    with open("said.txt", "w", encoding="utf-8") as file:
        file.write(said)
    os.remove("fct.json")


main()
