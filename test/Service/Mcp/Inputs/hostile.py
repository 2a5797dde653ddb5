"""Calls of tools whose servers are slow, dead, huge, malformed and lying.

usage: hostile.py PORT, of with-server.py, whose paths are the names of the functions.
"""

import json, subprocess, sys

NAMES = "silent trickle huge endless malformed long short cut nothing text bytes deep list missing broken moved".split()


def main():
    url = "http://127.0.0.1:%s/" % sys.argv[1]
    interfaces = {"T." + name: {"http": {"url": url + name, "timeout_ms": 400, "max_answer": "1mb"}} for name in NAMES}
    # Nobody listens there.
    interfaces["T.dead"] = {"http": {"url": "http://127.0.0.1:1/", "retries": 0}}
    with open("fct.json", "w", encoding="utf-8") as file:
        json.dump({"interfaces": interfaces}, file)
    names = [*NAMES, "dead"]
    functions = "".join('  fn %s() -> int (effect="write")\n' % name for name in names)
    rules = '    - { op: "tool_expose", name: "T.*" }\n    - { op: "tool_call", name: "T.*" }\n'
    with open("hostile.facet", "w", encoding="utf-8") as file:
        file.write('@policy\n  allow:\n%s\n@interface T\n%s\n@system\n  tools: [$T]\n  content: ""\n' % (rules, functions))
    messages = [{"jsonrpc": "2.0", "id": -1, "method": "initialize", "params": {"protocolVersion": "2025-11-25"}}]
    messages += [{"jsonrpc": "2.0", "id": n, "method": "tools/call", "params": {"name": "T." + name}} for n, name in enumerate(names)]
    command = ["fct", "serve", "--mcp", "hostile.facet", "--config", "fct.json"]
    done = subprocess.run(command, input="\n".join(map(json.dumps, messages)), stdout=subprocess.PIPE, text=True, check=True)
    answers = sorted(map(json.loads, done.stdout.splitlines()), key=lambda answer: answer["id"])[1:]
    for name, answer in zip(names, answers, strict=True):
        print(name, answer["result"]["isError"], answer["result"]["content"][0]["text"].partition("failed: ")[2].replace(url[:-1], "URL"))


main()
