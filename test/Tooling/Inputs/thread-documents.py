"""thread-documents.py: writes d1.facet to d4.facet, small ones with a test, and
wide.facet, whose variables do not need each other and are worth some threads.
"""

for number in range(1, 5):
    with open("d%d.facet" % number, "w", encoding="utf-8") as file:
        file.write('@user\n  content: "%d"\n\n@test "t"\n  assert:\n    - output == "%d"\n' % (number, number))

with open("wide.facet", "w", encoding="utf-8") as file:
    file.write("@vars\n")
    for number in range(60):
        file.write('  _v%d: "%s" |> uppercase() |> trim()\n' % (number, "x" * 9000))
    file.write("\n@user\n  content: $_v1 |> length() |> to_string()\n")
