"""usage.py FILE: holds the bad command lines of a file.

  # USAGE: a command line without `fct`
  # ERROR: how the message begins

The exit status is 2, nothing is on stdout, and one line on stderr says what to do;
with --diagnostics json, the same message in an object.
"""

import json
import re
import shlex
import subprocess
import sys

KEYS = {"severity", "code", "message", "file", "line", "column", "end_line", "end_column", "notes", "help"}


def run(arguments):
    p = subprocess.run(["fct", *arguments], stdin=subprocess.DEVNULL, capture_output=True)
    text = p.stderr.decode()
    shown = "fct %s: status %d, stdout %r, stderr %r" % (shlex.join(arguments), p.returncode, p.stdout, text)
    assert p.returncode == 2 and p.stdout == b"" and text.count("\n") == 1 and text.endswith("\n"), shown
    return text, shown


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = re.findall(r"^# USAGE:(.*)\n# ERROR: (.*)$", file.read(), re.MULTILINE)
    assert cases
    for line, expected in cases:
        arguments = shlex.split(line)
        text, shown = run(arguments)
        assert text.startswith("fct: error: X.fct.USAGE: " + expected), shown
        # An option that waits for a value would take this one.
        if "--diagnostics" in arguments or arguments[-1:] in (["--budget"], ["-o"]):
            continue
        text, shown = run([*arguments, "--diagnostics", "json"])
        if arguments:
            value = json.loads(text)
            assert set(value) == KEYS and value["code"] == "X.fct.USAGE" and expected in value["message"], shown


if __name__ == "__main__":
    main()
