"""Section 6: the exact numbers of tokens, in process, and what they cost at the start."""

import growing
from measure import InProcess, Row, processes

TITLE = "Tokenizers"
ABOUT = ("Exact numbers of tokens of 10 MB of mixed text and of one long piece, in process; and a whole `fct run` that counts "
         "tokens against one that does not.")

LEAST_SPEED = 0.06
MOST_UNDERSCORES = 5.0
MOST_START = 3.0


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
        more = results["with"]["ms"]["median"] - results["without"]["ms"]["median"]
        row.add("more", {"median": more, "unit": "ms"})
        row.at_most("more", MOST_START)
        row.command(command["with"])
        show(row)


def run(bench, show):
    in_process(bench, show)
    start(bench, show)
