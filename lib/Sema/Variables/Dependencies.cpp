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
#include "facet/Support/EffectMatcher.h"
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

static bool matchesName(const PolicyRule &rule, llvm::StringRef name) {
  if (!rule.name || !rule.isPrefix)
    return !rule.name || *rule.name == name;
  return name.consume_front(*rule.name) && name.starts_with(".");
}

namespace {
/// Fills AnalysedProgram::guardReads.
class GuardReads {
public:
  explicit GuardReads(SemaContext &sema) : sema(sema) {}

  /// The index of the variables that the guard may read to decide a call of the
  /// lens: those of all rules that may match (docs/Language.md 1.12). All calls
  /// of a lens share them. Nullopt if it reads none.
  std::optional<uint32_t> indexFor(const Lens &lens);

private:
  SemaContext &sema;
  llvm::DenseMap<const Lens *, std::optional<uint32_t>> indices;
};
} // namespace

std::optional<uint32_t> GuardReads::indexFor(const Lens &lens) {
  if (lens.level == TrustLevel::Pure ||
      (lens.level == TrustLevel::Bounded && sema.options.mode == Mode::Pure))
    return std::nullopt;
  auto [known, isNew] = indices.try_emplace(&lens);
  if (!isNew)
    return known->second;
  std::vector<uint32_t> reads;
  auto collect = [&](llvm::ArrayRef<PolicyRule> rules) {
    for (const PolicyRule &rule : rules) {
      if (rule.op != GuardedOp::LensCall ||
          !matchesName(rule, lens.qualifiedName()) ||
          (rule.effect && !matcherMatches(*rule.effect, lens.effect)))
        continue;
      if (rule.when)
        collectReads(sema, *rule.when, reads);
      if (rule.unless)
        collectReads(sema, *rule.unless, reads);
    }
  };
  collect(sema.program.policy.deny);
  collect(sema.program.policy.allow);
  if (reads.empty())
    return std::nullopt;
  sortUnique(reads);
  sema.program.guardReads.push_back(std::move(reads));
  return known->second = uint32_t(sema.program.guardReads.size() - 1);
}

bool facet::collectDependencies(SemaContext &sema) {
  GuardReads guardReads(sema);
  bool readsOnlyEarlier = true;
  for (auto [index, variable] : llvm::enumerate(sema.program.variables)) {
    std::vector<uint32_t> &reads = variable.dependencies;
    visitExpr(
        *variable.value,
        [&](const ast::ReferenceExpr &reference) {
          if (resolveReference(sema, reference))
            reads.push_back(sema.expressions.variableOf(reference));
        },
        [&, &guards = variable.guards](const ast::LensCall &call) {
          const Lens *lens = sema.findLens(call.name.text);
          if (auto guard = lens ? guardReads.indexFor(*lens) : std::nullopt)
            guards.push_back(*guard);
        });
    sortUnique(reads);
    llvm::sort(variable.guards);
    variable.guards.erase(llvm::unique(variable.guards), variable.guards.end());
    readsOnlyEarlier &= reads.empty() || reads.back() < index;
    for (uint32_t guard : variable.guards)
      readsOnlyEarlier &= sema.program.guardReads[guard].back() < index;
  }
  return readsOnlyEarlier;
}
