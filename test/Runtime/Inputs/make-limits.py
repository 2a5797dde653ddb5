"""Writes documents whose values or outputs would be too large or too deep."""

# Each variable is an int in 250 lists more than the one before it.
text = "@vars\n  v0: 0\n"
for n in range(1, 6):
    text += "  v%d: %s$v%d%s\n" % (n, "[" * 250, n - 1, "]" * 250)
open("depth.facet", "w").write(text)
# A list of 16 bytes an item.
open("values.facet", "w").write("@vars\n  a: 1\n  list: [" + "$a, " * 20000 + "$a]\n")
# Values share storage; their text would have 16 GB.
text = "@vars\n  v0: [\"0123456789abcdef\"]\n"
for n in range(1, 31):
    text += "  v%d: [$v%d, $v%d]\n" % (n, n - 1, n - 1)
open("doubling.facet", "w").write(text + "  text: $v30 |> json()\n")
# Many messages of one text.
text = "@vars\n  text: \"" + "x" * 10000 + "\"\n"
open("output.facet", "w").write(text + "@user\n  shrink: 1\n  content: $text\n" * 100)
