//===- ToolCalls.h - Calls that a model asks for ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_GUARD_TOOLCALLS_H
#define FACET_RUNTIME_GUARD_TOOLCALLS_H

#include "facet/Runtime/Evaluator.h"

namespace facet {

/// What the guard says of a tool.
struct ToolDecision {
  /// The output of such a run shows it.
  bool isShown = false;
  /// It is shown, and may be called.
  bool isAllowed = false;
};

/// Decides about calls of tools that a model asks for after it was shown the
/// output of a run with these inputs (docs/Language.md 1.12, 3.9). A tool is
/// allowed if a @system block that its `when` keeps lists it, `tool_expose`
/// shows it and `tool_call` allows its call. Only what the conditions read is
/// computed, so other inputs may be missing. What cannot be decided is denied,
/// with a warning (F455) for each tool. With `RunOptions::explainsHiddenTools`
/// a note says why a call is denied.
///
/// `tools` are indices into Plan::tools; the answers are in the same order.
std::vector<ToolDecision> decideToolCalls(const Plan &plan,
                                          const PlanIndex &index,
                                          llvm::ArrayRef<uint32_t> tools,
                                          RunInputs inputs,
                                          const RunOptions &options, Host &host,
                                          Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_RUNTIME_GUARD_TOOLCALLS_H
