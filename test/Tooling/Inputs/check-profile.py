"""Checks that a profile is one that Perfetto and speedscope show as it is.

    check-profile.py PROFILE [CATEGORY:NAME...]

Their rules, as seen in speedscope 1.25: threads are numbers; a complete event
has no args, for each value of them would make another frame; nothing has no
length, and no two times of a thread are one, or the nesting breaks; each thread
begins at 0, for it is shifted there. The named spans must be there.
"""

import json
import sys

KINDS = "thread phase stage host guard document test import pass pattern variable section lens".split()


def check_event(event):
    assert event["ph"] in ("X", "M", "C"), event
    assert type(event["pid"]) is int and type(event["tid"]) is int, event
    assert type(event["name"]) is str and event["name"], event
    if event["ph"] == "X":
        assert "args" not in event, event
        assert event["ts"] >= 0 and event["dur"] > 0, event
        assert event["cat"] in KINDS, event
    if event["ph"] == "C":
        assert event["name"] == "memory" and event["args"]["bytes"] > 0, event


def check_thread(events):
    """Whole nanoseconds: readers that add a time and a duration see the same."""
    spans = [(round(e["ts"] * 1000), round((e["ts"] + e["dur"]) * 1000), e["name"]) for e in events]
    times = [time for begin, end, _ in spans for time in (begin, end)]
    assert len(times) == len(set(times)), "two times are one"
    spans.sort()
    assert spans[0][0] == 0, "the thread does not begin at 0"
    open_spans = []
    for begin, end, name in spans:
        while open_spans and open_spans[-1][1] < begin:
            open_spans.pop()
        assert not open_spans or end < open_spans[-1][1], "%s is not within %s" % (name, open_spans[-1][2])
        open_spans.append((begin, end, name))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        profile = json.load(file)
    events = profile["traceEvents"]
    for event in events:
        check_event(event)
    spans = [event for event in events if event["ph"] == "X"]
    threads = {event["tid"] for event in spans}
    named = {e["tid"] for e in events if e["ph"] == "M" and e["name"] == "thread_name"}
    assert named == threads, (named, threads)
    for thread in threads:
        check_thread([event for event in spans if event["tid"] == thread])
    there = {"%s:%s" % (event["cat"], event["name"]) for event in spans}
    for wanted in sys.argv[2:]:
        assert wanted in there, "%s is not among %s" % (wanted, sorted(there))
    print("threads %d, spans %d" % (len(threads), len(spans)))


main()
