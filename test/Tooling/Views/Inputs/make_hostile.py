"""Writes main.facet, and in.json: ids, names and texts that no page should trust."""

import json

IDS = ["</style><script>alert(1)</script>", "fct-budget", "", "two words", "\"'&#%", "\u202e\U0001f600"]


def quoted(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


lines = ["@context", "  budget: 200000", "@vars", '  evil: @input(type="any")', '  text: @input(type="string")', "  html: %s" % quoted("<!-- ]]> --><img src=x onerror=alert(1)>")]
for text in IDS:
    lines += ["@user", "  id: %s" % quoted(text), "  content: %s" % quoted("</pre></article>\n&amp;" + text)]
lines += ["@user", "  id: \"last\"", "  content: $text", "# --> </script> ]]>"]
with open("main.facet", "w", encoding="utf-8") as file:
    file.write("\n".join(lines) + "\n")
with open("evil'\"><b>.facet", "w", encoding="utf-8") as file:
    file.write('@import "main.facet"\n')
with open("in.json", "w", encoding="utf-8") as file:
    json.dump({"evil": {"</td>": ["<b>", "\x00\x1b[31m\u202e", "x" * 100000]}, "text": "\x00\x1b[31m\u202e" + "<i>" * 20000}, file)
