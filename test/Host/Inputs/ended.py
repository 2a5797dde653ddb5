"""Runs that wait for a silent server, which would wait for ever, are ended: by
signals, by --timeout, alone and in a batch. Nothing is left behind.
"""

import os, shutil, signal, subprocess, sys, time

FCT = shutil.which("fct")
HERE = os.path.dirname(__file__)
subprocess.run([sys.executable, os.path.join(HERE, "document.py"), sys.argv[1], "a=silent", "b=silent"], check=True)
open("lines.jsonl", "w").write("{}\n{}\n")
COMMANDS = [["main.facet"], ["main.facet", "--batch", "lines.jsonl"], ["main.facet", "--threads=2", "-o", "out.json"]]
PATIENCE = 60  # seconds; for a run that does not end


def start(command):
    if os.path.exists("silent"):
        os.remove("silent")
    # Whoever runs the tests may have it ignored.
    unignore = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen([FCT, "run", *command, "--config", "fct.json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=unignore)


def wait_until_called(process):
    while not os.path.exists("silent"):
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)


for command in COMMANDS:
    for number in signal.SIGINT, signal.SIGTERM:
        process = start(command)
        wait_until_called(process)
        process.send_signal(number)
        output = process.communicate(timeout=PATIENCE)
        assert process.returncode == -number and output == (b"", b""), (command, number, process.returncode, output)
    process = start([*command, "--timeout", "700ms"])
    wait_until_called(process)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1 and not out, (command, process.returncode, out)
    assert err == b"fct: error: X.fct.TIMEOUT: timed out after 700ms\n", err
assert sorted(os.listdir(".")) == ["fct.json", "lines.jsonl", "main.facet", "silent"], os.listdir(".")
