"""Checks a file of OTLP/JSON against opentelemetry-proto and its JSON form.

    check-otlp.py FILE [SPAN-NAME...]

ExportTraceServiceRequest, ResourceSpans, ScopeSpans and Span have these fields,
in lowerCamelCase; ids are hexadecimal; 64-bit integers are strings; enumerators
are numbers. The named spans must be there.
"""

import json
import re
import sys

SPAN = {
    "traceId": "[0-9a-f]{32}",
    "spanId": "[0-9a-f]{16}",
    "parentSpanId": "[0-9a-f]{16}",
    "startTimeUnixNano": "[0-9]+",
    "endTimeUnixNano": "[0-9]+",
    "name": ".+",
}


def check_attributes(attributes):
    for attribute in attributes:
        assert set(attribute) == {"key", "value"}, attribute
        assert set(attribute["value"]) == {"stringValue"}, attribute
        assert type(attribute["value"]["stringValue"]) is str, attribute
    keys = [attribute["key"] for attribute in attributes]
    assert len(keys) == len(set(keys)), keys


def check_span(span):
    assert set(span) <= set(SPAN) | {"kind", "attributes", "status"}, span
    status = span.get("status", {"code": 2})
    assert set(status) <= {"code", "message"} and status["code"] == 2 and re.fullmatch("F[0-9]+|X\\.fct\\.[A-Z]+", status.get("message", "F000")), span
    for name, form in SPAN.items():
        if name in span:
            assert type(span[name]) is str and re.fullmatch(form, span[name]), (name, span)
        else:
            assert name == "parentSpanId", (name, span)
    assert span["kind"] in (1, 3), span
    assert int(span["traceId"], 16) and int(span["spanId"], 16), span
    assert int(span["startTimeUnixNano"]) < int(span["endTimeUnixNano"]), span
    check_attributes(span["attributes"])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        request = json.load(file)
    assert set(request) == {"resourceSpans"}
    (resource_spans,) = request["resourceSpans"]
    assert set(resource_spans) == {"resource", "scopeSpans"}
    check_attributes(resource_spans["resource"]["attributes"])
    assert {a["key"] for a in resource_spans["resource"]["attributes"]} >= {"service.name"}
    (scope_spans,) = resource_spans["scopeSpans"]
    assert set(scope_spans) == {"scope", "spans"} and scope_spans["scope"]["name"] == "fct"
    spans = scope_spans["spans"]
    for span in spans:
        check_span(span)
    by_id = {span["spanId"]: span for span in spans}
    assert len(by_id) == len(spans) and len({span["traceId"] for span in spans}) == 1
    assert [span["name"] for span in spans if "parentSpanId" not in span] == ["fct"]
    for span in spans:
        if "parentSpanId" in span:
            parent = by_id[span["parentSpanId"]]
            assert int(parent["startTimeUnixNano"]) <= int(span["startTimeUnixNano"])
            assert int(span["endTimeUnixNano"]) <= int(parent["endTimeUnixNano"])
    for name in sys.argv[2:]:
        assert name in [span["name"] for span in spans], (name, sorted(span["name"] for span in spans))
    print("spans:", " | ".join(sorted({span["name"] for span in spans})))


main()
