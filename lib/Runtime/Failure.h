//===- Failure.h - Why a run fails ------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_FAILURE_H
#define FACET_LIB_RUNTIME_FAILURE_H

#include "facet/Support/Diagnostics.h"

namespace facet::runtime {

/// A diagnostic that is not reported yet: in a condition of the policy it makes
/// the decision undecidable instead.
struct Failure {
  Diag kind;
  SourceSpan span;
  std::vector<std::string> args;
  std::vector<DiagnosticNote> notes;
  std::string help;

  Failure &note(std::string message, SourceSpan at = {}) {
    notes.push_back({std::move(message), at});
    return *this;
  }
  Failure &withHelp(std::string text) {
    help = std::move(text);
    return *this;
  }
  std::string message() const { return kind.message(args); }
  void reportTo(Diagnostics &diagnostics) const {
    Diagnostic &diagnostic = diagnostics.report(kind, span, args);
    diagnostic.notes = notes;
    diagnostic.help = help;
  }
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_FAILURE_H
