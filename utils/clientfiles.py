"""The clients of the service, made of its description; for utils/check-docs.

clients/python/facet_client.py and clients/typescript/src/index.ts have the types and
the methods of lib/Service/Page/openapi.json; what is the same for all methods stands in
the templates utils/clients/.
"""

import json
import keyword
import re
import textwrap

METHODS = ("get", "post")
LINES = "application/x-ndjson"


def name_of(schema):
    return schema["$ref"].rpartition("/")[2]


class Operation:
    def __init__(self, method, path, what, schemas):
        self.method, self.path, self.name = method.upper(), path, what["operationId"]
        self.summary = what["summary"]
        self.about = what.get("description", "")
        content = what["responses"]["200"]["content"]
        self.content_type = next(iter(content))
        self.answer = content[self.content_type]["schema"]
        self.request = None
        self.takes_lines = False
        if "requestBody" in what:
            content = what["requestBody"]["content"]
            self.request = name_of(content["application/json"]["schema"])
            self.schema = schemas[self.request]
            self.takes_lines = LINES in content


class Api:
    def __init__(self, text):
        api = json.loads(text)
        self.schemas = api["components"]["schemas"]
        self.operations = [
            Operation(method, path, what, self.schemas)
            for path, methods in api["paths"].items() for method, what in methods.items() if method in METHODS
        ]


def is_map(schema):
    return schema.get("type") == "object" and "properties" not in schema


def comment(text, indent, width=96):
    return textwrap.wrap(text, width - indent)


#===--- Python -------------------------------------------------------------===#


def python_type(schema):
    if "$ref" in schema:
        return '"%s"' % name_of(schema)
    if "anyOf" in schema:
        return "Union[%s]" % ", ".join(python_type(s) for s in schema["anyOf"])
    if "enum" in schema:
        return "Literal[%s]" % ", ".join(json.dumps(value) for value in schema["enum"])
    kind = schema.get("type")
    if isinstance(kind, list):
        return "Optional[%s]" % python_type({**schema, "type": kind[0]})
    if kind == "array":
        return "List[%s]" % python_type(schema["items"])
    if is_map(schema):
        values = schema.get("additionalProperties", True)
        return "Dict[str, %s]" % ("Any" if values is True else python_type(values))
    return {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}.get(kind, "Any")


def python_struct(name, schema):
    lines = []

    def add(title, base, names):
        lines.extend(["", "", "class %s(%s):" % (title, base), '    """%s"""' % schema["description"], ""])
        for key in names:
            prop = schema["properties"][key]
            lines.extend("    # " + line for line in comment(prop.get("description", ""), 6))
            lines.append("    %s: %s" % (key, python_type(prop)))

    required = [key for key in schema["properties"] if key in schema.get("required", [])]
    optional = [key for key in schema["properties"] if key not in required]
    if not optional:
        add(name, "TypedDict", required)
    elif not required:
        add(name, "TypedDict, total=False", optional)
    else:
        add("_%sRequired" % name, "TypedDict", required)
        add(name, "_%sRequired, total=False" % name, optional)
    return lines


def python_arguments(operation, leave_out=()):
    schema, required = operation.schema, operation.schema.get("required", [])
    arguments = []
    for key, prop in sorted(schema["properties"].items(), key=lambda item: item[0] not in required):
        if key in leave_out:
            continue
        assert not keyword.iskeyword(key)
        kind = python_type(prop)
        arguments.append((key, kind if key in required else "Optional[%s] = None" % kind, prop))
    return arguments


def python_method(operation):
    method = "test" if operation.name == "test" else operation.name
    answer = "str" if operation.content_type == "text/plain" else python_type(operation.answer)
    if operation.name == "run":
        answer = "Dict[str, Any]"
    lines = [""]
    if not operation.request:
        lines.append("    def %s(self) -> %s:" % (method, answer))
        lines.append('        """%s."""' % operation.summary)
        ask = '_text("%s")' % operation.path if answer == "str" else '_get("%s")' % operation.path
        return lines + ["        return self.%s" % ask]
    lines += python_signature(method, python_arguments(operation), answer)
    lines += python_about(operation.summary + ". " + operation.about, operation, ())
    lines.append('        return self._post("%s", %s)' % (operation.path, python_body(operation, ())))
    if operation.takes_lines:
        leave_out = ("inputs", "detail")
        first = [("inputs", "Iterable[Dict[str, Any]]", {"description": "The inputs of each run."})]
        lines += [""] + python_signature("run_lines", first + python_arguments(operation, leave_out), "Iterator[Dict[str, Any]]")
        about = "Run a program many times. Gives the result of each, or {\"error\": …}, as soon as it is there."
        lines += python_about(about, operation, leave_out)
        lines.append('        return self._lines("%s", %s, inputs)' % (operation.path, python_body(operation, leave_out)))
    return lines


def python_signature(name, arguments, answer):
    return (["    def %s(" % name, "        self,", "        *,"] + ["        %s: %s," % (key, kind) for key, kind, _ in arguments]
            + ["    ) -> %s:" % answer])


def python_about(about, operation, leave_out):
    lines = comment(about, 12)
    lines = ['        """' + lines[0]] + ["        " + line for line in lines[1:]] + [""]
    for key, _, prop in python_arguments(operation, leave_out):
        wrapped = comment("%s: %s" % (key, prop.get("description", "as %s says." % python_type(prop).strip('"'))), 14)
        lines += ["        " + wrapped[0]] + ["            " + line for line in wrapped[1:]]
    return [line.rstrip() for line in lines] + ['        """']


def python_body(operation, leave_out):
    names = [key for key, _, _ in python_arguments(operation, leave_out)]
    return "{%s}" % ", ".join('"%s": %s' % (name, name) for name in names)


def python_client(api, template):
    types = []
    for name, schema in api.schemas.items():
        if "properties" in schema:
            types += python_struct(name, schema)
        else:
            types += ["", "", "# %s" % "\n# ".join(comment(schema["description"], 2)), "%s = %s" % (name, python_type(schema))]
    methods = [line for operation in api.operations for line in python_method(operation)]
    return template.replace("@TYPES@", "\n".join(types).strip("\n")).replace("@METHODS@", "\n".join(methods).strip("\n"))


#===--- TypeScript ---------------------------------------------------------===#


def typescript_type(schema):
    if "$ref" in schema:
        return name_of(schema)
    if "anyOf" in schema:
        return " | ".join(typescript_type(s) for s in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema["enum"])
    kind = schema.get("type")
    if isinstance(kind, list):
        return " | ".join(typescript_type({**schema, "type": one}) for one in kind)
    if kind == "array":
        inner = typescript_type(schema["items"])
        return "(%s)[]" % inner if "|" in inner else inner + "[]"
    if is_map(schema):
        values = schema.get("additionalProperties", True)
        return "Record<string, %s>" % ("unknown" if values is True else typescript_type(values))
    return {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}.get(kind, "unknown")


def typescript_about(text, indent):
    pad = " " * indent
    lines = comment(text, indent + 4)
    if len(lines) == 1:
        return ["%s/** %s */" % (pad, lines[0])]
    return [pad + "/**"] + ["%s * %s" % (pad, line) for line in lines] + [pad + " */"]


def typescript_struct(name, schema):
    lines = [""] + typescript_about(schema["description"], 0)
    if "properties" not in schema:
        return lines + ["export type %s = %s;" % (name, typescript_type(schema))]
    lines.append("export interface %s {" % name)
    for key, prop in schema["properties"].items():
        if prop.get("description"):
            lines += typescript_about(prop["description"], 2)
        lines.append("  %s%s: %s;" % (key, "" if key in schema.get("required", []) else "?", typescript_type(prop)))
    return lines + ["}"]


def typescript_method(operation):
    answer = "string" if operation.content_type == "text/plain" else typescript_type(operation.answer)
    if operation.name == "run":
        answer = "CanonicalObject"
    about = typescript_about(operation.summary + "." + (" " + operation.about if operation.about else ""), 2)
    if not operation.request:
        ask = 'this.text("%s")' % operation.path if answer == "string" else 'this.get("%s")' % operation.path
        return [""] + about + ["  %s(): Promise<%s> {" % (operation.name, answer), "    return %s;" % ask, "  }"]
    lines = [""] + about
    if operation.name == "run":
        lines.append("  run(request: RunRequest & { detail: true }): Promise<RunDetail>;")
        lines.append("  run(request: RunRequest): Promise<CanonicalObject>;")
        answer = "never"
    lines += ["  %s(request: %s): Promise<%s> {" % (operation.name, operation.request, answer),
              '    return this.post("%s", request);' % operation.path, "  }"]
    if operation.takes_lines:
        lines += [""] + typescript_about('Run a program many times. Gives the result of each, or {"error": …}, as soon as it is there.', 2)
        lines += ['  runLines(request: Omit<%s, "inputs" | "detail">, inputs: Iterable<Record<string, unknown>>): AsyncGenerator<CanonicalObject> {' % operation.request,
                  '    return this.lines("%s", request, inputs);' % operation.path, "  }"]
    return lines


def typescript_client(api, template):
    types = [line for name, schema in api.schemas.items() for line in typescript_struct(name, schema)]
    methods = [line for operation in api.operations for line in typescript_method(operation)]
    return template.replace("@TYPES@", "\n".join(types).strip("\n")).replace("@METHODS@", "\n".join(methods).strip("\n"))


def client_files(root):
    """(path, text) of each."""
    description = root / "lib/Service/Page/openapi.json"
    # The trees of tests hold a part of the sources.
    if not description.is_file():
        return
    api = Api(description.read_text(encoding="utf-8"))
    templates = root / "utils" / "clients"
    for path, template, make in (
        ("clients/python/facet_client.py", "facet_client.py.in", python_client),
        ("clients/typescript/src/index.ts", "index.ts.in", typescript_client),
    ):
        text = make(api, (templates / template).read_text(encoding="utf-8"))
        assert not re.search(r"@[A-Z]+@", text)
        yield root / path, text
