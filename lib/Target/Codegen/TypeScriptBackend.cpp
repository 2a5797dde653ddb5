//===- TypeScriptBackend.cpp - Packages of TypeScript ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Codegen/TypeScriptBackend.h"
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

/// Writes the module `index.ts`: of each type an interface and a schema of one
/// name. A schema is made anew for each place, since a description belongs to
/// one.
class TypeScriptWriter {
public:
  explicit TypeScriptWriter(const CodeModel &model) : model(model), out(text) {}

  std::string write();

private:
  void writeComment(llvm::StringRef documentation, llvm::StringRef indent);
  void writeRecord(llvm::StringRef name, llvm::StringRef documentation,
                   llvm::ArrayRef<CodeField> fields, bool isOpen);
  void writeTypes();
  void writeCheck();
  void writeDispatch();

  std::string typeText(const Type *type);
  std::string schemaText(const Type *type);
  std::string plainSchema(const Type *type);
  std::string listOf(llvm::ArrayRef<const Type *> types,
                     llvm::StringRef separator, bool areSchemas);

  const CodeModel &model;
  std::string text;
  llvm::raw_string_ostream out;
};

} // namespace

bool needsTypeScriptName(const Type *type) { return type->is(Kind::Struct); }

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

static std::string literals(const Type *type, llvm::StringRef separator) {
  std::vector<std::string> values;
  for (Value value : allowedValues(type))
    values.push_back(typeScriptLiteral(value));
  return llvm::join(values, separator);
}

std::string TypeScriptWriter::listOf(llvm::ArrayRef<const Type *> types,
                                     llvm::StringRef separator,
                                     bool areSchemas) {
  std::vector<std::string> texts;
  for (const Type *type : types)
    texts.push_back(areSchemas ? schemaText(type) : typeText(type));
  return llvm::join(texts, separator);
}

std::string TypeScriptWriter::typeText(const Type *type) {
  bool isLiteral = type->hasEnumeration && !type->is(Kind::Float);
  if (isLiteral)
    return literals(type, " | ");
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
    return "f.Json";
  case Kind::Null:
    return "null";
  case Kind::Bool:
    return "boolean";
  case Kind::Int:
  case Kind::Float:
    return "number";
  case Kind::String:
    return "string";
  case Kind::List:
    return "Array<" + typeText(type->element()) + ">";
  case Kind::Map:
    return "{ [key: string]: " + typeText(type->element()) + " }";
  case Kind::Struct:
    return model.nameOf(type).str();
  case Kind::Union:
    return listOf(type->members(), " | ", /*areSchemas=*/false);
  case Kind::Image:
    return "f.Image";
  case Kind::Audio:
    return "f.Audio";
  case Kind::Embedding:
    return "Array<number>";
  }
  llvm_unreachable("a kind of types without a text");
}

/// Arguments of which the first may be left to their defaults.
static std::string arguments(std::string first, std::string second) {
  if (second.empty())
    return "(" + first + ")";
  return "(" + (first.empty() ? "undefined" : first) + ", " + second + ")";
}

static std::string intSchema(const Type *type) {
  std::string least, most;
  if (type->minInt && *type->minInt > -maxSafeInteger)
    least = std::to_string(*type->minInt);
  if (type->maxInt && *type->maxInt < maxSafeInteger)
    most = std::to_string(*type->maxInt);
  return "f.int" + arguments(least, most);
}

static std::string numberText(std::optional<double> number) {
  return number ? typeScriptLiteral(Value::floating(*number)) : "";
}

static std::string mediaSchema(const Type *type) {
  std::string format, limit = numberText(type->maxDuration);
  if (!type->format.empty())
    format = quoteLikeJson(type->format);
  if (type->maxDim)
    limit = std::to_string(*type->maxDim);
  return (type->is(Kind::Image) ? "f.image" : "f.audio") +
         arguments(format, limit);
}

/// Without the type's own description.
std::string TypeScriptWriter::plainSchema(const Type *type) {
  if (type->hasEnumeration && type->is(Kind::Float))
    return "f.oneOf(f.float(), [" + literals(type, ", ") + "])";
  if (type->hasEnumeration)
    return "z.literal([" + literals(type, ", ") + "])";
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
    return "f.json()";
  case Kind::Null:
    return "z.null()";
  case Kind::Bool:
    return "z.boolean()";
  case Kind::Int:
    return intSchema(type);
  case Kind::Float:
    return "f.float" +
           arguments(numberText(type->minFloat), numberText(type->maxFloat));
  case Kind::String:
    if (type->pattern)
      return "f.matching(" + quoteLikeJson(model.patternOf(type)) + ")";
    return "z.string()";
  case Kind::List:
    return "z.array(" + schemaText(type->element()) + ")";
  case Kind::Map:
    return "z.record(z.string(), " + schemaText(type->element()) + ")";
  case Kind::Struct:
    return model.nameOf(type).str();
  case Kind::Union:
    return "z.union([" + listOf(type->members(), ", ", /*areSchemas=*/true) +
           "])";
  case Kind::Image:
  case Kind::Audio:
    return mediaSchema(type);
  case Kind::Embedding:
    return "z.array(f.float()).length(" + std::to_string(type->embeddingSize) +
           ")";
  }
  llvm_unreachable("a kind of types without a schema");
}

std::string TypeScriptWriter::schemaText(const Type *type) {
  std::string plain = plainSchema(type);
  // A struct has its description where it is declared.
  if (!type->description || type->is(Kind::Struct))
    return plain;
  return plain + ".describe(" + quoteLikeJson(*type->description) + ")";
}

//===----------------------------------------------------------------------===//
// Declarations
//===----------------------------------------------------------------------===//

void TypeScriptWriter::writeComment(llvm::StringRef documentation,
                                    llvm::StringRef indent) {
  std::vector<std::string> lines;
  forEachCommentLine(documentation, [&](llvm::StringRef line) {
    std::string safe = line.str();
    for (size_t at; (at = safe.find("*/")) != std::string::npos;)
      safe.replace(at, 2, "* /");
    lines.push_back(std::move(safe));
  });
  if (lines.size() == 1) {
    out << indent << "/** " << lines.front() << " */\n";
    return;
  }
  out << indent << "/**\n";
  for (const std::string &line : lines)
    out << indent << (line.empty() ? " *" : " * ") << line << "\n";
  out << indent << " */\n";
}

void TypeScriptWriter::writeRecord(llvm::StringRef name,
                                   llvm::StringRef documentation,
                                   llvm::ArrayRef<CodeField> fields,
                                   bool isOpen) {
  out << "\n";
  writeComment(documentation, "");
  out << "export interface " << name << " {\n";
  for (const CodeField &field : fields) {
    if (field.type->description)
      writeComment(*field.type->description, "  ");
    out << "  " << field.key << ": " << typeText(field.type) << ";\n";
  }
  out << "}\n\nexport const " << name << ": z.ZodType<" << name
      << "> = " << (isOpen ? "z.object" : "z.strictObject") << "({\n";
  for (const CodeField &field : fields) {
    out << "  " << field.key << ": " << schemaText(field.type);
    if (field.defaultValue)
      out << ".default(" << typeScriptLiteral(*field.defaultValue) << ")";
    out << ",\n";
  }
  out << "}).describe(" << quoteLikeJson(documentation) << ");\n";
}

void TypeScriptWriter::writeTypes() {
  for (const NamedType &type : model.types())
    writeRecord(type.name, type.documentation, fieldsOf(type.type),
                /*isOpen=*/false);
  for (const CodeRoot &root : model.roots()) {
    if (!root.type) {
      writeRecord(root.name, root.documentation(), model.inputFields(),
                  /*isOpen=*/true);
    } else if (model.nameOf(root.type) != root.name) {
      out << "\n";
      writeComment(root.documentation(), "");
      out << "export type " << root.name << " = " << typeText(root.type)
          << ";\n\nexport const " << root.name << ": z.ZodType<" << root.name
          << "> = " << schemaText(root.type) << ";\n";
    }
  }
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

void TypeScriptWriter::writeCheck() {
  out << "\n/** What `check` knows, by name. */\nexport interface Types {\n";
  for (const CodeRoot &root : model.roots())
    out << "  " << quoteLikeJson(root.key) << ": " << root.name << ";\n";
  out << "}\n\nconst schemas: { [Name in keyof Types]: z.ZodType<Types[Name]> "
         "} = {\n";
  for (const CodeRoot &root : model.roots())
    out << "  " << quoteLikeJson(root.key) << ": " << root.name << ",\n";
  out << R"(};

/**
 * The value of a JSON text, which must be of the type that `name` names; else
 * throws Mismatch.
 */
export function check<Name extends keyof Types>(name: Name, json: string): Types[Name] {
  if (!Object.hasOwn(schemas, name)) throw new f.Mismatch(`there is no type ${name}`);
  return f.fit<Types[Name]>(name, schemas[name], f.readJson(json));
}
)";
}

void TypeScriptWriter::writeDispatch() {
  if (model.functions().empty())
    return;
  out << "\n/** What does the work of each function, by name. */\n"
         "export interface Functions {\n";
  for (const CodeModel::FunctionRoots &function : model.functions()) {
    if (function.arguments->description)
      writeComment(*function.arguments->description, "  ");
    out << "  " << quoteLikeJson(function.arguments->key)
        << ": (args: " << function.arguments->name << ") => "
        << function.result->name << " | Promise<" << function.result->name
        << ">;\n";
  }
  out << R"(}

/**
 * Calls the function with the arguments in a JSON text. Arguments and result
 * are checked.
 */
export async function dispatch(
  functions: Partial<Functions>,
  name: string,
  json: string,
): Promise<unknown> {
  switch (name) {
)";
  for (const CodeModel::FunctionRoots &function : model.functions()) {
    std::string key = quoteLikeJson(function.arguments->key);
    std::string result = quoteLikeJson(function.result->key);
    out << "    case " << key << ": {\n      const call = functions[" << key
        << "];\n      if (!call) break;\n      return f.fit(" << result
        << ", schemas[" << result << "], await call(check(" << key
        << ", json)));\n    }\n";
  }
  out << "  }\n  throw new f.Mismatch(`there is no function ${name}`);\n}\n";
}

std::string TypeScriptWriter::write() {
  out << "// Types and checks of the package " << model.packageName() << ". "
      << codeMark << R"(: do not edit.
//
// check(name, json) reads a JSON text as strictly as fct does.

import { z } from "zod";
import * as f from "./facet.js";

export { Mismatch, type Audio, type Image, type Json } from "./facet.js";
)";
  writeTypes();
  writeCheck();
  writeDispatch();
  return std::move(text);
}

static std::string packageJson(llvm::StringRef name) {
  return (R"({
  "//": ")" +
          codeMark + R"(: do not edit.",
  "name": ")" +
          name + R"(",
  "version": "0.1.0",
  "private": true,
  "type": "module",
  "main": "dist/index.js",
  "types": "dist/index.d.ts",
  "files": ["dist"],
  "scripts": {
    "build": "tsc -p tsconfig.json"
  },
  "dependencies": {
    "zod": "^4.0.0"
  },
  "devDependencies": {
    "typescript": ">=5.0.0"
  }
}
)")
      .str();
}

static std::string compilerSettings() {
  return "// " + codeMark.str() + R"(: do not edit.
{
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2022"],
    "module": "nodenext",
    "rootDir": "src",
    "outDir": "dist",
    "declaration": true,
    "strict": true,
    "skipLibCheck": true
  },
  "include": ["src"]
}
)";
}

std::vector<CodeFile> writeTypeScript(const CodeModel &model) {
  return {{"package.json", packageJson(model.packageName())},
          {"tsconfig.json", compilerSettings()},
          {"src/index.ts", TypeScriptWriter(model).write()},
          {"src/facet.ts", typeScriptRuntime().str()}};
}

} // namespace facet
