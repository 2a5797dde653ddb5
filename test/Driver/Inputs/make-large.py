"""Writes large.facet: long strings, with and without what JSON escapes; many
messages; a list.
"""

with open("large.facet", "w") as out:
    print("@context\n  budget: 100000000\n", file=out)
    print('@vars\n  text: "%s"\n' % ("clean " * 60000), file=out)
    print('@system\n  content: $text\n', file=out)
    print('@user\n  content: "%s"\n' % ("quo\\\"te€\\n" * 30000), file=out)
    print('@user\n  content: $text |> uppercase()\n', file=out)
    print('@user\n  content: [{ type: "text", text: $text }]\n', file=out)
    for i in range(2000):
        print('@assistant\n  content: "message %d"\n' % i, file=out)
