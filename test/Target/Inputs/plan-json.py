"""plan-json.py SCHEMA FILE…: writes the plan of each document at each level and
checks it by the schema; then what the schema cannot say: that registers,
constants, keys and blocks are in the plan, and that keys are sorted."""

import json
import subprocess
import sys

import jsonschema


def instructions(part):
    if isinstance(part, dict):
        if "op" in part and "args" in part:
            yield part
        for value in part.values():
            yield from instructions(value)
    elif isinstance(part, list):
        for value in part:
            yield from instructions(value)


def operands(plan):
    for one in instructions({**plan, "constants": []}):
        yield from one["args"]
        yield one.get("dst")
    for variable in plan["variables"]:
        yield variable["value"]


def is_sorted(part):
    if isinstance(part, dict):
        return list(part) == sorted(part) and all(map(is_sorted, part.values()))
    return not isinstance(part, list) or all(map(is_sorted, part))


def check(plan):
    # Values keep the order of their entries.
    assert all(is_sorted(value) for key, value in plan.items() if key != "constants")
    assert list(plan) == sorted(plan)
    sizes = {"r": plan["registers"], "c": len(plan["constants"])}
    for operand in operands(plan):
        assert operand is None or int(operand[1:]) < sizes[operand[0]], operand
    for one in instructions({**plan, "constants": []}):
        if one["op"] == "force":
            assert one["lazy"] < len(plan["lazy"])
        if one["op"] == "input":
            assert one["input"] in [i["name"] for i in plan["inputs"]]
    for message in plan["messages"]:
        assert all(i < len(plan["interfaces"]) for i in message["tools"])


schema, *files = sys.argv[1:]
with open(schema, encoding="utf-8") as file:
    validator = jsonschema.Draft202012Validator(json.load(file))
seen = set()
for file in files:
    for level in ("-O0", "-O1", "-O2"):
        command = ["fct", "build", file, level, "--emit", "plan-json", "-o", "-"]
        text = subprocess.run(command, check=True, capture_output=True).stdout
        plan = json.loads(text)
        validator.validate(plan)
        check(plan)
        seen |= {one["op"] for one in instructions({**plan, "constants": []})}
        contents = [part for m in plan["messages"] for part in (m, *m.get("turns", []))]
        seen |= {"fixed " + part["fixed"]["layout"] for part in contents if "fixed" in part}
        for part in ("interfaces", "lazy", "response", "giving_way"):
            seen |= {part} if plan[part] else set()
        seen |= {key for m in plan["messages"] for key in ("gates", "strategy", "turns") if m.get(key)}
        seen |= {"rules"} if plan["policy"]["deny"] or plan["policy"]["allow"] else set()
print("seen:", ", ".join(sorted(seen)))
