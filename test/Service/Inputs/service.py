"""A service that a test starts and ends, and requests to it.

With the environment's FCT_SERVE_OPTIONS a test gives it options.
"""

import contextlib, http.client, json, os, signal, socket, subprocess, threading, urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

JSON = {"Content-Type": "application/json"}
LINES = {"Content-Type": "application/x-ndjson"}
GREETING = '@vars\n  name: @input(type="string") |> trim()\n\n@user\n  content: $name\n'


class Service:
    def __init__(self, *options, environment=None):
        self.process = subprocess.Popen(
            ["fct", "serve", "--listen", "127.0.0.1:0", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, **(environment or {})},
        )
        self.url = self.process.stdout.readline().strip()
        self.port = urllib.parse.urlsplit(self.url).port

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def ask(self, method, path, body=None, headers=None):
        """The status, the headers and the text of an answer."""
        with contextlib.closing(self.connect()) as connection:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()

    def post(self, path, value, headers=None):
        status, _, text = self.ask("POST", path, json.dumps(value), {**JSON, **(headers or {})})
        return status, json.loads(text)

    def show(self, *request, **more):
        """Prints the status and the code with the message of an error."""
        status, headers, text = self.ask(*request, **more)
        error = json.loads(text).get("error") if text.startswith("{") else None
        print(status, "%(code)s %(message)s" % error if error else text)
        return headers

    def socket(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def raw(self, *pieces, closes=False):
        """What comes for bytes until the service closes the connection."""
        with self.socket() as connection:
            # What is answered early may be closed before all of it is sent.
            with contextlib.suppress(ConnectionResetError, BrokenPipeError):
                for piece in pieces:
                    connection.sendall(piece if isinstance(piece, bytes) else piece.encode())
            if closes:
                connection.shutdown(socket.SHUT_WR)
            return read_all(connection)

    def metric(self, name):
        """The value of a series, such as facet_programs."""
        text = self.ask("GET", "/metrics")[2]
        return next((float(line.rpartition(" ")[2]) for line in text.splitlines() if line.startswith(name + " ")), 0.0)

    def wait_for(self, condition):
        """Until a condition holds; the test's own time limit is the limit."""
        event = threading.Event()
        while not condition():
            event.wait(0.01)

    def end(self, signal=signal.SIGTERM):
        """Lets it end; the exit status and the log."""
        self.process.send_signal(signal)
        _, log = self.process.communicate(timeout=60)
        return self.process.returncode, log


def read_all(connection):
    received = b""
    with contextlib.suppress(ConnectionResetError):
        while piece := connection.recv(1 << 16):
            received += piece
    return received.decode()


class Lens:
    """A lens outside that answers once `go` is set; `calls` are those that came."""

    def __init__(self):
        self.go, self.came, self.calls = threading.Event(), threading.Semaphore(0), 0
        lens = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers["content-length"]))
                lens.calls += 1
                lens.came.release()
                lens.go.wait(60)
                with contextlib.suppress(OSError):
                    self.send_response(200)
                    self.end_headers()
                    self.wfile.write(b'{"value": "answer"}')

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        with open("lens.json", "w", encoding="utf-8") as file:
            url = "http://127.0.0.1:%d/" % self.server.server_port
            json.dump({"lenses": {"x.t.call": {"trust": 1, "effect": "network", "output": "string", "http": {"url": url}}}}, file)

    # A run that waits for the lens; each has another input, so that none is cached.
    document = (
        '@policy\n  allow:\n    - { op: "lens_call", name: "x.t.call" }\n\n'
        '@vars\n  n: @input(type="string")\n  v: $n |> x.t.call()\n\n@user\n  content: $v\n'
    )

    def request(self, number, **more):
        return {"document": self.document, "inputs": {"n": str(number)}, **more}


class Background(threading.Thread):
    """A request in a thread of its own; `result()` waits for it."""

    def __init__(self, call, *arguments):
        super().__init__(daemon=True)
        self.call, self.arguments, self.value = call, arguments, None
        self.start()

    def run(self):
        try:
            self.value = self.call(*self.arguments)
        except (OSError, http.client.HTTPException) as error:
            self.value = type(error).__name__

    def result(self):
        self.join(60)
        return self.value
