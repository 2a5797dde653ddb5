"""Keeps answers with the schemas that /openapi.json has for them: NAME.json and
NAME.schema.json; and looks whether each path is there that it describes."""

import json
from service import GREETING, Service


def keep(name, value, schema, components):
    for path, content in (name + ".json", value), (name + ".schema.json", {**schema, "components": components}):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(content, file)


def main():
    document = GREETING + '\n@test "fails"\n  input:\n    name: "Ann"\n  assert:\n    - canonical.messages[0].content == "?"\n'
    with Service() as service:
        api = service.ask("GET", "/openapi.json")[2]
        api = json.loads(api)
        components = api["components"]
        program = {"document": document}
        response = {"choices": [{"message": {"role": "assistant", "content": "Hi!"}, "finish_reason": "stop"}]}
        requests = {
            "compile": ("/v1/compile", program), "run": ("/v1/run", {**program, "inputs": {"name": "n"}}),
            "detail": ("/v1/run", {**program, "inputs": {"name": "n"}, "detail": True}), "test": ("/v1/test", program),
            "reply": ("/v1/reply", {**program, "provider": "openai", "reply": response}),
            "bad": ("/v1/compile", {"document": "@vars\n  a: $b\n"}), "unknown": ("/v1/run", {"hash": "sha256:" + 64 * "0"}),
        }
        for name, (path, request) in requests.items():
            status, answer = service.post(path, request)
            operation = api["paths"][path]["post"]
            described = operation["responses"][str(status)]
            described = components["responses"][described["$ref"].rpartition("/")[2]] if "$ref" in described else described
            keep(name, answer, described["content"]["application/json"]["schema"], components)
            keep(name + "-request", request, operation["requestBody"]["content"]["application/json"]["schema"], components)
            print(name, status)
        for path, methods in api["paths"].items():
            for method in "get", "post":
                status = service.ask(method.upper(), path)[0]
                assert (status not in (404, 405)) == (method in methods), (method, path, status)
        print("paths", len(api["paths"]), "end", service.end()[0])


main()
