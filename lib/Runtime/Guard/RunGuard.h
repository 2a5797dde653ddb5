//===- RunGuard.h - The guard during one run --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A rule is active or not for a whole run, because variables do not change, so
// that each condition is evaluated once. Many rules are indexed by what they
// match, and what is found inactive is skipped from then on: rules and
// operations add up, they do not multiply.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_GUARD_RUNGUARD_H
#define FACET_LIB_RUNTIME_GUARD_RUNGUARD_H

#include "facet/Runtime/Guard/Guard.h"
#include "facet/Support/Policy/RuleMatchers.h"
#include "llvm/ADT/DenseMap.h"

namespace facet::runtime {

enum class Truth : uint8_t { False, True, Undecidable };

/// Whether the rule is of the operation and its name matches.
bool matchesName(const PlanRule &rule, GuardedOp op, GuardedName name);
/// Whether all fields that the rule has match the operation.
bool matches(const PlanRule &rule, GuardedOp op, GuardedName name,
             llvm::StringRef effect);
/// Whether the rule is active: `when` is true and `unless` is false.
Truth isActive(const PlanRule &rule, ConditionReader read);
/// The condition that keeps a rule from being active; null if none does for
/// certain.
const PlanCondition *failedCondition(const PlanRule &rule,
                                     ConditionReader read);
/// The answer where no rule decides.
GuardDecision decideByDefault(const Plan &plan, GuardedOp op,
                              llvm::StringRef effect);

/// The rules of `deny` or of `allow`.
class RuleTable {
public:
  void begin(llvm::ArrayRef<PlanRule> rules);

  /// Calls `visit` with the matching rules that are active or undecidable, in
  /// order, until it returns false.
  void visit(GuardedOp op, GuardedName name, llvm::StringRef effect,
             ConditionReader read,
             llvm::function_ref<bool(const PlanRule &, Truth)> visit);

  /// Whether a rule names the operation, if perhaps for other effect classes.
  bool names(GuardedOp op, llvm::StringRef name);
  /// The first rule that matches, active or not; null if there is none.
  const PlanRule *firstMatching(GuardedOp op, llvm::StringRef name,
                                llvm::StringRef effect);

private:
  enum class State : uint8_t { Unknown, Active, Inactive, Undecidable, Busy };
  /// Rules that match the same operations, in order.
  struct Bucket {
    llvm::SmallVector<uint32_t, 2> rules;
    /// The rules before this one are inactive.
    size_t first = 0;
  };
  /// A position in a bucket.
  struct Cursor {
    Bucket *bucket;
    size_t next;
  };
  using Cursors = llvm::SmallVector<Cursor, 8>;

  void buildIndex();
  Cursors cursorsFor(GuardedOp op, GuardedName name, llvm::StringRef effect);
  State stateOf(uint32_t rule, ConditionReader read);

  llvm::ArrayRef<PlanRule> rules;
  std::vector<State> states;
  bool isIndexed = false;
  /// By operation.
  llvm::DenseMap<MatcherKey, Bucket> buckets[guardedOpCount];
  /// The same rules as if they had no effect.
  RuleMatchers named[guardedOpCount];
};

/// Decides the operations of one run.
class RunGuard {
public:
  void begin(const Plan &plan);
  /// A rule that matches the operation, whatever its conditions say; those of
  /// `allow` first. Null if no rule speaks of it.
  const PlanRule *matchingRule(GuardedOp op, llvm::StringRef name,
                               llvm::StringRef effect);
  /// Whether a rule names the operation, if perhaps for other effect classes.
  bool names(GuardedOp op, llvm::StringRef name) {
    return allow.names(op, name) || deny.names(op, name);
  }
  GuardDecision decide(GuardedOp op, GuardedName name, llvm::StringRef effect,
                       ConditionReader read);

private:
  const Plan *plan = nullptr;
  RuleTable deny, allow;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_GUARD_RUNGUARD_H
