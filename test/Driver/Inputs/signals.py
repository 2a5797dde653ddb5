"""Signals end a batch after a whole line, with the end of the signal itself. In a
folder with main.facet.
"""

import os, resource, shutil, signal, subprocess, time

FCT = shutil.which("fct")
ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGVTALRM, signal.SIGPROF, signal.SIGIO]
# A shell that starts this in the background lets it ignore some.
for number in ENDING:
    signal.signal(number, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
line = b'{"q":"%s"}\n' % (b"x" * 5000)
open("lines", "wb").write(line * 4000)
want = subprocess.run([FCT, "run", "main.facet", "--batch", "lines", "--budget", "99999"], stdout=subprocess.PIPE, check=True).stdout.splitlines(True)[0]
BATCH = [FCT, "run", "main.facet", "--batch", "lines", "--budget", "99999"]


def is_blocked(p):
    """It has a signal handler, so that it is past its start."""
    fields = dict(l.split(":", 1) for l in open("/proc/%d/status" % p.pid) if ":" in l)
    return int(fields["SigCgt"], 16) >> (signal.SIGTERM - 1) & 1


for number in ENDING:
    for threads in "1", "3":
        p = subprocess.Popen([*BATCH, "--threads", threads], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        first = p.stdout.read(1)
        assert is_blocked(p)
        p.send_signal(number)
        out = first + p.stdout.read()
        assert p.wait() == -number, (number, p.returncode)
        lines = out.splitlines(True)
        assert 0 < len(lines) < 4000 and all(l == want for l in lines), (number, len(lines), lines[-1][-40:])
    # The second one does not wait for a reader that never comes.
    p = subprocess.Popen(BATCH, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    p.stdout.read(1)
    p.send_signal(number)
    try:
        p.wait(0.2)
    except subprocess.TimeoutExpired:
        p.send_signal(number)
    assert p.wait(60) == -number
# One that the caller wants ignored.
p = subprocess.Popen(BATCH, stdout=subprocess.PIPE, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
first = p.stdout.read(1)
p.send_signal(signal.SIGHUP)
assert (first + p.stdout.read()).count(b"\n") == 4000 and p.wait() == 0

# What is being written to a file is removed by any of them.
os.mkdir("out")
for number in ENDING:
    p = subprocess.Popen([FCT, "run", "main.facet", "--batch", "-", "-o", "out/result"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    p.stdin.write(line * 100)
    p.stdin.flush()
    while not os.listdir("out"):
        time.sleep(0.01)
    while not is_blocked(p):
        time.sleep(0.01)
    time.sleep(0.1)
    p.send_signal(number)
    assert p.wait(60) == -number, (number, p.returncode)
    assert not os.listdir("out"), (number, os.listdir("out"))
