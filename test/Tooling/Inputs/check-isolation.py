"""Reads the report of fct test: each test of faulty-tests.facet fails, but the last."""

import json, sys

tests = {t["name"]: t for t in json.load(sys.stdin)["tests"]}
assert len(tests) == 17, list(tests)
passed = [name for name, t in tests.items() if t["status"] == "passed"]
assert passed == ["fine"], passed
for name, test in tests.items():
    if name not in ("fine", "liar"):
        assert test["error"], name
        assert not any(a["passed"] for a in test["assertions"]), name
