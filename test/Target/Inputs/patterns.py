"""Compares what patterns match in generated code with what they match in fct.

usage: patterns.py document LANGUAGE > DOCUMENT
       patterns.py compare DOCUMENT -- COMMAND...

The document has an input for each pattern that the language can say. COMMAND reads
lines ["input", JSON text] from stdin and writes a line for each: 1 if `check` takes
it, else 0.
"""

import json
import random
import subprocess
import sys

PATTERNS = r"""
a.b
(?s)a.b
^\s\S\d\D\w\W$
[\s\S]x[\d\D]
(?i)ks[^s]\w\W
(?i:é|ß|Σ)
\bk\b
^a|b$
\Aa\z
(?m)^a$
^*a$+
(?m:$)\n
[[:alpha:]][[:^alpha:]]
[[:space:]]+[[:punct:]]
[]a][^]a][[a]
[\w-.][a\-z]
[&&~~#]
\-\_\"\@\#\ /
^{}]a{,2}$
\x{1F600}\101?
\Qa.b\E*c
(?P<name>a)(?U:b+)(?-i:c)?
(a|b|)*c{2,3}
[^\n][^a-z]
a{2}?b{1,}
😀+é
[\x00-\x1f\x7f]
""".strip().split("\n")
# Patterns that a language cannot say.
SOME = {
    "python": [r"\B", r"^\B$", r"a\B-"],
    "ts": [r"\B", r"a\B-", r"\pL\PL", r"\p{^Lu}+$", r"\p{Greek}", r"\pC", r"\PC\p{Any}", r"[\pL\d]+-"],
    "rust": [r"\pL\PL", r"\p{^Lu}+$", r"\p{Greek}", r"\pC", r"\PC\p{Any}", r"[\pL\d]+-"],
}
PIECES = ["a", "b", "k", "s", "K", "S", "ß", "é", "É", "Σ", "σ", "ς", "ſ", "\u212a", "1", "_", "-", " ", "\n", "\r", "\t", "\v", "\u2028"]
PIECES += list(".😀A*{}][,&~\"@#/^$|+z\0\a\\") + ["\u00a0", "\u0300", "a.b", "abc", "cc", "a\n"]


def quoted(text):
    return json.dumps(text, ensure_ascii=False).replace("\\u007f", "\x7f")


def document(language):
    lines = ["@vars"]
    for i, pattern in enumerate(PATTERNS + SOME[language]):
        lines.append("  p%d: @input(type=%s, default=null)" % (i, quoted("string(pattern=%s) | null" % quoted(pattern))))
    names = ", ".join("$p%d" % i for i in range(len(lines) - 1))
    print("\n".join([*lines, "", "@user", "  content: [%s] |> json()" % names]))
    return len(lines) - 1


def asked(path):
    with open(path, encoding="utf-8") as file:
        count = file.read().count("@input")
    source = random.Random(1)
    for i in range(count):
        for size in (0, *[1] * 30, *[2] * 30, *[4] * 30, *[6] * 10):
            yield json.dumps({"p%d" % i: "".join(source.choice(PIECES) for _ in range(size))})


def compare(path, command):
    texts = list(asked(path))
    lines = "".join(text + "\n" for text in texts)
    batch = subprocess.run(["fct", "run", path, "--batch", "-"], input=lines, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", check=False)
    expected = ["error" not in json.loads(line) for line in batch.stdout.rstrip("\n").split("\n")]
    lines = "".join(json.dumps(["input", text]) + "\n" for text in texts)
    result = subprocess.run(command, input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    verdicts = [line == "1" for line in result.stdout.split()]
    assert len(texts) == len(expected) == len(verdicts), (len(texts), len(expected), len(verdicts))
    different = [(text, want) for text, want, got in zip(texts, expected, verdicts) if want != got]
    for text, want in different[:20]:
        print("fct %s: %s" % ("takes" if want else "refuses", text))
    print("texts: %d, matched in fct: %d, different: %d" % (len(texts), sum(expected), len(different)))
    sys.exit(1 if different else 0)


if sys.argv[1] == "document":
    document(sys.argv[2])
else:
    compare(sys.argv[2], sys.argv[sys.argv.index("--") + 1:])
