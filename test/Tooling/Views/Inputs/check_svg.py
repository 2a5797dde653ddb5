"""check_svg.py FILE: reads a drawing of `fct inspect --dag` with a parser of XML.

Checks that boxes stand in the drawing and apart from each other, that each edge
leads from the right side of a box to the left side of another, and that nothing
is loaded from anywhere. Prints a line for each node and edge, the number of
columns, and the note of a drawing in part.
"""

import re
import sys
import xml.etree.ElementTree as xml

SVG = "{http://www.w3.org/2000/svg}"


def points_of(path):
    """The points that a path of M, H and C passes."""
    points = []
    for command, numbers in re.findall(r"([MHC])([-0-9 ]+)", path):
        values = [int(number) for number in numbers.split()]
        points.append((values[0], points[-1][1]) if command == "H" else tuple(values[-2:]))
    return points


def main():
    root = xml.parse(sys.argv[1]).getroot()
    assert root.tag == SVG + "svg"
    width, height = int(root.get("width")), int(root.get("height"))
    assert root.get("viewBox") == "0 0 %d %d" % (width, height)
    for element in root.iter():
        assert element.tag[len(SVG) :] in ("svg", "style", "rect", "path", "g", "title", "text"), element.tag
        assert not any(name == "style" or name.startswith("on") or "href" in name for name in element.attrib)

    boxes = []
    for node in root.iter(SVG + "g"):
        rect = node.find(SVG + "rect")
        x, y, w, h = (int(rect.get(name)) for name in ("x", "y", "width", "height"))
        assert 0 <= x and 0 <= y and x + w <= width and y + h <= height
        boxes.append((x, y, w, h, node.find(SVG + "title").text))
    for a in boxes:
        for b in boxes:
            assert a is b or a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0] or a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1], (a, b)
        if len(boxes) < 500:
            print("node", a[4])
    sources = {(x + w, y + h // 2): name for x, y, w, h, name in boxes}
    targets = {(x, y + h // 2): name for x, y, w, h, name in boxes}
    for path in root.iter(SVG + "path"):
        if not path.get("class").startswith("edge"):
            continue
        first, *_, last = points_of(path.get("d"))
        if len(boxes) < 500:
            print("edge", sources[first].split(": ")[0], "->", targets[last].split(": ")[0])
    print("columns", len({x for x, *_ in boxes}))
    for text in root.iter(SVG + "text"):
        if text.get("class") == "note":
            print("note", text.text)


main()
