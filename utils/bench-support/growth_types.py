"""Section 3, types: written, against each other, and against values."""

from growthkinds import HEAD, USER, kind, lines, union, variables


def declared(type_text, value, place, *options):
    """One variable of a type; the type is a map entry of its own."""
    return place.run(HEAD + '@var_types\n  v: "%s"\n\n@vars\n  v: %s\n' % (type_text, value) + USER, *options)


def quoted(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


@kind("types: a union of structs, written")
def union_written(place, n):
    return declared(union(n), "{ f0: 1 }", place)


@kind("types: a struct of many fields")
def struct_written(place, n):
    return declared("struct { %s }" % lines(n, "f{n}: int", ", "),
                    "{ %s }" % lines(n, "f{n}: 1", ", "), place)


@kind("types: a literal list against a union of structs")
def list_against_union(place, n):
    return declared("list<%s>" % union(n), "[%s]" % lines(n, "{{ f{n}: 1 }}", ", "), place)


@kind("types: a literal list against a union by kind")
def list_against_kinds(place, n):
    member = 'struct {{ kind: string(enum=["k{n}"]), value: int }}'
    return declared("list<%s>" % quoted(union(n, member)),
                    "[%s]" % lines(n, '{{ kind: "k{n}", value: 1 }}', ", "), place)


@kind("types: a literal list against a union of nested structs")
def list_against_nested(place, n):
    member = "struct {{ a: struct {{ f{n}: int }} }}"
    return declared("list<%s>" % union(n, member), "[%s]" % lines(n, "{{ a: {{ f{n}: 1 }} }}", ", "), place)


@kind("types: a literal list against a union of maps' lists")
def list_against_lists(place, n):
    member = "list<struct {{ f{n}: int }}>"
    return declared("list<%s>" % union(n, member), "[%s]" % lines(n, "[{{ f{n}: 1 }}]", ", "), place)


@kind("types: a literal list against a union of structs, none fits", status=1)
def list_against_union_wrong(place, n):
    return declared("list<%s>" % union(n), "[%s]" % lines(n, "{{ g{n}: 1 }}", ", "), place)


@kind("types: a literal list against a union by number ranges")
def list_against_ranges(place, n):
    return declared("list<%s>" % union(n, "int(min={n}, max={n})"), "[%s]" % lines(n, "{n}", ", "), place)


@kind("types: a literal list against a union of enumerations")
def list_against_enumerations(place, n):
    return declared("list<%s>" % quoted(union(n, 'string(enum=["k{n}"])')), "[%s]" % lines(n, '"k{n}"', ", "), place)


@kind("types: a literal list against one enumeration")
def list_against_enumeration(place, n):
    text = 'list<string(enum=[%s])>' % lines(n, '"k{n}"', ", ")
    return declared(quoted(text), "[%s]" % lines(n, '"k{n}"', ", "), place)


@kind("types: a literal list against a union of patterns", most=4000)
def list_against_patterns(place, n):
    return declared("list<%s>" % quoted(union(n, 'string(pattern="^k{n}$")')), "[%s]" % lines(n, '"k{n}"', ", "), place)


def assigned(source, target, place, count=1):
    """Variables of one type from inputs of another."""
    types = lines(count, '  b{n}: "%s"' % target)
    values = lines(count, "  b{n}: $a")
    return place.build(HEAD + "@var_types\n%s\n\n@vars\n  a: @input(type=\"%s\")\n%s\n" % (types, source, values) + USER)


def plain(text):
    """For a text that `lines` formats."""
    return text.replace("{", "{{").replace("}", "}}")


@kind("types: a union against the same members in another order")
def union_reordered(place, n):
    back = " | ".join("struct {{ f%d: int }}" % (n - 1 - i) for i in range(n))
    return assigned(union(n), back, place)


@kind("types: a union of structs against one with fewer fields")
def union_narrower(place, n):
    return assigned(union(n, "struct {{ f{n}: int, g{n}: int }}"), plain(union(n)), place)


@kind("types: a union against another, alike in field names")
def union_alike(place, n):
    return assigned(union(n, "struct {{ a: struct {{ f{n}: int, g{n}: int }} }}"),
                    plain(union(n, "struct {{ a: struct {{ f{n}: int }} }}")), place)


@kind("types: a union by kind against another")
def union_kinds(place, n):
    member = 'struct {{ kind: string(enum=["k{n}"]), %s: int }}'
    return assigned(quoted(union(n, member % "a{n}, b{n}".replace(",", ": int,"))),
                    plain(quoted(union(n, member % "a{n}"))), place)


@kind("types: a union of ranges against another")
def union_ranges(place, n):
    return assigned(union(n, "int(min={n}, max={n})"), union(n, "int(min={n}, max={m})"), place)


@kind("types: a union against one that nothing fits", status=1)
def union_nothing(place, n):
    return assigned(union(n), plain(union(n, "struct {{ g{n}: int }}")), place)


def part_of_union(name, before, after=">"):
    """A wide union as the part of one type, against each of its members as that of one: it fits in part."""
    @kind("types: " + name, status=1)
    def make(place, n):
        one = before + "struct {{ a{n}: int }}" + after
        source = before.replace("{{", "{") + union(n, "struct {{ a{n}: int }}") + after.replace("}}", "}")
        return assigned(source + " | null", plain("null | " + union(n, one)), place)
    make.__name__ = "part_" + "".join(c if c.isalnum() else "_" for c in name)


part_of_union("a list of a union against a union of lists", "list<")
part_of_union("a map of a union against a union of maps", "map<string, ")
part_of_union("a struct of a union against a union of structs", "struct {{ f: ", " }}")
part_of_union("a struct of a union against a union of maps", "map<string, struct {{ f: ", " }}>")
part_of_union("a list of lists of a union against a union of those", "list<list<", ">>")


@kind("types: a struct of two unions against a union of structs", status=1)
def struct_of_unions(place, n):
    member = "struct {{ a{n}: int }}"
    source = "struct { f: %s, g: %s }" % (union(n, member), union(n, member))
    return assigned(source, plain(union(n, "struct {{ f: %s, g: %s }}" % (member, member))), place)


@kind("types: a union of lists of two against a union of lists")
def lists_of_two(place, n):
    return assigned(union(n, "list<struct {{ a{n}: int }} | struct {{ a{n}: int, b: int }}>"),
                    plain(union(n, "list<struct {{ a{n}: int }}>")), place)


@kind("types: a list of a union by kind against a union of lists")
def list_of_kinds(place, n):
    member = 'struct {{ kind: string(enum=["k{n}"]) }}'
    return assigned(quoted("list<%s>" % union(n, member)), plain(quoted(union(n, "list<%s>" % member))), place)


@kind("types: a wide union against each of many types", status=1)
def union_against_each(place, n):
    text = HEAD + '@var_types\n%s\n\n@vars\n  a: @input(type="%s")\n%s\n' % (
        lines(n, '  b{n}: "struct {{ f{n}: int }} | null"'), union(n, "struct {{ f{n}: int, g: int }}"), lines(n, "  b{n}: $a"))
    return place.build(text + USER)


@kind("types: an enumeration against another")
def enumeration_against(place, n):
    values = lines(n, '"k{n}"', ", ")
    return assigned(quoted("string(enum=[%s])" % values), quoted('string(enum=["x", %s])' % values), place)


@kind("types: a struct against another of many fields")
def struct_against(place, n):
    return assigned("struct { x: int, %s }" % lines(n, "f{n}: int", ", "),
                    plain("struct { %s }" % lines(n, "f{n}: int", ", ")), place)


@kind("types: many references to a value of a wide union")
def references_to_union(place, n):
    text = HEAD + '@vars\n  a: @input(type="%s")\n%s\n' % (
        union(n, "struct {{ x: int, f{n}: int }}"), lines(n, "  b{n}: $a.x"))
    return place.build(text + USER)


@kind("types: wide unions joined again and again")
def unions_joined(place, n):
    text = HEAD + '@vars\n  a: @input(type="%s")\n%s\n' % (union(n), lines(n, "  b{n}: [$a, {n}]"))
    return place.build(text + USER)


@kind("types: a chain of joined unions")
def unions_chained(place, n):
    text = HEAD + '@vars\n  b0: { u: @{0} }\n'.replace("@{0}", "1")
    text += lines(n, "  c{n}: [$b{n}, {{ f{n}: 1 }}]\n  b{m}: {{ u: $c{n} }}")
    return place.build(text + "\n" + USER)


@kind("types: a chain of structs in structs")
def structs_chained(place, n):
    text = HEAD + "@vars\n  b0: 1\n" + lines(n, "  b{m}: {{ u: $b{n}, w: $b{n} }}")
    return place.build(text + "\n" + USER)


@kind("types: values of wide unions, lists of lists")
def unions_of_lists(place, n):
    items = lines(n, "[{{ f{n}: 1 }}, {{ g{n}: 1 }}]", ", ")
    return place.run(HEAD + "@vars\n  v: [%s]\n" % items + USER)


@kind("types: nested levels", first=16, most=128)
def types_nested(place, n):
    return declared("list<" * n + "int" + ">" * n, "[" * n + "1" + "]" * n, place)


@kind("types: many declared variables")
def types_many(place, n):
    text = HEAD + "@var_types\n%s\n\n@vars\n%s\n" % (lines(n, '  v{n}: "int(min={n})"'), lines(n, "  v{n}: {m}"))
    return place.run(text + USER)


@kind("types: maps as types")
def types_as_maps(place, n):
    text = HEAD + "@var_types\n%s\n\n@vars\n%s\n" % (
        lines(n, '  v{n}: {{ type: "int", min: {n} }}'), lines(n, "  v{n}: {m}"))
    return place.run(text + USER)


@kind("types: an enumeration in a map")
def enumeration_in_map(place, n):
    text = HEAD + '@var_types\n  v: { type: "string", enum: [%s] }\n\n@vars\n  v: "k1"\n' % lines(n, '"k{n}"', ", ")
    return place.run(text + USER)


@kind("types: patterns", most=8000)
def patterns(place, n):
    text = HEAD + "@var_types\n%s\n\n@vars\n%s\n" % (
        lines(n, '  v{n}: "string(pattern=\\"k{n}\\")"'), lines(n, '  v{n}: "k{n}"'))
    return place.run(text + USER)


@kind("types: one long pattern", most=4000)
def long_pattern(place, n):
    return declared(quoted('string(pattern="%s")' % lines(n, "k{n}", "|")), '"k1"', place)


@kind("types: errors that show a wide union", status=1)
def errors_of_union(place, n):
    text = HEAD + '@vars\n  a: @input(type="%s")\n%s\n' % (union(n), lines(n, "  b{n}: $a |> trim()"))
    return place.build(text + USER)


@kind("types: errors of declared types", status=1)
def errors_of_types(place, n):
    text = HEAD + "@var_types\n%s\n\n@vars\n%s\n" % (lines(n, '  v{n}: "int"'), lines(n, '  v{n}: "text"'))
    return place.build(text + USER)


@kind("types: bad types", status=1)
def bad_types(place, n):
    return place.build(variables(n, '  v{n}: @input(type="strin{n}")'))


@kind("types: a bad name in a long type", status=1)
def bad_name_in_type(place, n):
    return declared("struct { %s }" % lines(n, "f{n}: int", ", ").replace("f%d: int" % (n - 1), "f: itn"), "1", place)


@kind("types: parameters and results of functions")
def functions(place, n):
    text = HEAD + "@interface W\n%s\n" % lines(n, '  fn f{n}(a: string, b: int | null) -> struct {{ r{n}: int }} (effect="read")')
    text += '\n@policy\n  allow: [{ op: "tool_expose", name: "W.*" }]\n\n@system\n  content: "text"\n  tools: [$W]\n'
    return place.run(text)


@kind("types: one function of many parameters")
def parameters(place, n):
    text = HEAD + '@interface W\n  fn f(%s) -> string (effect="read")\n' % lines(n, "p{n}: int", ", ")
    text += '\n@policy\n  allow: [{ op: "tool_expose", name: "W.*" }]\n\n@system\n  content: "text"\n  tools: [$W]\n'
    return place.run(text)


@kind("types: functions with one wide union, their schemas")
def schema_of_union(place, n):
    text = HEAD + '@interface W\n  fn f(p: %s) -> %s (effect="read")\n' % (union(n), union(n, "int(min={n}, max={m})"))
    text += '\n@policy\n  allow: [{ op: "tool_expose", name: "W.*" }]\n\n@system\n  content: "text"\n  tools: [$W]\n'
    return place.run(text)


@kind("types: schemas of a union that no member covers")
def schema_of_ranges(place, n):
    text = HEAD + '@interface W\n  fn f(p: %s) -> string (effect="read")\n' % quoted_none(union(n, 'string(enum=["k{n}"])'))
    text += '\n@policy\n  allow: [{ op: "tool_expose", name: "W.*" }]\n\n@system\n  content: "text"\n  tools: [$W]\n'
    return place.run(text)


@kind("types: the schema of a response of a wide union")
def schema_of_response(place, n):
    answer = place.write("answer.json", "[]")
    return ["reply", place.write("a.facet", '@x.fct.response\n  type: "list<%s>"\n' % union(n)), answer]


@kind("types: the schema of a response of many described types")
def schema_of_described(place, n):
    answer = place.write("answer.json", "[]")
    member = 'string(pattern="k{n}", description="A text {n}")'
    return ["reply", place.write("a.facet", '@x.fct.response\n  type: "list<%s>"\n' % quoted(union(n, member))), answer]


def input_schema(place, member):
    text = HEAD + '@vars\n  a: @input(type="%s")\n' % member + USER
    return ["inspect", "--inputs", "-", place.write("a.facet", text)]


@kind("types: the schema of an input of many structs")
def schema_of_input(place, n):
    return input_schema(place, quoted(union(n, "struct {{ name: string, f{n}: int }}")))


@kind("types: the schema of an input of structs by kind")
def schema_of_kinds(place, n):
    return input_schema(place, quoted(union(n, 'struct {{ kind: string(enum=["k{n}"]), value: int }}')))


@kind("types: the schema of an input of structs, half of them left out")
def schema_of_halves(place, n):
    return input_schema(place, union(n, "struct {{ f{n}: int }} | struct {{ f{n}: float }}"))


def quoted_none(text):
    """In an interface a type stands bare."""
    return text


@kind("types: interfaces")
def interfaces(place, n):
    text = HEAD + lines(n, '@interface W{n}\n  fn f(a: string) -> string (effect="read")\n')
    text += '\n@policy\n  allow: [{ op: "tool_expose", name: "W1.*" }]\n\n@system\n  content: "text"\n  tools: [%s]\n' % lines(n, "$W{n}", ", ")
    return place.run(text)


@kind("types: duplicate functions and interfaces", status=1)
def duplicate_functions(place, n):
    text = HEAD + "@interface W\n%s\n" % lines(n, '  fn f(a: string) -> string (effect="read")')
    text += lines(n, '\n@interface V\n  fn f(a: string, a: int) -> string (effect="rea")')
    return place.build(text + USER)
