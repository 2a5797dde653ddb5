//===- StablePrefix.h - What is the same in all runs ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_STABLEPREFIX_H
#define FACET_SEMA_STABLEPREFIX_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// What of a document's output is the same in all runs, from its beginning, as
/// long as the layout changes nothing: for caches of prompts. It depends on no
/// input and on no lens of level 1 or 2; nor does whether it is there.
struct StablePrefix {
  /// The tools that are shown.
  bool hasStableTools = false;
  /// By message: the message or history, and all that stands before it in the
  /// output, tools included.
  std::vector<bool> messages;
};

/// Finds it in a program without errors. Linear time.
StablePrefix findStablePrefix(const AnalysedProgram &program);

} // namespace facet

#endif // FACET_SEMA_STABLEPREFIX_H
