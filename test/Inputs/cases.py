#!/usr/bin/env python3
"""cases.py FILE COMMAND [ARGUMENT…]: runs the command once for each case of the
file and shows what it writes to stderr.

A case begins with a line `# CASE: options`, which are added to the command, and
ends with the next one; what stands before the first belongs to all. The case is
given on stdin, with empty lines in the place of the others, so that line numbers
are those of the file. A run that reports an error must end with exit status 1,
any other with 0.
"""

import shlex
import subprocess
import sys

MARK = "# CASE:"


def main():
    lines = open(sys.argv[1], encoding="utf-8").read().split("\n")
    starts = [i for i, line in enumerate(lines) if line.startswith(MARK)]
    for start, end in zip(starts, starts[1:] + [len(lines)]):
        mine = set(range(starts[0])) | set(range(start, end))
        text = "\n".join(line if i in mine else "" for i, line in enumerate(lines))
        command = sys.argv[2:] + ["-"] + shlex.split(lines[start][len(MARK):])
        run = subprocess.run(command, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = run.stderr.decode("utf-8")
        sys.stdout.write(said)
        if run.returncode != (" error: " in said):
            sys.exit("%s:%d: exit status %d of %s" % (sys.argv[1], start + 1, run.returncode, shlex.join(command)))
        if not said:
            sys.exit("%s:%d: nothing is said by %s" % (sys.argv[1], start + 1, shlex.join(command)))


if __name__ == "__main__":
    main()
