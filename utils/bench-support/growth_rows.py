"""Measures the constructs of section 3, each from small to about a second."""

import growth_conversations  # noqa: F401
import growth_documents  # noqa: F401
import growth_files  # noqa: F401
import growth_policy  # noqa: F401
import growth_types  # noqa: F401
import growth_values  # noqa: F401
import shutil

from growthkinds import FIRST, KINDS, Place, TooLarge
from measure import Row, processes, value

# ms: where a construct is large enough, and what the runs of a size may take.
LARGE = 1000.0
SPENT = 400.0
# A step above the bar is taken so often again, each side with these rounds: what
# else the machine does only adds to a time.
AGAIN = 4
ROUNDS_AGAIN = 3
# MB
TOO_LARGE = 4000.0
WORST = 2.3


def measure(bench, kind, place, n):
    """Least processor time in ms and peak memory in MB of one size."""
    command = [bench.fct, *kind.make(place, n)]
    first = processes(bench, {"x": command}, 1, {"x": kind.status})["x"]
    time, peak = first["cpu_ms"]["min"], first["peak_mb"]["median"]
    rounds = int(min(5, SPENT / max(time, 1.0)))
    if rounds >= 2 and not bench.is_quick:
        again = processes(bench, {"x": command}, rounds, {"x": kind.status})["x"]
        time = min(time, again["cpu_ms"]["min"])
    return time, peak, command


def worst(figures, least):
    """The greatest ratio of two neighbours, and where, of those that count."""
    return max(((b / a, at) for at, (a, b) in enumerate(zip(figures, figures[1:])) if b >= least), default=(0.0, 0))


def take_again(bench, kind, place, sizes, times, least):
    """Measures both sides of the steps that are above the bar again."""
    for _ in range(AGAIN):
        high = [at for at, (a, b) in enumerate(zip(times, times[1:])) if b >= least and b / a > WORST]
        if not high:
            return
        for at in sorted({side for step in high for side in (step, step + 1)}):
            command = [bench.fct, *kind.make(place, sizes[at])]
            again = processes(bench, {"x": command}, ROUNDS_AGAIN, {"x": kind.status})["x"]
            times[at] = min(times[at], again["cpu_ms"]["min"])


def row(bench, kind, start):
    folder = bench.inputs / "growth" / kind.make.__name__
    place = Place(folder)
    place.fct = bench.fct
    sizes, times, peaks = [], [], []
    n = 8 if bench.is_quick and kind.first == FIRST else kind.first
    while n <= kind.most:
        try:
            time, peak, command = measure(bench, kind, place, n)
        except TooLarge:
            break
        sizes.append(n)
        times.append(time)
        peaks.append(peak)
        if time >= LARGE or peak >= TOO_LARGE or bench.is_quick:
            break
        n *= 2
    if not bench.is_quick:
        take_again(bench, kind, place, sizes, times, 2 * start[0])
    result = Row(kind.name)
    result.add("to", value(sizes[-1], ""))
    result.add("last", value(times[-1], "ms"))
    result.add("peak", value(peaks[-1], "MB"))
    counted = [t for t in times if t >= 2 * start[0]]
    if len(counted) > 2:
        result.add("mean ratio", value((counted[-1] / counted[0]) ** (1 / (len(counted) - 1)), "×"))
    time_ratio, at = worst(times, 2 * start[0])
    if time_ratio:
        result.add("worst ratio", value(time_ratio, "×"))
        result.add("at", value(sizes[at + 1], ""))
    peak_ratio, _ = worst(peaks, 2 * start[1])
    if peak_ratio:
        result.add("of memory", value(peak_ratio, "×"))
    if not bench.is_quick:
        result.at_most("worst ratio", WORST)
        result.at_most("of memory", WORST)
    result.command(command)
    shutil.rmtree(folder)
    return result


def rows(bench, show, only=""):
    path = bench.inputs / "grow-start.facet"
    path.write_text('@user\n  content: "text"\n', encoding="utf-8")
    start = processes(bench, {"x": [bench.fct, "run", path]}, 5)["x"]
    start = start["cpu_ms"]["min"], start["peak_mb"]["median"]
    for kind in KINDS:
        if only in kind.name:
            show(row(bench, kind, start))
