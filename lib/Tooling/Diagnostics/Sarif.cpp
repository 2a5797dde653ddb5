//===- Sarif.cpp - Diagnostics as a SARIF log -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Diagnostics/Sarif.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/PercentEncoding.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Version.h"
#include "llvm/Support/Path.h"

using namespace facet;

/// By their numbers.
static constexpr llvm::StringLiteral ruleIds[] = {
#define CODE(Enumerator, Text, Title) Text,
#include "facet/Support/Codes.def"
#undef CODE
};

static constexpr llvm::StringLiteral schemaUri =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";

std::string facet::fileUri(llvm::StringRef path) {
  std::string uri = llvm::sys::path::is_absolute(path) ? "file://" : "";
  return uri + percentEncodedPath(validUtf8(path));
}

static void writeText(JcsWriter &json, llvm::StringRef key,
                      llvm::StringRef text) {
  json.key(key);
  json.beginObject();
  json.key("text");
  json.string(validUtf8(text));
  json.endObject();
}

static void writePhysicalLocation(JcsWriter &json, const SourceManager &sources,
                                  SourceSpan span) {
  SourceRange range = sources.range(span);
  json.key("physicalLocation");
  json.beginObject();
  json.key("artifactLocation");
  json.beginObject();
  json.key("uri");
  json.string(fileUri(sources.name(span.file)));
  json.endObject();
  json.key("region");
  json.beginObject();
  auto number = [&](llvm::StringRef key, uint32_t value) {
    json.key(key);
    json.integer(value);
  };
  number("endColumn", range.end.column);
  number("endLine", range.end.line);
  number("startColumn", range.begin.column);
  number("startLine", range.begin.line);
  json.endObject();
  json.endObject();
}

static void writeRelated(JcsWriter &json, const SourceManager *sources,
                         llvm::ArrayRef<DiagnosticNote> notes) {
  json.key("relatedLocations");
  json.beginArray();
  for (const DiagnosticNote &note : notes) {
    json.beginObject();
    writeText(json, "message", note.message);
    if (note.span)
      writePhysicalLocation(json, *sources, note.span);
    json.endObject();
  }
  json.endArray();
}

std::string facet::sarifResult(const Diagnostic &diagnostic,
                               const SourceManager *sources) {
  std::string out;
  JcsWriter json(out);
  json.beginObject();
  json.key("level");
  json.string(severityName(diagnostic.severity));
  if (diagnostic.span) {
    json.key("locations");
    json.beginArray();
    json.beginObject();
    writePhysicalLocation(json, *sources, diagnostic.span);
    json.endObject();
    json.endArray();
  }
  std::string message = diagnostic.message;
  if (!diagnostic.help.empty())
    message += "\nhelp: " + diagnostic.help;
  writeText(json, "message", message);
  std::vector<DiagnosticNote> notes = notesOf(diagnostic, sources);
  if (!notes.empty())
    writeRelated(json, sources, notes);
  json.key("ruleId");
  json.string(codeText(diagnostic.code));
  json.key("ruleIndex");
  json.integer(int64_t(diagnostic.code));
  json.endObject();
  return out;
}

//===----------------------------------------------------------------------===//
// The log
//===----------------------------------------------------------------------===//

/// Before the results, and behind them.
static std::string logBegin() {
  return "{\"$schema\":\"" + schemaUri.str() +
         "\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":[\n";
}

static std::string logEnd() {
  std::string out = "\n],\"tool\":";
  JcsWriter json(out);
  json.beginObject();
  json.key("driver");
  json.beginObject();
  json.key("name");
  json.string("fct");
  json.key("rules");
  json.beginArray();
  // `ruleIndex` is the code's number.
  for (size_t code = 0; code != std::size(ruleIds); ++code) {
    json.beginObject();
    json.key("id");
    json.string(ruleIds[code]);
    writeText(json, "shortDescription", codeTitle(Code(code)));
    json.endObject();
  }
  json.endArray();
  json.key("version");
  json.string(compilerVersion());
  json.endObject();
  json.endObject();
  return out + "}],\"version\":\"2.1.0\"}\n";
}

std::string SarifLog::append(llvm::StringRef results) {
  std::string out;
  while (!results.empty()) {
    auto [result, rest] = results.split('\n');
    results = rest;
    out += hasBegun ? ",\n" : logBegin();
    out += result;
    hasBegun = true;
  }
  return out;
}

std::string SarifLog::finish() {
  std::string out = hasBegun ? "" : logBegin();
  hasBegun = false;
  return out + logEnd();
}
