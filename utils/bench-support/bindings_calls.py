"""What bindings.py runs in Python."""

import json
import sys
import time

import facet

ROUNDS, CALLS = 41, 2000


def main():
    task = json.load(sys.stdin)
    program = facet.compile(text=task["document"])
    inputs = task["inputs"]
    session = program.session()
    session.run(inputs[0])
    text = program.run(inputs[0]).json
    work = {
        "parse": lambda i: json.loads(text),
        "run": lambda i: program.run(inputs[i & 15]),
        "run and messages": lambda i: program.run(inputs[i & 15]).messages,
        "session.update": lambda i: session.update(inputs[i & 15]),
    }
    times = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, call in work.items():
            start = time.perf_counter()
            for i in range(CALLS):
                call(i)
            times[name].append((time.perf_counter() - start) / CALLS * 1e6)
    json.dump(times, sys.stdout)


main()
