"""SIGTERM and SIGINT, while requests go on."""

import json, signal, socket
from service import GREETING, Background, Lens, Service


def main():
    lens = Lens()
    # What has begun is answered; nothing new is taken.
    with Service("--config", "lens.json") as service:
        idle = service.socket()
        waiting = Background(service.post, "/v1/run", lens.request(1))
        lens.came.acquire()
        service.process.send_signal(signal.SIGTERM)
        print("idle connection", idle.recv(1))
        service.wait_for(lambda: not listens(service.port))
        lens.go.set()
        status, answer = waiting.result()
        print("in progress", status, answer["messages"][0]["content"])
        _, log = service.process.communicate(timeout=60)
        print("status", service.process.returncode)
        print(log, end="")

    # Those that would go on are ended by a second signal, or by the time.
    for options, again in ((("--shutdown-timeout", "1h"), True), (("--shutdown-timeout", "100ms"), False)):
        lens.go.clear()
        with Service("--config", "lens.json", *options) as service:
            waiting = Background(service.post, "/v1/run", lens.request(2))
            lens.came.acquire()
            service.process.send_signal(signal.SIGINT)
            if again:
                service.wait_for(lambda: not listens(service.port))
                service.process.send_signal(signal.SIGINT)
            service.process.communicate(timeout=60)
            print("status", service.process.returncode, "answer", waiting.result()[0])


def listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


main()
