"""Section 3, policies: rules against tools, messages and calls."""

from growthkinds import HEAD, USER, kind, lines


def ruled(rules, rest, place, *options):
    return place.run(HEAD + "@policy\n%s\n\n" % rules + rest, *options)


TOOLS = '@interface W\n%s\n\n@system\n  content: "text"\n  tools: [$W]\n'


def tools(n):
    return TOOLS % lines(n, '  fn f{n}(a: string) -> string (effect="read")')


@kind("policy: rules × tools by name")
def rules_tools(place, n):
    return ruled("  allow: [%s]" % lines(n, '{{ op: "tool_expose", name: "W.f{n}" }}', ", "), tools(n), place)


@kind("policy: inactive rules for all × tools")
def rules_for_all(place, n):
    return ruled('  allow: [%s, { op: "tool_expose", name: "W.*" }]' % lines(
        n, '{{ op: "tool_expose", name: "W.*", when: false }}', ", "), tools(n), place)


@kind("policy: inactive rules by an input × tools")
def rules_by_input(place, n):
    path = place.write("in.json", '{"on": false}')
    return ruled('  allow: [%s, { op: "tool_expose", name: "W.*" }]' % lines(
        n, '{{ op: "tool_expose", name: "W.*", when: $on }}', ", "),
        '@vars\n  on: @input(type="bool")\n\n' + tools(n), place, "--input", path)


@kind("policy: undecidable rules × tools", status=1)
def rules_undecidable(place, n):
    path = place.write("in.json", '{"on": {}}')
    return ruled('  deny: [%s]' % lines(n, '{{ op: "tool_expose", name: "W.*", when: $on.x }}', ", "),
                 '@vars\n  on: @input(type="any")\n\n' + tools(n), place, "--input", path)


@kind("policy: rules by effects × tools of effects")
def rules_effects(place, n):
    interface = TOOLS % lines(n, '  fn f{n}(a: string) -> string (effect="x.h.e{n}")')
    return ruled("  allow: [%s]" % lines(n, '{{ op: "tool_expose", name: "W.*", effect: "x.h.e{n}" }}', ", "), interface, place)


@kind("policy: rules of prefixes × interfaces")
def rules_prefixes(place, n):
    interfaces = lines(n, '@interface W{n}\n  fn f(a: string) -> string (effect="read")\n')
    return ruled("  allow: [%s]" % lines(n, '{{ op: "tool_expose", name: "W{n}.*" }}', ", "),
                 interfaces + '\n@system\n  content: "x"\n  tools: [%s]\n' % lines(n, "$W{n}", ", "), place)


@kind("policy: rules × messages with an artifact")
def rules_messages(place, n):
    rest = lines(n, '@user\n  id: "m{n}"\n  content: "x"\n')
    return ruled("  deny: [%s]" % lines(n, '{{ op: "message_emit", name: "m{n}", when: false }}', ", "), rest, place,
                 "--artifact", str(place.folder / "out.json"))


@kind("policy: rules of the last message by an input × messages")
def rules_messages_input(place, n):
    path = place.write("in.json", '{"on": false}')
    rest = '@vars\n  on: @input(type="bool")\n\n' + lines(n, '@user\n  content: "x"\n') + '\n@user\n  id: "last"\n  content: "x"\n'
    return ruled("  deny: [%s]" % lines(n, '{{ op: "message_emit", name: "last", when: $on }}', ", "), rest, place, "--input", path)


@kind("policy: rules × tools for a provider")
def rules_provider(place, n):
    rules = "  deny: [%s]\n  allow: [%s]" % tuple(
        lines(n, rule, ", ") for rule in ('{{ op: "tool_expose", name: "W.f{n}", effect: "write" }}', '{{ op: "tool_expose", name: "W.f{n}" }}'))
    return place.build(HEAD + "@policy\n%s\n\n" % rules + tools(n), "--provider", "ollama")


@kind("policy: prefixes of one long id")
def rules_of_dots(place, n):
    rest = '@user\n  id: "%s"\n  content: "x"\n' % ("a." * n + "b")
    return ruled('  deny: [%s]' % lines(20, '{{ op: "message_emit", name: "a.*", when: false }}', ", "), rest, place)


@kind("policy: unknown names", status=1)
def rules_unknown(place, n):
    rest = lines(n, '@user\n  id: "message{n}"\n  content: "x"\n')
    text = HEAD + "@policy\n  deny: [%s]\n\n" % lines(n, '{{ op: "message_emit", name: "mesasge{n}" }}', ", ")
    return place.build(text + rest)


@kind("policy: bad rules", status=1)
def rules_bad(place, n):
    return place.build(HEAD + "@policy\n  deny: [%s]\n" % lines(n, '{{ op: "message_emti", nam: "m{n}" }}', ", ") + USER)


@kind("policy: conditions of all and any")
def conditions(place, n):
    path = place.write("in.json", '{"on": true}')
    parts = lines(n, "{{ all: [$on, {{ not: $on }}] }}", ", ")
    return ruled('  deny: [{ op: "message_emit", when: { any: [%s] } }]' % parts,
                 '@vars\n  on: @input(type="bool")\n' + USER, place, "--input", path)


@kind("policy: one wide condition × messages")
def condition_messages(place, n):
    path = place.write("in.json", '{"on": true}')
    parts = lines(n, "{{ not: $on }}", ", ")
    return ruled('  deny: [{ op: "message_emit", when: { any: [%s] } }]' % parts,
                 '@vars\n  on: @input(type="bool")\n\n' + lines(n, '@user\n  content: "x"\n'), place, "--input", path)


@kind("policy: nested conditions", first=8, most=60)
def conditions_nested(place, n):
    return ruled('  deny: [{ op: "message_emit", when: %strue%s }]' % ("{ not: " * (2 * n), " }" * (2 * n)), USER, place)


@kind("policy: lens rules × calls")
def lens_rules(place, n):
    text = "@vars\n  on: false\n%s\n" % lines(n, '  v{n}: "x" |> timestamp()')
    return ruled('  allow: [{ op: "lens_call", name: "timestamp" }]\n  deny: [%s]' % lines(
        n, '{{ op: "lens_call", name: "timestamp", when: $on }}', ", "), text + USER, place)


@kind("policy: lens rules of a variable each × calls")
def lens_rules_variables(place, n):
    text = "@vars\n%s\n%s\n" % (lines(n, "  on{n}: false"), lines(n, '  v{n}: "x" |> timestamp()'))
    return ruled('  allow: [{ op: "lens_call", name: "timestamp" }]\n  deny: [%s]' % lines(
        n, '{{ op: "lens_call", name: "timestamp", when: $on{n} }}', ", "), text + USER, place)


@kind("policy: lens rules of an input each × calls")
def lens_rules_inputs(place, n):
    path = place.write("in.json", "{%s}" % lines(n, '"on{n}": false', ", "))
    text = "@vars\n%s\n%s\n" % (lines(n, '  on{n}: @input(type="bool")'), lines(n, '  v{n}: "x" |> timestamp()'))
    return ruled('  allow: [{ op: "lens_call", name: "timestamp" }]\n  deny: [%s]' % lines(
        n, '{{ op: "lens_call", name: "timestamp", when: $on{n} }}', ", "), text + USER, place, "--input", path)


@kind("policy: lens rules of a variable each × calls, none allowed", status=1)
def lens_rules_cycle(place, n):
    text = HEAD + "@vars\n%s\n" % lines(n, '  v{n}: "x" |> timestamp()')
    text += '\n@policy\n  allow: [%s]\n' % lines(n, '{{ op: "lens_call", name: "timestamp", when: $v{n} }}', ", ")
    return place.build(text + USER)


@kind("policy: lens rules × lenses of the host")
def lens_rules_host(place, n):
    lens = '"x.h.l{n}": {{"trust": 2, "effect": "network", "input": "any", "output": "any", "version": "1", "http": {{"url": "http://127.0.0.1:9/"}}}}'
    config = place.write("fct.json", '{"lenses": {%s}}' % lines(n, lens, ", "))
    text = HEAD + "@vars\n%s\n%s\n" % (lines(n, "  on{n}: false"), lines(n, '  v{n}: "x" |> x.h.l{n}()'))
    rules = lines(n, '{{ op: "lens_call", name: "x.h.*", when: $on{n} }}', ", ")
    return place.build(text + "\n@policy\n  allow: [%s]\n" % rules + USER, "--config", config)


@kind("policy: calls that are recorded, with an artifact")
def lens_calls(place, n):
    return ruled('  allow: [{ op: "lens_call", name: "timestamp" }]', "@vars\n%s\n" % lines(n, '  v{n}: "x" |> timestamp()') + USER,
                 place, "--artifact", str(place.folder / "out.json"))
