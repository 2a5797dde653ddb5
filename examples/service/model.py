"""In the place of a model: a server on loopback that speaks OpenAI's Chat Completions.

It asks for the weather and a booking first, and then answers with what it was told.
"""

import http.server
import json
import re


def tool_call(name, arguments):
    return {"id": "call-" + name, "type": "function", "function": {"name": name, "arguments": json.dumps(arguments)}}


def answer(request):
    """The message that answers a request."""
    said = "\n".join(message["content"] for message in request["messages"])
    weather = re.search(r'Trips\.weather gave \{"text": "(.*?)"\}', said)
    if not weather:
        calls = [("Trips__weather", {"place": "Eikey", "day": "Sunday"}), ("Trips__book", {"ferry": "Eikey", "seats": 2})]
        return {"role": "assistant", "content": None, "tool_calls": [tool_call(*call) for call in calls]}
    booked = re.search(r'Trips\.book gave \{"number": "(.*?)"\}', said)
    plan = {"summary": "Go. " + weather.group(1), "booking": booked.group(1) if booked else None}
    return {"role": "assistant", "content": json.dumps(plan)}


class Model(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        message = answer(request)
        reason = "tool_calls" if "tool_calls" in message else "stop"
        body = json.dumps({"choices": [{"index": 0, "message": message, "finish_reason": reason}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def main():
    server = http.server.HTTPServer(("127.0.0.1", 0), Model)
    print("http://127.0.0.1:%d" % server.server_port, flush=True)
    server.serve_forever()


main()
