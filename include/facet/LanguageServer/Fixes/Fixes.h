//===- Fixes.h - What mends a document --------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FIXES_FIXES_H
#define FACET_LANGUAGESERVER_FIXES_FIXES_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// A piece of the root and what takes its place.
struct Replacement {
  uint32_t begin, end;
  std::string text;
};

/// A change of the document.
struct Fix {
  std::string title;
  /// In order, apart from each other.
  std::vector<Replacement> replacements;
  /// Removes what may have been meant: nobody's first choice.
  bool removes = false;
};

/// The text with a change.
std::string apply(llvm::StringRef text, const Fix &fix);

/// Changes that may mend what a diagnostic says, by what it is and by what its
/// help says; the best first. Not all of them do.
std::vector<Fix> fixCandidates(const Snapshot &snapshot,
                               const Diagnostic &diagnostic);

/// Those that mend it, at most a few: after each the diagnostic is gone and
/// nothing else is wrong that was not. Costs an analysis of the document for
/// each candidate.
std::vector<Fix> fixesFor(const Snapshot &snapshot,
                          const Diagnostic &diagnostic);

/// Whether a document with a change has no more errors than before. Costs an
/// analysis.
bool staysAsGood(const Snapshot &snapshot, const Fix &fix);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FIXES_FIXES_H
