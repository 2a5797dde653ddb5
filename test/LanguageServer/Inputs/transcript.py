"""Plays the messages of a test to `fct lsp` and prints what comes back, a
message a line, with sorted keys; then the exit status.

  # SEND: {"id": 1, "method": …}   a message; "jsonrpc" is added
  # RAW: text                      bytes as they are, with \\r and \\n

usage: transcript.py TEST [options of fct lsp]
"""

import json
import pathlib
import subprocess
import sys


def framed(body):
    data = body.encode()
    return b"Content-Length: %d\r\n\r\n" % len(data) + data


def messages(path):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("# SEND: "):
            message = json.loads(line[len("# SEND: ") :])
            yield framed(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False))
        elif line.startswith("# RAW: "):
            yield line[len("# RAW: ") :].replace("\\r", "\r").replace("\\n", "\n").encode()


def main():
    result = subprocess.run(["fct", "lsp", *sys.argv[2:]], input=b"".join(messages(sys.argv[1])), stdout=subprocess.PIPE)
    rest = result.stdout
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.split(b":")[1])
        print(json.dumps(json.loads(rest[:length]), sort_keys=True, ensure_ascii=False))
        rest = rest[length:]
    print("exit status %d" % result.returncode)


main()
