//===- AnalysisOptions.h - What else analysis depends on --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_ANALYSISOPTIONS_H
#define FACET_SEMA_ANALYSISOPTIONS_H

#include "facet/Support/LanguageEnums.h"

namespace facet {

struct AnalysisOptions {
  Profile profile = Profile::Hypervisor;
  /// Pure mode refuses level 2 (F801).
  Mode mode = Mode::Exec;
  /// The host budget, where the document has no @context; units.
  int64_t budget = defaultBudget;
  /// It was asked for, by an option: a document that overrides it is warned of.
  bool isBudgetWanted = false;
  /// Fill the `dependsOn` of entries, for who analyses changes of the document.
  bool wantDependencies = false;
};

} // namespace facet

#endif // FACET_SEMA_ANALYSISOPTIONS_H
