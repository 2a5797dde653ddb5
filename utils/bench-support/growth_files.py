"""Section 3, files that are read back, printers and reports."""

import json
import subprocess

from growthkinds import GAS, HEAD, USER, kind, lines, union, variables


def made(place, command):
    """What a command of fct must have made before."""
    subprocess.run([place.fct, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def document(n):
    """A bit of everything."""
    return (HEAD + "@vars\n%s\n\n@interface W\n%s\n\n@policy\n  allow: [{ op: \"tool_expose\", name: \"W.*\" }, %s]\n\n"
            "@system\n  content: \"text\"\n  tools: [$W]\n\n%s\n") % (
                lines(n, '  v{n}: @input(type="string", default="a") |> trim() |> replace("b{n}", "c")'),
                lines(n, '  fn f{n}(a: string, b: int | null) -> struct {{ r{n}: int }} (effect="read")'),
                lines(n, '{{ op: "message_emit", name: "m{n}" }}', ", "),
                lines(n, '@user(when=true)\n  id: "m{n}"\n  shrink: 1\n  content: [$v{n}, "x"] |> join(" ")\n'))


# Printers


def printed(name, command, *options):
    @kind("printers: " + name)
    def make(place, n):
        return [command, *options, place.write("a.facet", document(n))]


for form in ("ast", "facet", "tbox", "plan", "bytecode"):
    printed("--emit " + form, "build", "--emit", form)
printed("run at -O0", "run", *GAS, "-O0")
printed("run at -O2", "run", *GAS, "-O2")
printed("run with remarks", "run", *GAS, "-O2", "--remarks")
printed("run in pure mode", "run", *GAS, "--pure")
printed("run on two threads", "run", *GAS, "--threads", "2")
printed("run, streaming", "run", *GAS, "--streaming")
printed("run as a pretty text", "run", *GAS, "--format", "pretty")
for level in ("-O0", "-O2"):
    printed("--emit plan at " + level, "build", "--emit", "plan", level)


@kind("printers: --emit facet of wide unions")
def emit_unions(place, n):
    text = HEAD + '@vars\n  a: @input(type="%s")\n%s\n' % (union(n), lines(n, "  b{n}: [$a]"))
    return ["build", "--emit", "facet", place.write("a.facet", text + USER)]


@kind("printers: --emit facet of a wide struct")
def emit_struct(place, n):
    text = HEAD + '@vars\n  a: @input(type="struct { %s }")\n%s\n' % (
        lines(n, "f{n}: int", ", "), lines(n, "  b{n}: $a.f{n}"))
    return ["build", "--emit", "facet", place.write("a.facet", text + USER)]


@kind("printers: --emit plan of wide unions")
def emit_plan_unions(place, n):
    text = HEAD + '@vars\n  a: @input(type="%s")\n%s\n' % (union(n), lines(n, "  b{n}: [$a]"))
    return ["build", "--emit", "plan", place.write("a.facet", text + USER)]


for view in ("ast", "dag", "layout", "policy", "imports"):
    @kind("printers: inspect --" + view)
    def inspected(place, n, view=view):
        return ["inspect", "--" + view, str(place.folder / "out.json"), place.write("a.facet", document(n))]


@kind("printers: inspect --dag of a chain")
def dag_chain(place, n):
    text = HEAD + "@vars\n  v0: 1\n" + lines(n, "  v{m}: $v{n}") + "\n" + USER
    return ["inspect", "--dag", str(place.folder / "out.json"), place.write("a.facet", text)]


# What is read back


@kind("stored: an artifact")
def artifact(place, n):
    text = HEAD + lines(n, '@user\n  content: "m{n}"\n')
    path = str(place.folder / "artifact.json")
    made(place, ["run", *GAS, "--artifact", path, place.write("a.facet", text)])
    return ["verify", path]


@kind("stored: an artifact of repeated members", status=1)
def artifact_repeated(place, n):
    return ["verify", place.write("artifact.json", "{%s}" % lines(n, '"m{n}": 1, "m{n}": 2', ", "))]


@kind("stored: an artifact that is nested", status=1)
def artifact_nested(place, n):
    return ["verify", place.write("artifact.json", "[" * n + "]" * n)]


def cached(name, text):
    @kind("stored: a plan of " + name)
    def make(place, n):
        folder = str(place.folder / "cache")
        path = place.write("a.facet", text(n))
        command = ["run", *GAS, "--incremental", "--cache-dir", folder, path]
        made(place, command)
        return command


cached("a bit of everything", document)
cached("wide literals", lambda n: HEAD + "@vars\n  v: { %s }\n" % lines(n, "k{n}: [{n}, \"t{n}\"]", ", ") + USER)
cached("wide unions", lambda n: HEAD + '@vars\n  a: @input(type="list<%s>", default=null) |> default([])\n' % union(n) + USER
       if False else HEAD + '@vars\n  a: @input(type="null | list<%s>", default=null)\n' % union(n) + USER)
cached("many unions", lambda n: HEAD + "@vars\n%s\n" % lines(
    n, '  a{n}: @input(type="null | struct {{ f{n}: int }} | struct {{ g{n}: int }}", default=null)') + USER)
cached("unions in unions", lambda n: HEAD + "@vars\n%s\n" % lines(
    min(n, 120), '  a{n}: @input(type="%s", default=null)' % "null | list<" ) + USER
    if False else HEAD + '@vars\n  a: @input(type="%s", default=null)\n' % nested_union(min(n, 250)) + USER)
cached("enumerations", lambda n: HEAD + '@vars\n  a: @input(type="null | string(enum=[%s])", default=null)\n' % lines(
    n, '\\"k{n}\\"', ", ") + USER)


def nested_union(levels):
    text = "int"
    for level in range(levels):
        text = "null | list<%s>" % text
    return text


@kind("stored: imports of a cached document", most=4000)
def cached_imports(place, n):
    for i in range(n):
        place.write("b%d.facet" % i, "@vars\n  v%d: 1\n" % i)
    folder = str(place.folder / "cache")
    path = place.write("a.facet", HEAD + lines(n, '@import "b{n}.facet"') + "\n" + USER)
    command = ["run", *GAS, "--incremental", "--cache-dir", folder, path]
    made(place, command)
    return command


@kind("stored: entries of a cache", most=4000)
def cache_entries(place, n):
    folder = str(place.folder / "cache")
    paths = [place.write("a%d.facet" % i, HEAD + "@vars\n  v: %d\n" % i + USER) for i in range(n)]
    made(place, ["build", "--incremental", "--cache-dir", folder, *paths])
    return ["cache", "stats", "--cache-dir", folder]


@kind("stored: snapshots")
def snapshots_read(place, n):
    text = variables(n, "  v{n}: {n}") + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - vars.v{n} matches snapshot")
    path = place.write("a.facet", text)
    made(place, ["test", *GAS, "--update-snapshots", path])
    return ["test", *GAS, path]


# Answers of models


def answered(name, text):
    """Leniently, where most of what looks like JSON does not fit."""
    @kind("replies: " + name)
    def make(place, n):
        path = place.write("answer.txt", text(n))
        return ["reply", "--lenient", place.write("a.facet", '@x.fct.response\n  type: "struct { a: int }"\n'), path]
    make.__name__ = "answered_" + "".join(c if c.isalnum() else "_" for c in name)


answered("values in prose", lambda n: 'text {"b": 1} ' * n + '{"a": 1}')
answered("values in fences", lambda n: '```json\n{"b": 1}\n```\n' * n + '{"a": 1}')
answered("values before white space", lambda n: '{"b": 1} ' * n + '{"a": 1}' + " " * (8 * n))
answered("values that need mends", lambda n: "{bcd: 1,} // text\n" * n + '{"a": 1}')
answered("broken values behind white space", lambda n: " " * (8 * n) + "{x} " * n + '{"a": 1}')
answered("brackets in prose", lambda n: "see [x](y) {z} " * n + '{"a": 1}')


# Batches and configurations


@kind("batch: lines")
def batch_lines(place, n):
    path = place.write("in.jsonl", lines(n, '{{"a": {n}}}') + "\n")
    text = HEAD + '@vars\n  a: @input(type="int")\n\n@user\n  content: [$a] |> join()\n'
    return ["run", *GAS, "--batch", path, place.write("a.facet", text)]


@kind("batch: one long line")
def batch_line(place, n):
    path = place.write("in.jsonl", '{"a": [%s]}\n' % lines(n, '{{"k": {n}}}', ", "))
    text = HEAD + '@vars\n  a: @input(type="any")\n\n@user\n  content: [$a] |> json()\n'
    return ["run", *GAS, "--batch", path, place.write("a.facet", text)]


@kind("batch: lines that fail", status=1)
def batch_failing(place, n):
    path = place.write("in.jsonl", lines(n, '{{"a": "{n}"}}') + "\n")
    text = HEAD + '@vars\n  a: @input(type="int")\n\n@user\n  content: [$a] |> join()\n'
    return ["run", *GAS, "--batch", path, place.write("a.facet", text)]


@kind("batch: names that are not declared")
def batch_undeclared(place, n):
    path = place.write("in.jsonl", '{"a": 1, %s}\n' % lines(n, '"b{n}": 1', ", ") * 3)
    text = HEAD + '@vars\n  a: @input(type="int")\n\n@user\n  content: [$a] |> join()\n'
    return ["run", *GAS, "--batch", path, place.write("a.facet", text)]


@kind("batch: no JSON", status=1)
def batch_bad(place, n):
    path = place.write("in.jsonl", lines(n, '{{"a": ') + "\n")
    text = HEAD + '@vars\n  a: @input(type="int")\n\n@user\n  content: [$a] |> join()\n'
    return ["run", *GAS, "--batch", path, place.write("a.facet", text)]


@kind("inputs: nested lists that are too deep", first=2000, status=1)
def input_nested(place, n):
    path = place.write("in.json", '{"a": %s%s}' % ("[" * n, "]" * n))
    return place.run(HEAD + '@vars\n  a: @input(type="any")\n' + USER, "--input", path)


@kind("inputs: long numbers")
def input_number(place, n):
    path = place.write("in.json", '{"a": 0.%s1}' % ("0" * n))
    return place.run(HEAD + '@vars\n  a: @input(type="float")\n' + USER, "--input", path)


@kind("inputs: many numbers")
def input_numbers(place, n):
    path = place.write("in.json", '{"a": [%s]}' % lines(n, "{n}.5e3", ", "))
    return place.run(HEAD + '@vars\n  a: @input(type="list<float>")\n  v: $a |> json()\n' + USER, "--input", path)


@kind("inputs: an embedding")
def input_embedding(place, n):
    path = place.write("in.json", '{"a": [%s]}' % lines(n, "{n}.5", ", "))
    return place.run(HEAD + '@vars\n  a: @input(type="embedding<size=%d>")\n' % n + USER, "--input", path)


@kind("inputs: escapes")
def input_escapes(place, n):
    path = place.write("in.json", '{"a": "%s"}' % ("\\ud83d\\ude00\\n" * n))
    return place.run(HEAD + '@vars\n  a: @input(type="string")\n' + USER, "--input", path)


@kind("inputs: no JSON, on one line", status=1)
def input_bad(place, n):
    path = place.write("in.json", '{"a": [%s 1' % lines(n, "{n}", ", "))
    return place.run(HEAD + '@vars\n  a: @input(type="any")\n' + USER, "--input", path)


@kind("configuration: lenses of the host")
def host_lenses(place, n):
    lenses = {"l%d" % i: {"trust": 1, "effect": "network", "input": "any", "output": "any", "version": "1"} for i in range(n)}
    path = place.write("fct.json", json.dumps({"lenses": lenses}))
    return ["build", "--config", path, place.write("a.facet", HEAD + USER)]


@kind("configuration: unknown members", status=2)
def config_unknown(place, n):
    path = place.write("fct.json", "{%s}" % lines(n, '"m{n}": 1', ", "))
    return ["build", "--config", path, place.write("a.facet", HEAD + USER)]


@kind("configuration: import roots")
def config_roots(place, n):
    path = place.write("fct.json", json.dumps({"import_roots": ["r%d" % (i % 5) for i in range(n)]}))
    for i in range(5):
        (place.folder / ("r%d" % i)).mkdir(exist_ok=True)
    return ["build", "--config", path, place.write("a.facet", HEAD + USER)]


# Names of files


def named_otherwise(name, line, status=0, is_there=True):
    """The names on the disk are in another Unicode normal form, or are not there."""
    @kind("files: " + name, first=125, most=8000, status=status)
    def make(place, n):
        for i in range(n):
            place.write("d/e\u0301%d.md" % i, "@vars\n  v%d: 1\n" % i)
        body = lines(n, line.replace("NAME", "d/\u00e9{n}.md" if is_there else "d/\u00e8{n}.md"))
        return place.build(HEAD + (body if line.startswith("@import") else "@vars\n" + body) + "\n" + USER)
    make.__name__ = "named_" + "".join(c if c.isalnum() else "_" for c in name)


named_otherwise("texts by names in another normal form", '  a{n}: @text("NAME")')
named_otherwise("imports by names in another normal form", '@import "NAME"')
named_otherwise("texts that are not there, in a folder of other normal forms", '  a{n}: @text("NAME")', status=1, is_there=False)


# Commands


@kind("commands: documents of one build", most=4000)
def many_documents(place, n):
    return ["build", *[place.write("a%d.facet" % i, HEAD + USER) for i in range(n)]]


@kind("commands: the same document of one build", most=8000)
def same_documents(place, n):
    path = place.write("a.facet", HEAD + USER)
    return ["build", *[path] * n]


@kind("commands: documents with errors in one build", status=1, most=4000)
def bad_documents(place, n):
    return ["build", *[place.write("a%d.facet" % i, HEAD + "@vars\n  v: $x\n" + USER) for i in range(n)]]
