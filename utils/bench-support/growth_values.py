"""Section 3, values: literals, paths, lenses and their arguments."""

from growthkinds import HEAD, USER, kind, lines, variables


def content(expression, before=""):
    return HEAD + before + "\n@user\n  content: %s\n" % expression


def given(expression, value, place, type_text="any", **_):
    """An expression on an input, so that nothing is folded."""
    path = place.write("in.json", '{"a": %s}' % value)
    text = HEAD + '@vars\n  a: @input(type="%s")\n  v: %s\n' % (type_text, expression) + "\n@user\n  content: [$v] |> json()\n"
    return place.run(text, "--input", path)


@kind("values: paths into a wide literal map")
def paths_into_map(place, n):
    text = HEAD + "@vars\n  m: { %s }\n%s\n" % (lines(n, "k{n}: {n}", ", "), lines(n, "  v{n}: $m.k{n}"))
    return place.run(text + USER)


@kind("values: paths into a wide computed map")
def paths_into_computed(place, n):
    path = place.write("in.json", '{"a": 1}')
    text = HEAD + '@vars\n  a: @input(type="int")\n  m: {{ x: $a, {0} }}\n{1}\n'.format(
        lines(n, "k{n}: {n}", ", "), lines(n, "  v{n}: $m.k{n}"))
    return place.run(text + USER, "--input", path)


@kind("values: paths into a wide input")
def paths_into_input(place, n):
    path = place.write("in.json", '{"a": {%s}}' % lines(n, '"k{n}": {n}', ", "))
    text = HEAD + '@vars\n  a: @input(type="any")\n%s\n' % lines(n, "  v{n}: $a.k{n}")
    return place.run(text + USER, "--input", path)


@kind("values: missing paths of a wide map", status=1)
def missing_paths(place, n):
    text = HEAD + "@vars\n  m: { %s }\n%s\n" % (lines(n, "key{n}: {n}", ", "), lines(n, "  v{n}: $m.kye{n}"))
    return place.build(text + USER)


@kind("values: a missing path of a wide input", status=1)
def missing_path_of_input(place, n):
    path = place.write("in.json", '{"a": {%s}}' % lines(n, '"key{n}": {n}', ", "))
    return place.run(HEAD + '@vars\n  a: @input(type="any")\n  v: $a.kye1\n' + USER, "--input", path)


@kind("values: a chain of paths", most=1 << 14)
def path_chain(place, n):
    path = place.write("in.json", '{"a": %s1%s}' % ('{"k": ' * 200, "}" * 200))
    text = HEAD + '@vars\n  a: @input(type="any")\n%s\n' % lines(n, "  v{n}: $a" + ".k" * 200)
    return place.run(text + USER, "--input", path)


@kind("values: a chain of lenses that fold away")
def folding_chain(place, n):
    text = HEAD + '@vars\n  v0: @input(type="string")\n%s\n' % lines(n, "  v{m}: $v{n} |> trim()")
    return place.run(text + USER, "-O2", "--set", 'v0="x"')


@kind("values: levels of maps that refer to the level below", most=1000)
def map_levels(place, n):
    text = HEAD + "@vars\n  v0: 1\n" + lines(n, "  v{m}: {{ k: $v{n} }}")
    return place.run(text + "\n" + USER)


@kind("values: the last of a chain, by a path each")
def chain_by_path(place, n):
    text = HEAD + "@vars\n  v0: { k: 1 }\n" + lines(n, "  v{m}: {{ k: $v{n}.k }}")
    return place.run(text + "\n" + USER)


@kind("values: keys of a literal map, and their repetition", status=1)
def repeated_keys(place, n):
    return place.build(HEAD + "@vars\n  m: { %s, %s }\n" % (lines(n, "k{n}: {n}", ", "), lines(n, "k{n}: {n}", ", ")) + USER)


@kind("values: repeated variables")
def repeated_variables(place, n):
    return place.run(HEAD + "@vars\n%s\n%s\n" % (lines(n, "  v{n}: 1"), lines(n, "  v{n}: 2")) + USER)


@kind("values: a block list")
def block_list(place, n):
    return place.run(HEAD + "@vars\n  v:\n" + lines(n, "    - k: {n}\n      t: \"text\"") + "\n" + USER)


@kind("values: a literal list of maps")
def list_of_maps(place, n):
    return place.run(HEAD + "@vars\n  v: [%s]\n" % lines(n, "{{ a: {n}, b: \"x\" }}", ", ") + USER)


@kind("values: a literal list of different maps")
def list_of_different_maps(place, n):
    return place.run(HEAD + "@vars\n  v: [%s]\n" % lines(n, "{{ k{n}: {n} }}", ", ") + USER)


@kind("values: one long string of escapes")
def escapes(place, n):
    return place.run(HEAD + '@vars\n  v: "%s"\n' % ("\\u00e9\\n\\\"" * n) + USER)


@kind("values: computed items in one list")
def computed_list(place, n):
    path = place.write("in.json", '{"a": "x"}')
    text = HEAD + '@vars\n  a: @input(type="string")\n  v: [%s]\n' % lines(n, "$a", ", ")
    return place.run(text + "\n@user\n  content: $v |> join()\n", "--input", path)


@kind("values: computed entries of one map")
def computed_map(place, n):
    path = place.write("in.json", '{"a": "x"}')
    text = HEAD + '@vars\n  a: @input(type="string")\n  v: { %s }\n' % lines(n, "k{n}: $a", ", ")
    return place.run(text + "\n@user\n  content: $v |> json()\n", "--input", path)


@kind("values: inputs")
def inputs(place, n):
    path = place.write("in.json", "{%s}" % lines(n, '"v{n}": {n}', ", "))
    return place.run(variables(n, '  v{n}: @input(type="int")'), "--input", path)


@kind("values: inputs with defaults")
def inputs_default(place, n):
    return place.run(variables(n, '  v{n}: @input(type="int", default={n})'))


@kind("values: missing inputs", status=1)
def inputs_missing(place, n):
    return place.run(variables(n, '  v{n}: @input(type="int")'))


@kind("values: undeclared inputs")
def inputs_undeclared(place, n):
    path = place.write("in.json", "{%s, %s}" % (lines(n, '"v{n}": {n}', ", "), lines(n, '"w{n}": {n}', ", ")))
    return place.run(variables(n, '  v{n}: @input(type="int")'), "--input", path)


@kind("values: repeated keys of an input", status=1)
def inputs_repeated(place, n):
    path = place.write("in.json", "{%s, %s}" % (lines(n, '"v{n}": {n}', ", "), lines(n, '"v{n}": {n}', ", ")))
    return place.run(variables(n, '  v{n}: @input(type="int")'), "--input", path)


def records(n):
    return "[%s]" % lines(n, '{{"t": "title {n}", "s": {n}}}', ", ")


@kind("values: format of a list of maps")
def format_list(place, n):
    return given('$a |> format("{{t}}: {{s}}")', records(n), place, "list<struct { t: string, s: int }>")


@kind("values: format and join of a list of maps")
def format_join(place, n):
    return given('$a |> format("{{t}}: {{s}}") |> join("; ")', records(n), place, "list<struct { t: string, s: int }>")


@kind("values: format with many fields")
def format_fields(place, n):
    return given('$a |> format("%s")' % lines(n, "{{{{k{n}}}}}", ""), "{%s}" % lines(n, '"k{n}": {n}', ", "), place)


@kind("values: lines, numbered, cut and fenced")
def lines_of_text(place, n):
    return given('$a |> dedent() |> number_lines() |> truncate_lines(%d) |> fence()' % (n // 2), '"%s"' % ("  a `b`\\n" * n), place, "string")


@kind("values: escapes for Markdown and XML")
def escaped_text(place, n):
    return given("$a |> escape_markdown() |> escape_xml()", '"%s"' % ("<*&" * n), place, "string")


@kind("values: an input against a union of structs")
def input_against_union(place, n):
    path = place.write("in.json", '{"a": [%s]}' % lines(n, '{{"f{n}": 1}}', ", "))
    text = HEAD + '@vars\n  a: @input(type="list<%s>")\n' % lines(n, "struct {{ f{n}: int }}", " | ")
    return place.run(text + USER, "--input", path)


@kind("values: an input against a union of structs of floats")
def input_against_floats(place, n):
    path = place.write("in.json", '{"a": [%s]}' % lines(n, '{{"f{n}": 1}}', ", "))
    text = HEAD + '@vars\n  a: @input(type="list<%s>")\n' % lines(n, "struct {{ f{n}: float }}", " | ")
    return place.run(text + USER, "--input", path)


@kind("values: an input against a union by kind")
def input_against_kinds(place, n):
    path = place.write("in.json", '{"a": [%s]}' % lines(n, '{{"kind": "k{n}", "v": 1}}', ", "))
    member = 'struct {{ kind: string(enum=[\\"k{n}\\"]), v: float }}'
    text = HEAD + '@vars\n  a: @input(type="list<%s>")\n' % lines(n, member, " | ")
    return place.run(text + USER, "--input", path)


@kind("values: settings of inputs", most=8000)
def settings(place, n):
    command = place.run(variables(n, '  v{n}: @input(type="int")'))
    return command[:1] + [part for i in range(n) for part in ("--set", "v%d=%d" % (i, i))] + command[1:]


@kind("lenses: placeholders of a template and its arguments")
def template_arguments(place, n):
    path = place.write("in.json", '{"a": "x"}')
    text = HEAD + '@vars\n  a: @input(type="string")\n  t: "%s"\n' % lines(n, "{{{{k{n}}}}}", " ")
    return place.run(text + "\n@user\n  content: $t |> template(%s)\n" % lines(n, "k{n}=$a", ", "), "--input", path)


@kind("lenses: placeholders of a literal template")
def template_literal(place, n):
    return place.run(content('"%s" |> template(%s)' % (lines(n, "{{{{k{n}}}}}", " "), lines(n, 'k{n}="x"', ", "))))


@kind("lenses: placeholders that are unknown", status=1)
def template_unknown(place, n):
    return place.run(content('"%s" |> template(%s)' % (lines(n, "{{{{j{n}}}}}", " "), lines(n, 'k{n}="x"', ", "))))


@kind("lenses: templates with few placeholders")
def templates(place, n):
    return place.run(variables(n, '  v{n}: "a {{{{x}}}} b" |> template(x={n})'))


@kind("lenses: repeated arguments", status=1)
def repeated_arguments(place, n):
    return place.build(content('"x" |> template(%s, %s)' % (lines(n, 'k{n}="x"', ", "), lines(n, 'k{n}="x"', ", "))))


@kind("lenses: unknown arguments", status=1)
def unknown_arguments(place, n):
    return place.build(content('"x" |> json(%s)' % lines(n, 'k{n}="x"', ", ")))


@kind("lenses: unknown lenses", status=1)
def unknown_lenses(place, n):
    return place.build(variables(n, '  v{n}: "x" |> lowercasee{n}()'))


@kind("lenses: a filter of many conditions")
def filter_conditions(place, n):
    path = place.write("in.json", '{"a": [{"k": 1}]}')
    query = lines(n, "item.k == {n}", " or ")
    return place.run(HEAD + '@vars\n  a: @input(type="any")\n  v: $a |> filter("%s")\n' % query + USER, "--input", path)


@kind("lenses: a filter of many parentheses", first=8, most=64)
def filter_nested(place, n):
    query = "(" * n + "item.k == 1" + ")" * n
    return place.run(content('[{ k: 1 }] |> filter("%s") |> json()' % query))


@kind("lenses: a filter of many 'not'", first=8, most=64)
def filter_not(place, n):
    return place.run(content('[{ k: 1 }] |> filter("%sitem.k == 1") |> json()' % ("not " * n)))


@kind("lenses: filter by many items")
def filter_items(place, n):
    return given('$a |> filter("item.k > 3 and item.t == \\"x\\"")', "[%s]" % lines(n, '{{"k": {n}, "t": "x"}}', ", "), place)


def lens_on(name, expression, value, type_text="any", **options):
    @kind("lenses: " + name, **options)
    def make(place, n):
        return given(expression(n) if callable(expression) else expression, value(n), place, type_text)
    make.__name__ = "lens_" + "".join(c if c.isalnum() else "_" for c in name)


def strings(n):
    return "[%s]" % lines(n, '"k{n}"', ", ")


def objects(n):
    return "[%s]" % lines(n, '{{"k": {n}, "t": "x{n}"}}', ", ")


def wide(n):
    return "{%s}" % lines(n, '"k{n}": {n}', ", ")


def alike(n):
    return "[%s]" % ", ".join(["{\"k\": 1}"] * n)


def prose(n):
    return '"%s"' % lines(n, "Some words and number {n} are here.", " ")


def one_word(n):
    return '"%s"' % ("a" * n)


KEYS = "[%s]"
lens_on("sort_by", '$a |> sort_by("k")', objects)
lens_on("sort_by of equal items", '$a |> sort_by("k")', alike)
lens_on("sort_by of texts", '$a |> sort_by("t", desc=true)', objects)
lens_on("sort_by of maps", '$a |> sort_by("k")', lambda n: "[%s]" % lines(n, '{{"k": {{"x": {n}}}}}', ", "))
lens_on("unique of texts", "$a |> unique()", strings)
lens_on("unique of maps", "$a |> unique()", objects)
lens_on("unique of equal maps", "$a |> unique()", alike)
lens_on("unique of numbers", "$a |> unique()", lambda n: "[%s]" % lines(n, "{n}, {n}.0", ", "))
lens_on("flatten", "$a |> flatten()", lambda n: "[%s]" % lines(n, "[{n}]", ", "))
lens_on("map", '$a |> map("k")', objects)
lens_on("map by a path", '$a |> map("k")', lambda n: "[%s]" % lines(n, '{{"j{n}": 1, "k": {n}}}', ", "))
lens_on("keys and values", "[$a |> keys(), $a |> values()]", wide)
lens_on("merge", "$a |> merge($a)", wide)
lens_on("merge with a literal", lambda n: "$a |> merge({ %s })" % lines(n, "j{n}: 1", ", "), wide)
lens_on("pick", lambda n: "$a |> pick(%s)" % strings(n), wide)
lens_on("omit", lambda n: "$a |> omit(%s)" % strings(n), wide)
lens_on("pick of one text", '$a |> pick(["k1"])', wide)
lens_on("join", '$a |> join(", ")', strings)
lens_on("join of maps", '$a |> join(", ")', objects)
lens_on("split", '$a |> split(" ")', prose, "string")
lens_on("replace by a pattern", '$a |> replace("[a-z]+", "<$0>")', prose, "string")
lens_on("replace by an empty pattern", '$a |> replace("", "-")', one_word, "string")
lens_on("replace by a pattern that tries long", '$a |> replace("a*b", "-")', one_word, "string")
lens_on("replace by a pattern that goes to the end", '$a |> replace("a.*c", "-")', prose, "string")
lens_on("replace by many literals", lambda n: "$a" + ' |> replace("zz", "y")' * min(n, 64), prose, "string")
lens_on("regex_match", '$a |> regex_match("(a*)*b")', one_word, "string")
lens_on("indent", "$a |> indent(2)", lambda n: '"%s"' % ("line\\n" * n), "string")
lens_on("trim of blanks", "$a |> trim()", lambda n: '"%sx%s"' % (" " * n, " " * n), "string")
lens_on("trim of wide blanks", "$a |> trim()", lambda n: '"%sx%s"' % ("\u3000" * n, "\u3000" * n), "string")
lens_on("uppercase of sharp s", "$a |> uppercase()", lambda n: '"%s"' % ("\u00df" * n), "string")
lens_on("lowercase of sigmas", "$a |> lowercase()", lambda n: '"%s"' % ("\u03a3" * n), "string")
lens_on("lowercase of sigmas and points", "$a |> lowercase()", lambda n: '"a%s"' % (".\u03a3" * n), "string")
lens_on("lowercase of sigmas and marks", "$a |> lowercase()", lambda n: '"a%s\u03a3%s"' % ("\u0301" * n, "." * n), "string")
lens_on("lowercase of dotted capital I", "$a |> lowercase()", lambda n: '"%s"' % ("\u0130" * n), "string")
lens_on("capitalize and reverse", "$a |> capitalize() |> reverse()", prose, "string")
lens_on("reverse of combining marks", "$a |> reverse()", lambda n: '"a%s"' % ("\u0301" * n), "string")
lens_on("reverse of flags", "$a |> reverse()", lambda n: '"%s"' % ("\U0001F1E6" * n), "string")
lens_on("reverse of joined emoji", "$a |> reverse()", lambda n: '"%s"' % ("\U0001F469\u200d" * n), "string")
lens_on("reverse of Hangul", "$a |> reverse()", lambda n: '"%s"' % ("\u1100\u1161" * n), "string")
lens_on("reverse of Indic conjuncts", "$a |> reverse()", lambda n: '"%s"' % ("\u0915\u094d" * n), "string")
lens_on("substring and truncate", "$a |> substring(10) |> truncate(1000000)", prose, "string")
lens_on("json with an indentation", "$a |> json(indent=2)", objects)
lens_on("json of wide maps", "$a |> json()", wide)
lens_on("json_parse", "$a |> json_parse()", lambda n: '"[%s]"' % lines(n, '{{\\"k\\": {n}}}', ", "), "string")
lens_on("json_parse of repeated keys", "$a |> default({}) |> json_parse()", lambda n: '"{%s}"' % lines(n, '\\"k{n}\\": {n}', ", "))
lens_on("url_encode and decode", "$a |> url_encode() |> url_decode()", prose, "string")
lens_on("hash", "$a |> hash()", prose, "string")
lens_on("summarize", "$a |> summarize()", prose, "string")
lens_on("summarize into much", "$a |> summarize(max_tokens=1000000)", prose, "string")
lens_on("summarize of one sentence", "$a |> summarize()", lambda n: '"%s"' % ("word " * n), "string")
lens_on("summarize of one word", "$a |> summarize()", one_word, "string")
lens_on("summarize of equal sentences", "$a |> summarize()", lambda n: '"%s"' % ("One more. " * n), "string")
lens_on("sentiment", "$a |> sentiment()", prose, "string")
lens_on("tokens of prose", "$a |> tokens()", prose, "string")
lens_on("tokens of one letter", "$a |> tokens()", one_word, "string")
lens_on("tokens of blanks", "$a |> tokens()", lambda n: '"%s"' % (" " * n), "string")
lens_on("tokens of marks", "$a |> tokens()", lambda n: '"%s"' % ("\u0301" * n), "string")
lens_on("tokens of mixed letters", '$a |> tokens(encoding="cl100k_base")', lambda n: '"%s"' % ("aB" * n), "string")
lens_on("length, first, last, nth, slice", "[$a |> length(), $a |> first(), $a |> last(), $a |> slice(1)]", strings)
lens_on("to_string of a list", "$a |> to_string()", objects)
lens_on("ensure_list and default", "$a |> default([]) |> ensure_list()", strings)
