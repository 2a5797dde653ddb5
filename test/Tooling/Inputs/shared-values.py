"""Writes documents with a list that holds itself twice, sixty levels deep."""

VARIABLES = "@vars\n  v0: \"x\"\n" + "".join("  v%d: [$v%d, $v%d]\n" % (n, n - 1, n - 1) for n in range(1, 61))
DOCUMENTS = {
    "equal": "@user\n  content: \"hi\"\n@test \"t\"\n  assert:\n    - vars.v60 == [\"x\"]\n    - vars.v60 contains \"x\"\n",
    "snapshot": "@user\n  content: \"hi\"\n@test \"t\"\n  assert:\n    - vars.v60 matches snapshot\n",
    "json": "@user\n  content: $v60 |> json()\n",
}

for name, rest in DOCUMENTS.items():
    with open(name + ".facet", "w", encoding="utf-8") as file:
        file.write(VARIABLES + rest)
