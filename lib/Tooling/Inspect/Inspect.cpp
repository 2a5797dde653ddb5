//===- Inspect.cpp - Views of a document as JSON --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/Inspect.h"
#include "facet/Runtime/Guard/Artifact.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Inspect/Dependencies.h"
#include "facet/Tooling/Inspect/InputSchema.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Members that several views have
//===----------------------------------------------------------------------===//

static void writeString(JcsWriter &json, llvm::StringRef key,
                        llvm::StringRef text) {
  json.key(key);
  json.string(text);
}

static void writeInteger(JcsWriter &json, llvm::StringRef key, int64_t number) {
  json.key(key);
  json.integer(number);
}

static void writeBool(JcsWriter &json, llvm::StringRef key, bool b) {
  json.key(key);
  json.boolean(b);
}

static void writeHash(JcsWriter &json, llvm::StringRef key,
                      llvm::StringRef hash) {
  json.key(key);
  if (hash.empty())
    json.null();
  else
    json.string(hash);
}

static void writeFile(JcsWriter &json, const SourceManager &sources,
                      SourceSpan span) {
  writeString(json, "file", validUtf8(sources.name(span.file)));
}

//===----------------------------------------------------------------------===//
// Imports
//===----------------------------------------------------------------------===//

static void writeImport(JcsWriter &json, const SourceManager &sources,
                        const ImportEdge &edge) {
  LineColumn at = sources.lineColumn(edge.at.file, edge.at.begin);
  json.beginObject();
  writeInteger(json, "column", at.column);
  writeInteger(json, "imported", edge.imported);
  writeInteger(json, "importer", edge.importer);
  writeString(json, "kind", edge.isText ? "text" : "import");
  writeInteger(json, "line", at.line);
  json.endObject();
}

std::string inspectImports(const Compilation &compilation) {
  const SourceManager &sources = *compilation.sources();
  const ResolvedDocument &document = compilation.resolved();
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  writeString(json, "document_hash", document.documentHash());
  json.key("files");
  json.beginArray();
  for (FileId id = 0; id != sources.size(); ++id) {
    json.beginObject();
    writeInteger(json, "bytes", int64_t(sources.text(id).size()));
    writeString(json, "file", validUtf8(sources.name(id)));
    writeInteger(json, "id", id);
    json.endObject();
  }
  json.endArray();
  json.key("imports");
  json.beginArray();
  for (const ImportEdge &edge : document.imports)
    writeImport(json, sources, edge);
  json.endArray();
  writeInteger(json, "root", document.root);
  json.endObject();
  return text + "\n";
}

//===----------------------------------------------------------------------===//
// The graph of variables
//===----------------------------------------------------------------------===//

static void writeNames(JcsWriter &json, llvm::StringRef key,
                       const AnalysedProgram &program,
                       llvm::ArrayRef<uint32_t> variables) {
  json.key(key);
  json.beginArray();
  for (uint32_t variable : variables)
    json.string(program.variables[variable].name);
  json.endArray();
}

/// A history has no role of its own.
static llvm::StringRef roleOf(const Message &message) {
  return message.role ? roleName(*message.role) : "history";
}

static void writeReads(JcsWriter &json, const AnalysedProgram &program,
                       const Message &message) {
  json.beginObject();
  writeString(json, "id", message.id);
  writeNames(json, "reads", program, readsOf(program, message).all());
  writeString(json, "role", roleOf(message));
  json.endObject();
}

static void writeVariable(JcsWriter &json, const AnalysedProgram &program,
                          const Variable &variable) {
  const SourceManager &sources = *program.sources;
  LineColumn at =
      sources.lineColumn(variable.nameSpan.file, variable.nameSpan.begin);
  json.beginObject();
  writeInteger(json, "column", at.column);
  writeNames(json, "dependencies", program, dependenciesOf(program, variable));
  writeFile(json, sources, variable.nameSpan);
  writeBool(json, "input", variable.input != nullptr);
  writeBool(json, "lazy", variable.isLazy);
  writeInteger(json, "line", at.line);
  writeString(json, "name", variable.name);
  writeString(json, "type", printType(variable.type));
  json.endObject();
}

std::string inspectDag(const AnalysedProgram &program) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("messages");
  json.beginArray();
  for (const Message &message : program.messages)
    writeReads(json, program, message);
  json.endArray();
  writeNames(json, "order", program, program.evaluationOrder);
  json.key("variables");
  json.beginArray();
  for (const Variable &variable : program.variables)
    writeVariable(json, program, variable);
  json.endArray();
  json.endObject();
  return text + "\n";
}

//===----------------------------------------------------------------------===//
// The inputs
//===----------------------------------------------------------------------===//

std::string inspectInputs(const AnalysedProgram &program) {
  ValueArena arena(~uint64_t(0));
  std::string text;
  // Without a limit there is always memory, and no type nests too deep.
  (void)appendExactJson(text, inputSchema(program, arena).value_or(Value()));
  return text + "\n";
}

std::string printInputSkeleton(const AnalysedProgram &program) {
  constexpr unsigned indent = 2;
  ValueArena arena(~uint64_t(0));
  std::string text;
  (void)appendPrettyJson(text, inputSkeleton(program, arena).value_or(Value()),
                         indent);
  return text + "\n";
}

//===----------------------------------------------------------------------===//
// The policy
//===----------------------------------------------------------------------===//

std::string inspectPolicy(const AnalysedProgram &program) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("policy");
  if (program.hasPolicy)
    json.value(program.policyValue);
  else
    json.null();
  writeHash(json, "policy_hash", program.policyHash);
  writeString(json, "policy_version", policyVersion);
  json.endObject();
  return text + "\n";
}

} // namespace facet
