//===- Diagnostics.h - What the compiler has to say -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Stages report kinds (DiagKind.h) at places; no stage writes a message of its
// own, so that the tables are complete and `utils/check-diagnostics` can say
// which kinds no test shows.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_DIAGNOSTICS_H
#define FACET_SUPPORT_DIAGNOSTICS_H

#include "facet/Support/DiagKind.h"
#include "facet/Support/Source.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace facet {

/// A remark attached to a diagnostic: an import chain's link, a declaration …
struct DiagnosticNote {
  std::string message;
  SourceSpan span;
};

struct Diagnostic {
  Diag kind;
  Severity severity;
  Code code;
  std::string message;
  SourceSpan span;
  std::vector<DiagnosticNote> notes;
  /// What to do about it, if known: "did you mean $query?".
  std::string help;

  Diagnostic &note(std::string message, SourceSpan at = {}) {
    notes.push_back({std::move(message), at});
    return *this;
  }
  Diagnostic &withHelp(std::string text) {
    help = std::move(text);
    return *this;
  }
};

/// Collects the diagnostics of one compilation or run. Stages never stop at the
/// first error; they report and go on.
class Diagnostics {
public:
  /// Reports a kind at a place. The result may be given notes and help until
  /// the next report.
  Diagnostic &report(Diag kind, SourceSpan span,
                     llvm::ArrayRef<std::string> args = {});

  bool hasErrors() const { return errors != 0; }
  size_t errorCount() const { return errors; }
  llvm::ArrayRef<Diagnostic> all() const { return list; }
  bool empty() const { return list.empty(); }
  std::vector<Diagnostic> take();
  void append(std::vector<Diagnostic> more);

  /// Puts what was reported from index `from` on into source order (stable), as
  /// the text stands after imports are expanded: docs/Language.md 1.16. What is
  /// said of one place of a file that is imported several times stays once.
  void sortBySource(const SourceManager &sources, size_t from = 0);

private:
  std::vector<Diagnostic> list;
  size_t errors = 0;
};

/// The nearest of `candidates` to `text`, if near enough to be meant.
std::optional<llvm::StringRef>
nearestName(llvm::StringRef text, llvm::ArrayRef<llvm::StringRef> candidates);

} // namespace facet

#endif // FACET_SUPPORT_DIAGNOSTICS_H
