"""The token, and what logs have: no secret, no content."""

import json
from service import GREETING, JSON, Service

TOKEN = "t0p-s3cret"


def main():
    with Service("--token-env", "FCT_TEST_TOKEN", "--json-logs", environment={"FCT_TEST_TOKEN": TOKEN}) as service:
        request = json.dumps({"document": GREETING, "inputs": {"name": "private-name"}})
        seen = ""
        for authorization in (None, "Bearer wrong", "Bearer " + TOKEN[:-1], "Basic " + TOKEN, "bearer  " + TOKEN):
            headers = {**JSON, **({"Authorization": authorization} if authorization else {})}
            status, answer, text = service.ask("POST", "/v1/run", request, headers)
            print(status, answer["www-authenticate"], json.loads(text).get("error", {}).get("message"))
            seen += text
        for path in "/healthz", "/readyz", "/", "/openapi.json", "/metrics", "/nothing/private-path?private-query":
            status, _, text = service.ask("GET", path)
            print(path.split("?")[0], status)
            seen += text
        # An id that is none for a log is replaced.
        answer = service.ask("GET", "/healthz", headers={"X-Request-Id": "private id"})[1]
        print("id", answer["x-request-id"] != "private id")
        # With a token, whoever shows it may use any name of this machine.
        headers = {"Host": "fct.example", "Authorization": "Bearer " + TOKEN}
        print("named", service.ask("GET", "/metrics", headers=headers)[0])
        service.ask("PRIVATE-METHOD", "/healthz")
        status, log = service.end()
        print("status", status)
        lines = [json.loads(line) for line in log.splitlines()]
        print("messages", sorted({line["message"].split(" ")[0] for line in lines}))
        print(sorted(next(line for line in lines if line["message"] == "request")))
        print("paths", sorted({line["path"] for line in lines if "path" in line}))
        print("methods", sorted({line["method"] for line in lines if "method" in line}))
        print("leaks", [secret for secret in (TOKEN, "private", GREETING[:5]) if secret in log or secret == TOKEN and secret in seen])


main()
