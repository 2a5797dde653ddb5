"""Requests to /mcp of `fct serve --mcp FILE --listen …` that the SDK does not make."""

import json, os, sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Inputs"))
from service import JSON, Service

MCP = ["--mcp", "agent.facet", "--config", "fct.json"]
PING = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
NOTICE = {"jsonrpc": "2.0", "method": "notifications/initialized"}
LIST = {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}


def main():
    with Service(*MCP) as service:
        def show(title, value, method="POST", **headers):
            text = value if isinstance(value, str) else json.dumps(value)
            given = {**JSON, **{name.replace("_", "-"): content for name, content in headers.items()}}
            status, answer, text = service.ask(method, "/mcp", text if method == "POST" else None, given)
            print(title, status, answer.get("Content-Type"), answer.get("Allow"), text[:400])
            return answer

        newest = {"MCP_Protocol_Version": "2025-11-25"}
        start = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-06-18"}}
        one, other = (show("start", start).get("Mcp-Session-Id") for _ in range(2))
        print("sessions", len(one), one != other)
        show("ping", PING, **newest)
        show("notice", NOTICE, **newest)
        show("response", {"jsonrpc": "2.0", "id": 1, "result": {}}, **newest)
        show("batch", [PING, NOTICE, {**PING, "id": 2}])
        show("notices", [NOTICE, NOTICE])
        show("batch", [PING], **newest)
        show("bad", {"jsonrpc": "2.0"}, **newest)
        show("no JSON", "{", **newest)
        show("version", PING, MCP_Protocol_Version="2031-01-01")
        show("GET", "", "GET", Accept="text/event-stream")
        show("DELETE", "", "DELETE")
        show("text", PING, Content_Type="text/plain")
        show("foreign page", PING, Origin="http://example.com")
        show("own page", PING, Origin="http://localhost:%d" % service.port)
        # The other paths are there, too.
        print(service.ask("GET", "/healthz")[0], service.metric('facet_http_requests_total{path="/mcp",status="202"}'))
        print("end", service.end()[0])
    with Service() as service:
        service.show("POST", "/mcp", json.dumps(PING), JSON)
        print("end", service.end()[0])
    with Service(*MCP, "--token-env", "TOKEN", environment={"TOKEN": "geheim-4711"}) as service:
        service.show("POST", "/mcp", json.dumps(PING), JSON)
        service.show("POST", "/mcp", json.dumps(PING), {**JSON, "Authorization": "Bearer geheim-4711"})
        print("end", service.end()[0])


main()
