r"""The names that editors show in colour, from the tables of the compiler; for
utils/check-docs.

`utils/editors/tree-sitter-facet/names.json` has all of them. A file `NAME.in.EXT`
below utils/editors is the text of `NAME.EXT`, in which

  <<regex NAMES>>    is a|b|c, with dots escaped for a regular expression in JSON
  <<vim NAMES>>      is a\|b\|c, with dots escaped for one of Vim
  <<words NAMES>>    is a b c, without names that have dots
  <<strings NAMES>>  is "a" "b" "c"

and NAMES are lists of names.json, joined by `+`.
"""

import json
import re

NOTE = "Made by utils/check-docs --write of the tables of the compiler; do not edit."
MARK = re.compile(r"<<(regex|vim|words|strings) ([\w+]+)>>")
STRING = re.compile(r'"([\w.]+)"')


class Sources:
    """Reads lists of names out of C++ sources, and fails where one is not found."""

    def __init__(self, root):
        self.root = root

    def between(self, name, begin, end):
        """The strings between two patterns, in their order, each once."""
        text = re.sub(r"//.*", "", (self.root / name).read_text(encoding="utf-8"))
        found = re.search(begin + r"(.*?)" + end, text, re.DOTALL)
        names = STRING.findall(found.group(1)) if found else []
        if not names:
            raise SystemExit("editorfiles: %s has no names behind '%s'" % (name, begin))
        return list(dict.fromkeys(names))

    def array(self, name, array):
        return self.between(name, array + r"\[\] = \{", r"\};")


def lens_names(dump):
    records = json.loads(dump)
    names = set()
    for record in (records[name] for name in records["!instanceof"]["Lens"]):
        names.update([record["name"], *record["aliases"]], [record["fullName"]] if record["fullName"] else [])
    return sorted(names)


def read_names(root, lens_dump):
    """Name of a list to its names."""
    sources = Sources(root)
    media = sources.array("lib/Types/Constraints.cpp", "image") + sources.array("lib/Types/Constraints.cpp", "audio")
    facets = sources.between("lib/Syntax/Parser.cpp", r"FacetKind facetKindOf\(", r"\.Default")
    messages = sources.between("lib/Support/LanguageEnums.cpp", r"StringRef facet::roleName\(", r"\n\}")
    context = sources.between("lib/Sema/Messages/ContextFacet.cpp", r"checkKeys\(sema, \*map, \{", r"\}")
    return {
        "facets": facets,
        "messages": messages,
        "lenses": lens_names(lens_dump),
        "types": sources.array("lib/Types/TypeParser.cpp", "names"),
        "constraints": list(
            dict.fromkeys(
                [
                    *sources.array("lib/Types/Constraints.cpp", "number"),
                    *sources.array("lib/Types/Constraints.cpp", "string"),
                    *media,
                ]
            )
        ),
        "message_keys": sources.array("lib/Sema/Messages/Messages.cpp", "all"),
        "history_keys": sources.array("lib/Sema/Messages/History.cpp", "historyKeys"),
        "context_keys": sources.array("lib/Sema/Messages/ContextFacet.cpp", "known") + context,
        "conversation_keys": sources.between("lib/Sema/Messages/Conversation.cpp", r"checkKeys\(sema, \*conversation.body, \{", r"\}"),
        "policy_keys": sources.between("lib/Sema/Policy/Policy.cpp", r"checkKeys\(sema, \*policy.body, \{", r"\}"),
        "rule_keys": sources.array("lib/Sema/Policy/Rules.cpp", "ruleKeys"),
        "response_keys": sources.array("lib/Sema/Response.cpp", "known"),
        "test_keys": sources.array("lib/Syntax/ParserBodies.cpp", "keys"),
        "operations": sources.between("lib/Support/LanguageEnums.cpp", r"StringRef facet::guardedOpName\(", r"\n\}"),
        "effects": sources.array("lib/Support/EffectMatcher.cpp", "standard"),
        "roots": sources.array("lib/Tooling/Testing/Snapshots.cpp", "roots"),
    }


def fill(text, names):
    def words(match):
        kind, lists = match.groups()
        found = list(dict.fromkeys(name for part in lists.split("+") for name in names[part]))
        if kind in ("regex", "vim"):
            bar, dot = ("|", "\\\\.") if kind == "regex" else ("\\|", "\\.")
            return bar.join(name.replace(".", dot) for name in sorted(found, key=lambda name: (-len(name), name)))
        if kind == "words":
            return " ".join(name for name in found if "." not in name)
        return " ".join('"%s"' % name for name in found)

    return MARK.sub(words, text)


def editor_files(root, names):
    """(path, text) of what is made."""
    folder = root / "utils" / "editors"
    lines = ["  %s: %s" % (json.dumps(key), json.dumps(value)) for key, value in [("note", NOTE), *names.items()]]
    yield folder / "tree-sitter-facet" / "names.json", "{\n" + ",\n".join(lines) + "\n}\n"
    for path in sorted(folder.rglob("*.in.*")):
        if "node_modules" not in path.parts:
            yield path.with_name(path.name.replace(".in.", ".")), fill(path.read_text(encoding="utf-8"), names)
