"""Runs with standard streams closed from the start, and with a reader that went away.
In a folder with main.facet and out.json, its result."""

# stdin, stdout or both closed before the start; a reader that went away.
import os, shutil, subprocess

fct = shutil.which("fct")


def run(arguments, closed):
    def close():
        for fd in closed:
            os.close(fd)

    p = subprocess.run([fct, *arguments], stderr=subprocess.PIPE, preexec_fn=close)
    return p.returncode, p.stderr.decode()


status, text = run(["run", "main.facet"], [1])
assert status == 1 and "cannot write '<stdout>'" in text, (status, text)
status, text = run(["run", "main.facet", "-o", "closed.json"], [0, 1])
assert status == 0 and open("closed.json").read() == open("out.json").read(), text
status, text = run(["run", "-"], [0])
assert status == 1 and "cannot read '<stdin>'" in text, (status, text)

reader, writer = os.pipe()
os.close(reader)
p = subprocess.run([fct, "run", "main.facet"], stdout=writer, stderr=subprocess.PIPE)
# As other filters do: who has read enough wants no message.
assert p.returncode == 1 and not p.stderr, p
