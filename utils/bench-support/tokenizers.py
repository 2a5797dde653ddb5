"""Section 6: the exact numbers of tokens, in process, and what they cost at the start."""

import json
import subprocess

import growing
from environment import SUPPORT
from measure import InProcess, Row, figure, processes, value

TITLE = "Tokenizers"
ABOUT = ("Exact numbers of tokens of 10 MB of mixed text and of one long piece, in process; and a whole `fct run` that counts "
         "tokens against one that does not (of least times).")

LEAST_SPEED = 0.06
MOST_UNDERSCORES = 5.0
MOST_START = 3.0
# In the speed of the fastest exact package of npm.
LEAST_OF_NPM = 15.0


def in_process(bench, show):
    names = "prose_1mb|underscores_40000" if bench.is_quick else "mixed_10mb|prose_1mb|underscores_40000|underscores_400000"
    measured = InProcess(bench, "^tokens/[^/]*/(%s)$" % names)
    for name in measured.runs:
        row = Row(name)
        row.add("speed", measured.speed(name))
        row.add("time", measured.time(name, "ms"))
        if name.endswith("mixed_10mb"):
            row.at_least("speed", LEAST_SPEED)
        if name.endswith("underscores_40000"):
            row.at_most("time", MOST_UNDERSCORES)
        row.command(measured.command)
        show(row)


# What tokenizers get wrong: U+FEFF, which JavaScript takes for white space, what
# looks like a special token, and white space of other kinds.
TRAPS = ".\ufeff a\ufeff<|endoftext|> b\u0085\u00a0\u3000c \ufeff\n  <|fim_prefix|>\u200b d\n"


def counted_by_npm(bench, command):
    """What packages of npm count, and how fast; None without node and the packages."""
    if not bench.tool("node"):
        return None
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if process.returncode != 0:
        bench.notes.append("The tokenizers of npm are not installed (`utils/npm-packages`): their rows are left out.")
        return None
    return json.loads(process.stdout)


def counted_by_fct(bench, files, encoding):
    output = subprocess.run([bench.fct, "count", *files, "--tokenizer", encoding], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [int(line.split("\t")[2]) for line in output.splitlines()[1:3]]


def against_npm(bench, show):
    """The same text in turns. Yardstick is the fastest package that counts this text,
    and one that is made of traps, as it should."""
    files = [bench.inputs / "mixed.txt", bench.inputs / "traps.txt"]
    subprocess.run([bench.in_process, "--write_mixed_text", files[0]], check=True)
    files[1].write_text(TRAPS, encoding="utf-8", newline="")
    modules = bench.in_process.parent.parent / "node_modules"
    for encoding in ("cl100k_base", "o200k_base"):
        name = "tokens/%s/mixed_10mb" % encoding
        command = ["node", SUPPORT / "npmtokens.cjs", modules, *files, encoding, 1 if bench.is_quick else 5]
        command = list(map(str, command))
        before = InProcess(bench, "^%s$" % name)
        others = counted_by_npm(bench, command)
        if others is None:
            return
        after = InProcess(bench, "^%s$" % name)
        counts = counted_by_fct(bench, files, encoding)
        row = Row("%s, 10 MB, against npm" % encoding)
        row.add("fct", figure([measured.time(name, "ms")["min"] for measured in (before, after)], "ms"))
        exact = []
        for package, result in others.items():
            is_exact = result["tokens"] == counts
            row.add(package if is_exact else package + " (inexact)", figure(result["ms"], "ms"))
            exact += [min(result["ms"])] if is_exact else []
        if exact:
            row.add("speed of the fastest exact", value(min(exact) / row.data["figures"]["fct"]["min"], "×"))
            row.at_least("speed of the fastest exact", LEAST_OF_NPM)
        row.command(command)
        row.command(before.command)
        show(row)


def start(bench, show):
    for encoding in ("cl100k_base", "o200k_base"):
        paths = {}
        for name, call in (("with", 'tokens("%s")' % encoding), ("without", "length()")):
            text = '@vars\n  n: @input(type="string") |> %s\n\n@user\n  content: [$n] |> join("")\n'
            paths[name] = bench.inputs / ("tokens-%s-%s.facet" % (encoding, name))
            paths[name].write_text(growing.document(text % call))
        command = {name: [bench.fct, "run", path, "--set", 'n="some words"'] for name, path in paths.items()}
        results = processes(bench, command)
        row = Row("start, " + encoding)
        for name, result in results.items():
            row.add(name, result["ms"])
        more = results["with"]["ms"]["min"] - results["without"]["ms"]["min"]
        row.add("more", {"median": more, "unit": "ms"})
        row.at_most("more", MOST_START)
        row.command(command["with"])
        show(row)


def run(bench, show):
    in_process(bench, show)
    against_npm(bench, show)
    start(bench, show)
