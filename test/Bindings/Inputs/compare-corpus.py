#!/usr/bin/env python3
"""compare-corpus.py FCT COMMAND…: runs the corpus by `fct run` and by a package.

The command is a program (run-jobs.py, run-jobs.mjs) that reads jobs, one JSON object a
line, and writes what the package gives for each. It must be what `fct run` gives: the
same bytes, or the same errors at the same places. Cases whose options the packages do
not have are left out, and counted by the option.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Conformance"))

import documents

# What a job has of an option of `fct run`, with its value and without.
VALUED = {"--input": "input", "--runtime-input": "input", "--config": "config", "--import-root": "root"}
NUMBERS = {"--budget": "budget", "--gas-limit": "gas"}
FLAGS = {"--pure": "pure", "--exec": "exec"}
PLACE = ("code", "file", "line", "column", "end_line", "end_column", "message", "severity")


class LeftOut(Exception):
    """The packages do not have this."""


def read_set(argument, job):
    name, _, value = argument.partition("=")
    try:
        json.loads(value)
    except ValueError:
        raise LeftOut("--set of no JSON") from None
    job["settings"][name] = value


def read_number(value, option):
    if not value.isdigit() or not 0 < int(value) < 2**53:
        raise LeftOut("%s of 0, or that is bad usage" % option)
    return int(value)


def job_of(case):
    """The command of a case as a job; raises LeftOut."""
    job = {"settings": {}}
    words = collections.deque(case["cmd"][1:])
    while words:
        word = words.popleft()
        option, has_value, value = word.partition("=") if word.startswith("--") else (word, "", "")
        take = (lambda: value) if has_value else words.popleft
        if not word.startswith("-"):
            if job.setdefault("path", word) != word:
                raise LeftOut("two documents")
        elif option == "--set":
            read_set(take(), job)
        elif option == "--set-text":
            name, equals, text = take().partition("=")
            if not equals:
                raise LeftOut("--set-text that is bad usage")
            job["settings"][name] = json.dumps(text, ensure_ascii=False)
        elif option in VALUED:
            job[VALUED[option]] = take()
        elif option in NUMBERS:
            job[NUMBERS[option]] = read_number(take(), option)
        elif option in FLAGS:
            job[FLAGS[option]] = True
        elif option in ("--profile", "--language-profile") and words and words[0] in ("core", "hypervisor"):
            job["core"] = take() == "core"
        else:
            raise LeftOut(option)
    check_job(case, job)
    return job


def check_job(case, job):
    files = case.get("files", {})
    if not isinstance(files.get(job.get("path")), str):
        raise LeftOut("no document, or one that is no text")
    if "server" in case or "before" in case or "env" in case:
        raise LeftOut("a server, commands before or an environment")
    if "input" in job and (job["settings"] or not isinstance(files.get(job["input"]), str)):
        raise LeftOut("inputs of two sources, or that are no text")
    if "input" in job and files[job["input"]].startswith("\ufeff"):
        raise LeftOut("inputs with a byte order mark")
    if "config" in job and not isinstance(files.get(job["config"]), str):
        raise LeftOut("a configuration that is no text")


def inputs_of(case, job):
    if "input" in job:
        return case["files"][job["input"]]
    members = ("%s: %s" % (json.dumps(name), value) for name, value in job["settings"].items())
    return "{%s}" % ", ".join(members)


def errors_of(lines):
    """What is compared of diagnostics. The files of inputs and of the configuration have
    other names there, and what is of the command line is fct's alone."""
    found = []
    for record in map(json.loads, lines):
        if "of the command line" in record["message"]:
            continue
        found.append({key: record.get(key) for key in PLACE})
        if record.get("file") not in (None, "main.facet") and record["code"] in ("X.fct.JSON", "X.fct.CONFIG"):
            found[-1].pop("file")
    return found


def expected_of(fct, case, folder):
    result = subprocess.run(
        [fct, *case["cmd"], "--diagnostics", "json"], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
    )
    return result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8").splitlines()


def difference(expected, got):
    """What is wrong with the outcome of a job; empty if nothing."""
    status, stdout, stderr = expected
    if status == 0 and got.get("json", "") + "\n" != stdout:
        return "fct run gives %s, the package %s" % (stdout.strip(), got)
    if status != 0 and "json" in got:
        return "fct run fails, the package gives " + got["json"]
    if errors_of(stderr) != errors_of(got["diagnostics"]):
        return "fct run says %s, the package %s" % (errors_of(stderr), errors_of(got["diagnostics"]))
    return ""


def make_jobs(run, root):
    """(case, job) of each case that the packages can run; what is left out, by reason."""
    jobs, left_out = [], collections.Counter()
    for case in documents.load_cases(run):
        if not case["cmd"] or case["cmd"][0] != "run":
            continue
        try:
            job = job_of(case)
        except (LeftOut, IndexError) as reason:
            left_out[str(reason) or "a value that is missing"] += 1
            continue
        job["folder"] = str(root / str(len(jobs)))
        os.mkdir(job["folder"])
        run.write_files(pathlib.Path(job["folder"]), case["files"])
        job["inputs"] = inputs_of(case, job)
        jobs.append((case, job))
    return jobs, left_out


def main(fct, *command):
    run = documents.load_runner()
    fct = os.path.abspath(fct)
    with tempfile.TemporaryDirectory() as scratch:
        jobs, left_out = make_jobs(run, pathlib.Path(scratch))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            expected = list(pool.map(lambda each: expected_of(fct, each[0], each[1]["folder"]), jobs))
        text = "".join(json.dumps(job) + "\n" for _, job in jobs)
        output = subprocess.run(command, input=text, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
        outcomes = [json.loads(line) for line in output.rstrip("\n").split("\n")]
    if len(outcomes) != len(jobs):
        sys.exit("%d outcomes of %d jobs" % (len(outcomes), len(jobs)))
    failed = 0
    for (case, _), want, got in zip(jobs, expected, outcomes):
        problem = difference(want, got)
        if problem:
            failed += 1
            print("FAIL %s: %s" % (case["name"], problem))
    for reason, count in sorted(left_out.items()):
        print("left out, %s: %d" % (reason, count))
    print("%d the same, %d different" % (len(jobs) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
