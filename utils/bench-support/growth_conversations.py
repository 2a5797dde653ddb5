"""Section 3, conversations: histories and their turns."""

from growthkinds import HEAD, kind, lines

TURN = '    {{ role: "user", content: "turn {n}" }}'
JSON_TURN = '{{"role": "assistant", "content": "turn {n}"}}'
INPUT = '@vars\n  h: @input(type="list<struct {{ role: string, content: string }}>")\n\n@x.fct.history\n  shrink: 1\n{0}  turns: $h\n'


def history(turns, layout=""):
    return "@x.fct.history\n%s  turns: [\n%s\n  ]\n\n" % (layout, turns)


def given(place, n, layout="", budget=100, *options):
    path = place.write("in.json", '{"h": [%s]}' % lines(n, JSON_TURN, ","))
    return place.run("@context\n  budget: %d\n\n" % budget + INPUT.format(layout), "--input", path, *options)


@kind("histories: turns of an input that is cut")
def turns_cut(place, n):
    return given(place, n, budget=4 * n)


@kind("histories: turns of an input with an artifact")
def turns_artifact(place, n):
    return given(place, n, "", 10**9, "--artifact", str(place.folder / "a.json"))


@kind("histories: strategies that shorten turns", most=64000)
def turns_strategies(place, n):
    return given(place, n, "  strategy: truncate(6)\n", 6 * n)


@kind("histories: turns that are written out")
def turns_written(place, n):
    return place.run(HEAD + history(lines(n, TURN, ",\n")))


@kind("histories: turns that are packed at compile time")
def turns_packed(place, n):
    return place.run("@context\n  budget: %d\n\n" % (4 * n) + history(lines(n, TURN, ",\n"), "  shrink: 1\n"), "-O2")


@kind("histories: turns that are none", status=1)
def turns_bad(place, n):
    return place.build(HEAD + history(lines(n, '    {{ role: "rolle{n}", content: {n} }}', ",\n")))


@kind("histories: many")
def histories_many(place, n):
    return place.run(HEAD + lines(n, '@x.fct.history\n  id: "h{n}"\n  turns: [{{ role: "user", content: "a" }}]\n', "\n"))


@kind("histories: one id", status=1)
def histories_one_id(place, n):
    return place.build(HEAD + lines(n, '@x.fct.history\n  id: "h"\n  turns: []\n', "\n"))


@kind("histories: rules × histories, with an artifact")
def histories_rules(place, n):
    rules = lines(n, '    - {{ op: "message_emit", name: "h{n}.2" }}\n    - {{ op: "message_emit", name: "h{n}", when: false }}')
    blocks = lines(n, '@x.fct.history\n  id: "h{n}"\n  turns: [{{ role: "user", content: "a" }}, {{ role: "assistant", content: "b" }}]\n', "\n")
    return place.run(HEAD + blocks + "\n@policy\n  deny:\n" + rules + "\n", "--artifact", str(place.folder / "a.json"))


@kind("histories: rules for turns of one history")
def turns_rules(place, n):
    path = place.write("in.json", '{"h": [%s]}' % lines(n, JSON_TURN, ","))
    rules = lines(n, '    - {{ op: "message_emit", name: "history#1.{m}" }}')
    return place.run(HEAD + INPUT.format("") + "\n@policy\n  deny:\n" + rules + "\n", "--input", path)
