"""Writes documents with types that are too large or too deep."""

import string


def write(name, type):
    open(name, "w").write('@vars\n  a: @input(type="' + type + '")\n')


deep = 100_000
write("deep.facet", "list<" * deep + "int" + ">" * deep)
write("unions.facet", "int | string | " * deep + "strin")
large = "|".join("[^%s]{1000}" % c for c in string.ascii_letters * 4)
write("pattern.facet", "string(pattern=\\\"" + large + "\\\")")
