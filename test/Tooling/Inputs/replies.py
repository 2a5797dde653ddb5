"""Reads each reply of the section `replies` of a test, and says which of them do
not give what they should."""

import pathlib
import subprocess
import sys

count = 0
for line in pathlib.Path("replies").read_text().splitlines():
    if line.startswith("#"):
        continue
    provider, rest = line.split(" ", 1)
    reply, expected = rest.rsplit(" => ", 1)
    pathlib.Path("reply.json").write_text(reply)
    done = subprocess.run(["fct", "reply", "main.facet", "reply.json", "--provider", provider],
                          capture_output=True, text=True)
    count += 1
    if done.returncode != ("F453" in done.stderr) or expected not in done.stdout + done.stderr:
        print("FAILED: %s\n%s%s" % (line, done.stdout, done.stderr))
print("%d replies" % count)
