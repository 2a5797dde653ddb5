"""A client of `fct lsp` for tests: starts the server and speaks with it."""

import json
import queue
import subprocess
import threading


class Client:
    def __init__(self, *options, server="fct"):
        self.process = subprocess.Popen([server, "lsp", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.newest_id = 0
        # Read at once, as editors do: a server that nobody listens to may wait.
        self.received = queue.SimpleQueue()
        threading.Thread(target=self.receive, daemon=True).start()
        self.diagnostics = {}
        self.analyses = 0

    def write(self, message):
        body = json.dumps(message, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        while (message := self.read_message()) is not None:
            self.received.put(message)
        self.received.put(None)

    def read(self):
        """The next message, or None at the end."""
        message = self.received.get()
        if message is None:
            self.received.put(None)
        return message

    def read_message(self):
        length = None
        while True:
            line = self.process.stdout.readline()
            if not line:
                return None
            name, _, value = line.decode().strip().partition(":")
            if not name:
                break
            if name.lower() == "content-length":
                length = int(value)
        return json.loads(self.process.stdout.read(length))

    def take(self):
        """The next answer; what comes before it is kept."""
        while (message := self.read()) is not None:
            if message.get("method") == "textDocument/publishDiagnostics":
                self.analyses += 1
                self.diagnostics[message["params"]["uri"]] = message["params"]
            else:
                return message
        return None

    def notify(self, method, **params):
        self.write({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method, **params):
        self.newest_id += 1
        self.write({"jsonrpc": "2.0", "id": self.newest_id, "method": method, "params": params})
        answer = self.take()
        assert answer["id"] == self.newest_id, answer
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    def initialize(self, encodings=("utf-32",)):
        result = self.request("initialize", capabilities={"general": {"positionEncodings": list(encodings)}})
        self.notify("initialized")
        return result

    def open(self, uri, text, version=1):
        self.notify("textDocument/didOpen", textDocument={"uri": uri, "languageId": "facet", "version": version, "text": text})

    def change(self, uri, version, text, **change):
        self.notify("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=[{"text": text, **change}])

    def diagnostics_of(self, uri, version):
        """What is wrong with a version of a document, once that is known."""
        while self.diagnostics.get(uri, {}).get("version") != version:
            message = self.read()
            assert message is not None, "the server ended"
            if message.get("method") == "textDocument/publishDiagnostics":
                self.analyses += 1
                self.diagnostics[message["params"]["uri"]] = message["params"]
        return self.diagnostics[uri]["diagnostics"]

    def close(self):
        """Ends the server; its exit status."""
        self.request("shutdown")
        self.notify("exit")
        self.process.stdin.close()
        return self.process.wait()


def apply_edits(text, edits):
    """A text with the edits of one document; columns count code points."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(position):
        return starts[position["line"]] + position["character"]

    for edit in sorted(edits, key=lambda e: offset(e["range"]["start"]), reverse=True):
        text = text[: offset(edit["range"]["start"])] + edit["newText"] + text[offset(edit["range"]["end"]) :]
    return text
