"""Documents that are shown are in the layout of fct fmt: the sources of the
examples, and the blocks of pages that are documents. Blocks that show errors of
syntax have none; docs/Formatting.md shows other layouts."""

import pathlib, re, shutil, subprocess, sys

FCT = shutil.which("fct")
ROOT = pathlib.Path(sys.argv[1])
BLOCK = re.compile(r"^```facet\n(.*?)^```", re.S | re.M)


def laid_out(text):
    p = subprocess.run([FCT, "fmt", "-"], input=text, capture_output=True, text=True)
    assert p.returncode == 0 or re.search("# F[0-9]{3}", text), text + p.stderr
    return p.stdout if p.returncode == 0 else text


examples = sorted(str(path) for path in (ROOT / "examples").rglob("*.facet"))
pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "examples").rglob("*.md"))]
subprocess.run([FCT, "fmt", "--check", *examples], check=True)
blocks = 0
for page in pages:
    if page.name == "Formatting.md":
        continue
    for text in BLOCK.findall(page.read_text(encoding="utf-8")):
        # Others are expressions.
        if text.startswith(("@", "#")):
            blocks += 1
            assert laid_out(text) == text, "%s: lay this out with 'fct fmt':\n%s" % (page, text)
print("%d sources, %d blocks" % (len(examples), blocks))
