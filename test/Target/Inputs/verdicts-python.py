"""Checks lines [name, JSON text] with the generated package demo in the folder of argv."""

import json
import sys

sys.path.insert(0, sys.argv[1])
import demo  # noqa: E402

for line in sys.stdin:
    name, text = json.loads(line)
    try:
        demo.check(name, text)
        print(1)
    except demo.Mismatch:
        print(0)
