"""The documents of section 3, each as a function of the amount of work."""

HEAD = '@meta\n  name: "bench"\n\n@context\n  budget: %d\n\n'


def document(body, budget=1000000):
    return HEAD % budget + body


def pipelines(count):
    """As many variables, each with a pipeline of one call."""
    lines = ['  v%d: "  Some Words %d" |> lowercase()' % (n, n) for n in range(count)]
    message = "\n@user\n  content: [$v0, $v%d] |> join(\" \")\n" % (count - 1)
    return document("@vars\n" + "\n".join(lines) + "\n" + message)


def chain(count):
    """A chain of references."""
    lines = ['  v0: "text"'] + ["  v%d: $v%d" % (n, n - 1) for n in range(1, count)]
    return document("@vars\n" + "\n".join(lines) + "\n\n@user\n  content: $v%d\n" % (count - 1))


def chain_backwards(count):
    """The same, each variable before the one that it needs."""
    lines = ["  v%d: $v%d" % (n, n - 1) for n in range(count - 1, 0, -1)] + ['  v0: "text"']
    return document("@vars\n" + "\n".join(lines) + "\n\n@user\n  content: $v%d\n" % (count - 1))


def truncated(size):
    """One section of which half fits."""
    text = ("Some words and more of them " * (size // 28 + 1))[:size]
    return document('@user\n  shrink: 1\n  content: "%s"\n' % text, size // 2)


TEXT_LINE = "A line of the text, with a \\ and a \" in it.\n"


def text_lines(size):
    return TEXT_LINE * (size // len(TEXT_LINE) + 1)


def text_block(size):
    """One text block."""
    lines = "".join("    " + line for line in text_lines(size).splitlines(keepends=True))
    return document('@user\n  content: """\n%s    """\n' % lines, 2 * size + 1000)


def text_string(size):
    """The same text as a string."""
    text = text_lines(size)[:-1].replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return document('@user\n  content: "%s"\n' % text, 2 * size + 1000)


def text_file(folder, size):
    """The same as the text of a file; gives the document."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "text.md").write_text(text_lines(size)[:-1], encoding="utf-8")
    path = folder / "file.facet"
    path.write_text(document('@user\n  content: @text("text.md")\n', 2 * size + 1000), encoding="utf-8")
    return path


def sections(count):
    """Sections of which a third fits; the priorities are scattered."""
    parts = ['@user\n  priority: %d\n  shrink: 1\n  content: "Some words %d"\n' % (n * 7919 % 1001, n)
             for n in range(count)]
    return document("\n".join(parts), count * 6)


def guarded(count):
    """As many rules as messages: each message has one."""
    rules = ['    { id: "r%d", op: "message_emit", name: "m%d", when: false }' % (n, n) for n in range(count)]
    messages = ['@user\n  id: "m%d"\n  content: "text"\n' % n for n in range(count)]
    return document("@policy\n  deny: [\n%s\n  ]\n\n%s" % (",\n".join(rules), "\n".join(messages)))


def one_line(count):
    """One line of pipelines."""
    items = ", ".join('" Some Words " |> trim()' for _ in range(count))
    return document('@vars\n  v: [%s]\n\n@user\n  content: $v |> join(" ")\n' % items)


def one_pipeline(count):
    """One pipeline of many calls."""
    calls = " |> trim() |> lowercase()" * (count // 2)
    return document('@user\n  content: " Some Words "%s\n' % calls)


def one_list(count):
    """One literal list."""
    items = ", ".join('"item %d"' % n for n in range(count))
    return document('@vars\n  v: [%s]\n\n@user\n  content: $v |> join(" ")\n' % items)


def nested(levels):
    """A literal list in a list in a list …"""
    return document("@vars\n  v: %s1%s\n\n@user\n  content: $v |> json()\n" % ("[" * levels, "]" * levels))


def doubling(levels, use="length"):
    """Lists that hold the one before twice."""
    lines = ['  a0: ["text"]'] + ["  a%d: [$a%d, $a%d]" % (n, n - 1, n - 1) for n in range(1, levels + 1)]
    body = "@vars\n%s\n  n: [$a%d |> %s()]\n\n@user\n  content: $n |> join(\"\")\n"
    return document(body % ("\n".join(lines), levels, use), 10**12)


def diamond(folder, levels):
    """A file that imports two that import the same two …; gives the root."""
    folder.mkdir(parents=True, exist_ok=True)
    for level in range(levels):
        imports = '@import "d%d.facet"\n' % (level + 1)
        (folder / ("d%d.facet" % level)).write_text(imports * 2)
    (folder / ("d%d.facet" % levels)).write_text('@vars\n  leaf: "text"\n')
    return folder / "d0.facet"


def wide(folder, count):
    """A file that imports many; gives the root."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(count):
        (folder / ("i%d.facet" % n)).write_text('@vars\n  v%d: "text %d"\n' % (n, n))
    root = folder / "root.facet"
    imports = "".join('@import "i%d.facet"\n' % n for n in range(count))
    root.write_text(imports + "\n@user\n  content: $v%d\n" % (count - 1))
    return root
