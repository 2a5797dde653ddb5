"""What kill -9 leaves behind is gone when the same file is written again; what
another process is writing is not touched.
"""

import os, shutil, signal, subprocess

FCT = shutil.which("fct")
# A shell that starts this in the background lets it ignore some.
for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
    signal.signal(number, signal.SIG_DFL)
LINE = b'{"q":"a"}\n'


def left():
    return sorted(name for name in os.listdir(".") if name.startswith(".fct-"))


def start(*arguments):
    p = subprocess.Popen([FCT, "run", "main.facet", "--batch", "-", *arguments], stdin=subprocess.PIPE)
    return p


def waits_for_input(p, files):
    """Its file is there as soon as it reads."""
    while len(left()) < files:
        assert p.poll() is None


killed = [start("-o", "out.json"), None]
waits_for_input(killed[0], 1)
killed[1] = start("-o", "out.json")
waits_for_input(killed[1], 2)
other = start("-o", "other.json")
waits_for_input(other, 3)
for p in killed:
    p.kill()
    assert p.wait() == -signal.SIGKILL
assert len(left()) == 3, left()
# Of the same file: both are gone; of another one: it goes on.
subprocess.run([FCT, "run", "main.facet", "--set", 'q="x"', "-o", "out.json"], check=True)
assert len(left()) == 1, left()
other.communicate(LINE)
assert other.returncode == 0 and os.path.getsize("other.json") > 0
assert not left(), left()

# Two writers at once: each result is whole, the last one stays.
one, two = start("-o", "out.json"), None
waits_for_input(one, 1)
two = start("-o", "out.json")
waits_for_input(two, 2)
subprocess.run([FCT, "run", "main.facet", "--set", 'q="x"', "-o", "out.json"], check=True)
assert len(left()) == 2, left()
for p in one, two:
    p.communicate(LINE)
    assert p.returncode == 0
    assert b'"content":"a"' in open("out.json", "rb").read()
assert not left()

# Signals that can be caught leave nothing.
for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
    p = start("-o", "out.json")
    waits_for_input(p, 1)
    p.send_signal(number)
    assert p.wait() == -number, p.returncode
    assert not left(), (number, left())

# Those that the process was told to ignore change nothing.
for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGXFSZ:
    signal.signal(number, signal.SIG_IGN)
    p = start("-o", "out.json")
    signal.signal(number, signal.SIG_DFL)
    waits_for_input(p, 1)
    p.send_signal(number)
    p.communicate(LINE * 3)
    assert p.returncode == 0 and open("out.json", "rb").read().count(b"\n") == 3, (number, p.returncode)
    assert not left(), (number, left())

# Caches write in the same way.
CACHED = [FCT, "run", "main.facet", "--set", 'q="x"', "--incremental", "--cache-dir", "c"]
subprocess.run(CACHED, check=True, stdout=subprocess.DEVNULL)
folder = "c/compilations"
[entry] = [n for n in os.listdir(folder) if n.startswith("llvmcache-")]
assert sorted(os.listdir(folder)) == sorted([entry, "statistics"]), os.listdir(folder)
