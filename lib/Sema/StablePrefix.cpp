//===- StablePrefix.cpp - What is the same in all runs --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/StablePrefix.h"
#include "Expressions/Walk.h"
#include "facet/Support/Policy/RuleMatchers.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

namespace {
class PrefixFinder {
public:
  explicit PrefixFinder(const AnalysedProgram &program) : program(program) {
    findStableVariables();
    findUnstableRules();
  }

  StablePrefix find();

private:
  void findStableVariables();
  bool isStable(const ast::ReferenceExpr &reference) const {
    uint32_t variable = program.variableOf(reference);
    return variable != ExpressionTable::unresolved &&
           isStableVariable[variable];
  }
  bool isStable(const ast::Expr &expr) const;
  bool isStable(const Gate &gate) const {
    return gate.kind != Gate::Kind::Reference || isStable(*gate.reference);
  }
  bool isStable(const std::optional<Condition> &condition) const {
    return !condition || isStable(*condition);
  }
  bool isStable(const Condition &condition) const;
  bool isStable(const Message &message) const;
  void findUnstableRules();
  bool hasStableGates(const Message &message) const {
    return llvm::all_of(message.gates,
                        [&](const Gate &gate) { return isStable(gate); });
  }
  bool hasStableTools() const;

  const AnalysedProgram &program;
  std::vector<bool> isStableVariable;
  /// Of rules of messages whose conditions are not stable: what they match.
  RuleMatchers unstable;
  /// There is such a rule of tools.
  bool hasUnstableTools = false;
};
} // namespace

/// References to variables, and calls that ask nobody.
bool PrefixFinder::isStable(const ast::Expr &expr) const {
  bool result = true;
  visitExpr(
      expr,
      [&](const ast::ReferenceExpr &reference) {
        result &= isStable(reference);
      },
      [&](const ast::LensCall &call) {
        const Lens *lens = program.factsOf(call).lens;
        result &= lens && lens->level == TrustLevel::Pure;
      });
  return result;
}

void PrefixFinder::findStableVariables() {
  isStableVariable.resize(program.variables.size());
  for (uint32_t index : program.evaluationOrder) {
    const Variable &variable = program.variables[index];
    isStableVariable[index] =
        !variable.input &&
        llvm::all_of(variable.dependencies,
                     [&](uint32_t other) { return isStableVariable[other]; }) &&
        isStable(*variable.value);
  }
}

/// Recursion ends with the depth of the syntax.
bool PrefixFinder::isStable(const Condition &condition) const {
  if (condition.kind == ConditionKind::Reference)
    return isStable(*condition.reference);
  return condition.kind != ConditionKind::Undecidable &&
         llvm::all_of(condition.operands, [&](const Condition &operand) {
           return isStable(operand);
         });
}

/// Of the others the guard decides the same in all runs.
void PrefixFinder::findUnstableRules() {
  for (const std::vector<PolicyRule> *rules :
       {&program.policy.deny, &program.policy.allow})
    for (const PolicyRule &rule : *rules) {
      if (isStable(rule.when) && isStable(rule.unless))
        continue;
      hasUnstableTools |= rule.op == GuardedOp::ToolExpose;
      if (rule.op == GuardedOp::MessageEmit)
        unstable.add(rule.name, rule.isPrefix, rule.effect);
    }
}

bool PrefixFinder::isStable(const Message &message) const {
  bool mayBeUnstable = message.isHistory()
                           ? unstable.mayMatchTurnOf(message.id)
                           : unstable.matches(message.id, /*effect=*/"");
  return hasStableGates(message) && !mayBeUnstable &&
         isStable(*message.content);
}

bool PrefixFinder::hasStableTools() const {
  auto listsTools = [](const Message &message) {
    return !message.tools.empty();
  };
  if (llvm::none_of(program.messages, listsTools))
    return true;
  return !hasUnstableTools &&
         llvm::all_of(program.messages, [&](const Message &message) {
           return !listsTools(message) || hasStableGates(message);
         });
}

StablePrefix PrefixFinder::find() {
  StablePrefix prefix;
  prefix.hasStableTools = hasStableTools();
  prefix.messages.resize(program.messages.size());
  bool goesOn = prefix.hasStableTools;
  auto visit = [&](auto belongsHere) {
    for (auto [number, message] : llvm::enumerate(program.messages)) {
      if (!goesOn || !belongsHere(message.role))
        continue;
      goesOn = isStable(message);
      prefix.messages[number] = goesOn;
    }
  };
  // Output order; a history is no system message.
  visit([](std::optional<Role> role) { return role == Role::System; });
  if (program.order == MessageOrder::Source) {
    visit([](std::optional<Role> role) { return role != Role::System; });
    return prefix;
  }
  visit([](std::optional<Role> role) { return role == Role::User; });
  visit([](std::optional<Role> role) { return role == Role::Assistant; });
  return prefix;
}

StablePrefix findStablePrefix(const AnalysedProgram &program) {
  return PrefixFinder(program).find();
}

} // namespace facet
