"""An agent: `fct serve` makes each request to a model and reads its answer.

usage: agent.py [--may-book] QUESTION

Starts a service and, in the place of a model, model.py; both on free ports of loopback.
"""

import contextlib
import json
import pathlib
import subprocess
import sys
import urllib.request

from facet_client import Client

HERE = pathlib.Path(__file__).resolve().parent
MOST_ROUNDS = 5


def weather(place, day):
    return {"text": "%s on %s: fair, 14 degrees" % (place, day)}


def book(ferry, seats):
    return {"number": "%s-%d" % (ferry.upper()[:3], 100 + seats)}


FUNCTIONS = {"Trips.weather": weather, "Trips.book": book}


@contextlib.contextmanager
def started(*command):
    """A server that prints its URL; ended afterwards."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def ask_model(url, request):
    body = json.dumps({"model": "mock", **request}).encode()
    asked = urllib.request.Request(url + "/v1/chat/completions", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return json.load(answer)


def call(wanted):
    """What a call gives, unless the policy of the document denies it."""
    name = "%(interface)s.%(fn)s" % wanted
    print("  %s(%s) is %s" % (name, json.dumps(wanted["args"]), wanted["decision"]))
    if wanted["decision"] != "allowed":
        return "%s is not allowed" % name
    return "%s gave %s" % (name, json.dumps(FUNCTIONS[name](**wanted["args"])))


def converse(client, model, inputs):
    program = client.compile(document=(HERE / "agent.facet").read_text(encoding="utf-8"))["hash"]
    turns = []
    for number in range(1, MOST_ROUNDS + 1):
        given = {**inputs, "turns": turns}
        request = client.run(hash=program, inputs=given, provider="openai")
        print("request %d: %d messages, %d tools" % (number, len(request["messages"]), len(request.get("tools", []))))
        reply = client.reply(hash=program, inputs=given, provider="openai", reply=ask_model(model, request))
        if not reply["tool_calls"]:
            return reply["value"]
        turns += [{"role": "assistant", "content": "I ask for what I need."}]
        turns += [{"role": "user", "content": call(wanted)} for wanted in reply["tool_calls"]]
    raise SystemExit("no answer within %d requests" % MOST_ROUNDS)


def main():
    arguments = sys.argv[1:]
    may_book = "--may-book" in arguments
    question = " ".join(argument for argument in arguments if argument != "--may-book")
    with started("fct", "serve", "--listen", "127.0.0.1:0") as service, started(sys.executable, str(HERE / "model.py")) as model:
        with Client(service) as client:
            plan = converse(client, model, {"question": question, "may_book": may_book})
    print("plan:", plan["summary"])
    print("booking:", plan["booking"])


main()
