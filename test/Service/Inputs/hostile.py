"""Requests that are slow, cut, sent ahead, of wrong lengths and huge."""

import json, re, threading
from service import GREETING, Service, read_all

HEAD = "POST /v1/run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


def request(name, more=""):
    body = json.dumps({"document": GREETING, "inputs": {"name": name}})
    return "%s%sContent-Length: %d\r\n\r\n%s" % (HEAD, more, len(body), body)


def show(name, text):
    statuses = re.findall(r"HTTP/1.1 (\d+)", text)
    messages = re.findall(r'"message":"((?:[^"\\]|\\.)*)"', text) + re.findall(r'"content":"(\w+)"', text)
    print(name + ":", " ".join(statuses), "|".join(messages))


def main():
    # Slow ones are answered after that time.
    with Service("--request-timeout", "400ms") as service:
        with service.socket() as slow:
            slow.sendall(HEAD[:30].encode())
            show("slow head", read_all(slow))
        with service.socket() as slow:
            slow.sendall((HEAD + "Content-Length: 100\r\n\r\n{").encode())
            show("slow body", read_all(slow))
        # A byte now and then does not help.
        with service.socket() as slow:
            ended = threading.Event()
            def trickle():
                while not ended.wait(0.05):
                    try:
                        slow.sendall(b"x")
                    except OSError:
                        return
            threading.Thread(target=trickle, daemon=True).start()
            show("a byte at a time", read_all(slow))
            ended.set()
        print("end", service.end()[0])

    with Service("--max-body", "1mb") as service:
        last = "Connection: close\r\n"
        show("sent ahead", service.raw(request("one") + request("two") + request("three", last)))
        show("in pieces", service.raw(*request("pieces", last)))
        show("cut in the head", service.raw(HEAD[:-4], closes=True))
        show("cut in the body", service.raw(request("cut")[:-5], closes=True))
        show("too long for its length", service.raw(request("long") + "and this, which is no request\r\n\r\n"))
        show("no length", service.raw(HEAD + last + "\r\n"))
        show("a length that is none", service.raw(HEAD + "Content-Length: many\r\n\r\n"))
        show("two lengths", service.raw(HEAD + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}"))
        show("length and chunks", service.raw(HEAD + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
        show("bad chunk", service.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"))
        show("no HTTP", service.raw("hello, is anybody there?\r\n\r\n"))
        show("bytes", service.raw(bytes(range(256))))
        show("another version", service.raw("GET /healthz HTTP/3.0\r\n\r\n"))
        show("a huge head", service.raw(HEAD + "X: %s\r\n\r\n" % ("x" * 20000)))
        show("a huge length", service.raw(HEAD + "Content-Length: 104857600\r\n\r\n"))
        show("a huge body", service.raw(HEAD + "Content-Length: 104857600\r\n\r\n", *[b"x" * (1 << 20)] * 100))
        chunk = b"%x\r\n%s\r\n" % (1 << 16, b"x" * (1 << 16))
        show("endless chunks", service.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 32))
        show("asks first", service.raw(request("asked", "Expect: 100-continue\r\n" + last)))
        show("is told no", service.raw(HEAD + "Expect: 100-continue\r\nContent-Length: 104857600\r\n\r\n"))
        show("old", service.raw("GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n"))
        # Nothing is left of all that.
        service.wait_for(lambda: service.metric("facet_http_connections") == 1)
        print("connections", service.metric("facet_http_connections"))
        print("end", service.end()[0])


main()
