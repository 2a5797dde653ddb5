//===- GitHubAnnotations.cpp - Workflow commands --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Diagnostics/GitHubAnnotations.h"
#include "facet/Support/PercentEncoding.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/ADT/Twine.h"

using namespace facet;

/// The runner reads '%', CR and LF as escapes, in properties ':' and ',' too.
static std::string escape(llvm::StringRef text, llvm::StringRef special) {
  return percentEncoded(validUtf8(text),
                        [&](char c) { return !special.contains(c); });
}

static constexpr llvm::StringLiteral inMessages = "%\r\n";
static constexpr llvm::StringLiteral inProperties = "%\r\n:,";

static llvm::StringRef commandName(Severity severity) {
  return severity == Severity::Error     ? "error"
         : severity == Severity::Warning ? "warning"
                                         : "notice";
}

static std::string placeProperties(SourceSpan span,
                                   const SourceManager &sources) {
  SourceRange range = sources.range(span);
  auto number = [](llvm::StringRef name, uint32_t value) {
    return (name + "=" + llvm::Twine(value) + ",").str();
  };
  std::string out = "file=" + escape(sources.name(span.file), inProperties) +
                    "," + number("line", range.begin.line) +
                    number("endLine", range.end.line);
  // The runner takes columns on one line only.
  if (range.begin.line == range.end.line)
    out += number("col", range.begin.column) +
           number("endColumn", range.end.column);
  return out;
}

std::string facet::gitHubAnnotation(const Diagnostic &diagnostic,
                                    const SourceManager *sources) {
  std::string message = diagnostic.message;
  for (const DiagnosticNote &note : notesOf(diagnostic, sources))
    message += "\nnote: " + note.message;
  if (!diagnostic.help.empty())
    message += "\nhelp: " + diagnostic.help;
  std::string out = "::" + commandName(diagnostic.severity).str() + " ";
  if (diagnostic.span)
    out += placeProperties(diagnostic.span, *sources);
  out += "title=" + escape(codeText(diagnostic.code), inProperties);
  return out + "::" + escape(message, inMessages);
}
