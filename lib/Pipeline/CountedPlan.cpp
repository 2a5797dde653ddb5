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
  ProgramCounter(const AnalysedProgram &program, const Plan &plan)
      : program(program), plan(plan) {}

  PlanCounts count();

private:
  void countVariables();
  /// Of a message of the plan, with that number.
  void countMessage(const Message &message, uint32_t number);
  PlanPartCounts finish(ExpressionCounts found) const;

  const AnalysedProgram &program;
  const Plan &plan;
  PlanCounts counts;
  /// What is computed in every run.
  ExpressionCounts main;
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
  // The optimiser may have removed some.
  llvm::StringMap<uint32_t> kept;
  for (auto [index, variable] : llvm::enumerate(plan.variables))
    kept[variable.name] = uint32_t(index);
  for (const Variable &variable : program.variables) {
    if (!variable.isLazy) {
      ++counts.variables;
      countExpression(program, *variable.value, main);
      continue;
    }
    ExpressionCounts own;
    countExpression(program, *variable.value, own);
    PlanCounts::Lazy &lazy = counts.lazies.emplace_back();
    if (auto found = kept.find(variable.name); found != kept.end())
      lazy.variable = found->second;
    lazy.value = finish(std::move(own));
  }
}

static bool isNothing(const PlanPartCounts &part) {
  return !part.calls && part.lazies.empty();
}

void ProgramCounter::countMessage(const Message &message, uint32_t number) {
  // A gate behind one that is closed is not looked at: what it alone would
  // need, the run knows.
  if (!message.gates.empty() && message.gates.front().reference)
    countExpression(program, *message.gates.front().reference, main);
  ExpressionCounts content, strategy;
  countExpression(program, *message.content,
                  message.gates.empty() ? main : content);
  if (message.strategy)
    countExpression(program, *message.strategy, strategy);
  PlanCounts::Message counted{number, finish(std::move(content)),
                              finish(std::move(strategy))};
  if (!isNothing(counted.content) || !isNothing(counted.strategy))
    counts.messages.push_back(std::move(counted));
}

PlanCounts ProgramCounter::count() {
  countVariables();
  // The optimiser may have removed some.
  llvm::StringMap<const Message *> messages;
  for (const Message &message : program.messages)
    messages[message.id] = &message;
  for (auto [number, message] : llvm::enumerate(plan.messages))
    countMessage(*messages.lookup(message.id), uint32_t(number));
  counts.main = finish(std::move(main));
  return std::move(counts);
}

PlanCounts countProgram(const AnalysedProgram &program, const Plan &plan) {
  return ProgramCounter(program, plan).count();
}

} // namespace facet
