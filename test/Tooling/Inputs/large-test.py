"""Prints a document with a test of two texts of 50000 lines that all differ."""


def text(prefix):
    return "".join("%s%d\\n" % (prefix, i) for i in range(50000))


print('@vars\n  text: "%s"\n\n@test "large"\n  assert:\n    - vars.text == "%s"' % (text("b"), text("a")))
