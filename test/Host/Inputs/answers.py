"""What comes of calls to servers of all manners (with-server.py): the diagnostic, and
what the server was asked. In a folder with call.facet; MANNER becomes the path.
"""

import json, os, re, shutil, subprocess, sys, time

FCT = shutil.which("fct")
PORT = sys.argv[1]
HERE = os.path.dirname(__file__)
SERVER = "http://127.0.0.1:" + PORT
TEMPLATE = open(os.path.join(HERE, "call.json")).read()

# The path, more settings, the text of the message or what the diagnostic says.
CASES = [
    ("name", {}, "ann!"),
    ("echo", {}, '{"args":[],"input":"ann","lens":"x.t.call","named_args":{"depth":2},"version":"3"}'),
    ("slow?200", {}, "ann!"),
    ("busy", {}, "at last"),
    ("moved", {"redirects": 1}, "ann!"),
    ("silent", {"timeout_ms": 300}, SERVER + " gave no answer within 300 ms"),
    ("slow?2000", {"timeout_ms": 300}, SERVER + " gave no answer within 300 ms"),
    ("trickle", {"timeout_ms": 300}, SERVER + " gave no answer within 300 ms"),
    ("huge", {}, "the answer of %s is larger than 16777216 bytes" % SERVER),
    ("endless", {"max_answer": "1mb"}, "the answer of %s is larger than 1048576 bytes" % SERVER),
    ("malformed", {}, "the answer of %s is not HTTP" % SERVER),
    ("long", {}, SERVER + " ended its answer in the middle"),
    ("short", {}, "the answer of %s/short is no JSON: " % SERVER),
    ("cut", {}, SERVER + " ended its answer in the middle"),
    ("nothing", {}, "(ended its answer in the middle|closed the connection without an answer)"),
    ("text", {}, "the answer of %s/text is no JSON: " % SERVER),
    ("bytes", {}, "the answer of %s/bytes is no JSON: " % SERVER),
    ("deep", {}, "the answer of %s/deep is no JSON: " % SERVER),
    ("list", {}, "the answer of %s/list is no JSON object" % SERVER),
    ("missing", {}, "the answer of %s/missing has no 'value'" % SERVER),
    ("broken", {}, SERVER + "/broken answered with status 500"),
    ("gone", {}, SERVER + "/gone answered with status 404"),
    ("busy-always", {"retries": 3}, SERVER + "/busy-always answered with status 503"),
    ("busy-long", {}, SERVER + "/busy-long answered with status 429"),
    ("busy-mute", {}, SERVER + "/busy-mute answered with status 429"),
    ("moved", {}, SERVER + "/moved answered with status 307"),
    ("away", {"redirects": 5}, SERVER + "/away answered with status 307"),
    ("name", {"url": "http://127.0.0.1:1/"}, "cannot connect to http://127.0.0.1:1: Connection refused"),
    ("name", {"url": "http://no.such.host.invalid/"}, "the name of http://no.such.host.invalid is not known"),
    ("name", {"url": "https://127.0.0.1:%s/" % PORT}, "the request to https://127.0.0.1:%s failed: SSL" % PORT),
    ("name", {"proxy": "http://127.0.0.1:1"}, "cannot connect to "),
    ("name", {"headers": {"x-a": {"env": "NOT_SET"}}}, "the environment variable NOT_SET, which the configuration names for the header 'x-a', is not set"),
    ("name", {"headers": {"x-a": {"env": "TWO_LINES"}}}, "the environment variable TWO_LINES, which the configuration names for the header 'x-a', holds a character that no header may have"),
]

for path, more, expected in CASES:
    config = json.loads(TEMPLATE.replace("@PORT@", PORT).replace("PATH", path))
    config["lenses"]["x.t.call"]["http"].update(more)
    with open("fct.json", "w") as file:
        json.dump(config, file)
    begin = time.time()
    p = subprocess.run([FCT, "run", os.path.join(HERE, "call.facet"), "--config", "fct.json", "--format", "text"], capture_output=True, env={**os.environ, "TWO_LINES": "a\nb"})
    took = time.time() - begin
    where = "%s %s: status %d after %.1f s\n%s%s" % (path, more, p.returncode, took, p.stdout.decode(), p.stderr.decode())
    good = p.returncode == 0
    got = p.stdout.decode() if good else p.stderr.decode()
    if good:
        assert got.split("\n")[1] == expected and not p.stderr, where
    else:
        assert p.returncode == 1 and not p.stdout, where
        start = "call.facet:7:20: error: X.fct.HOST: the host's lens 'x.t.call' failed: "
        assert start in got, where
        reason = got.split(start)[1]
        assert reason.startswith(expected) or expected.startswith("(") and re.search(expected, reason), where
