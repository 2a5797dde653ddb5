"""Reads the report of fct test on bad-tests.facet and good-tests.facet."""

import json, sys

report = json.load(sys.stdin)
assert report["summary"] == {"total": 17, "passed": 14, "failed": 3}, report["summary"]
first = report["tests"][0]
assert set(first) == {"name", "status", "duration_ms", "assertions", "error"}, first
assert first["name"] == "fine" and first["status"] == "passed" and first["error"] is None and first["duration_ms"] > 0
assert first["assertions"] == [{"text": 'output == "a"', "passed": True, "message": None}]
assert report["tests"][2]["error"]["code"] == "F453" and report["tests"][2]["status"] == "failed"
