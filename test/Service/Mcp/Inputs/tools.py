"""Runs a command beside a server of the functions of agent.facet, on a free port of
loopback that fct.json names; then prints what was asked for, if ASKED is set.

usage: tools.py COMMAND…
"""

import http.server, json, os, subprocess, sys, threading

ENDED = threading.Event()
ASKED = []


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        pass  # the client went away


class Tools(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_POST(self):
        text = self.rfile.read(int(self.headers["content-length"])).decode()
        ASKED.append("%s %s %s" % (self.path, text, self.headers.get("x-key", "")))
        call = json.loads(text)
        if call["fn"] == "slow" and call["args"]["id"] >= 0:
            with open("slow-%d" % call["args"]["id"], "w", encoding="utf-8"):
                pass
            ENDED.wait(60)
        value = {
            "price": 2, "order": {"id": 7, "note": None}, "stock": {"pen": 3}, "names": ["a", "b"], "echo": call["args"].get("x"),
            "doubt": "?", "lie": "no number", "slow": "at last",
        }.get(call["fn"])
        item = call["args"].get("item")
        if item == "leak":
            value["note"] = self.headers["x-key"]
        body = json.dumps({"value": value}).encode()
        self.send_response(500 if call["fn"] == "fail" or item == "status" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main():
    server = Server(("127.0.0.1", 0), Tools)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = "http://127.0.0.1:%d" % server.server_port
    names = ["price", "stock", "names", "echo", "photo", "doubt", "secret", "lie", "fail", "slow"]
    interfaces = {"Shop." + name: {"http": {"url": url + "/shop"}} for name in names}
    interfaces["Shop.order"] = {"http": {"url": url + "/order?token=anders-4712", "headers": {"x-key": {"env": "SHOP_KEY"}}}}
    with open("fct.json", "w", encoding="utf-8") as file:
        json.dump({"interfaces": {**interfaces, "Other": {"http": {"url": url + "/other"}}}}, file)
    status = subprocess.run(sys.argv[1:], env={**os.environ, "SHOP_URL": url}, check=False).returncode
    ENDED.set()
    if "ASKED" in os.environ:
        print("\n".join(sorted(set(ASKED))))
    sys.exit(status)


main()
