"""What each path answers, beside what the command line gives."""

import json, subprocess
from service import GREETING, JSON, LINES, Service

TEST = '\n@test "%s"\n  input:\n    name: " Ann "\n  assert:\n    - canonical.messages[0].content == "%s"\n'
DOCUMENT = GREETING + TEST % ("greets", "Ann") + TEST % ("fails", "?")


def fct(*arguments, text=""):
    return subprocess.run(["fct", *arguments], input=text, capture_output=True, text=True, check=False).stdout


def main():
    with open("main.facet", "w", encoding="utf-8") as file:
        file.write(DOCUMENT)
    with Service() as service:
        status, compiled = service.post("/v1/compile", {"document": DOCUMENT})
        print("compile", status, sorted(compiled))
        print("skeleton", compiled["input_skeleton"], "required", compiled["input_schema"]["required"], "tests", compiled["tests"])
        program = {"hash": compiled["hash"]}
        run = json.dumps({**program, "inputs": {"name": " Ann "}})
        status, headers, text = service.ask("POST", "/v1/run", run, {**JSON, "X-Request-Id": "mine-1"})
        print("run", status, headers["content-type"], headers["x-request-id"])
        print("as fct run:", text + "\n" == fct("run", "main.facet", "--set-text", "name= Ann "))
        for provider in ("openai", "openai-responses", "anthropic", "gemini", "ollama"):
            text = service.ask("POST", "/v1/run", json.dumps({**program, "provider": provider, "inputs": {"name": "Ann"}}), JSON)[2]
            print("as fct run:", provider, text + "\n" == fct("run", "main.facet", "--set-text", "name=Ann", "--provider", provider))
        status, detail = service.post("/v1/run", {**program, "detail": True, "inputs": {"name": "Ann"}})
        print("detail", status, sorted(detail), detail["units_used"], detail["layout"]["sections"][0]["after"])
        status, report = service.post("/v1/test", program)
        print("test", status, report["summary"], [test["status"] for test in report["tests"]])
        print("filter", service.post("/v1/test", {**program, "filter": "gr*"})[1]["summary"])
        print("reply", *service.post("/v1/reply", {**program, "reply": "Hi!"}))
        response = {"choices": [{"message": {"role": "assistant", "content": "Hi!"}, "finish_reason": "stop"}]}
        print("reply", *service.post("/v1/reply", {**program, "provider": "openai", "reply": response}))

        lines = '{"name": "Ann"}\n{"name": 5}\n\n{"name": "Bob"}'
        status, headers, text = service.ask("POST", "/v1/run", json.dumps(program) + "\n" + lines, LINES)
        print("batch", status, headers["content-type"], headers["transfer-encoding"])
        expected = fct("run", "main.facet", "--batch", "-", text=lines)
        got = [json.loads(line) for line in text.splitlines()]
        # The first line of a request has the program.
        print("lines", [line.get("error", {}).get("line") for line in got])
        print("as fct run --batch:", [g == json.loads(e) for g, e in zip(got, expected.splitlines()) if "error" not in g])
        many = json.dumps(program) + "\n" + "".join('{"name": "n%d"}\n' % number for number in range(20000))
        text = service.ask("POST", "/v1/run", many, LINES)[2]
        contents = [json.loads(line)["messages"][0]["content"] for line in text.splitlines()]
        print("many lines:", contents == ["n%d" % number for number in range(20000)])
        gas = service.metric("facet_gas_used_total")
        print("gas of lines:", gas >= 20000)
        # Once the time is up, each line has that error: none is missing.
        late = json.dumps({**program, "limits": {"time_ms": 1}}) + "\n" + '{"name": "n"}\n' * 200000
        got = [json.loads(line) for line in service.ask("POST", "/v1/run", late, LINES)[2].splitlines()]
        print("late lines:", len(got), got[-1]["error"]["code"])
        print("no lines:", service.ask("POST", "/v1/run", json.dumps(program), LINES)[::2])

        files = {"document": '@import "lib/a.facet"\n', "files": {"lib/a.facet": GREETING}}
        status, compiled = service.post("/v1/compile", files)
        print("imports", status, compiled["hash"] != program["hash"])
        # A text is never taken for a document with files.
        text = json.dumps(files, separators=(",", ":"), sort_keys=True)
        print("its JSON as a document", service.ask("POST", "/v1/run", json.dumps({"document": text}), JSON)[0])
        print("run", service.post("/v1/run", {"hash": compiled["hash"], "inputs": {"name": "Eve"}})[1]["messages"][0]["content"])
        print("health", *service.ask("GET", "/healthz")[::2])
        print("ready", *service.ask("GET", "/readyz")[::2])
        print("head", service.ask("HEAD", "/openapi.json")[0], int(service.ask("HEAD", "/openapi.json")[1]["content-length"]) > 9000)
        print("openapi", json.loads(service.ask("GET", "/openapi.json?x=1")[2])["openapi"])
        print("end", service.end()[0])


main()
