//===- PythonBackend.cpp - Packages of Python -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Names that a field could hide inside of its class (`int`, a class of the
// package's own) are reached through `_f`: no field begins with an underscore.
//
//===----------------------------------------------------------------------===//

#include "Codegen/PythonBackend.h"
#include "Codegen/CodeRuntime.h"
#include "Codegen/CodeText.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

using Kind = Type::Kind;

namespace {

/// Writes the module `__init__.py`.
class PythonWriter {
public:
  explicit PythonWriter(const CodeModel &model) : model(model), out(text) {}

  std::string write();

private:
  void writeClass(llvm::StringRef name, llvm::StringRef base,
                  llvm::StringRef documentation,
                  llvm::ArrayRef<CodeField> fields);
  void writeField(llvm::StringRef name, const CodeField &field);
  void writeDocumentation(llvm::StringRef text, llvm::StringRef indent);
  void writeComment(llvm::StringRef documentation, llvm::StringRef indent);
  void writeAlias(const CodeRoot &root);
  void writeTypes();
  void writeCheck();
  void writeDispatch();

  std::string annotation(const Type *type);
  std::string plainAnnotation(const Type *type);
  std::string unionAnnotation(const Type *type);
  std::string stringAnnotation(const Type *type);
  std::string fieldName(llvm::StringRef key, NameSet &used);

  const CodeModel &model;
  std::string text;
  llvm::raw_string_ostream out;
};

} // namespace

bool needsPythonName(const Type *type) { return type->is(Kind::Struct); }

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

static std::string annotated(const std::string &type,
                             llvm::ArrayRef<std::string> notes) {
  return "_f.Annotated[" + type + ", " + llvm::join(notes, ", ") + "]";
}

/// `name(a, b)` of those arguments that are there.
static std::string call(llvm::StringRef name,
                        llvm::ArrayRef<std::string> arguments) {
  std::string text = name.str() + "(";
  llvm::interleave(
      llvm::make_filter_range(
          arguments, [](const std::string &one) { return !one.empty(); }),
      [&](const std::string &one) { text += one; }, [&] { text += ", "; });
  return text + ")";
}

static std::string oneOf(const Type *type) {
  std::vector<std::string> values;
  for (Value value : allowedValues(type))
    values.push_back(pythonLiteral(value));
  return call("_f.one_of", values);
}

static std::string integerAnnotation(const Type *type) {
  if (type->hasEnumeration)
    return annotated("_f.Int", oneOf(type));
  if (!type->minInt && !type->maxInt)
    return "_f.Int";
  int64_t least = type->minInt.value_or(INT64_MIN),
          most = type->maxInt.value_or(INT64_MAX);
  least = std::max(least, -maxSafeInteger);
  most = std::min(most, maxSafeInteger);
  return annotated("_f.Integer",
                   call("_f.Field", {"ge=" + std::to_string(least),
                                     "le=" + std::to_string(most)}));
}

static std::string mediaAnnotation(const Type *type) {
  bool isImage = type->is(Kind::Image);
  std::string base = isImage ? "_f.Image" : "_f.Audio", format, limit;
  if (!type->format.empty())
    format = "format=" + quoteLikeJson(type->format);
  if (type->maxDim)
    limit = "max_dim=" + std::to_string(*type->maxDim);
  if (type->maxDuration)
    limit =
        "max_duration=" + pythonLiteral(Value::floating(*type->maxDuration));
  if (format.empty() && limit.empty())
    return base;
  return annotated(base, call(isImage ? "_f.image_limits" : "_f.audio_limits",
                              {format, limit}));
}

std::string PythonWriter::unionAnnotation(const Type *type) {
  std::vector<std::string> members;
  for (const Type *member : type->members())
    members.push_back(annotation(member));
  return "_f.Union[" + llvm::join(members, ", ") + "]";
}

static std::string floatAnnotation(const Type *type) {
  auto bound = [](llvm::StringRef name, std::optional<double> bound) {
    return bound ? name.str() + "=" + pythonLiteral(Value::floating(*bound))
                 : "";
  };
  if (type->hasEnumeration)
    return annotated("_f.Float", oneOf(type));
  if (!type->minFloat && !type->maxFloat)
    return "_f.Float";
  return annotated("_f.Number",
                   call("_f.Field", {bound("ge", type->minFloat),
                                     bound("le", type->maxFloat)}));
}

std::string PythonWriter::stringAnnotation(const Type *type) {
  if (type->hasEnumeration) {
    std::vector<std::string> values;
    for (Value value : allowedValues(type))
      values.push_back(quoteLikeJson(value.asString()));
    return "_f.Literal[" + llvm::join(values, ", ") + "]";
  }
  if (type->pattern)
    return annotated("_f.Str", "_f.matches(" +
                                   quoteLikeJson(model.patternOf(type)) + ")");
  return "_f.Str";
}

static std::string embeddingAnnotation(const Type *type) {
  std::string size = std::to_string(type->embeddingSize);
  return annotated(
      "_f.List[_f.Number]",
      call("_f.Field", {"min_length=" + size, "max_length=" + size}));
}

/// Without the type's own description.
std::string PythonWriter::plainAnnotation(const Type *type) {
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
    return "_f.Json";
  case Kind::Null:
    return "None";
  case Kind::Bool:
    return type->hasEnumeration ? annotated("_f.Bool", oneOf(type)) : "_f.Bool";
  case Kind::Int:
    return integerAnnotation(type);
  case Kind::Float:
    return floatAnnotation(type);
  case Kind::String:
    return stringAnnotation(type);
  case Kind::List:
    return "_f.List[" + annotation(type->element()) + "]";
  case Kind::Map:
    return "_f.Dict[_f.Str, " + annotation(type->element()) + "]";
  case Kind::Struct:
    return model.nameOf(type).str();
  case Kind::Union:
    return unionAnnotation(type);
  case Kind::Image:
  case Kind::Audio:
    return mediaAnnotation(type);
  case Kind::Embedding:
    return embeddingAnnotation(type);
  }
  llvm_unreachable("a kind of types without an annotation");
}

std::string PythonWriter::annotation(const Type *type) {
  std::string plain = plainAnnotation(type);
  if (!type->description || type->is(Kind::Struct))
    return plain;
  return annotated(
      plain, "_f.Field(description=" + quoteLikeJson(*type->description) + ")");
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

static bool isPythonKeyword(llvm::StringRef name) {
  static constexpr llvm::StringLiteral keywords[] = {
      "False",  "None",   "True",    "and",      "as",       "assert", "async",
      "await",  "break",  "class",   "continue", "def",      "del",    "elif",
      "else",   "except", "finally", "for",      "from",     "global", "if",
      "import", "in",     "is",      "lambda",   "nonlocal", "not",    "or",
      "pass",   "raise",  "return",  "try",      "while",    "with",   "yield"};
  return llvm::is_contained(keywords, name);
}

/// What a model of Pydantic has as attributes.
static bool isModelAttribute(llvm::StringRef name) {
  static constexpr llvm::StringLiteral attributes[] = {
      "construct",  "copy",        "dict",      "from_orm",
      "json",       "parse_obj",   "parse_raw", "schema",
      "parse_file", "schema_json", "validate",  "update_forward_refs"};
  return name.starts_with("model_") || llvm::is_contained(attributes, name);
}

/// The attribute of a field: Pydantic takes none that begins with "_".
std::string PythonWriter::fieldName(llvm::StringRef key, NameSet &used) {
  std::string name = key.ltrim('_').str();
  if (name.empty() || llvm::isDigit(name.front()))
    name.insert(0, "field_");
  if (isPythonKeyword(name) || isModelAttribute(name))
    name += '_';
  return used.addUnderscored(std::move(name));
}

void PythonWriter::writeDocumentation(llvm::StringRef documentation,
                                      llvm::StringRef indent) {
  out << indent << "\"\"\"";
  bool isFirst = true;
  forEachCommentLine(documentation, [&](llvm::StringRef line) {
    if (!isFirst)
      out << "\n" << (line.empty() ? "" : indent);
    isFirst = false;
    for (char c : line) {
      if (c == '\\' || c == '"')
        out << '\\';
      out << c;
    }
  });
  out << "\"\"\"\n";
}

void PythonWriter::writeField(llvm::StringRef name, const CodeField &field) {
  const Type *type = field.type;
  bool isDescribed = type->description && !type->is(Kind::Struct);
  out << "    " << name << ": "
      << (isDescribed ? plainAnnotation(type) : annotation(type));
  std::string standard, alias, description;
  if (field.defaultValue)
    standard = "default=" + pythonLiteral(*field.defaultValue);
  if (name != field.key)
    alias = "alias=" + quoteLikeJson(field.key);
  if (isDescribed)
    description = "description=" + quoteLikeJson(*type->description);
  if (!standard.empty() || !alias.empty() || !description.empty())
    out << " = " << call("_f.Field", {standard, alias, description});
  out << "\n";
}

void PythonWriter::writeClass(llvm::StringRef name, llvm::StringRef base,
                              llvm::StringRef documentation,
                              llvm::ArrayRef<CodeField> fields) {
  out << "\n\nclass " << name << "(" << base << "):\n";
  writeDocumentation(documentation, "    ");
  if (!fields.empty())
    out << "\n";
  // A field must not hide a class that a later one names.
  NameSet used(&model.typeNames());
  std::vector<std::string> names(fields.size());
  // Fields that keep their names come first to them.
  for (bool keeps : {true, false})
    for (auto [field, into] : llvm::zip(fields, names)) {
      NameSet none;
      if (keeps == (fieldName(field.key, none) == field.key))
        into = fieldName(field.key, used);
    }
  for (auto [field, fieldName] : llvm::zip(fields, names))
    writeField(fieldName, field);
}

void PythonWriter::writeComment(llvm::StringRef documentation,
                                llvm::StringRef indent) {
  forEachCommentLine(documentation, [&](llvm::StringRef line) {
    out << indent << (line.empty() ? "#" : "# ") << line << "\n";
  });
}

void PythonWriter::writeAlias(const CodeRoot &root) {
  out << "\n\n";
  writeComment(root.documentation(), "");
  out << root.name << " = " << annotation(root.type) << "\n";
}

void PythonWriter::writeTypes() {
  for (const NamedType &type : model.types())
    writeClass(type.name, "_f.Model", type.documentation, fieldsOf(type.type));
  for (const CodeRoot &root : model.roots())
    if (!root.type)
      writeClass(root.name, "_f.OpenModel", root.documentation(),
                 model.inputFields());
    else if (model.nameOf(root.type) != root.name)
      writeAlias(root);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

void PythonWriter::writeCheck() {
  out << "\n\n_TYPES: _t.Dict[str, _t.Any] = {\n";
  for (const CodeRoot &root : model.roots())
    out << "    " << quoteLikeJson(root.key) << ": _f.TypeAdapter(" << root.name
        << "),\n";
  out << "}\n";
  // One alone is no overload.
  if (model.roots().size() > 1)
    for (const CodeRoot &root : model.roots())
      out << "\n\n@_t.overload\ndef check(name: _t.Literal["
          << quoteLikeJson(root.key) << "], json: _t.Union[str, bytes]) -> "
          << root.name << ": ...\n";
  out << R"(

def check(name: str, json: _t.Union[str, bytes]) -> _t.Any:
    """The value of a JSON text, which must be of the type that `name` names; else raises Mismatch."""
    return _fit(name, _f.read_json(json))


def _fit(name: str, value: _t.Any) -> _t.Any:
    if name not in _TYPES:
        raise Mismatch("there is no type %s" % name)
    return _f.fit(name, _TYPES[name], value)


def dump(name: str, value: _t.Any) -> str:
    """The JSON text of a value, which must be of the type that `name` names; else raises Mismatch."""
    value = _fit(name, value)
    return _t.cast(str, _TYPES[name].dump_json(value).decode())
)";
}

void PythonWriter::writeDispatch() {
  if (model.functions().empty())
    return;
  out << "\n\n# What does the work of each function, by name.\n"
         "Functions = _t.TypedDict(\n    \"Functions\",\n    {\n";
  for (const CodeModel::FunctionRoots &function : model.functions()) {
    if (function.arguments->description)
      writeComment(*function.arguments->description, "        ");
    out << "        " << quoteLikeJson(function.arguments->key)
        << ": _t.Callable[[" << function.arguments->name << "], "
        << function.result->name << "],\n";
  }
  out << R"(    },
    total=False,
)


def dispatch(functions: Functions, name: str, json: _t.Union[str, bytes]) -> _t.Any:
    """Calls the function with the arguments in a JSON text. Arguments and result are checked."""
    function = _t.cast(_t.Dict[str, _t.Any], functions).get(name)
    if function is None or name + ".result" not in _TYPES:
        raise Mismatch("there is no function %s" % name)
    return _fit(name + ".result", function(_fit(name, _f.read_json(json))))
)";
}

std::string PythonWriter::write() {
  out << "\"\"\"Types and checks of the package " << model.packageName() << ". "
      << codeMark << R"(: do not edit.

check(name, json) reads a JSON text as strictly as fct does. It needs Pydantic 2.
"""

import typing as _t

from . import _facet as _f
from ._facet import Audio, Image, Mismatch
)";
  writeTypes();
  writeCheck();
  writeDispatch();
  std::vector<std::string> names = {"Audio", "Image", "Mismatch", "check",
                                    "dump"};
  if (!model.functions().empty())
    names.insert(names.end(), {"Functions", "dispatch"});
  for (const NamedType &type : model.types())
    names.push_back(type.name);
  for (const CodeRoot &root : model.roots())
    names.push_back(root.name);
  llvm::sort(names);
  names.erase(llvm::unique(names), names.end());
  out << "\n\n__all__ = [\n";
  for (const std::string &name : names)
    out << "    " << quoteLikeJson(name) << ",\n";
  out << "]\n";
  return std::move(text);
}

std::vector<CodeFile> writePython(const CodeModel &model) {
  std::string name = model.packageName().str();
  std::string project = "# " + codeMark.str() + R"(: do not edit.

[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = ")" + name + R"("
version = "0.1.0"
requires-python = ">=3.9"
dependencies = ["pydantic>=2.11,<3"]

[tool.setuptools]
packages = [")" + name + R"("]

[tool.setuptools.package-data]
)" + name + R"( = ["py.typed"]
)";
  return {{"pyproject.toml", std::move(project)},
          {name + "/__init__.py", PythonWriter(model).write()},
          {name + "/_facet.py", pythonRuntime().str()},
          {name + "/py.typed", ""}};
}

} // namespace facet
