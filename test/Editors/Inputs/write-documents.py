"""Writes the documents of the conformance corpus and the examples into a folder,
and what `fct` says of their syntax.

  write-documents.py FOLDER

FOLDER/NAME.facet, one each, and FOLDER/syntax.json: NAME to the codes of the errors of
docs/Language.md 1.2 and 1.3 in it (none: it parses).
"""

import hashlib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
SYNTAX = ("F001", "F002", "F003", "F402")
# Longer ones show nothing that a short one does not.
MAX_SIZE = 100_000


def corpus():
    """(name, text), each text once."""
    seen = set()
    for path in sorted((ROOT / "test" / "Conformance" / "cases").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line) if line.startswith("{") else {}
            for name, text in sorted(case.get("files", {}).items()):
                if not name.endswith(".facet") or not isinstance(text, str) or len(text) > MAX_SIZE or text in seen:
                    continue
                seen.add(text)
                yield re.sub(r"[^\w.-]", "_", "%s--%s" % (case["name"], name.removesuffix(".facet"))), text


def examples():
    for path in sorted((ROOT / "examples").rglob("*.facet")):
        yield "-".join(path.relative_to(ROOT).with_suffix("").parts), path.read_text(encoding="utf-8")


def verdicts(folder, names):
    codes = {name: [] for name in names}
    for begin in range(0, len(names), 200):
        files = [name + ".facet" for name in names[begin : begin + 200]]
        result = subprocess.run(
            ["fct", "build", "--diagnostics", "json", "--max-errors", "0", *files], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", check=False
        )
        for line in result.stderr.splitlines():
            diagnostic = json.loads(line)
            name = (diagnostic.get("file") or "").removesuffix(".facet")
            if diagnostic["code"] in SYNTAX and name in codes:
                codes[name].append(diagnostic["code"])
    return codes


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for name, text in [*corpus(), *examples()]:
        if len(name) > 150:
            name = name[:130] + hashlib.sha256(name.encode()).hexdigest()[:12]
        if name in names:
            name += "-%d" % len(names)
        names.append(name)
        (folder / (name + ".facet")).write_bytes(text.encode("utf-8", "surrogatepass"))
    (folder / "syntax.json").write_text(json.dumps(verdicts(folder, names), indent=1), encoding="utf-8")
    print("%d documents" % len(names))


if __name__ == "__main__":
    main()
