"""The documents of the corpus, for the scripts that check more of them than what
their cases say."""

import concurrent.futures
import importlib.util
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent


def load_runner():
    """run.py."""
    spec = importlib.util.spec_from_file_location("run", HERE / "run.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["run"] = module
    spec.loader.exec_module(module)
    return module


def load_cases(run):
    return run.load_cases(sorted(str(path) for path in (HERE / "cases").glob("*.jsonl")))


def source_of(run, case):
    """The document of a case; None if it is not among its files."""
    if not case["cmd"] or case["cmd"][0] not in ("run", "build"):
        return None
    source = run.source_of(case["cmd"])
    return source if source != "-" and source in case.get("files", {}) else None


def build_options(run, cmd):
    """The options of a case's command that decide what `build` makes of it."""
    options = []
    for name in ("--import-root", "--language-profile", "--profile"):
        value = run.option_value(cmd, name)
        # Any other --profile asks for a record of the run.
        if name == "--profile" and value not in ("core", "hypervisor"):
            continue
        if value is not None:
            options += [name, value]
    return options


def add_job_option(parser):
    parser.add_argument("-j", type=int, default=os.cpu_count() or 1)


def check_all(named, check, jobs):
    """`check` of each (name, thing): None if there is nothing to check, else what
    went wrong ("": nothing). Prints it, gives (passed, failed)."""
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for (name, _), problem in zip(named, pool.map(check, [thing for _, thing in named])):
            if problem:
                failed += 1
                print("FAIL %s: %s" % (name, problem))
            elif problem is not None:
                passed += 1
    return passed, failed
