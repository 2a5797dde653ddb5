"""Writes documents that nest deeper than 256 levels, in every kind of nesting."""


def write(name, text):
    open(name, "w").write(text)


deep = 100_000
write("brackets.facet", "@vars\n  a: " + "[" * deep + "]" * deep + "\n  b: 1\n")
write("open.facet", "@vars\n  a: " + "{ a: " * deep + "\n")
write("calls.facet", "@vars\n  a: " + '"" |> concat(' * deep + '""' + ")" * deep + "\n")
write("lines.facet", "@vars\n" + "".join("  " * n + "a:\n" for n in range(1, 400)))
write("types.facet", "@interface A\n  fn f(a: " + "list<" * deep + "int" + ">" * deep + ') -> int (effect="read")\n')
write("good.facet", "@vars\n  a: " + "[" * 255 + "]" * 255 + "\n")
