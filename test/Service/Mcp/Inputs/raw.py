"""Messages to `fct serve --mcp`, as they are written. Prints the answers."""

import json, os, subprocess, sys

BASE = ["fct", "serve", "--mcp", "agent.facet", "--config", "fct.json"]


def initialize(version="2025-11-25", number=0):
    return {"jsonrpc": "2.0", "id": number, "method": "initialize", "params": {"protocolVersion": version}}


def request(method, number=1, **params):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def call(name, number=1, **arguments):
    return request("tools/call", number, name=name, arguments=arguments)


def brief(answer):
    """An answer on one line, without what other tests show."""
    if isinstance(answer, list):
        return "[%s]" % ", ".join(sorted(map(brief, answer)))
    if "error" in answer:
        return "%s: %d %s" % (json.dumps(answer["id"]), answer["error"]["code"], answer["error"]["message"])
    result = answer["result"]
    if "content" in result:
        more = " = " + json.dumps(result["structuredContent"]) if "structuredContent" in result else ""
        result = ("error " if result["isError"] else "") + result["content"][0]["text"] + more
    elif "tools" in result:
        result = "%d tools, %d with output" % (len(result["tools"]), sum("outputSchema" in tool for tool in result["tools"]))
    elif "protocolVersion" in result:
        result = result["protocolVersion"]
    return "%s: %s" % (json.dumps(answer["id"]), result if isinstance(result, str) else json.dumps(result))


def lines(*messages):
    return "".join((message if isinstance(message, str) else json.dumps(message)) + "\n" for message in messages)


def serve(title, *messages, options=(), ends=True):
    """Sends all messages and then the end of the input."""
    text = lines(*messages)
    done = subprocess.run([*BASE, *options], input=text if ends else text[:-1], capture_output=True, text=True, errors="surrogateescape", timeout=60, check=False)
    print("# %s: %d" % (title, done.returncode))
    # Calls are answered in whatever order they end.
    print("\n".join(sorted(brief(json.loads(line)) for line in done.stdout.splitlines())))


class Server:
    """One that is spoken to step by step."""

    def __init__(self, *options):
        self.process = subprocess.Popen([*BASE, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.say(initialize())
        self.hear()

    def say(self, *messages):
        self.process.stdin.write(lines(*messages))
        self.process.stdin.flush()

    def hear(self):
        line = self.process.stdout.readline()
        return brief(json.loads(line)) if line else "the end"

    def end(self):
        self.process.stdin.close()
        rest = self.process.stdout.read()
        return self.process.wait(60), rest


def wait_for(path):
    while not os.path.exists(path):
        pass
    os.remove(path)


def main():
    serve("no messages")
    serve("no JSON", "hello", "{", '{"jsonrpc": "2.0", "id": 1, "id": 2}', "[" * 1000, '"text"', "7", "\udcff\udcfe", "\0")
    serve(
        "no requests", {"id": 1, "method": "ping"}, {"jsonrpc": "1.0", "id": 2, "method": "ping"}, {"jsonrpc": "2.0", "id": 1.5, "method": "ping"},
        {"jsonrpc": "2.0", "id": None, "method": "ping"}, {"jsonrpc": "2.0", "id": 3}, {"jsonrpc": "2.0", "id": 4, "method": 7},
        {"jsonrpc": "2.0", "id": "five", "method": "ping", "params": [1]},
    )
    serve("before the start", request("ping"), request("tools/list", 2), [request("ping")], request("initialize", 3), initialize(), initialize(number=4))
    for version in "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05", "2024-10-07", "1999-01-01", "":
        serve("version '%s'" % version, initialize(version), request("tools/list"), call("Shop.price", 2, item="pen"), [request("ping", 3)])
    serve(
        "requests", initialize(), {"jsonrpc": "2.0", "method": "notifications/initialized"}, {"jsonrpc": "2.0", "method": "unknown"},
        {"jsonrpc": "2.0", "id": 9, "result": {}}, "", "  \r", request("ping", "a\nb") | {"more": 1}, request("resources/list", 2),
        request("tools/list", 3, cursor="x"), request("tools/call", 4), request("tools/call", 5, name="Shop.price", arguments=[1]),
        request("tools/call", 6, name="none"), request("ping", 2**63 - 1),
    )
    serve(
        "batches", initialize("2025-03-26"), [], [request("ping", 1), {"jsonrpc": "2.0", "method": "x"}, 7, call("Shop.stock", 2)],
        [{"jsonrpc": "2.0", "method": "x"}], [initialize(number=3)], [request("ping", 5), request("ping", 5)],
    )
    serve("long lines", initialize(), request("ping", 1, text="x" * 2000), request("ping", 2), options=["--max-body", "1000b"])
    serve("a line of 100 MB", initialize(), request("ping", 1, text="x" * 100_000_000), request("ping", 2))
    serve("a last line without its end", initialize(), request("ping", 1), ends=False)
    serve("the input ends before an answer", initialize(), call("Shop.price", 1, item="pen"))
    serve("arguments", initialize(), call("Shop.order", 1, item="pen", count=10), call("Shop.order", 2, item="pen"), call("Shop.order", 3, item="pen", count=1, more=2), call("Shop.order", 4, item="pen", count=2), options=["--set", "admin=true"])
    serve("no time", initialize(), call("Shop.slow", 1, id=3), options=["--request-timeout", "300ms"])
    serve("the end does not wait for long", initialize(), call("Shop.slow", 1, id=4), options=["--shutdown-timeout", "200ms"])

    server = Server("--threads", "1", "--queue", "1")
    server.say(call("Shop.slow", 1, id=5))
    wait_for("slow-5")
    server.say(call("Shop.stock", 1), call("Shop.stock", 2), call("Shop.stock", 3), request("ping", 4))
    print("busy", "|".join(server.hear() for _ in range(3)))
    server.say({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}})
    print("withdrawn", server.hear(), *server.end())

    server = Server("--shutdown-timeout", "100ms")
    server.say(call("Shop.slow", 1, id=6))
    wait_for("slow-6")
    server.process.terminate()
    print("a signal", server.hear(), *server.end())


main()
