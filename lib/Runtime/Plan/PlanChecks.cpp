//===- PlanChecks.cpp - Whether a plan that was read can be run -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanChecks.h"
#include <cmath>

using namespace facet;

namespace {
/// Looks at one plan.
class PlanChecker {
public:
  explicit PlanChecker(const Plan &plan)
      : plan(plan), isCalled(plan.calls.size()) {}

  bool checkParts() const;
  bool checkCode();
  bool checkTools() const;
  bool checkMessages() const;
  bool checkRules() const;
  bool checkCounts() const;

private:
  bool checkInstruction(const Instruction &instruction);
  bool checkCall(const Instruction &instruction);
  bool isBlock(const PlanBlock &block) const {
    return block.begin <= block.end && block.end <= plan.code.size() &&
           isOperand(block.result);
  }
  bool isOperand(Operand operand) const {
    return operand.isAbsent() ||
           operand.number() < (operand.isConstant() ? plan.constants.size()
                                                    : plan.registerCount);
  }
  bool isRegister(uint32_t number) const { return number < plan.registerCount; }
  bool checkMessage(const PlanMessage &message) const;
  bool checkCondition(const PlanCondition &condition) const;

  const Plan &plan;
  /// Of each call, whether an instruction makes it.
  std::vector<bool> isCalled;
};
} // namespace

bool PlanChecker::checkParts() const {
  auto hasType = [](const PlanInput &input) { return input.type != nullptr; };
  auto isWhole = [](const PlanCheck &check) {
    return check.type || check.what == PlanCheck::What::Gate ||
           check.what == PlanCheck::What::Content;
  };
  auto declaresTypes = [](const PlanCall &call) {
    return !llvm::is_contained(call.declared, nullptr);
  };
  auto isThere = [&](const PlanVariable &variable) {
    return isOperand(variable.value) &&
           (!variable.isLazy || variable.lazy < plan.lazies.size());
  };
  return llvm::all_of(plan.inputs, hasType) &&
         llvm::all_of(plan.checks, isWhole) &&
         llvm::all_of(plan.calls, declaresTypes) &&
         llvm::all_of(plan.variables, isThere);
}

/// What is counted is there.
bool PlanChecker::checkCounts() const {
  if (!plan.counts)
    return true;
  const PlanCounts &counts = *plan.counts;
  auto isGood = [&](const PlanPartCounts &part) {
    return llvm::all_of(part.lazies, [&](uint32_t lazy) {
      return lazy < counts.lazies.size();
    });
  };
  // In source order, each once.
  uint64_t next = 0;
  return isGood(counts.main) &&
         llvm::all_of(counts.lazies,
                      [&](const PlanCounts::Lazy &lazy) {
                        return isGood(lazy.value) &&
                               (!lazy.variable ||
                                *lazy.variable < plan.variables.size());
                      }) &&
         llvm::all_of(counts.messages, [&](const PlanCounts::Message &message) {
           bool isThere = message.message >= next &&
                          message.message < plan.messages.size();
           next = uint64_t(message.message) + 1;
           return isThere && isGood(message.content) &&
                  isGood(message.strategy);
         });
}

//===----------------------------------------------------------------------===//
// Code
//===----------------------------------------------------------------------===//

bool PlanChecker::checkCode() {
  // Each register is what one of these computes: no plan makes a run allocate
  // many more.
  if (plan.registerCount >
      plan.code.size() + plan.lazies.size() + plan.messages.size())
    return false;
  auto isGood = [&](const PlanLazy &lazy) {
    return isBlock(lazy.block) && isRegister(lazy.reg);
  };
  return llvm::all_of(plan.operands,
                      [&](Operand operand) { return isOperand(operand); }) &&
         llvm::all_of(plan.code,
                      [&](const Instruction &instruction) {
                        return checkInstruction(instruction);
                      }) &&
         llvm::all_of(plan.lazies, isGood) && isBlock(plan.main);
}

/// How many operands an instruction takes, and what its number stands for.
bool PlanChecker::checkInstruction(const Instruction &instruction) {
  size_t size = plan.operands.size();
  uint32_t aux = instruction.aux, count = instruction.operandCount;
  if (count > size || instruction.operands > size - count ||
      (instruction.op != Opcode::Charge && !isRegister(instruction.dst)))
    return false;
  switch (instruction.op) {
  case Opcode::Input:
    return aux < plan.inputs.size();
  case Opcode::Call:
    return checkCall(instruction);
  case Opcode::List:
    return true;
  case Opcode::Map:
    return aux < plan.nameLists.size() && plan.nameLists[aux].size() == count;
  case Opcode::Path:
    return aux < plan.nameLists.size() && count == 1;
  case Opcode::Check:
    return aux < plan.checks.size() && count == 1;
  case Opcode::Charge:
    return aux < plan.charges.size();
  case Opcode::Force:
    return aux < plan.lazies.size();
  }
  return false;
}

/// A call is made in one place, and with all that its lens requires.
bool PlanChecker::checkCall(const Instruction &instruction) {
  llvm::ArrayRef<Operand> operands = plan.operandsOf(instruction);
  if (instruction.aux >= plan.calls.size() || isCalled[instruction.aux] ||
      operands.empty())
    return false;
  isCalled[instruction.aux] = true;
  const PlanCall &call = plan.calls[instruction.aux];
  operands = operands.drop_front();
  llvm::ArrayRef<LensParameter> parameters = call.lens->parameters;
  if (call.lens->takesAnyNames ? operands.size() != call.names.size()
                               : operands.size() > parameters.size())
    return false;
  for (size_t i = 0; i != parameters.size(); ++i)
    if (parameters[i].presence == LensParameter::Presence::Required &&
        (i >= operands.size() || operands[i].isAbsent()))
      return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Tools, messages and rules
//===----------------------------------------------------------------------===//

/// Where the tools of each interface begin, and at last all of them end; types.
bool PlanChecker::checkTools() const {
  auto takesStruct = [](const PlanTool &tool) {
    return tool.type && tool.type->is(Type::Kind::Struct) && tool.returns;
  };
  return llvm::all_of(plan.tools, takesStruct) &&
         (!plan.response || plan.response->type) &&
         !plan.interfaceTools.empty() && plan.interfaceTools.front() == 0 &&
         plan.interfaceTools.back() == plan.tools.size() &&
         llvm::is_sorted(plan.interfaceTools);
}

bool PlanChecker::checkMessages() const {
  size_t size = plan.messages.size();
  return plan.givingWay.size() <= size &&
         llvm::all_of(plan.givingWay, [&](uint32_t m) { return m < size; }) &&
         llvm::all_of(plan.messages, [&](const PlanMessage &message) {
           return checkMessage(message);
         });
}

bool PlanChecker::checkMessage(const PlanMessage &message) const {
  size_t interfaces = plan.interfaceTools.size() - 1;
  auto isTurn = [](const PlanTurn &turn) {
    return turn.role != Role::System &&
           (turn.content.isString() || turn.content.isList());
  };
  bool mayHaveTurns = message.isHistory() && message.contentSize;
  if ((!message.turns.empty() && !mayHaveTurns) ||
      !llvm::all_of(message.turns, isTurn))
    return false;
  // The layout sorts by them.
  return std::isfinite(message.grow) && std::isfinite(message.shrink) &&
         llvm::all_of(message.gates,
                      [&](const PlanBlock &gate) { return isBlock(gate); }) &&
         isBlock(message.content) &&
         (!message.strategy ||
          (isBlock(*message.strategy) && isRegister(message.strategyInput))) &&
         llvm::all_of(message.tools,
                      [&](uint32_t tools) { return tools < interfaces; });
}

bool PlanChecker::checkRules() const {
  auto isGood = [&](const std::optional<PlanCondition> &condition) {
    return !condition || checkCondition(*condition);
  };
  for (const auto *rules : {&plan.deny, &plan.allow})
    for (const PlanRule &rule : *rules)
      if (!isGood(rule.when) || !isGood(rule.unless))
        return false;
  return true;
}

/// Conditions nest at most as deep as the reader bears.
bool PlanChecker::checkCondition(const PlanCondition &condition) const {
  size_t count = condition.operands.size();
  bool isGood = isBlock(condition.value);
  switch (condition.kind) {
  case ConditionKind::Not:
    isGood &= count == 1;
    break;
  case ConditionKind::All:
  case ConditionKind::Any:
    isGood &= count >= 1;
    break;
  default:
    isGood &= count == 0;
    break;
  }
  return isGood &&
         llvm::all_of(condition.operands, [&](const PlanCondition &operand) {
           return checkCondition(operand);
         });
}

bool facet::fitsTogether(const Plan &plan) {
  PlanChecker checker(plan);
  return checker.checkParts() && checker.checkCode() && checker.checkTools() &&
         checker.checkMessages() && checker.checkRules() &&
         checker.checkCounts();
}
