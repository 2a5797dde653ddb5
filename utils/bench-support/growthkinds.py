"""The registry of section 3's constructs: a row each, a function of the amount of work.

A function makes the files of one size and gives the command. `place` writes them; what
it gives is a path. Sizes double from `first` until a run takes about a second, or until
`most`, where a limit of the language or of the command ends the construct.
"""

import collections

Kind = collections.namedtuple("Kind", "name make first most status")

KINDS = []


# The usual first size.
FIRST = 250


def kind(name, first=FIRST, most=1 << 22, status=0):
    def add(make):
        KINDS.append(Kind(name, make, first, most, status))
        return make
    return add


# The default limit of a document's text.
LARGEST_TEXT = 64 << 20


class TooLarge(Exception):
    """The next size would be above the limit of a document."""


class Place:
    """Where the files of one construct are; one size replaces the other."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, name, text):
        if name.endswith(".facet") and len(text.encode()) > LARGEST_TEXT:
            raise TooLarge
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run(self, text, *options):
        return ["run", *GAS, *options, self.write("a.facet", text)]

    def build(self, text, *options):
        return ["build", *options, self.write("a.facet", text)]

    def test(self, text, *options):
        return ["test", *GAS, *options, self.write("a.facet", text)]


GAS = ["--gas-limit", "1000000000000"]
HEAD = "@context\n  budget: 1000000000\n\n"
USER = '\n@user\n  content: "text"\n'


def lines(count, line, between="\n"):
    """`line` formatted with 0, 1, 2 … as {n}; {m} is the next."""
    return between.join(line.format(n=n, m=n + 1, c=count) for n in range(count))


def variables(count, line, rest=""):
    return HEAD + "@vars\n" + lines(count, line) + "\n" + rest + USER


def union(count, member="struct {{ f{n}: int }}"):
    return lines(count, member, " | ")
