//===- Diagnostics.h - What the compiler has to say -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every kind of diagnostic is a row of Diagnostics.def: its name, its code, its
// severity and its text with {0}, {1} … for the arguments. Stages report kinds;
// no stage writes a message of its own, so that the list is complete and
// `utils/check-diagnostics` can say which kinds no test shows.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_DIAGNOSTICS_H
#define FACET_SUPPORT_DIAGNOSTICS_H

#include "facet/Support/Source.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace facet {

/// The codes of LANGUAGE.md 1.16.
enum class Code : uint8_t {
#define CODE(Enumerator, Text, Title) Enumerator,
#include "facet/Support/Codes.def"
};

enum class Severity : uint8_t { Error, Warning, Note };

/// All kinds of diagnostics, by name.
enum class Diag : uint16_t {
#define DIAG(Name, CodeName, Level, Format) Name,
#include "facet/Support/Diagnostics.def"
};

/// "F451", "X.fct.LIMIT".
llvm::StringRef codeText(Code code);
/// "type mismatch".
llvm::StringRef codeTitle(Code code);
/// The code with this text, if there is one.
std::optional<Code> parseCode(llvm::StringRef text);

llvm::StringRef diagName(Diag kind);
Code diagCode(Diag kind);
Severity diagSeverity(Diag kind);
/// The text of the kind, before its arguments are put in.
llvm::StringRef diagFormat(Diag kind);
/// The text of the kind with {0}, {1} … replaced.
std::string formatDiag(Diag kind, llvm::ArrayRef<std::string> args);

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
  /// the text stands after imports are expanded: LANGUAGE.md 1.16.
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
