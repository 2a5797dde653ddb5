"""Programs that nest, each kind at several depths."""

PROGRAM = 'facet.program budget(1) attributes {document_hash = ""} {\n%s\n  facet.variables []()\n}\n'
CONSTANT = '  %%0 = facet.constant(%s) : !facet.%s\n'


def kinds(n):
    yield "type", CONSTANT % ("[]", "list<" * n + "any" + ">" * n)
    yield "full-type", CONSTANT % ("[]", "list<!facet." * n + "any" + ">" * n)
    yield "list", CONSTANT % ("[" * n + "]" * n, "any")
    yield "map", CONSTANT % ("#facet.map<a = " * n + "1" + ">" * n, "any")
    yield "region", '  "x.region"() ({\n' * (n // 2) + "^bb0:\n" + "  }) : () -> ()\n" * (n // 2)


for depth in (250, 260, 1000, 10000):
    for kind, text in kinds(depth):
        if kind == "region":
            text = text.replace('"x.region"() ({', '"builtin.module"() ({')
        name = "%s.mlir" % kind if depth == 10000 else "%s-%d.mlir" % (kind, depth)
        with open(name, "w", encoding="utf-8") as file:
            file.write(PROGRAM % text)
