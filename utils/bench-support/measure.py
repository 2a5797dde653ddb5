"""Runs programs and benchmarks in turn and collects their figures.

A figure is {"median": …, "min": …, "unit": …}; a ratio is that of two medians
taken in the same run.
"""

import json
import os
import shlex
import statistics
import subprocess

from environment import fail, shown


def figure(samples, unit):
    return {"median": statistics.median(samples), "min": min(samples), "unit": unit}


def value(number, unit):
    return {"median": number, "unit": unit}


class Row:
    """One line of a section's table."""

    def __init__(self, name):
        self.data = {"name": name, "figures": {}, "bars": [], "commands": []}

    def add(self, label, what):
        self.data["figures"][label] = what

    def ratio(self, label, over, under, by="median"):
        figures = self.data["figures"]
        if over in figures and under in figures:
            number = figures[over][by] / figures[under][by]
            self.add(label, value(number, "×"))

    def command(self, command):
        text = command if isinstance(command, str) else shown(command)
        if text not in self.data["commands"]:
            self.data["commands"].append(text)

    def at_most(self, label, limit, text=None):
        self.bar(label, limit, "≤", text)

    def at_least(self, label, limit, text=None):
        self.bar(label, limit, "≥", text)

    def bar(self, label, limit, sense, text):
        """Judges a figure by its median; one that is missing has no bar."""
        found = self.data["figures"].get(label)
        if found is None:
            return
        number = found["median"]
        held = number <= limit if sense == "≤" else number >= limit
        text = text or "%s %s %g %s" % (label, sense, limit, found["unit"])
        self.data["bars"].append({"figure": label, "sense": sense, "limit": limit,
                                  "value": number, "held": held, "text": text})

    def flag(self, text, held):
        """A bar without a number."""
        self.data["bars"].append({"figure": None, "held": held, "text": text})


def processes(bench, commands, rounds=None, statuses=None):
    """Runs the commands in turn. `commands` and the result are maps by name; a
    result has the figures `ms`, `cpu_ms`, which does not count what waits for
    others, and `peak_mb`. `statuses`: exit statuses but 0."""
    rounds = rounds or bench.pairs
    names = list(commands)
    # One round that does not count brings files into memory.
    argv = [str(bench.launch), str(rounds + 1)]
    for name in names:
        argv += ["--", *map(str, commands[name])]
    samples = [[] for _ in names]
    output = subprocess.run(argv, stdout=subprocess.PIPE, text=True, check=True).stdout
    for line in output.splitlines():
        number, nanoseconds, cpu, peak, status = map(int, line.split())
        if status != (statuses or {}).get(names[number], 0):
            fail("%s: exit status %d" % (shlex.join(map(str, commands[names[number]]))[:500], status))
        samples[number].append((nanoseconds / 1e6, cpu / 1e3, peak / 1000.0))
    return {name: {"ms": figure([t for t, _, _ in runs[1:]], "ms"),
                   "cpu_ms": figure([c for _, c, _ in runs[1:]], "ms"),
                   "peak_mb": value(max(p for _, _, p in runs), "MB")}
            for name, runs in zip(names, samples)}


def first_run(bench, command):
    """The time in ms of one run, for what another run would find changed."""
    argv = [str(bench.launch), "1", "--", *map(str, command)]
    output = subprocess.run(argv, stdout=subprocess.PIPE, text=True, check=True).stdout
    _, nanoseconds, _, _, status = map(int, output.split())
    if status != 0:
        fail("%s: exit status %d" % (shlex.join(map(str, command)), status))
    return nanoseconds / 1e6


class InProcess:
    """What facet-benchmark measured, by name."""

    def __init__(self, bench, pattern, min_time=0.01, repetitions=None):
        if not os.access(bench.in_process, os.X_OK):
            fail("%s cannot be run: build the target facet-benchmark" % bench.in_process)
        if bench.is_quick:
            min_time, repetitions = 0.001, 1
        repetitions = repetitions or max(20, bench.pairs)
        # Repetitions take random turns, so that each has the same share of what
        # else goes on.
        self.command = [
            str(bench.in_process), "--benchmark_filter=" + pattern,
            "--benchmark_repetitions=%d" % repetitions,
            "--benchmark_min_time=%g" % min_time,
            "--benchmark_enable_random_interleaving=true"]
        process = subprocess.run([*self.command, "--benchmark_format=json"],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if process.returncode != 0:
            fail("%s: %s" % (shlex.join(self.command), process.stderr[-500:]))
        # They come in random order; this is the order in which they are registered.
        listing = subprocess.run([str(bench.in_process), "--benchmark_list_tests", self.command[1]],
                                 stdout=subprocess.PIPE, text=True, check=True)
        self.runs = {name: [] for name in listing.stdout.split()}
        for entry in json.loads(process.stdout)["benchmarks"]:
            if entry["run_type"] == "iteration":
                # The repetitions of one benchmark have one name.
                self.runs[entry["run_name"]].append(entry)

    def __contains__(self, name):
        return name in self.runs

    def families(self):
        """{family: [last parts of the names]}, in order of registration."""
        result = {}
        for name in self.runs:
            family, _, what = name.rpartition("/")
            result.setdefault(family, []).append(what)
        return result

    def time(self, name, unit="µs"):
        """Processor time of one call, in ns, µs or ms."""
        scale = {"ns": 1, "µs": 1e3, "ms": 1e6}[unit]
        to_ns = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
        return figure([run["cpu_time"] * to_ns[run["time_unit"]] / scale
                       for run in self.runs[name]], unit)

    def speed(self, name):
        """Gigabytes of input a second: the median, and the best as `max`."""
        rates = [run["bytes_per_second"] / 1e9 for run in self.runs[name]]
        return {"median": statistics.median(rates), "max": max(rates), "unit": "GB/s"}

    def counter(self, name, counter):
        return self.runs[name][0][counter]
