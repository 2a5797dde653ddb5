"""Measures how long a keystroke takes until its diagnostics are there, and a cold
`fct build` of the same document: medians, in milliseconds.

usage: keystrokes.py [BYTES [KEYSTROKES [--read]]]

Nothing reads the variables of the document, which is a warning for each of
them; with --read messages do.
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from lspclient import Client


def messages(count):
    """They read so many variables, a thousand each."""
    for first in range(0, count, 1000):
        names = ", ".join("$v%d" % i for i in range(first, min(first + 1000, count)))
        yield "@user\n  content: [%s] |> json()\n" % names


def document(size, is_read=False):
    lines, written = ["@vars\n"], 0
    for i in range(10**9):
        line = '  v%d: "text of variable %d, with words" |> trim() |> split(" ") |> join(", ")\n' % (i, i)
        lines.append(line)
        written += len(line) + (len(", $v%d" % i) if is_read else 0)
        if written >= size:
            break
    if is_read:
        lines += messages(len(lines) - 1)
    return "".join(lines) + '@user\n  content: "x"\n'


def measure(size, count, server="fct", is_read=False):
    """Seconds of cold builds and of keystrokes; and the bytes of the document."""
    text = document(size, is_read)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "main.facet")
        path.write_text(text)
        builds = []
        for _ in range(20):
            begin = time.perf_counter()
            subprocess.run([server, "build", path], stderr=subprocess.DEVNULL)
            builds.append(time.perf_counter() - begin)
        client = Client(server=server)
        client.initialize(["utf-16"])
        uri = path.as_uri()
        client.open(uri, text)
        client.diagnostics_of(uri, 1)
        line = text.count("\n") - 1
        keys = []
        for version in range(2, count + 2):
            place = {"line": line, "character": 12}
            begin = time.perf_counter()
            client.change(uri, version, "x", range={"start": place, "end": place})
            client.diagnostics_of(uri, version)
            keys.append(time.perf_counter() - begin)
        client.close()
    return builds, keys, len(text)


def main():
    is_read = "--read" in sys.argv
    numbers = [int(argument) for argument in sys.argv[1:] if argument != "--read"]
    size, count = (numbers + [100_000, 200][len(numbers) :])[:2]
    builds, keys, written = measure(size, count, is_read=is_read)
    build, key = statistics.median(builds) * 1000, statistics.median(keys) * 1000
    print("%d bytes: build %.1f ms, keystroke %.1f ms, %.2f times" % (written, build, key, key / build))


if __name__ == "__main__":
    main()
