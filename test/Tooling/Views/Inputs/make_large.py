"""Writes chain.facet and star.facet, of 10 000 variables, and messages.facet, of
3 000 messages of 840 bytes."""

COUNT = 10000


def write(name, lines):
    with open(name, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


write(
    "chain.facet",
    ["@vars", '  v0: @input(type="string", default="x")']
    + ["  v%d: $v%d |> trim()" % (i, i - 1) for i in range(1, COUNT)]
    + ["@user", "  content: $v%d" % (COUNT - 1)],
)
write(
    "star.facet",
    ["@context", "  budget: 100000", "@vars", '  v0: @input(type="string", default="x")']
    + ["  v%d: $v0 |> trim()" % i for i in range(1, COUNT + 1)]
    + ["@user", "  content: [%s] |> join()" % ", ".join("$v%d" % i for i in range(1, COUNT + 1))],
)
write(
    "messages.facet",
    ["@context", "  budget: 1000000"] + ['@user\n  shrink: 1\n  content: "%s"' % ("</script>\\n\\t'<&" * 60) for _ in range(3000)],
)
