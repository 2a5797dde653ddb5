"""Measures how long a keystroke takes until its diagnostics are there, and a cold
`fct build` of the same document: medians, in milliseconds.

usage: keystrokes.py [BYTES [KEYSTROKES]]
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from lspclient import Client


def document(size):
    lines, written = ["@vars\n"], 0
    for i in range(10**9):
        line = '  v%d: "text of variable %d, with words" |> trim() |> split(" ") |> join(", ")\n' % (i, i)
        lines.append(line)
        written += len(line)
        if written >= size:
            break
    return "".join(lines) + '@user\n  content: "x"\n'


def measure(size, count, server="fct"):
    """Seconds of cold builds and of keystrokes; and the bytes of the document."""
    text = document(size)
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
    size = int(sys.argv[1]) if sys.argv[1:] else 100_000
    count = int(sys.argv[2]) if sys.argv[2:] else 200
    builds, keys, written = measure(size, count)
    build, key = statistics.median(builds) * 1000, statistics.median(keys) * 1000
    print("%d bytes: build %.1f ms, keystroke %.1f ms, %.2f times" % (written, build, key, key / build))


if __name__ == "__main__":
    main()
