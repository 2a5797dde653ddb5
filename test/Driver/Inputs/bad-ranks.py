"""Files of ranks that are none: bad usage, with the file and the line, of the
option and of the configuration. In a folder with main.facet and ranks.tiktoken."""

import base64, json, shutil, subprocess

FCT = shutil.which("fct")
LINES = ["%s %d" % (base64.b64encode(bytes([byte])).decode(), byte) for byte in range(256)]
BAD = {
    "duplicate": (LINES + ["YWI= 255"], "line 257: line 256 has the rank 255, too"),
    "gap": (LINES + ["YWI= 257"], "line 257: the rank 257 is there, but no rank 256"),
    "base64": (LINES + ["YW$= 256"], "line 257: the token is not in base64"),
    "missing": (LINES[:255], "line 255: not each of the 256 single bytes is there"),
    "twice": (LINES + ["YQ== 256"], "line 257: the token is there twice"),
    "text": (["{", *LINES], "line 1: a token in base64, a blank and a rank are expected"),
    "empty": ([], "line 1: not each of the 256 single bytes is there"),
}


def fct(*arguments):
    p = subprocess.run([FCT, *arguments], capture_output=True, text=True)
    assert p.returncode == 2 and p.stdout == "" and p.stderr.count("error: ") == 1, (arguments, p)
    return p.stderr


for name, (lines, why) in BAD.items():
    open(name + ".bad", "w").write("".join(line + "\n" for line in lines))
    tokenizer = name + ".bad:cl100k_base"
    for command in ["count", "main.facet"], ["run", "main.facet", "--budget-unit", "tokens"]:
        text = fct(*command, "--tokenizer", tokenizer)
        assert "X.fct.USAGE: the tokenizer '%s' cannot be used: %s" % (tokenizer, why) in text, text
    open("bad.json", "w").write(json.dumps({"budget_unit": "tokens", "tokenizer": tokenizer}))
    text = fct("run", "main.facet", "--config", "bad.json")
    assert "X.fct.CONFIG: 'tokenizer' names the tokenizer '%s', which cannot be used: %s" % (tokenizer, why) in text, text

# The rules, the names, and a file that is not there.
RULES = "is none of the rules o200k_base, cl100k_base, o200k_harmony"
assert "'p50k_base' " + RULES in fct("count", "main.facet", "--tokenizer", "ranks.tiktoken:p50k_base")
assert "'' " + RULES in fct("count", "main.facet", "--tokenizer", "ranks.tiktoken:")
for name in "ranks.tiktoken", ":cl100k_base", "":
    assert "expected o200k_base, cl100k_base, o200k_harmony or FILE:RULE" in fct("count", "main.facet", "--tokenizer", name), name
assert "No such file" in fct("count", "main.facet", "--tokenizer", "nowhere:cl100k_base")
