"""Runs the jobs of compare-corpus.py with the Python package."""

import dataclasses
import json
import os
import sys

import facet


def lines_of(diagnostics):
    return [json.dumps(dataclasses.asdict(each)) for each in diagnostics]


def run(job):
    os.chdir(job["folder"])
    program = facet.compile(
        path=job["path"],
        pure=job.get("pure", False),
        core=job.get("core", False),
        budget=job.get("budget"),
        import_roots=[job["root"]] if "root" in job else [],
        config=job.get("config"),
    )
    warnings = lines_of(program.warnings)
    try:
        result = program.run(job["inputs"], pure=job.get("pure", False), gas_limit=job.get("gas"))
    except facet.RunError as error:
        return {"diagnostics": warnings + lines_of(error.diagnostics)}
    return {"json": result.json, "diagnostics": warnings + lines_of(result.warnings)}


for line in sys.stdin:
    try:
        outcome = run(json.loads(line))
    except (facet.CompileError, facet.ConfigError) as error:
        outcome = {"diagnostics": lines_of(error.diagnostics)}
    print(json.dumps(outcome))
