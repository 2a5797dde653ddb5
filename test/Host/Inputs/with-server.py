"""Runs a command beside an HTTP server of many manners on a free port of loopback.

usage: with-server.py [--expect STATUS] COMMAND…

@PORT@ in files *.in of the current folder (written without .in) and in the command
is its port; with TLS in the environment it speaks HTTPS with cert.pem and key.pem. What the paths do, the class Manners says. Afterwards requests.txt has
a line for each request, in the order in which they came.
"""

import http.server, json, os, pathlib, socket, ssl, struct, subprocess, sys, threading, time

LOCK = threading.Lock()
ENDED = threading.Event()


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 1024
    daemon_threads = True
    requests = []
    running = most = 0

    def handle_error(self, request, address):
        pass  # the client went away


class Manners(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.note("")
        self.answer(405, {})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        self.note(body)
        path, _, query = self.path.partition("?")
        with LOCK:
            self.server.running += 1
            self.server.most = max(self.server.most, self.server.running)
        try:
            getattr(self, "do_" + path.strip("/").replace("/", "_").replace("-", "_"), self.do_none)(body, query)
        finally:
            with LOCK:
                self.server.running -= 1

    def note(self, body):
        names = sorted(name.lower() for name in self.headers)
        with LOCK:
            self.server.requests.append("%s %s %s headers %s" % (self.command, self.path, body, " ".join(names)))

    def answer(self, status, value, **headers):
        text = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.send_response(status)
        for name, content in {"Content-Length": len(text), **headers}.items():
            self.send_header(name.replace("_", "-"), str(content))
        self.end_headers()
        self.wfile.write(text)

    def times(self):
        """How often this path was asked for."""
        with LOCK:
            return sum(line.split()[1] == self.path for line in self.server.requests)

    def drop(self):
        """Closes the connection with a reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def do_none(self, *_):
        self.answer(404, {"value": "no such manner"})

    def do_echo(self, body, _):
        self.answer(200, {"value": json.loads(body), "more": [1]})

    def do_name(self, body, _):
        self.answer(200, {"value": "%s!" % json.loads(body)["input"]})

    def do_bad(self, body, _):
        self.answer(200, {"value": 1 / 2} if json.loads(body)["input"] == "b" else {"value": "good"})

    def do_slow(self, body, query):
        time.sleep(int(query or 50) / 1000)
        self.answer(200, {"value": "%s!" % json.loads(body)["input"]})

    def do_silent(self, *_):
        open("silent", "w").close()
        ENDED.wait(60)

    def do_trickle(self, *_):
        self.send_response(200)
        self.end_headers()
        while not ENDED.wait(0.05):
            self.wfile.write(b" ")

    def do_huge(self, *_):
        self.send_response(200)
        self.send_header("Content-Length", str(1 << 40))
        self.end_headers()

    def do_endless(self, *_):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        while not ENDED.is_set():
            self.wfile.write(b" " * 65536)

    def do_malformed(self, *_):
        self.wfile.write(b"this is no HTTP\r\n\r\n")
        self.close_connection = True

    def do_long(self, *_):
        self.answer(200, {"value": 1}, Content_Length=1000)
        self.close_connection = True

    def do_short(self, *_):
        self.answer(200, {"value": "longer than it says"}, Content_Length=10)
        self.close_connection = True

    def do_cut(self, *_):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b'20\r\n{"value":')
        self.drop()

    def do_nothing(self, *_):
        self.drop()

    def do_text(self, *_):
        self.answer(200, b"<html>")

    def do_bytes(self, *_):
        self.answer(200, b'{"value": "\xff"}')

    def do_deep(self, *_):
        self.answer(200, b'{"value": ' + b"[" * 100000 + b"]" * 100000 + b"}")

    def do_list(self, *_):
        self.answer(200, [1])

    def do_missing(self, *_):
        self.answer(200, {"result": 1})

    def do_busy(self, *_):
        if self.times() < 3:
            self.answer(429, {}, Retry_After=0)
        else:
            self.answer(200, {"value": "at last"})

    def do_busy_always(self, *_):
        self.answer(503, {}, Retry_After=0)

    def do_busy_long(self, *_):
        self.answer(429, {}, Retry_After=3600)

    def do_busy_mute(self, *_):
        self.answer(429, {})

    def do_broken(self, *_):
        self.answer(500, {"value": "no"})

    def do_moved(self, *_):
        self.answer(307, {}, Location="/name")

    def do_away(self, *_):
        self.answer(307, {}, Location="http://localhost:%d/name" % self.server.server_port)

    def do_key(self, *_):
        self.answer(200, {"value": self.headers.get("authorization", "none") == "Bearer " + os.environ.get("KEY", "")})

    def do_telltale(self, *_):
        self.answer(200, {"value": "you sent " + self.headers.get("authorization", "")})

    def do_telltale_error(self, *_):
        self.answer(401, {"error": {"message": "bad key " + self.headers.get("authorization", "") + self.path}})

    def do_v1_chat_completions(self, body, _):
        request = json.loads(body)
        text = request["messages"][0]["content"]
        message = {"refuse": {"content": None, "refusal": "no"}, "empty": {}}.get(text, {"content": "You said: " + text})
        self.answer(200, {"choices": [{"message": {"role": "assistant", **message}, "finish_reason": "stop"}]})

    def do_v1_embeddings(self, body, _):
        self.answer(200, {"data": [{"embedding": [0.5, -1, 0.25], "index": 0}], "model": json.loads(body)["model"]})

    def do_v1_vector_stores_notes_search(self, body, _):
        request = json.loads(body)
        found = [
            {"file_id": "f%d" % i, "filename": "%d.md" % i, "score": 1 / (i + 1), "attributes": {}, "content": [{"type": "text", "text": "about"}, {"type": "text", "text": request["query"]}]}
            for i in range(3)
        ]
        self.answer(200, {"object": "vector_store.search_results.page", "data": found[: request["max_num_results"]]})


def main():
    arguments = sys.argv[1:]
    expected = 0
    if arguments[0] == "--expect":
        expected = int(arguments[1])
        arguments = arguments[2:]
    server = Server(("127.0.0.1", 0), Manners)
    if "TLS" in os.environ:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain("cert.pem", "key.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
    port = str(server.server_port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for path in pathlib.Path(".").glob("*.in"):
        path.with_suffix("").write_text(path.read_text().replace("@PORT@", port))
    environment = {**os.environ, "http_proxy": "http://127.0.0.1:9", "ALL_PROXY": "http://127.0.0.1:9"}
    status = subprocess.run([argument.replace("@PORT@", port) for argument in arguments], env=environment).returncode
    ENDED.set()
    with LOCK:
        lines = server.requests
        lines.append("at once: %d" % server.most)
    pathlib.Path("requests.txt").write_text("".join(line + "\n" for line in lines))
    if status != expected:
        print("with-server.py: status %d instead of %d" % (status, expected), file=sys.stderr)
    sys.stdout.flush()
    os._exit(status != expected)


main()
