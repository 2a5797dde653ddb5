"""Where the benchmark runs: the machine, the commit, the programs and folders."""

import os
import pathlib
import platform
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SUPPORT = ROOT / "utils" / "bench-support"


def fail(text):
    print("bench: " + text, file=sys.stderr)
    sys.exit(1)


def output_of(*command):
    process = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, text=True, check=True)
    return process.stdout.strip()


def machine():
    model, memory = platform.machine(), ""
    try:
        cpus = pathlib.Path("/proc/cpuinfo").read_text()
        model = re.search(r"model name\s*: (.*)", cpus).group(1)
        total = pathlib.Path("/proc/meminfo").read_text()
        kilobytes = int(re.search(r"MemTotal:\s*(\d+)", total).group(1))
        memory = "%.0f GB" % (kilobytes / 2**20)
    except (OSError, AttributeError):
        pass
    return {"cpu": model, "cores": os.cpu_count(), "memory": memory,
            "system": platform.platform(), "load": list(os.getloadavg())}


def commit():
    try:
        head = output_of("git", "rev-parse", "HEAD")
        changes = output_of("git", "status", "--porcelain")
        return head + ("+changes" if changes else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def build(folder):
    script = ('source utils/lib.sh; configure_build "$1"; '
              'build_targets "$1" fct facet-benchmark')
    command = ["bash", "-euo", "pipefail", "-c", script, "bench", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)


def compile_c(folder, name, source):
    compiler = shutil.which("clang-22") or shutil.which("cc")
    if not compiler:
        fail("no C compiler")
    program = folder / name
    subprocess.run([compiler, "-O2", "-o", str(program), str(source)], check=True)
    return program


class Bench:
    """What all sections share: programs, the folder for inputs, how often each
    program runs."""

    def __init__(self, build_folder, pairs, is_quick, is_full):
        self.pairs = pairs
        self.is_quick = is_quick
        self.is_full = is_full
        self.fct = str(build_folder / "bin" / "fct")
        self.in_process = build_folder / "bin" / "facet-benchmark"
        if not os.access(self.fct, os.X_OK):
            fail("%s cannot be run" % self.fct)
        self.folder = build_folder / "bench"
        self.inputs = self.folder / "inputs"
        self.inputs.mkdir(parents=True, exist_ok=True)
        self.launch = compile_c(self.folder, "launch", SUPPORT / "launch.c")
        empty = self.folder / "empty.c"
        empty.write_text("int main(void) { return 0; }\n")
        self.empty = compile_c(self.folder, "empty", empty)
        # What was left out, and why.
        self.notes = []

    def tool(self, name):
        """The path of a program that may be missing; then None, and a note."""
        path = shutil.which(name)
        note = "`%s` is not installed: its column is left out." % name
        if not path and note not in self.notes:
            self.notes.append(note)
        return path

    def supports(self, command, option):
        """Whether `fct COMMAND` has the option, by its help."""
        process = subprocess.run([self.fct, "help", command], stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, text=True)
        found = re.search(re.escape(option) + r"\b", process.stdout)
        if not found:
            self.notes.append("`fct %s` has no `%s`: its rows are left out." % (command, option))
        return bool(found)


def shown(command):
    """A command line as a reader can copy it from the root of the repository."""
    root = str(ROOT) + os.sep
    return shlex.join(part.replace(root, "") for part in map(str, command))
