"""Changes the file of an import on the disk, and says what the server says of the
document that imports it before and after it is told."""

import pathlib

from lspclient import Client


def main():
    library, main_file = pathlib.Path("lib.facet"), pathlib.Path("main.facet").absolute()
    text = '@import "lib.facet"\n@user\n  content: $greeting\n'
    main_file.write_text(text, encoding="utf-8")
    client = Client()
    client.initialize()
    client.open(main_file.as_uri(), text)

    def show(what):
        # What is asked for next is answered behind the diagnostics.
        client.request("textDocument/documentSymbol", textDocument={"uri": main_file.as_uri()})
        found = client.diagnostics[main_file.as_uri()]["diagnostics"]
        print("%s: %s" % (what, ", ".join(one["code"] for one in found) or "nothing"))

    def tell(kind):
        client.notify("workspace/didChangeWatchedFiles", changes=[{"uri": library.absolute().as_uri(), "type": kind}])

    show("no file")
    library.write_text('@vars\n  greeting: "Hello"\n', encoding="utf-8")
    show("not told")
    tell(1)
    show("created")
    library.write_text("@vars\n  other: 1\n", encoding="utf-8")
    client.notify("textDocument/didSave", textDocument={"uri": main_file.as_uri()})
    show("changed, and the document saved")
    library.unlink()
    tell(3)
    show("deleted")
    print("exit status %d" % client.close())


main()
