//===- StablePrefix.cpp - What is the same in all runs --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/StablePrefix.h"
#include "Expressions/Walk.h"
#include "facet/Support/EffectMatcher.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

namespace {
class PrefixFinder {
public:
  explicit PrefixFinder(const AnalysedProgram &program) : program(program) {
    findStableVariables();
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
  bool isDecided(GuardedOp op, llvm::StringRef name) const;
  bool hasStableGates(const Message &message) const {
    return llvm::all_of(message.gates,
                        [&](const Gate &gate) { return isStable(gate); });
  }
  bool hasStableTools() const;

  const AnalysedProgram &program;
  std::vector<bool> isStableVariable;
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

/// Whether the guard decides the same in all runs. An empty name stands for
/// all.
bool PrefixFinder::isDecided(GuardedOp op, llvm::StringRef name) const {
  auto isDecidedBy = [&](const PolicyRule &rule) {
    if (rule.op != op || (isStable(rule.when) && isStable(rule.unless)))
      return true;
    if (!rule.name || name.empty())
      return false;
    // A rule of one turn, `history#1.2`, is one of its history, too.
    return !rule.name->starts_with(name) &&
           !matcherMatches(rule.isPrefix ? rule.name->str() + ".*"
                                         : rule.name->str(),
                           name);
  };
  return llvm::all_of(program.policy.deny, isDecidedBy) &&
         llvm::all_of(program.policy.allow, isDecidedBy);
}

bool PrefixFinder::isStable(const Message &message) const {
  return hasStableGates(message) &&
         isDecided(GuardedOp::MessageEmit, message.id) &&
         isStable(*message.content);
}

bool PrefixFinder::hasStableTools() const {
  auto listsTools = [](const Message &message) {
    return !message.tools.empty();
  };
  if (llvm::none_of(program.messages, listsTools))
    return true;
  return isDecided(GuardedOp::ToolExpose, "") &&
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
