//===- Guard.h - Decisions of the authorisation policy -------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_GUARD_GUARD_H
#define FACET_RUNTIME_GUARD_GUARD_H

#include "facet/Runtime/Plan/Plan.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// An answer of the guard.
struct GuardDecision {
  enum class Outcome : uint8_t { Allowed, Denied, Undecidable } outcome;
  /// The rule that decided, if one with an id did.
  std::optional<llvm::StringRef> ruleId;
  /// The rule that decided or could not be decided.
  SourceSpan rule;
  /// A rule decided, rather than a default.
  bool byRule = false;
  /// The default that decided is written out in the policy.
  bool byWrittenDefault = false;
  bool isAllowed() const { return outcome == Outcome::Allowed; }
};

/// Computes the value of a condition's reference; nullopt if that fails or the
/// value is no bool.
/// The name of what the guard decides about.
struct GuardedName {
  GuardedName(llvm::StringRef name) : name(name) {}
  GuardedName(const std::string &name) : name(name) {}
  GuardedName(const char *name) : name(name) {}
  GuardedName(llvm::StringRef name, llvm::StringRef history)
      : name(name), history(history) {}

  llvm::StringRef name;
  /// Of a turn: the id of its history, which names it, too (docs/Language.md
  /// 3.11). Else empty.
  llvm::StringRef history;
};

using ConditionReader =
    llvm::function_ref<std::optional<bool>(const PlanCondition &reference)>;

/// Decides whether an operation may happen. `effect` is empty for none.
GuardDecision decide(const Plan &plan, GuardedOp op, GuardedName name,
                     llvm::StringRef effect, ConditionReader read);

} // namespace facet

#endif // FACET_RUNTIME_GUARD_GUARD_H
