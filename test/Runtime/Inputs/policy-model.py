#!/usr/bin/env python3
"""policy-model.py FCT COUNT: runs random documents with policies, and compares
the guard's decisions with a model of docs/Language.md 1.12 that stands here.
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

FAILED = "failed"
BOOLS = ["yes0", "yes1", "no0", "no1"]
# What no run can evaluate: a path that is not there, a value that is no bool.
BROKEN = ["$any.missing", "$any.number", "$any"]
# Name and effect, in the order of the output.
TOOLS = [("A.f", "read"), ("A.g", "write"), ("B.f", "read"), ("B.h", "x.host.pay")]
MESSAGES = ["sys", "note.a", "note.b.c", "solo"]
NAMES = {"tool_expose": ["A.f", "A.g", "A.*", "B.f", "B.*", "B.h"], "message_emit": ["sys", "note.a", "note.*", "note.b.*", "solo", None]}
EFFECTS = ["read", "write", "x.host.pay"]


# --- The model -------------------------------------------------------------


def evaluate(condition):
    """True, False or FAILED; from left to right, no further than needed."""
    if isinstance(condition, bool):
        return condition
    if isinstance(condition, str):
        return condition.startswith("$yes") if condition[1:] in BOOLS else FAILED
    [(form, parts)] = condition.items()
    if form == "not":
        value = evaluate(parts)
        return value if value is FAILED else not value
    for part in parts:
        value = evaluate(part)
        if value is FAILED or value is (form == "any"):
            return value
    return form == "all"


def is_active(rule):
    for field, wanted in (("when", True), ("unless", False)):
        if field in rule:
            value = evaluate(rule[field])
            if value is not wanted:
                return value if value is FAILED else False
    return True


def matches(rule, op, name, effect):
    matcher = rule.get("name")
    if rule["op"] != op or ("effect" in rule and rule["effect"] != effect):
        return False
    if matcher is None or matcher == name:
        return True
    return matcher.endswith(".*") and name.startswith(matcher[:-1])


def decide(policy, op, name, effect):
    """(decision or FAILED, the rule's id)"""
    failed = False
    for rule in policy["deny"]:
        if matches(rule, op, name, effect):
            active = is_active(rule)
            if active is True:
                return "denied", rule.get("id")
            failed = failed or active is FAILED
    if failed:
        return FAILED, None
    for rule in policy["allow"]:
        if matches(rule, op, name, effect):
            active = is_active(rule)
            if active is not False:
                return ("allowed", rule.get("id")) if active is True else (FAILED, None)
    default = "allow" if op == "message_emit" else "deny"
    return policy["defaults"].get(op, default).replace("allow", "allowed").replace("deny", "denied"), None


# --- Documents -------------------------------------------------------------


def random_condition(rng, depth=3, is_first=True):
    """`is_first`: it is certain to be evaluated, and may name no unknown variable."""
    kind = rng.randrange(8 if depth else 4)
    if kind == 0:
        return rng.choice([True, False])
    if kind < 3:
        return "$" + rng.choice(BOOLS)
    if kind == 3:
        return rng.choice(BROKEN if is_first else BROKEN + ["$unknown"])
    if kind < 6:
        return {"not": random_condition(rng, depth - 1, is_first)}
    return {rng.choice(["all", "any"]): [random_condition(rng, depth - 1, is_first and i == 0) for i in range(rng.randint(1, 3))]}


def random_policy(rng):
    policy = {"defaults": {}, "deny": [], "allow": []}
    for op in NAMES:
        if rng.randrange(2):
            policy["defaults"][op] = rng.choice(["allow", "deny"])
    for n in range(rng.randrange(14)):
        op = rng.choice(list(NAMES))
        rule = {"op": op}
        name = rng.choice(NAMES[op])
        if name:
            rule["name"] = name
        if rng.randrange(2):
            rule["id"] = "r%d" % n
        if rng.randrange(4) == 0:
            rule["effect"] = rng.choice(EFFECTS)
        for field, chance in (("when", 2), ("unless", 3)):
            if rng.randrange(chance) == 0:
                rule[field] = random_condition(rng)
        policy[rng.choice(["deny", "allow"])].append(rule)
    return policy


def facet(value):
    """A value in FACET; what begins with $ is a reference."""
    if isinstance(value, dict):
        return "{ %s }" % ", ".join("%s: %s" % (k, facet(v)) for k, v in value.items()) if value else "{}"
    if isinstance(value, list):
        return "[%s]" % ", ".join(map(facet, value))
    if isinstance(value, str) and value.startswith("$"):
        return value
    return json.dumps(value)


def document(policy):
    lines = ["@vars", '  any: @input(type="any")']
    lines += ['  %s: @input(type="bool")' % name for name in BOOLS]
    lines += ["@policy"] + ["  %s: %s" % (key, facet(value)) for key, value in policy.items()]
    for interface in "AB":
        lines.append("@interface %s" % interface)
        for name, effect in TOOLS:
            if name.startswith(interface):
                lines.append('  fn %s(p: string) -> string (effect="%s")' % (name[2:], effect))
    for message in MESSAGES:
        lines += ["@system" if message == "sys" else "@user", '  id: "%s"' % message, '  content: "%s"' % message]
        if message == "sys":
            lines.append("  tools: [$A, $B]")
    return "\n".join(lines) + "\n"


# --- The comparison --------------------------------------------------------


def expect(policy):
    """The decisions in their order; the last is FAILED where it ends the run."""
    operations = [("tool_expose", name, effect) for name, effect in TOOLS] + [("message_emit", name, None) for name in MESSAGES]
    decisions = []
    for op, name, effect in operations:
        decision, rule = decide(policy, op, name, effect)
        decisions.append((op, name, decision, rule))
        if decision is FAILED:
            break
    return decisions


def compare(fct, folder, policy):
    """What differs, or None."""
    expected = expect(policy)
    source, artifact = folder / "a.facet", folder / "a.json"
    source.write_text(document(policy))
    inputs = {"any": {"number": 1}, **{name: name.startswith("yes") for name in BOOLS}}
    (folder / "in.json").write_text(json.dumps(inputs))
    command = [fct, "run", str(source), "--input", str(folder / "in.json"), "--artifact", str(artifact)]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    op, name, decision, _ = expected[-1]
    if decision is FAILED:
        said = "error: F455: the policy cannot decide on %s of '%s'" % (op, name)
        return None if run.returncode == 1 and said in run.stderr else "expected %s, got %s" % (said, run.stderr or run.stdout)
    if run.returncode:
        return "expected %s, got %s" % (expected, run.stderr)
    events = json.loads(artifact.read_text())["provenance"]["events"]
    found = [(e["op"], e["name"], e["decision"], e["policy_rule_id"]) for e in events]
    if found != expected:
        return "expected %s, got %s" % (expected, found)
    output = json.loads(run.stdout)
    emitted = ["%s.%s" % (t["interface"], t["function"]["name"]) for t in output["tools"]] + [m["content"] for m in output["messages"]]
    allowed = [name for _, name, decision, _ in expected if decision == "allowed"]
    return None if emitted == allowed else "allowed are %s, emitted %s" % (allowed, emitted)


def main():
    fct, count = sys.argv[1], int(sys.argv[2])
    undecidable = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(count):
            policy = random_policy(random.Random(seed))
            undecidable += expect(policy)[-1][2] is FAILED
            difference = compare(fct, pathlib.Path(folder), policy)
            if difference:
                sys.exit("seed %d: %s\n%s" % (seed, difference, document(policy)))
    print("%d documents agree" % count)
    if not count // 10 < undecidable < count // 10 * 9:
        sys.exit("%d of them are undecidable: that says too little" % undecidable)


if __name__ == "__main__":
    main()
