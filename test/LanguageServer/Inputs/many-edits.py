"""Edits a document so many times, waiting for the diagnostics of each, and looks at
the memory of the server."""

import pathlib
import sys

from lspclient import Client

URI = "untitled:Untitled-1"
BODY = "".join('  v%d: "some text" |> trim() |> split(" ")\n' % i for i in range(40))


def text_of(number):
    return '@vars\n%s  n: "%d"\n@user\n  content: $n\n' % (BODY, number)


def memory(process):
    """Resident kilobytes."""
    for line in pathlib.Path("/proc/%d/status" % process.pid).read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def main():
    count = int(sys.argv[1])
    client = Client()
    client.initialize()
    client.open(URI, text_of(0))
    warm = 0
    for version in range(2, count + 2):
        # By ranges and as a whole in turns.
        if version % 2:
            client.change(URI, version, text_of(version))
        else:
            place = {"line": 41, "character": 6}
            client.change(URI, version, "x", range={"start": place, "end": place})
        client.diagnostics_of(URI, version)
        if version == count // 5:
            warm = memory(client.process)
    # The text as it was opened may wait for the first edit.
    print("analysed each of %d edits" % count if client.analyses >= count else "analysed %d" % client.analyses)
    grown = memory(client.process) - warm
    print("memory is flat" if grown < warm // 10 + 1024 else "memory grew by %d KB from %d KB" % (grown, warm))

    before, waiting = client.analyses, 500
    for version in range(count + 2, count + 2 + waiting):
        client.change(URI, version, text_of(version))
    client.diagnostics_of(URI, count + 1 + waiting)
    analysed = client.analyses - before
    print("of %d waiting edits %s were analysed" % (waiting, "less" if analysed < waiting else "all"))
    client.close()


main()
