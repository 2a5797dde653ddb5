//===- CountedPlan.cpp - What a document computes as it is written --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CountedPlan.h"
#include "facet/Sema/ExpressionCounts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

namespace {
/// Counts the parts of one program.
class ProgramCounter {
public:
  ProgramCounter(const AnalysedProgram &program, Plan &plan)
      : program(program), plan(plan) {}

  PlanCounts count();

private:
  void countVariables();
  PlanCounts::Message countMessage(const Message &message) const;
  PlanPartCounts finish(ExpressionCounts found) const;

  const AnalysedProgram &program;
  Plan &plan;
  PlanCounts counts;
  /// By variable: its number among the lazy ones.
  std::vector<uint32_t> lazyNumbers;
};
} // namespace

PlanPartCounts ProgramCounter::finish(ExpressionCounts found) const {
  llvm::sort(found.lazies);
  found.lazies.erase(llvm::unique(found.lazies), found.lazies.end());
  for (uint32_t &lazy : found.lazies)
    lazy = lazyNumbers[lazy];
  return {found.calls, std::move(found.lazies)};
}

void ProgramCounter::countVariables() {
  uint32_t lazies = 0;
  for (const Variable &variable : program.variables)
    lazyNumbers.push_back(variable.isLazy ? lazies++ : 0);
  ExpressionCounts main;
  for (const Variable &variable : program.variables) {
    if (!variable.isLazy) {
      ++counts.variables;
      countExpression(program, *variable.value, main);
      continue;
    }
    ExpressionCounts own;
    countExpression(program, *variable.value, own);
    counts.lazies.push_back(
        {variable.name.copy(plan.names), finish(std::move(own))});
  }
  counts.main = finish(std::move(main));
}

PlanCounts::Message ProgramCounter::countMessage(const Message &message) const {
  ExpressionCounts gates, content, strategy;
  // A gate behind one that is closed is not looked at: what it alone would
  // need, the run knows.
  if (!message.gates.empty() && message.gates.front().reference)
    countExpression(program, *message.gates.front().reference, gates);
  countExpression(program, *message.content, content);
  if (message.strategy)
    countExpression(program, *message.strategy, strategy);
  return {finish(std::move(gates)), finish(std::move(content)),
          finish(std::move(strategy))};
}

PlanCounts ProgramCounter::count() {
  countVariables();
  // The optimiser may have removed some.
  llvm::StringMap<const Message *> messages;
  for (const Message &message : program.messages)
    messages[message.id] = &message;
  for (const PlanMessage &message : plan.messages)
    counts.messages.push_back(countMessage(*messages.lookup(message.id)));
  return std::move(counts);
}

PlanCounts countProgram(const AnalysedProgram &program, Plan &plan) {
  return ProgramCounter(program, plan).count();
}

} // namespace facet
