"""What /metrics says, read by the rules of the text format 0.0.4."""

import re
from service import GREETING, Service

SAMPLE = re.compile(r'([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*",?)*)\})? (\S+)$')
SUFFIXES = re.compile(r"_(bucket|sum|count)$")


def read(text):
    """{(name, labels): value}; fails where the text is not of that format."""
    types, series, newest = {}, {}, None
    assert text.endswith("\n")
    for line in text.splitlines():
        if line.startswith("# HELP "):
            newest = line.split(" ")[2]
            assert newest not in types, "a metric twice: " + newest
            types[newest] = None
        elif line.startswith("# TYPE "):
            name, kind = line.split(" ")[2:]
            assert name == newest and kind in ("counter", "gauge", "histogram"), line
            types[name] = kind
        else:
            name, labels, value = SAMPLE.match(line).groups()
            family = SUFFIXES.sub("", name) if types.get(SUFFIXES.sub("", name)) == "histogram" else name
            assert family == newest, "a sample away from its metric: " + line
            assert (name, labels) not in series, "a series twice: " + line
            assert types[family] != "counter" or name.endswith("_total"), "a counter without _total: " + name
            series[name, labels] = float(value)
    return types, series


def main():
    with Service() as service:
        program = service.post("/v1/compile", {"document": GREETING})[1]["hash"]
        service.post("/v1/compile", {"document": "@vars\n  a: $b\n"})
        for name in "a", "b", 5:
            service.post("/v1/run", {"hash": program, "inputs": {"name": name}})
        status, headers, text = service.ask("GET", "/metrics")
        print(status, headers["content-type"])
        types, series = read(text)
        print("histograms", sorted(name for name, kind in types.items() if kind == "histogram"))
        for name in sorted(types):
            if types[name] == "histogram":
                for labels in {labels for (full, labels) in series if full == name + "_count"}:
                    inside = labels + "," if labels else ""
                    buckets = [value for (full, found), value in series.items() if full == name + "_bucket" and (found or "").startswith(inside + "le=")]
                    assert buckets == sorted(buckets) and buckets[-1] == series[name + "_count", labels]
                    assert (name + "_sum", labels) in series
        for name, labels in (
            ("facet_http_requests_total", 'path="/v1/compile",status="200"'), ("facet_http_requests_total", 'path="/v1/compile",status="422"'),
            ("facet_http_requests_total", 'path="/v1/run",status="200"'), ("facet_http_requests_total", 'path="/v1/run",status="422"'),
            ("facet_compilation_duration_seconds_count", None), ("facet_compilations_failed_total", None),
            ("facet_run_duration_seconds_count", None), ("facet_runs_failed_total", None),
            ("facet_programs", None), ("facet_program_hits_total", None), ("facet_program_misses_total", None),
        ):
            print(name, labels, series[name, labels])
        print("memory", series["process_resident_memory_bytes", None] > 1e6, "cpu", series["process_cpu_seconds_total", None] > 0)
        print("end", service.end()[0])


main()
