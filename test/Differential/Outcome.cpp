//===- Outcome.cpp - Everything that can be seen of a run -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Outcome.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::differential {

static std::string textOf(SourceSpan span) {
  if (!span)
    return "nowhere";
  return std::to_string(span.begin) + ".." + std::to_string(span.end);
}

static std::string textOf(const Diagnostic &diagnostic) {
  std::string text = codeText(diagnostic.code).str() + " at " +
                     textOf(diagnostic.span) + ": " + diagnostic.message + "\n";
  for (const DiagnosticNote &note : diagnostic.notes)
    text += "    note at " + textOf(note.span) + ": " + note.message + "\n";
  if (!diagnostic.help.empty())
    text += "    help: " + diagnostic.help + "\n";
  return text;
}

std::string Outcome::error() const {
  for (const Diagnostic &diagnostic : diagnostics)
    if (diagnostic.severity == Severity::Error)
      return codeText(diagnostic.code).str();
  return "";
}

std::string Outcome::describe() const {
  std::string text = ok ? "ok" : "failed";
  text += ", gas " + std::to_string(gas) + ", units " + std::to_string(units) +
          ", cut " + std::to_string(cut) + ", dropped " +
          std::to_string(dropped) + "\n";
  for (const Diagnostic &diagnostic : diagnostics)
    text += textOf(diagnostic);
  for (const std::string &call : hostCalls)
    text += "host: " + call + "\n";
  if (!output.empty())
    text += output + "\n" + artifact + "\n";
  return text;
}

bool Outcome::hasUnread() const {
  return llvm::any_of(variables,
                      [](const auto &entry) { return entry.second.empty(); });
}

static bool isSame(const Diagnostic &a, const Diagnostic &b) {
  auto isSameNote = [](const DiagnosticNote &x, const DiagnosticNote &y) {
    return x.span == y.span && x.message == y.message;
  };
  return a.kind == b.kind && a.severity == b.severity && a.code == b.code &&
         a.span == b.span && a.message == b.message && a.help == b.help &&
         a.notes.size() == b.notes.size() &&
         std::equal(a.notes.begin(), a.notes.end(), b.notes.begin(),
                    isSameNote);
}

std::string differenceOf(const Outcome &a, const Outcome &b) {
  if (a.ok != b.ok)
    return "status";
  if (a.diagnostics.size() != b.diagnostics.size() ||
      !std::equal(a.diagnostics.begin(), a.diagnostics.end(),
                  b.diagnostics.begin(), isSame))
    return "diagnostics";
  if (a.output != b.output)
    return "output";
  if (a.artifact != b.artifact)
    return "artifact";
  if (a.units != b.units || a.cut != b.cut || a.dropped != b.dropped)
    return "layout";
  if (a.hostCalls != b.hostCalls)
    return "calls of the host";
  // What nothing needs any more need not be computed.
  for (const auto &[name, value] : a.variables) {
    auto other = b.variables.find(name);
    if (other != b.variables.end() && !value.empty() &&
        !other->second.empty() && other->second != value)
      return "variables";
  }
  return "";
}

} // namespace facet::differential
