"""docs/Options.md, made of the tables of tools/fct; for utils/check-docs.

The options are the records of Options.td, which `fct COMMAND --help` is made of
as well; the commands are the table of main.cpp.
"""

import json
import re

SEPARATOR = "|---|---|---|"


class Option:
    def __init__(self, record, records):
        self.line = int(record["!locs"][-1].rpartition(":")[2])
        self.name = record["Prefixes"][0] + record["Name"]
        self.group = (record["Group"] or {}).get("def")
        self.meta = record["MetaVarName"]
        self.help = record["HelpText"]
        self.is_alias = record["Alias"] is not None
        self.commands = [v["def"] for v in record["Visibility"]]
        # Help that some commands have of their own.
        self.variants = []
        for variant in record["HelpTextsForVariants"]:
            text = records[variant["def"]]
            self.variants.append(([v["def"] for v in text["Visibilities"]], text["Text"]))

    def spelling(self):
        if not self.meta:
            return self.name
        return self.name + ("" if self.name.endswith("=") else " ") + self.meta


class Command:
    def __init__(self, name, arguments, summary, visibility):
        self.name = name
        self.arguments = arguments
        self.summary = summary
        self.visibility = visibility


def read_options(dump):
    """The options of a JSON dump of llvm-tblgen, in the order of the file."""
    records = json.loads(dump)
    names = [name for name in records["!instanceof"]["Option"] if name not in ("INPUT", "UNKNOWN")]
    options = [Option(records[name], records) for name in names]
    sections = [(records[name], name) for name in records["!instanceof"]["Section"]]
    sections.sort(key=lambda section: int(section[0]["!locs"][-1].rpartition(":")[2]))
    return sorted(options, key=lambda o: o.line), [(name, record["HelpText"]) for record, name in sections]


def read_commands(text):
    """The commands of main.cpp."""
    table = text[text.index("allCommands() {") : text.index("return commands;")]
    row = re.compile(r'\{"(\w+)",\s*"([^"]*)",\s*"([^"]*)",\s*(?:"(?:[^"\\]|\\.)*"\s*)+,\s*(\w+Vis),')
    return [Command(*match) for match in row.findall(table)]


def cell(text):
    return text.replace("|", "\\|")


def commands_of(visibilities, commands):
    shown = [c.name for c in commands if c.visibility in visibilities]
    return "all" if len(shown) == len(commands) else ", ".join(shown)


def rows(option, commands):
    own = [v for variant in option.variants for v in variant[0]]
    texts = [([v for v in option.commands if v not in own], option.help), *option.variants]
    for visibilities, text in texts:
        if commands_of(visibilities, commands):
            yield "| `%s` | %s | %s |" % (cell(option.spelling()), commands_of(visibilities, commands), cell(text))


def body(options, sections, commands):
    out = ["`fct COMMAND --help` shows the options of one command. Options may stand anywhere, before the command,"]
    out[0] += " too; `--name VALUE` may be written `--name=VALUE`. [CommandLine.md](CommandLine.md) says more of"
    out[0] += " those that need it. Defaults are in parentheses."
    out += ["", "## Commands", "", "| command | what |", "|---|---|"]
    out += ["| `fct %s%s` | %s |" % (c.name, cell(c.arguments), cell(c.summary)) for c in commands]
    shown = [o for o in options if not o.is_alias and o.help]
    for name, title in sections:
        table = [row for o in shown if o.group == name for row in rows(o, commands)]
        if table:
            out += ["", "## " + title.capitalize(), "", "| option | commands | meaning |", SEPARATOR, *table]
    missing = sorted({o.name for o in options if o.group == "notAvailable" and not o.is_alias})
    if missing:
        out += ["", "## Not available in this version", ""]
        out += ["These are refused by name, never ignored: %s." % ", ".join("`%s`" % name for name in missing)]
    return out


def is_option(options, commands, command, argument):
    """Whether a command takes an argument that begins with a dash."""
    visibility = {c.visibility for c in commands if c.name == command}
    name = argument.partition("=")[0]
    return any(visibility & set(o.commands) and o.name.rstrip("=") == name for o in options)
