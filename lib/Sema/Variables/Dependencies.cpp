//===- Dependencies.cpp - What variables read (docs/Language.md 1.8) ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/Dependencies.h"
#include "Expressions/References.h"
#include "Expressions/Walk.h"
#include "SemaContext.h"
#include "Variables/VariableGraph.h"
#include "facet/Support/Policy/RuleMatchers.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

static void collectReads(SemaContext &sema, const Condition &condition,
                         std::vector<uint32_t> &reads) {
  uint32_t variable = condition.reference
                          ? sema.expressions.variableOf(*condition.reference)
                          : ExpressionTable::unresolved;
  if (variable != ExpressionTable::unresolved)
    reads.push_back(variable);
  for (const Condition &operand : condition.operands)
    collectReads(sema, operand, reads);
}

namespace {
/// Fills AnalysedProgram::guardReads.
class GuardReads {
public:
  explicit GuardReads(SemaContext &sema) : sema(sema) {}

  /// Adds the indices of the variables that the guard may read to decide a call
  /// of the lens: those of all rules that may match (docs/Language.md 1.12).
  void add(const Lens &lens, llvm::SmallVectorImpl<uint32_t> &guards);

private:
  static constexpr uint32_t unused = ~uint32_t(0);
  /// Rules that match the same calls.
  struct Group {
    std::vector<uint32_t> reads;
    uint32_t index = unused;
  };
  void groupRules(llvm::ArrayRef<PolicyRule> rules);

  SemaContext &sema;
  bool isGrouped = false;
  /// Those that read something.
  llvm::DenseMap<MatcherKey, Group> groups;
};
} // namespace

void GuardReads::groupRules(llvm::ArrayRef<PolicyRule> rules) {
  for (const PolicyRule &rule : rules) {
    if (rule.op != GuardedOp::LensCall)
      continue;
    std::vector<uint32_t> reads;
    if (rule.when)
      collectReads(sema, *rule.when, reads);
    if (rule.unless)
      collectReads(sema, *rule.unless, reads);
    if (!reads.empty())
      llvm::append_range(
          groups[matcherKey(rule.name, rule.isPrefix, rule.effect)].reads,
          reads);
  }
}

void GuardReads::add(const Lens &lens,
                     llvm::SmallVectorImpl<uint32_t> &guards) {
  if (lens.level == TrustLevel::Pure ||
      (lens.level == TrustLevel::Bounded && sema.options.mode == Mode::Pure))
    return;
  if (!isGrouped) {
    groupRules(sema.program.policy.deny);
    groupRules(sema.program.policy.allow);
    isGrouped = true;
  }
  forEachMatcher(lens.qualifiedName(), lens.effect, [&](MatcherKey key) {
    auto found = groups.find(key);
    if (found == groups.end())
      return;
    Group &group = found->second;
    if (group.index == unused) {
      group.index = uint32_t(sema.program.guardReads.size());
      sortUnique(group.reads);
      sema.program.guardReads.push_back(std::move(group.reads));
    }
    guards.push_back(group.index);
  });
}

static void collectReads(SemaContext &sema, Variable &variable,
                         llvm::function_ref<void(const Lens &)> visitLens) {
  std::vector<uint32_t> &reads = variable.dependencies;
  visitExpr(
      *variable.value,
      [&](const ast::ReferenceExpr &reference) {
        if (resolveReference(sema, reference))
          reads.push_back(sema.expressions.variableOf(reference));
      },
      [&](const ast::LensCall &call) {
        if (const Lens *lens = sema.lensOf(call))
          visitLens(*lens);
      });
  sortUnique(reads);
}

bool facet::collectDependencies(SemaContext &sema) {
  GuardReads guardReads(sema);
  bool readsOnlyEarlier = true;
  for (auto [index, variable] : llvm::enumerate(sema.program.variables)) {
    llvm::SmallVector<uint32_t, 0> &guards = variable.guards;
    collectReads(sema, variable,
                 [&](const Lens &lens) { guardReads.add(lens, guards); });
    llvm::sort(guards);
    guards.erase(llvm::unique(guards), guards.end());
    const std::vector<uint32_t> &reads = variable.dependencies;
    readsOnlyEarlier &= reads.empty() || reads.back() < index;
    for (uint32_t guard : guards)
      readsOnlyEarlier &= sema.program.guardReads[guard].back() < index;
  }
  return readsOnlyEarlier;
}

bool facet::collectDependencies(SemaContext &sema, Variable &variable) {
  variable.dependencies.clear();
  bool isFree = variable.guards.empty();
  collectReads(sema, variable, [&](const Lens &lens) {
    isFree &= lens.level == TrustLevel::Pure || !sema.program.hasPolicy;
  });
  return isFree;
}
