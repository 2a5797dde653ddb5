"""The JSON Schema of fct.json and fct agree on what is a configuration: a whole one, and
what becomes of it when one part is changed, left out or added.

usage: schema.py SCHEMA CONFIG; in the folder of the configuration
"""

import copy, json, shutil, subprocess, sys

import jsonschema

FCT = shutil.which("fct")
schema = json.load(open(sys.argv[1]))
whole = json.load(open(sys.argv[2]))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
# No schema can say this: folders that are there, names of tokenizers; how much the
# text of a size is at most.
OTHERS = ["text", "", 0, 1, -1, 1.5, True, None, [], {}, {"other": 1}, "256mb", 1 << 63, "x.acme.b"]
BEYOND = {("import_roots", 0), ("tokenizer",), ("rag", "folders", "notes")}
SIZES = ("import_bytes", "memory", "memory_pool_size", "max_answer")
count = 0


def takes(config):
    with open("case.json", "w") as file:
        json.dump(config, file)
    p = subprocess.run([FCT, "version", "--config", "case.json"], capture_output=True, text=True)
    assert p.returncode in (0, 2), p.stderr
    return p.returncode == 0, p.stderr


def check(config, where):
    global count
    count += 1
    good, messages = takes(config)
    assert good == validator.is_valid(config), (where, messages, [e.message for e in validator.iter_errors(config)])


def visit(value, path):
    """Changes each part of the configuration."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        here = (*path, key)
        old = value[key]
        others = OTHERS if here not in BEYOND and not (len(here) == 1 and isinstance(old, dict)) else [None, 1.5, []]
        if key in SIZES:
            others = [other for other in others if other != 1 << 63]
        for other in others:
            value[key] = copy.deepcopy(other)
            check(whole, (here, other))
        value[key] = old
        if isinstance(old, (dict, list)):
            visit(old, here)
    if isinstance(value, dict):
        for key in list(value):
            old = value.pop(key)
            check(whole, (path, "without", key))
            value[key] = old
        for key in "other", "x.acme.c", "x_other":
            value[key] = "notes" if path == ("rag", "folders") else "map"
            check(whole, (path, "with", key))
            del value[key]


check(whole, "whole")
assert validator.is_valid(whole)
visit(whole, ())
assert count > 300, count
