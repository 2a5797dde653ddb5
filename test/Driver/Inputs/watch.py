"""Drives `fct … --watch`: watch.py SCRIPT-NAME. Each step changes files and waits
until the result says so; there is no other clock than a time-out for a dead watch."""

import os
import pathlib
import signal
import subprocess
import sys
import time

PATIENCE = 120  # seconds


def wait_for(what, holds):
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            sys.exit("nothing happened: " + what)
        time.sleep(0.02)
    print("seen: " + what)


def text_of(path):
    try:
        return pathlib.Path(path).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def replace(path, text):
    """As editors do: a new file under the old name."""
    pathlib.Path(path + ".new").write_text(text, encoding="utf-8")
    os.replace(path + ".new", path)


def start(*arguments):
    log = open("log.txt", "w", encoding="utf-8")
    # Whoever runs the tests may have it ignored.
    unignore = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(["fct", *arguments, "--watch"], stderr=log, stdout=open("stdout.txt", "w", encoding="utf-8"), preexec_fn=unignore)


def end(process, by=signal.SIGTERM):
    assert process.poll() is None, "the watch has ended by itself: %s" % text_of("log.txt")
    process.send_signal(by)
    print("ended by signal %d" % -process.wait(PATIENCE))


def watch_run():
    process = start("run", "main.facet", "--input", "in.json", "--set-file", "note=note.txt", "-o", "out.json")
    wait_for("the first result", lambda: '"one first note' in text_of("out.json"))
    replace("lib.facet", '@vars\n  word: "two"\n')
    wait_for("an import", lambda: '"two first note' in text_of("out.json"))
    pathlib.Path("in.json").write_text('{"name": "second"}', encoding="utf-8")
    wait_for("the input, written in place", lambda: '"two second note' in text_of("out.json"))
    pathlib.Path("note.txt").write_text("remark", encoding="utf-8")
    wait_for("a file of --set-file", lambda: '"two second remark"' in text_of("out.json"))
    os.remove("lib.facet")
    wait_for("an error", lambda: "F601" in text_of("log.txt"))
    replace("lib.facet", '@vars\n  word: "three"\n')
    wait_for("the file is back", lambda: '"three second remark"' in text_of("out.json"))
    end(process)


def watch_settings():
    replace("fct.json", '{"budget": 16}')
    process = start("run", "short.facet", "--config", "fct.json", "-o", "out.json")
    wait_for("the first result", lambda: '"a long text"' in text_of("out.json"))
    replace("fct.json", '{"budget": 6}')
    wait_for("the configuration", lambda: '"a long"' in text_of("out.json"))
    os.remove("fct.json")
    wait_for("that it is gone", lambda: "file 'fct.json' does not exist" in text_of("log.txt"))
    replace("fct.json", '{"budget": 16}')
    wait_for("that it is back", lambda: '"a long text"' in text_of("out.json"))
    os.rename("short.facet", "away.facet")
    wait_for("that the document is gone", lambda: "file 'short.facet' does not exist" in text_of("log.txt"))
    replace("short.facet", text_of("away.facet").replace("long", "new"))
    wait_for("that it is back", lambda: '"a new text"' in text_of("out.json"))
    end(process, signal.SIGINT)


def watch_test():
    process = start("test", "tests")
    wait_for("the first report", lambda: "1 passed" in text_of("stdout.txt"))
    replace("tests/b_test.facet", '@user\n  content: "b"\n@test "new"\n  assert:\n    - canonical contains "nothing"\n')
    wait_for("a new file in the folder", lambda: "1 failed" in text_of("stdout.txt"))
    end(process)


def watch_build():
    process = start("build", "broken.facet")
    wait_for("the error", lambda: "F401" in text_of("log.txt"))
    wait_for("that it watches", lambda: "watching 1 file; Ctrl+C ends" in text_of("log.txt"))
    replace("broken.facet", '@user\n  content: @text("text.txt")\n')
    wait_for("another run", lambda: text_of("log.txt").count("watching") == 2)
    replace("text.txt", "changed")
    wait_for("a file of @text", lambda: "'text.txt' has changed" in text_of("log.txt").replace(os.getcwd() + "/", ""))
    end(process)


def watch_killed():
    os.mkfifo("waiting")
    process = start("run", "main.facet", "--input", "waiting")
    children = pathlib.Path("/proc/%d/task/%d/children" % (process.pid, process.pid))
    wait_for("a run that waits", lambda: text_of(children).split())
    os.kill(int(text_of(children).split()[0]), signal.SIGKILL)
    wait_for("how it ended", lambda: "the run was ended by signal 9; the next change starts another" in text_of("log.txt"))
    end(process)


{"killed": watch_killed, "run": watch_run, "settings": watch_settings, "test": watch_test, "build": watch_build}[sys.argv[1]]()
