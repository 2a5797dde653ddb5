"""Spans of runs at collectors of many manners. Prints what they got and what was counted."""

import contextlib, json, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from service import GREETING, JSON, Service


class Collector:
    """Answers with the statuses of `plan`, one after another, then with 200."""

    def __init__(self, *plan, answer="{}", waits=False):
        self.plan, self.posts, self.go = list(plan), [], threading.Event()
        if not waits:
            self.go.set()
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                collector.posts.append((self.path, self.headers.get("content-type"), self.headers.get("x-key"), json.loads(body)))
                collector.go.wait(60)
                status = collector.plan.pop(0) if collector.plan else 200
                with contextlib.suppress(OSError):
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(answer)))
                    self.end_headers()
                    self.wfile.write(answer.encode())

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.configure(self.server.server_port)

    @staticmethod
    def configure(port):
        server = {"url": "http://127.0.0.1:%d/v1/traces?token=anders-4712" % port, "headers": {"x-key": {"env": "KEY"}}, "timeout_ms": 60000}
        with open("otlp.json", "w", encoding="utf-8") as file:
            json.dump({"otlp": server}, file)

    def spans(self):
        return [span for post in self.posts for resource in post[3]["resourceSpans"] for scope in resource["scopeSpans"] for span in scope["spans"]]


def serve(*options):
    return Service("--config", "otlp.json", *options, environment={"KEY": "geheim-4711"})


def run(service, name="Ann"):
    return service.post("/v1/run", {"document": GREETING, "inputs": {"name": name}})[0]


def counts(service):
    names = "sent", "posts_failed"
    values = {name: int(service.metric("facet_otlp_%s_total" % ("spans_sent" if name == "sent" else name))) for name in names}
    for reason in "queue", "unreachable", "refused":
        values[reason] = int(service.metric('facet_otlp_spans_dropped_total{reason="%s"}' % reason))
    return values


def sent(service):
    return service.metric("facet_otlp_spans_sent_total")


def main():
    collector = Collector()
    with serve() as service:
        statuses = [run(service, "Ann") for _ in range(20)] + [run(service, 7)]
        service.wait_for(lambda: len({span["traceId"] for span in collector.spans()}) == 21)
        service.wait_for(lambda: sent(service) == len(collector.spans()))
        print("statuses", {status: statuses.count(status) for status in statuses}, "less posts than runs", len(collector.posts) < 21)
        print("post", *{post[:3] for post in collector.posts})
        names = {span["name"] for span in collector.spans()}
        print("names", sorted(names), "errors", [span["status"] for span in collector.spans() if "status" in span])
        print("content", any("Ann" in json.dumps(post) for post in collector.posts))
        # What is not sent yet is sent at the end.
        before = len(collector.spans())
        run(service)
        status, log = service.end()
        print("end", status, len(collector.spans()) > before, "geheim" in log, "anders" in log)

    for title, plan, answer in ("busy", [429, 502, 503, 504], "{}"), ("refusing", [400], "{}"), ("in part", [], '{"partialSuccess": {"rejectedSpans": "2"}}'):
        collector = Collector(*plan, answer=answer)
        with serve() as service:
            run(service)
            service.wait_for(lambda: sent(service) + counts(service)["refused"] > 0)
            print(title, counts(service), "posts", len(collector.posts), "end", service.end()[0])

    # One that is slow is waited for by nobody.
    collector = Collector(waits=True)
    with serve("--shutdown-timeout", "200ms") as service:
        run(service)
        service.wait_for(lambda: collector.posts)
        print("slow", [run(service) for _ in range(5)], counts(service))
        collector.go.set()
        service.wait_for(lambda: sent(service) > 0)
        collector.go.clear()
        print("end", service.end()[0])

    # Nor one that is not there: the end comes in time, and says what is lost before.
    collector.server.shutdown()
    collector.server.server_close()
    with serve("--shutdown-timeout", "200ms") as service:
        print("dead", [run(service) for _ in range(3)])
        service.wait_for(lambda: counts(service)["posts_failed"] > 1)
        print(counts(service)["sent"], "end", service.end()[0])

    # What waits is bounded.
    with serve("--shutdown-timeout", "1ms") as service:
        body = json.dumps({"document": GREETING, "inputs": {"name": "Ann"}})
        with contextlib.closing(service.connect()) as connection:
            while not counts(service)["queue"]:
                for _ in range(500):
                    connection.request("POST", "/v1/run", body, JSON)
                    assert connection.getresponse().read()
        print("bounded", counts(service)["queue"] > 0, "end", service.end()[0])


main()
