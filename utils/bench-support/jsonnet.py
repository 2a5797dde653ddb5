"""A document of `utils/bench-gen` in Jsonnet: the same variables, pipelines and
messages. Jsonnet has no regular expressions: `replace` becomes a literal one."""

import re

VARIABLE = re.compile(r"  (v\d+): (.*)")
REFERENCE = re.compile(r"\$(v\d+)")


def call(value, lens, argument):
    """A lens call as an expression."""
    if lens == "trim":
        return 'std.stripChars(%s, " \\t\\n")' % value
    if lens == "lowercase":
        return "std.asciiLower(%s)" % value
    if lens == "split":
        # Separators of one character only.
        return "std.split(%s, %s)" % (value, argument.replace(", ", ","))
    if lens == "first":
        return "%s[0]" % value
    if lens == "join":
        return "std.join(%s, [std.toString(x) for x in %s])" % (argument, value)
    if lens == "replace":
        return 'std.strReplace(%s, "ea", "_")' % value
    if lens == "sort_by":
        return "std.sort(%s, function(x) x[%s])" % (value, argument)
    if lens == "map":
        return "[x[%s] for x in %s]" % (argument, value)
    if lens == "json":
        return 'std.manifestJsonEx(%s, "")' % value
    if lens == "default":
        return "(local x = %s; if x == null then %s else x)" % (value, argument)
    raise ValueError("no Jsonnet for the lens %s" % lens)


def expression(text):
    """An expression of the document; texts in it hold no `|>`."""
    value, *calls = text.strip().split(" |> ")
    value = REFERENCE.sub(r"\1", value)
    for text in calls:
        lens, argument = re.fullmatch(r"(\w+)\((.*)\)", text).groups()
        value = call(value, lens, argument)
    return value


def translate(path):
    """Writes the Jsonnet document next to the other one; gives its path."""
    variables, messages = [], []
    role, content = None, []
    for line in path.read_text(encoding="utf-8").splitlines() + ["@end"]:
        variable = VARIABLE.fullmatch(line)
        if line.startswith("@"):
            if content:
                value = expression(" ".join(content))
                messages.append('  { role: "%s", content: %s }' % (role, value))
            role, content = line[1:], []
        elif variable:
            variables.append("local %s = %s;" % (variable.group(1), expression(variable.group(2))))
        elif line.startswith("  content: "):
            content = [line[len("  content: "):]]
        elif content and line.strip():
            content.append(line.strip())
    target = path.with_suffix(".jsonnet")
    target.write_text("%s\n{ messages: [\n%s\n] }\n" % ("\n".join(variables), ",\n".join(messages)), encoding="utf-8")
    return target
