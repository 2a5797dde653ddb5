//===- PlanIndex.cpp - What of a plan depends on what ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Plan/PlanIndex.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

static bool isHostCall(const Plan &plan, const Instruction &instruction) {
  return instruction.op == Opcode::Call &&
         plan.calls[instruction.aux].asksHost();
}

PlanIndex::PlanIndex(const Plan &plan)
    : plan(plan), inputReads(plan.inputs.size()),
      definitions(plan.registerCount) {
  for (uint32_t i = 0; i != plan.inputs.size(); ++i)
    inputs.try_emplace(plan.inputs[i].name, i);
  for (uint32_t i = 0; i != plan.variables.size(); ++i)
    variables.try_emplace(plan.variables[i].name, i);
  for (uint32_t i = 0; i != plan.lazies.size(); ++i)
    lazies.try_emplace(plan.lazies[i].reg, i);
  isPure = llvm::none_of(plan.code, [&](const Instruction &instruction) {
    return isHostCall(plan, instruction);
  });
  auto isConditional = [](const PlanRule &rule) {
    return rule.when || rule.unless;
  };
  hasConditions = llvm::any_of(plan.deny, isConditional) ||
                  llvm::any_of(plan.allow, isConditional);
  for (uint32_t i = 0; i != plan.code.size(); ++i)
    readsInputsElsewhere |= plan.code[i].op == Opcode::Input &&
                            (i < plan.main.begin || i >= plan.main.end);
  for (uint32_t i = plan.main.begin; i != plan.main.end; ++i) {
    const Instruction &instruction = plan.code[i];
    if (instruction.op == Opcode::Charge)
      continue;
    if (!definitions[instruction.dst])
      definitions[instruction.dst] = i;
    if (instruction.op == Opcode::Input)
      inputReads[instruction.aux].push_back(i);
  }
  indexUsers();
}

/// Calls `visit` with each register that is read, and by whom.
template <typename Visit> void PlanIndex::visitUses(Visit visit) const {
  auto use = [&](Operand operand, User user) {
    if (operand.isRegister())
      visit(operand.number(), user);
  };
  for (uint32_t i = plan.main.begin; i != plan.main.end; ++i)
    for (Operand operand : plan.operandsOf(plan.code[i]))
      use(operand, User(User::Kind::Instruction, i));
  auto block = [&](const PlanBlock &block, User user) {
    for (uint32_t i = block.begin; i != block.end; ++i)
      for (Operand operand : plan.operandsOf(plan.code[i]))
        use(operand, user);
    use(block.result, user);
  };
  for (uint32_t i = 0; i != plan.messages.size(); ++i) {
    for (const PlanBlock &gate : plan.messages[i].gates)
      block(gate, User(User::Kind::Gates, i));
    block(plan.messages[i].content, User(User::Kind::Content, i));
  }
}

void PlanIndex::indexUsers() {
  firstUser.assign(plan.registerCount + 1, 0);
  visitUses([&](uint32_t reg, User) { ++firstUser[reg + 1]; });
  for (uint32_t i = 0; i != plan.registerCount; ++i)
    firstUser[i + 1] += firstUser[i];
  users.assign(firstUser.back(), User(User::Kind::Instruction, 0));
  std::vector<uint32_t> next(firstUser.begin(), firstUser.end() - 1);
  visitUses([&](uint32_t reg, User user) { users[next[reg]++] = user; });
}

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

/// Goes from a value to all that it is computed from.
class PlanIndex::Slicer {
public:
  explicit Slicer(const PlanIndex &index)
      : index(index), plan(index.plan), isSeen(plan.registerCount) {}

  Slice run(Operand operand) {
    need(operand);
    while (!waiting.empty()) {
      uint32_t reg = waiting.back();
      waiting.pop_back();
      if (std::optional<uint32_t> definition = index.definitions[reg]) {
        slice.instructions.push_back(*definition);
        needOperands(plan.code[*definition]);
      }
      auto lazy = index.lazies.find(reg);
      if (lazy != index.lazies.end())
        needBlock(plan.lazies[lazy->second].block);
    }
    llvm::sort(slice.instructions);
    return std::move(slice);
  }

private:
  void needBlock(const PlanBlock &block) {
    for (uint32_t i = block.begin; i != block.end; ++i) {
      needOperands(plan.code[i]);
      if (plan.code[i].op == Opcode::Force)
        need(Operand::reg(plan.code[i].dst));
    }
    need(block.result);
  }

  void needOperands(const Instruction &instruction) {
    slice.callsHost |= isHostCall(plan, instruction);
    for (Operand operand : plan.operandsOf(instruction))
      need(operand);
  }

  void need(Operand operand) {
    if (!operand.isRegister() || isSeen[operand.number()])
      return;
    isSeen[operand.number()] = true;
    waiting.push_back(operand.number());
  }

  const PlanIndex &index;
  const Plan &plan;
  std::vector<bool> isSeen;
  std::vector<uint32_t> waiting;
  Slice slice;
};

PlanIndex::Slice PlanIndex::sliceOf(Operand operand) const {
  return Slicer(*this).run(operand);
}

} // namespace facet
