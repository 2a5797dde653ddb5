"""Section 3, documents: text, messages, tests, imports."""

from growth_policy import tools
from growthkinds import GAS, HEAD, USER, kind, lines, variables

MARKS = "\u0301\u0327"


# Text


@kind("text: combining marks out of order in a document")
def marks_in_document(place, n):
    return place.run(HEAD + '\n@user\n  content: "a%s"\n' % (MARKS * n))


@kind("text: combining marks in a comment")
def marks_in_comment(place, n):
    return place.run(HEAD + "# a%s\n" % (MARKS * n) + USER)


@kind("text: combining marks that compose")
def marks_composing(place, n):
    return place.run(HEAD + '\n@user\n  content: "%s"\n' % ("e\u0301" * n))


@kind("text: combining marks in order")
def marks_in_order(place, n):
    return place.run(HEAD + '\n@user\n  content: "a%s%s"\n' % ("\u0327" * n, "\u0301" * n))


@kind("text: combining marks that decompose")
def marks_decomposing(place, n):
    return place.run(HEAD + '\n@user\n  content: "a%s"\n' % ("\u0344\u0327\u0f73" * n))


@kind("text: combining marks in an input")
def marks_in_input(place, n):
    path = place.write("in.json", '{"a": "x%s"}' % (MARKS * n))
    return place.run(HEAD + '@vars\n  a: @input(type="string")\n\n@user\n  content: $a\n', "--input", path)


@kind("text: combining marks in a text that is cut")
def marks_cut(place, n):
    path = place.write("in.json", '{"a": "x%s"}' % (MARKS * n))
    return place.run('@context\n  budget: %d\n\n@vars\n  a: @input(type="string")\n\n@user\n  shrink: 1\n  content: $a\n' % (2 * n), "--input", path)


@kind("text: Hangul letters")
def hangul(place, n):
    return place.run(HEAD + '\n@user\n  content: "%s"\n' % ("\u1100\u1161\u11a8" * n))


@kind("text: vowels that combine with what precedes them")
def combining_vowels(place, n):
    return place.run(HEAD + '\n@user\n  content: "%s"\n' % ("\u1100" + "\u1161" * n + "\u09c7" + "\u09be" * n))


@kind("text: short runs of marks")
def short_marks(place, n):
    return place.run(HEAD + '\n@user\n  content: "%s"\n' % ("a\u0301\u0327 " * n))


@kind("text: bad bytes", status=1)
def bad_bytes(place, n):
    path = place.folder / "a.facet"
    path.write_bytes(b"# " + b"a\xff\xfd" * n + b"\n")
    return ["build", str(path)]


@kind("text: control characters", status=1)
def control_characters(place, n):
    return place.build("# " + "a\u0001\tb" * n + "\n")


@kind("text: line ends of all kinds")
def line_ends(place, n):
    path = place.folder / "a.facet"
    path.write_bytes(b"# a\r\n# b\r# c\n" * n)
    return ["build", str(path)]


@kind("text: empty lines and comments")
def empty_lines(place, n):
    return place.run("\n  \n# a comment\n" * n + HEAD + USER)


@kind("text: one long comment")
def long_comment(place, n):
    return place.run("# " + "word " * n + "\n" + HEAD + USER)


@kind("text: a text block of short lines")
def block_lines(place, n):
    return place.run(HEAD + '@user\n  content: """\n%s    """\n' % ("    a\n" * n))


@kind("text: a text block of one line")
def block_line(place, n):
    return place.run(HEAD + '@user\n  content: """\n    %s\n    """\n' % ("word " * n))


@kind("text: many text blocks")
def many_blocks(place, n):
    return place.run(HEAD + "@vars\n" + lines(n, '  v{n}: """\n    a\n    """') + "\n" + USER)


@kind("text: text blocks without end", status=1)
def open_blocks(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, '  v{n}: """\n    a') + "\n")


@kind("text: lines of a text block that are less deep", status=1)
def shallow_block(place, n):
    return place.build(HEAD + '@vars\n  v: """\n%s    """\n' % ("  a\n" * n))


@kind("text: many placeholders of a text block", status=1)
def block_placeholders(place, n):
    return place.build(HEAD + '@user\n  content: """\n%s    """ |> template()\n' % lines(n, "    {{{{p{n}}}}}\n", ""))


@kind("text: a file of many lines")
def file_lines(place, n):
    place.write("t.md", "a \t line\n" * n)
    return place.run(HEAD + '@user\n  content: @text("t.md")\n')


@kind("text: one file in many places", most=4096)
def one_file_often(place, n):
    place.write("t.md", "text\n")
    return place.run(HEAD + "@vars\n" + lines(n, '  v{n}: @text("t.md")') + "\n" + USER)


@kind("text: comments behind entries")
def entry_comments(place, n):
    return place.run(variables(n, "  v{n}: {n} # a comment"))


@kind("text: blanks inside a line")
def blanks(place, n):
    return place.run(HEAD + "@vars\n  v:%s1\n" % (" " * n) + USER)


@kind("text: continued pipelines")
def continued(place, n):
    return place.run(HEAD + "@vars\n  v: \"a\"\n" + "    |> trim()\n" * n + USER)


@kind("text: one literal over many lines")
def literal_lines(place, n):
    return place.run(HEAD + "@vars\n  v: [\n%s\n  ]\n" % lines(n, "    {n}", ",\n") + USER)


@kind("text: brackets without end", status=1)
def brackets(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, "  v{n}: [1, [2") + "\n")


@kind("text: brackets that are closed wrongly", status=1)
def brackets_wrong(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, "  v{n}: [1, (2}}]") + "\n")


@kind("text: too deep nestings", status=1)
def too_deep(place, n):
    return place.build(HEAD + "@vars\n  v: %s\n" % ("[" * n))


@kind("text: deep indentation", first=16, most=120)
def deep_indentation(place, n):
    return place.run(HEAD + "@vars\n  v:\n" + "".join("  " * (i + 2) + "k:\n" for i in range(n)) + "  " * (n + 2) + "k: 1\n" + USER)


@kind("text: wrong indentation", status=1)
def wrong_indentation(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, "   v{n}: 1") + "\n")


@kind("text: syntax errors on lines of their own", status=1)
def syntax_errors(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, "  v{n}: 1 2") + "\n")


@kind("text: syntax errors on one line", status=1)
def syntax_errors_on_line(place, n):
    return place.build(HEAD + "@vars\n  v: [%s]\n" % lines(n, "'a{n}'", ", "))


@kind("text: bad numbers and escapes on one line", status=1)
def bad_tokens_on_line(place, n):
    return place.build(HEAD + "@vars\n  v: [%s]\n" % lines(n, '01, "\\q"', ", "))


@kind("text: an unclosed string", status=1)
def unclosed_strings(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, '  v{n}: "abc') + "\n")


@kind("text: words that are none", status=1)
def bad_words(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, "  v{n}: word") + "\n")


@kind("text: letters outside ASCII in names", status=1)
def foreign_names(place, n):
    return place.build(HEAD + "@vars\n  v\u00e9" + "\u00e9" * n + ": 1\n" + lines(n, "  \u00e9{n}: 1") + "\n")


# Errors and warnings


@kind("errors: words for variables", status=1)
def bare_words(place, n):
    return place.build(HEAD + "@vars\n%s\n" % lines(n, '  name{n}: "a"\n  v{n}: nam{n}') + USER)


@kind("errors: unknown variables", status=1)
def unknown_variables(place, n):
    return place.build(HEAD + "@vars\n%s\n%s\n" % (lines(n, "  name{n}: 1"), lines(n, "  v{n}: $nmae{n}")))


@kind("errors: unknown variables on one line", status=1)
def unknown_on_line(place, n):
    return place.build(HEAD + "@vars\n%s\n  v: [%s]\n" % (lines(n, "  name{n}: 1"), lines(n, "$nmae{n}", ", ")))


@kind("errors: unknown variables on one line, as JSON", status=1)
def unknown_on_line_json(place, n):
    return place.build(HEAD + "@vars\n  v: [%s]\n" % lines(n, "$nmae{n}", ", "), "--diagnostics", "json")


@kind("errors: behind letters of more bytes on one line, as JSON", status=1)
def unknown_behind_letters(place, n):
    return place.build(HEAD + "@vars\n  v: [%s]\n" % lines(n, '"\u00e9\u00e9", $x{n}', ", "), "--diagnostics", "json")


@kind("errors: one unknown name, long", status=1)
def long_unknown(place, n):
    return place.build(HEAD + "@vars\n  %s: 1\n  v: $%s\n" % ("a" * n, "b" * n))


@kind("errors: unknown names, each long", status=1, most=4000)
def long_unknowns(place, n):
    return place.build(HEAD + "@vars\n%s\n%s\n" % (lines(n, "  %s{n}: 1" % ("a" * 100)), lines(n, "  v{n}: $%s{n}" % ("a" * 99 + "b"))))


@kind("errors: cycles of two", status=1)
def cycles(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, "  a{n}: $b{n}\n  b{n}: $a{n}") + "\n")


@kind("errors: one long cycle", status=1)
def long_cycle(place, n):
    return place.build(HEAD + "@vars\n" + lines(n, "  a{m}: $a{n}") + "\n  a0: $a%d\n" % n)


@kind("errors: one cycle with many chords", status=1)
def cycle_with_chords(place, n):
    return place.build(HEAD + "@vars\n  hub: [%s]\n%s\n" % (lines(n, "$a{n}", ", "), lines(n, "  a{n}: $hub")))


@kind("errors: unknown facets", status=1)
def unknown_facets(place, n):
    return place.build(lines(n, "@sytem{n}\n  a: 1") + "\n")


@kind("errors: unknown keys", status=1)
def unknown_keys(place, n):
    return place.build(HEAD + '@user\n  content: "x"\n%s\n' % lines(n, "  contnt{n}: 1"))


@kind("warnings: types of no variables")
def types_of_nothing(place, n):
    return place.build(HEAD + "@var_types\n%s\n\n@vars\n%s\n" % (lines(n, '  nmae{n}: "int"'), lines(n, "  name{n}: 1")))


@kind("errors: one in an imported file, imported again and again", status=1, most=9000)
def bad_import(place, n):
    place.write("b.facet", "@vars\n  v: $unknown\n")
    return place.build('@import "b.facet"\n' * n)


@kind("errors: in each of many imports", status=1, most=9000)
def bad_imports(place, n):
    for i in range(n):
        place.write("b%d.facet" % i, "@vars\n  v: 1 2\n")
    return place.build(lines(n, '@import "b{n}.facet"') + "\n")


@kind("errors: imports that are not there", status=1, most=9000)
def missing_imports(place, n):
    return place.build(lines(n, '@import "no/such/b{n}.facet"') + "\n")


@kind("errors: imports that are refused", status=1)
def refused_imports(place, n):
    return place.build(lines(n, '@import "../b{n}.facet"') + "\n")


@kind("errors: one import of a long path", status=1)
def long_import(place, n):
    return place.build('@import "%sb.facet"\n' % ("a/" * n))


@kind("errors: one import of dots and escapes", status=1)
def escaped_import(place, n):
    return place.build('@import "%sb.facet"\n' % ("./%25" * n))


@kind("warnings: texts that look like interpolation")
def interpolation(place, n):
    return place.build(HEAD + lines(n, '@user\n  content: "Hello {{{{name}}}} and $name {n}"\n'))


# A document has at most 64 MiB.
@kind("warnings: one text that looks like many", most=1 << 21)
def interpolation_in_one(place, n):
    return place.build(HEAD + '@user\n  content: "%s"\n' % ("{{name}} $name ${name} " * n))


@kind("warnings: braces without end")
def open_braces(place, n):
    return place.build(HEAD + '@user\n  content: "%s"\n' % ("{{ name " * n))


@kind("warnings: hidden tools")
def hidden_tools(place, n):
    text = HEAD + "@interface W\n%s\n" % lines(n, '  fn f{n}(a: string) -> string (effect="read")')
    return place.run(text + '\n@system\n  content: "text"\n  tools: [$W]\n')


# Messages


@kind("messages: many")
def messages(place, n):
    return place.run(HEAD + lines(n, '@user\n  content: "text {n}"\n'))


@kind("messages: with ids, gates and layout")
def messages_full(place, n):
    return place.run(HEAD + "@vars\n  on: true\n\n" + lines(
        n, '@assistant(when=$on)\n  id: "m{n}"\n  priority: {n}\n  min: 1\n  grow: 1\n  shrink: 1\n  content: "text {n}"\n'))


@kind("messages: repeated ids", status=1)
def repeated_ids(place, n):
    return place.build(HEAD + lines(n, '@user\n  id: "m"\n  content: "text {n}"\n'))


@kind("messages: strategies that shorten", most=64000)
def strategies(place, n):
    return place.run("@context\n  budget: %d\n\n" % (n * 6) + lines(
        n, '@user\n  shrink: 1\n  priority: {n}\n  strategy: truncate(5)\n  content: "some text {n}"\n'))


@kind("messages: one strategy of many lenses")
def long_strategy(place, n):
    return place.run("@context\n  budget: 3\n\n@user\n  shrink: 1\n  strategy: trim() %s\n  content: \"some text\"\n" % ("|> trim() " * n))


@kind("messages: items of one content")
def items(place, n):
    return place.run(HEAD + "@user\n  content: [%s]\n" % lines(n, '{{ type: "text", text: "item {n}" }}', ", "))


@kind("messages: items of one content that is cut")
def items_cut(place, n):
    return place.run("@context\n  budget: %d\n\n@user\n  shrink: 1\n  content: [%s]\n" % (
        4 * n, lines(n, '{{ type: "text", text: "item {n}" }}', ", ")))


@kind("messages: attributes")
def attributes(place, n):
    return place.run(HEAD + '@user(%s)\n  content: "x"\n' % lines(n, 'model{n}="m"', ", "))


@kind("messages: entries of context_priority")
def context_priority(place, n):
    return place.run(HEAD + '@system\n  content: "x"\n  context_priority: {{ {0} }}\n\n{1}'.format(
        lines(n, 'm{n}: "high"', ", "), lines(n, '@user\n  id: "m{n}"\n  content: "x"\n')))


@kind("messages: context_priority of nothing")
def context_priority_unknown(place, n):
    return place.run(HEAD + '@system\n  content: "x"\n  context_priority: {{ {0} }}\n\n{1}'.format(
        lines(n, 'n{n}: "high"', ", "), lines(n, '@user\n  id: "m{n}"\n  content: "x"\n')))


@kind("messages: a context_priority each")
def context_priorities(place, n):
    return place.run(HEAD + lines(n, '@system\n  content: "x"\n  context_priority: {{ system_prompt: "high" }}\n'))


@kind("messages: budget in critical sections", status=1)
def critical(place, n):
    return place.run("@context\n  budget: 1\n\n" + lines(n, '@user\n  content: "text {n}"\n'))


@kind("messages: entries of @meta")
def meta(place, n):
    return place.run("@meta\n" + lines(n, '  k{n}: "v"') + "\n" + USER)


@kind("messages: entries of @meta with quoted keys")
def meta_quoted(place, n):
    return place.run("@meta\n" + lines(n, '  "k {n}": "v"') + "\n" + USER)


# Facets that merge


@kind("merge: many blocks of @vars")
def vars_blocks(place, n):
    return place.run(HEAD + lines(n, "@vars\n  v{n}: {n}\n") + USER)


@kind("merge: one entry, replaced again and again")
def vars_replaced(place, n):
    return place.run(HEAD + lines(n, "@vars\n  v: {{ k{n}: {n} }}\n") + USER)


@kind("merge: keyed lists")
def keyed_lists(place, n):
    item = '    - id: "i{n}"\n      a: {n}'
    return place.run(HEAD + '@vars(key="id")\n  v:\n{0}\n\n@vars(key="id")\n  v:\n{0}\n'.format(lines(n, item)) + USER)


@kind("merge: keyed lists, one item a block")
def keyed_blocks(place, n):
    return place.run(HEAD + lines(n, '@vars(key="id")\n  v:\n    - id: "i{n}"\n      a: {n}\n') + USER)


@kind("merge: items without their key", status=1)
def keyed_wrong(place, n):
    return place.build(HEAD + '@vars(key="id")\n  v: [%s]\n\n@vars(key="id")\n  v: [%s]\n' % ((lines(n, "{{ a: {n} }}", ", "),) * 2))


@kind("merge: rules with ids, again")
def rules_merged(place, n):
    rules = lines(n, '    {{ id: "r{n}", op: "message_emit", when: false }}', ",\n")
    return place.run(HEAD + "@policy\n  deny: [\n{0}\n  ]\n\n@policy\n  deny: [\n{0}\n  ]\n".format(rules) + USER)


@kind("merge: blocks of @policy")
def policy_blocks(place, n):
    return place.run(HEAD + lines(n, '@policy\n  deny: [{{ id: "r{n}", op: "message_emit", when: false }}]\n') + USER)


@kind("merge: blocks of @meta and @context")
def context_blocks(place, n):
    return place.run(lines(n, "@context\n  budget: {n}000\n\n@meta\n  a: {n}\n") + USER)


# Tests


@kind("tests: many")
def tests(place, n):
    return place.test(HEAD + "@vars\n  v: 1\n" + USER + "\n" + lines(n, '@test "t{n}"\n  assert:\n    - vars.v == 1\n'))


@kind("tests: many with vars")
def tests_vars(place, n):
    return place.test(HEAD + "@vars\n  v: 1\n" + USER + "\n" + lines(
        n, '@test "t{n}"\n  vars:\n    v: {n}\n  assert:\n    - vars.v == {n}\n'))


@kind("tests: many with mocks of lenses")
def tests_mocks(place, n):
    text = HEAD + '@policy\n  allow: [{ op: "lens_call", name: "timestamp" }]\n\n@vars\n  v: "x" |> timestamp()\n' + USER
    return place.test(text + "\n" + lines(n, '@test "t{n}"\n  mock:\n    timestamp: "{n}"\n  assert:\n    - vars.v == "{n}"\n'))


@kind("tests: many with mocks of level 0")
def tests_mocks_pure(place, n):
    text = HEAD + '@vars\n  v: "x" |> trim()\n' + USER
    return place.test(text + "\n" + lines(n, '@test "t{n}"\n  mock:\n    trim: "{n}"\n  assert:\n    - vars.v == "{n}"\n'))


@kind("tests: many with inputs")
def tests_inputs(place, n):
    return place.test(HEAD + '@vars\n  v: @input(type="int")\n' + USER + "\n" + lines(
        n, '@test "t{n}"\n  input:\n    v: {n}\n  assert:\n    - vars.v == {n}\n'))


@kind("tests: one with many inputs")
def test_inputs(place, n):
    return place.test(variables(n, '  v{n}: @input(type="int")') + '\n@test "t"\n  input:\n%s\n  assert:\n    - vars.v1 == 1\n' % lines(n, "    v{n}: {n}"))


@kind("tests: one with many vars")
def test_vars(place, n):
    return place.test(variables(n, "  v{n}: 0") + '\n@test "t"\n  vars:\n%s\n  assert:\n    - vars.v1 == 1\n' % lines(n, "    v{n}: {n}"))


@kind("tests: assertions of one")
def assertions(place, n):
    return place.test(variables(n, "  v{n}: {n}") + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - vars.v{n} == {n}"))


@kind("tests: assertions on one wide map")
def assertions_map(place, n):
    return place.test(HEAD + "@vars\n  v: { %s }\n" % lines(n, "k{n}: {n}", ", ") + USER + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - vars.v.k{n} == {n}"))


@kind("tests: assertions on messages by number")
def assertions_messages(place, n):
    return place.test(HEAD + lines(n, '@user\n  content: "m{n}"\n') + '\n@test "t"\n  assert:\n%s\n' % lines(n, '    - canonical.messages[{n}].content == "m{n}"'))


@kind("tests: assertions on events by number")
def assertions_events(place, n):
    return place.test(HEAD + lines(n, '@user\n  content: "m{n}"\n') + '\n@test "t"\n  assert:\n%s\n' % lines(n, '    - execution.provenance.events[{n}].op == "message_emit"'))


@kind("tests: assertions of the whole output", most=4000)
def assertions_output(place, n):
    return place.test(HEAD + '@user\n  content: "m"\n\n@test "t"\n  assert:\n%s\n' % lines(n, '    - output contains "m"'))


@kind("tests: assertions of the output of many messages")
def assertions_whole(place, n):
    return place.test(HEAD + lines(n, '@user\n  content: "m{n}"\n') + '\n@test "t"\n  assert:\n%s\n' % lines(20, '    - output contains "m"\n    - output matches "m.*"'))


@kind("tests: assertions that fail", status=1)
def assertions_failing(place, n):
    return place.test(variables(n, "  v{n}: {n}") + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - vars.v{n} == {m}"))


@kind("tests: an assertion that fails on long lists", status=1)
def assertion_lists(place, n):
    return place.test(HEAD + "@vars\n  v: [%s]\n" % lines(n, "{n}", ", ") + USER + '\n@test "t"\n  assert:\n    - vars.v == [%s]\n' % lines(n, "{m}", ", "))


@kind("tests: an assertion that fails on long maps", status=1)
def assertion_maps(place, n):
    return place.test(HEAD + "@vars\n  v: { %s }\n" % lines(n, "k{n}: {n}", ", ") + USER + '\n@test "t"\n  assert:\n    - vars.v == { %s }\n' % lines(n, "j{n}: {m}", ", "))


@kind("tests: an assertion that fails on long texts", status=1)
def assertion_texts(place, n):
    return place.test(HEAD + '@vars\n  v: "%s"\n' % ("abc " * n) + USER + '\n@test "t"\n  assert:\n    - vars.v == "%s"\n' % ("abd " * n))


@kind("tests: assertions that cannot be read", status=1)
def assertions_bad(place, n):
    return place.test(HEAD + '@vars\n  v: 1\n' + USER + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - canonical.mesages{n} === 1"))


@kind("tests: assertions of unknown variables", status=1)
def assertions_unknown(place, n):
    return place.test(variables(n, "  name{n}: {n}") + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - vars.nmae{n} == {n}"))


@kind("tests: mocks of unknown things", status=1)
def mocks_unknown(place, n):
    text = HEAD + tools(n) + '\n@test "t"\n  mock:\n%s\n  assert:\n    - output contains "t"\n' % lines(n, "    W.g{n}: 1")
    return place.test(text)


@kind("tests: mocks of tools")
def mocks_tools(place, n):
    text = HEAD + '@policy\n  allow: [{ op: "tool_expose", name: "W.*" }, { op: "tool_call", name: "W.*" }]\n\n' + tools(n)
    return place.test(text + '\n@test "t"\n  mock:\n%s\n  assert:\n    - output contains "t"\n' % lines(n, '    W.f{n}: "x"'))


@kind("tests: snapshots")
def snapshots(place, n):
    return place.test(variables(n, "  v{n}: {n}") + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - vars.v{n} matches snapshot"), "--update-snapshots")


@kind("tests: snapshots of one value")
def snapshots_alike(place, n):
    return place.test(HEAD + "@vars\n  v: 1\n" + USER + '\n@test "t"\n  assert:\n%s\n' % lines(n, "    - vars.v matches snapshot"), "--update-snapshots")


@kind("tests: snapshots in many tests")
def snapshots_tests(place, n):
    return place.test(HEAD + "@vars\n  v: 1\n" + USER + "\n" + lines(n, '@test "t{n}"\n  assert:\n    - vars.v matches snapshot\n'), "--update-snapshots")


@kind("tests: of one name", status=0)
def tests_alike(place, n):
    return place.test(HEAD + "@vars\n  v: 1\n" + USER + "\n" + lines(n, '@test "t"\n  assert:\n    - vars.v == 1\n'))


@kind("tests: a filter of stars × tests")
def tests_filter(place, n):
    return place.test(HEAD + "@vars\n  v: 1\n" + USER + "\n" + lines(n, '@test "t{n}"\n  assert:\n    - vars.v == 1\n'), "--filter", "*t*1*")


@kind("tests: reports as JUnit", status=1)
def tests_junit(place, n):
    return place.test(HEAD + "@vars\n  v: 1\n" + USER + "\n" + lines(n, '@test "t{n}"\n  assert:\n    - vars.v == 2\n'), "--output", "junit")


# Imports


@kind("imports: of one file again and again", most=9000)
def import_again(place, n):
    place.write("b.facet", "@vars\n  v: 1\n")
    return place.run(HEAD + '@import "b.facet"\n' * n + USER)


@kind("imports: a chain", first=8, most=60)
def import_chain(place, n):
    for i in range(n):
        place.write("b%d.facet" % i, '@import "b%d.facet"\n' % (i + 1))
    place.write("b%d.facet" % n, "@vars\n  v: 1\n")
    return place.run(HEAD + '@import "b0.facet"\n' + USER)


@kind("imports: of one long file by many", most=1000)
def import_long(place, n):
    place.write("c.facet", "# " + "a" * 10000 + "\n@vars\n  v: 1\n")
    return place.run(HEAD + '@import "c.facet"\n' * n + USER)


@kind("imports: a tree of two each", first=64, most=4096)
def import_tree(place, n):
    for i in range(1, 2 * n):
        place.write("b%d.facet" % i, '@import "b%d.facet"\n@import "b%d.facet"\n' % (2 * i, 2 * i + 1) if i < n else "@vars\n  v%d: 1\n" % i)
    return place.run(HEAD + '@import "b1.facet"\n' + USER)


@kind("imports: folders", most=9000)
def import_folders(place, n):
    for i in range(n):
        place.write("d%d/b.facet" % i, "@vars\n  v%d: 1\n" % i)
    return place.run(HEAD + lines(n, '@import "d{n}/b.facet"') + "\n" + USER)


@kind("imports: roots", most=1000)
def import_roots(place, n):
    target = place.write("r0/b.facet", "@vars\n  v: 1\n")
    link = place.folder / "b.facet"
    link.unlink(missing_ok=True)
    link.symlink_to(target)
    command = place.run(HEAD + '@import "b.facet"\n' + USER)
    options = []
    for i in range(n):
        (place.folder / ("r%d" % i)).mkdir(exist_ok=True)
        options += ["--import-root", str(place.folder / ("r%d" % (n - 1 - i)))]
    return command[:1] + options + command[1:]
