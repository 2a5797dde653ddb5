"""Batches with another program beside them: inputs that come slowly, readers that
go away, many lines. In a folder with main.facet.
"""

import json, shutil, subprocess

FCT = shutil.which("fct")


def start(*arguments, **kwargs):
    return subprocess.Popen([FCT, "run", "main.facet", *arguments], **kwargs)


PIPE = subprocess.PIPE

for threads in "1", "3":
    # An output comes as soon as its line is there.
    p = start("--batch", "-", "--threads", threads, stdin=PIPE, stdout=PIPE)
    for word in "x", "y":
        p.stdin.write(b'{"q":"%s"}\n' % word.encode())
        p.stdin.flush()
        assert json.loads(p.stdout.readline())["messages"][0]["content"] == "1: " + word
    p.stdin.close()
    assert p.wait() == 0 and p.stdout.read() == b""

    # The end does not wait for input that nobody needs.
    p = start("--batch", "-", "--fail-fast", "--threads", threads, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    p.stdin.write(b'{"q":"x"}\n{"q":0}\n')
    p.stdin.flush()
    assert p.wait() == 1
    lines = p.stdout.read().splitlines()
    assert len(lines) == 2 and json.loads(lines[1])["error"]["line"] == 2, lines

    # A reader that goes away ends the batch, although there is always more.
    p = start("--batch", "-", "--threads", threads, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    p.stdout.close()
    try:
        while True:
            p.stdin.write(b'{"q":"x"}\n' * 1000)
    except BrokenPipeError:
        pass
    assert p.wait() == 1
    assert b"X.fct.IO" not in p.stderr.read()

    # Many lines, in order.
    lines = 5000
    text = b"".join(b'{"q":"%d"}\n' % i for i in range(lines))
    p = subprocess.run([FCT, "run", "main.facet", "--batch", "-", "--threads", threads], input=text, stdout=PIPE)
    got = [json.loads(line)["messages"][0]["content"] for line in p.stdout.splitlines()]
    assert got == ["1: %d" % i for i in range(lines)]
