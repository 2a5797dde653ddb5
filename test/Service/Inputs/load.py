"""More than the service can do: what waits, what is refused, what ends."""

import json

from service import Background, Lens, Service


def code(answer):
    return answer[0], (answer[1].get("error") or answer[1]["messages"][0])["message" if "error" in answer[1] else "content"]


def main():
    lens = Lens()
    with Service("--config", "lens.json", "--threads", "1", "--queue", "1", "--json-logs") as service:
        first = Background(service.post, "/v1/run", lens.request(1))
        lens.came.acquire()
        second = Background(service.post, "/v1/run", lens.request(2))
        service.wait_for(lambda: service.metric("facet_queue_length") == 1)
        # The worker is busy and the queue full: others are told at once, and
        # what needs no worker is answered.
        headers = service.show("POST", "/v1/run", "{}", {"Content-Type": "application/json"})
        print("retry after", headers["retry-after"])
        print("ready", *service.ask("GET", "/readyz")[::2])
        print("refused", service.metric('facet_http_requests_refused_total{reason="queue"}'))
        lens.go.set()
        print("first", *code(first.result()), "second", *code(second.result()))
        print("ready", service.ask("GET", "/readyz")[0])

        # A time limit ends a run that waits, and so does a client that goes.
        lens.go.clear()
        print("late", *code(service.post("/v1/run", lens.request(3, limits={"time_ms": 100}))))
        gone = service.connect()
        gone.request("POST", "/v1/run", json.dumps(lens.request(4)), {"Content-Type": "application/json"})
        service.wait_for(lambda: lens.calls == 4)
        gone.close()
        service.wait_for(lambda: service.metric("facet_runs_failed_total") == 2)
        print("given up", service.metric("facet_runs_failed_total"))
        status, log = service.end()
        queued = [json.loads(line).get("queued_ms", 0) for line in log.splitlines()]
        print("end", status, "queued", min(queued) >= 0, max(queued) > 0)

    # More connections than may be open.
    with Service("--connections", "2") as service:
        kept = [service.connect() for _ in range(2)]
        for connection in kept:
            connection.request("GET", "/healthz")
            connection.getresponse().read()
        print("third", service.raw("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").split("\r\n")[0])
        for connection in kept:
            connection.close()
        service.wait_for(lambda: service.raw("GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n").startswith("HTTP/1.1 200"))
        print("end", service.end()[0])


main()
