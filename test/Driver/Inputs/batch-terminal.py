"""The progress of a batch on a terminal that is stderr. In a folder with
main.facet, mixed.jsonl and long.jsonl.
"""

import os, pty, shutil, subprocess

FCT = shutil.which("fct")


def on_terminal(*arguments, out="-"):
    """What is on a terminal that is stderr."""
    ours, theirs = pty.openpty()
    command = [FCT, "run", "main.facet", "--batch", "mixed.jsonl", "-o", out, *arguments]
    p = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    p.wait()
    text = b""
    try:
        while piece := os.read(ours, 4096):
            text += piece
    except OSError:  # so ends a terminal
        pass
    os.close(ours)
    return text.decode()


shown = on_terminal("--batch", "long.jsonl", "--memory-limit", "100b", "--color", "never")
assert shown.startswith("\r1 line, 100 %, ") and "/s, 1 failed\033[K" in shown, shown
# It is gone before other messages come.
assert shown.split("\r\033[K")[-1].startswith("fct: error: X.fct.BATCH"), shown
assert "\033[K" not in on_terminal("--no-progress")
