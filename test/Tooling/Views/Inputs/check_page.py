"""check_page.py PAGE: checks a page of `fct inspect --html` with two parsers.

It must be XML and HTML alike: a text that slips out of its element in either
shows. It may not hold a script, a style of an element, an event handler, or an
address of anywhere else; its style sheet must be the one that its policy allows;
no two elements may share an id, and each link must lead to one.

Prints a line for each section, `ID before=N after=N STATE`, then the texts of
<title> and of each part's heading.
"""

import base64
import hashlib
import html.parser
import sys
import urllib.parse
import xml.etree.ElementTree as xml

VOID = {"meta", "link", "br", "path", "rect", "line"}
ALLOWED = set(
    "html head meta link title style body a nav main header footer section article p h1 h2 h3 h4 b i code strong span div "
    "dl dt dd ul li details summary pre del table thead tbody tr th td svg g path rect line text".split()
)


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.texts = [], [], {}

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append((tag, len(self.elements) - 1))

    def handle_startendtag(self, tag, attributes):
        assert tag in VOID, "<%s/> is no end to HTML" % tag
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open and self.open[-1][0] == tag, "</%s> within %s" % (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        if self.open:
            number = self.open[-1][1]
            self.texts[number] = self.texts.get(number, "") + data


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        text = file.read()
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert not reader.open, reader.open
    root = xml.fromstring(text.split("\n", 1)[1])
    assert [e.tag for e in root.iter()] == [tag for tag, _ in reader.elements], "XML and HTML differ"

    ids, links, policy, style = set(), [], "", ""
    for number, (tag, attributes) in enumerate(reader.elements):
        assert tag in ALLOWED, "<%s>" % tag
        for name, value in attributes.items():
            assert name != "style" and not name.startswith("on"), name
            assert name not in ("src", "srcset", "action", "data", "xlink:href"), name
            if name == "href":
                assert value.startswith("#") or value == "data:,", value
                links.append(value)
        if "id" in attributes:
            assert attributes["id"] not in ids, "two elements are called " + attributes["id"]
            ids.add(attributes["id"])
        if attributes.get("http-equiv") == "Content-Security-Policy":
            policy = attributes["content"]
        if tag == "style":
            style = reader.texts[number]
    for link in links:
        assert link == "data:," or urllib.parse.unquote(link[1:]) in ids, "nothing is called " + link
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none';") and "'sha256-%s'" % digest in policy, policy
    assert "url(" not in style and "@import" not in style

    for number, (tag, attributes) in enumerate(reader.elements):
        if "data-section" in attributes:
            size = "before=%s after=%s %s" % tuple(attributes.get(n) for n in ("data-before", "data-after", "data-state"))
            same = "" if attributes["id"] == attributes["data-section"] else " as " + attributes["id"]
            name = attributes["data-section"].encode("ascii", "backslashreplace").decode()
            print("section", name + same, size)
    # The first title is the page's, the others are those of drawings.
    titles = [number for number, (tag, attributes) in enumerate(reader.elements) if tag == "title"]
    for number, (tag, attributes) in enumerate(reader.elements):
        if tag in ("h1", "h2") or number == titles[0]:
            print(tag, reader.texts.get(number, "").strip())


main()
