//===- DiagnosticPrinter.h - Diagnostics as text and as JSON ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_DIAGNOSTICS_DIAGNOSTICPRINTER_H
#define FACET_TOOLING_DIAGNOSTICS_DIAGNOSTICPRINTER_H

#include "facet/Support/Diagnostics.h"
#include <optional>

namespace facet {

/// `Sarif` is one result a line, which a SarifLog frames.
enum class DiagnosticFormat : uint8_t { Text, Json, Sarif, GitHub };

/// The format of a name, as --diagnostics takes it.
std::optional<DiagnosticFormat> parseDiagnosticFormat(llvm::StringRef name);

/// The notes of a diagnostic, and behind them those that say how its file came
/// to be read, innermost first.
std::vector<DiagnosticNote> notesOf(const Diagnostic &diagnostic,
                                    const SourceManager *sources);

/// "error", "warning", "note".
llvm::StringRef severityName(Severity severity);

/// How diagnostics look.
struct DiagnosticStyle {
  DiagnosticFormat format = DiagnosticFormat::Text;
  bool color = false;
  /// Of source lines, in code points: a longer line is shown in part, around
  /// the caret.
  unsigned width = 120;
  /// A list ends after so many errors, and has so many warnings, with the count
  /// of those that are left out; 0: no end.
  unsigned maxErrors = 20;
};

/// Writes diagnostics in the forms of docs/Language.md part 4. The result is
/// valid UTF-8 and holds no control characters but LF, whatever the document
/// held.
class DiagnosticPrinter {
public:
  /// `sources` holds the files that spans name; null if no span is valid.
  DiagnosticPrinter(const SourceManager *sources, DiagnosticStyle style)
      : sources(sources), style(style) {}

  /// Appends one diagnostic and its final LF. The cost does not depend on the
  /// length of the source line.
  void print(const Diagnostic &diagnostic, std::string &out) const;
  /// The same of a list, which `maxErrors` bounds.
  void print(llvm::ArrayRef<Diagnostic> diagnostics, std::string &out) const;

private:
  void printJson(const Diagnostic &diagnostic, std::string &out) const;
  void printText(const Diagnostic &diagnostic, std::string &out) const;
  void printHeadline(const Diagnostic &diagnostic, std::string &out) const;
  void printNote(const DiagnosticNote &note, std::string &out) const;
  /// The source line, or what fits of it, and the caret range below.
  void printSource(SourceSpan span, Severity severity, std::string &out) const;
  void printHidden(size_t all, size_t most, llvm::StringRef kind,
                   std::string &out) const;
  void paint(std::string &out, const char *escape) const;

  const SourceManager *sources;
  DiagnosticStyle style;
};

/// Text that can be shown on a terminal: valid UTF-8, control characters and
/// those that change the direction of text as escapes.
std::string printableText(llvm::StringRef text);

/// Bytes as valid UTF-8: what is not becomes U+FFFD.
std::string validUtf8(llvm::StringRef bytes);

} // namespace facet

#endif // FACET_TOOLING_DIAGNOSTICS_DIAGNOSTICPRINTER_H
