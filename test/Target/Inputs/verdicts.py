"""Compares the verdicts of generated checks with those of fct.

usage: verdicts.py DOCUMENT VALUES -- COMMAND...

VALUES is a JSON object of right values by the names that `check` knows. From each
one, wrong and right ones are made: every part is left out, doubled, given another
field and replaced by others. COMMAND reads lines [name, JSON text] from stdin and
writes a line for each: 1 if `check` takes it, else 0. `fct reply` judges the
answer and the arguments, `fct run` the inputs, of which it takes more: fields that
a struct does not have, and integers beyond 2^53-1. Of these a package takes those
that may be floats.
"""

import concurrent.futures
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile


class Raw(str):
    """JSON as it stands."""


OTHERS = [
    None, True, 0, 1, -1, 200, 0.5, 1.5, "", "a", "a b", "Zed", "zed\n", [], {}, [1], [1, 2], ["a"], {"a": 1}, {"a": None},
    Raw("1.0"), Raw("1e2"), Raw("-0.0"), Raw("1e999"), Raw("01"), Raw("NaN"), Raw('"\\ud800"'), Raw('"\\ud83d\\ude00"'), Raw('"\\x"'),
    Raw("[1,]"), Raw("9007199254740992"), Raw("-9007199254740993"), Raw("1e20"), Raw("+1"), Raw("'a'"), Raw("[1.0, 2]"),
]
# What `fct run` takes and a package does not.
ONLY_RUN = (Raw("9007199254740992"), Raw("-9007199254740993"))
# What a package takes and fct does not: integers beyond 2^53-1 that may be floats.
MAY_BE_FLOAT = re.compile(r'"(?:either|vector)":\[?[^"]*9007')


def dump(value):
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        return "{%s}" % ",".join("%s:%s" % (json.dumps(k), dump(v)) for k, v in value.items())
    if isinstance(value, list):
        return "[%s]" % ",".join(map(dump, value))
    return json.dumps(value, ensure_ascii=False)


def changes(value, others, count):
    """The value with one change, wherever it may be. Each part becomes a third of the
    others, by turns."""
    yield from others[next(count) % 3::3]
    if isinstance(value, dict):
        for key, part in value.items():
            yield {k: v for k, v in value.items() if k != key}
            yield Raw(dump(value)[:-1] + ",%s:%s}" % (json.dumps(key), dump(part)))
            for changed in changes(part, others, count):
                yield {**value, key: changed}
        yield {**value, "zz": 1}
        yield list(value.values())
    if isinstance(value, list):
        yield value[1:]
        yield value + value
        for i, part in enumerate(value):
            for changed in changes(part, others, count):
                yield value[:i] + [changed] + value[i + 1:]


def texts(values):
    for name, value in values.items():
        is_input = name == "input"
        others = [o for o in OTHERS if not is_input or o not in ONLY_RUN]
        seen = set()
        for changed in [value, *changes(value, others, itertools.count())]:
            text = dump(changed)
            if text not in seen and not (is_input and '"zz"' in text) and not MAY_BE_FLOAT.search(text):
                seen.add(text)
                yield name, text
        yield name, dump(value) + "x"
        # A mark of the byte order is a file's.
        if "." not in name:
            yield name, "\ufeff " + dump(value) + "\n"


def fct_takes(document, name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "value")
        command = ["fct", "reply", document, path]
        if name == "input":
            command = ["fct", "run", document, "--input", path]
        elif name != "response":
            call = {"id": "c", "type": "function", "function": {"name": name.replace(".", "__"), "arguments": text}}
            text = json.dumps({"choices": [{"message": {"role": "assistant", "content": None, "tool_calls": [call]}}]})
            command += ["--provider", "openai"]
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def main():
    document, values = sys.argv[1:3]
    command = sys.argv[sys.argv.index("--") + 1:]
    with open(values, encoding="utf-8") as file:
        asked = list(texts(json.load(file)))
    lines = "".join(json.dumps(one) + "\n" for one in asked)
    result = subprocess.run(command, input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    verdicts = [line == "1" for line in result.stdout.split()]
    if len(verdicts) != len(asked):
        sys.exit("%d verdicts of %d values" % (len(verdicts), len(asked)))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        expected = list(pool.map(lambda one: fct_takes(document, *one), asked))
    different = [(one, want) for one, want, got in zip(asked, expected, verdicts) if want != got]
    for (name, text), want in different[:20]:
        print("%s: fct %s: %s" % (name, "takes" if want else "refuses", text))
    print("values: %d, taken by fct: %d, different: %d" % (len(asked), sum(expected), len(different)))
    sys.exit(1 if different else 0)


main()
