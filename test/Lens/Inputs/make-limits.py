"""Writes documents whose lenses would make values that are too deep."""

# JSON deeper than 256 levels.
open("json.facet", "w").write('@user\n  content: "' + "[" * 257 + "]" * 257 + '" |> json_parse() |> json()\n')
# A map of 1024 levels, which cannot be in a list.
text = "@vars\n  v0: 0\n"
for n in range(1, 5):
    text += "  v%d: %s$v%d%s\n" % (n, "[" * 250, n - 1, "]" * 250)
text += "  map: { a: %s$v4%s }\n" % ("[" * 23, "]" * 23)
open("list.facet", "w").write(text + "  deeper: $map |> ensure_list()\n")
