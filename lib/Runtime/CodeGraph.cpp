//===- CodeGraph.cpp - What of a piece of code waits for what -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CodeGraph.h"

namespace facet::runtime {

static constexpr uint32_t nobody = ~uint32_t(0);

/// Calls `visit` with (node, user) for each node that another waits for, and
/// with (nobody, user) for what is computed in its turn only.
template <typename Visit>
static void visitEdges(const Plan &plan, llvm::ArrayRef<uint32_t> code,
                       const llvm::BitVector &given,
                       llvm::function_ref<bool(const Instruction &)> canRun,
                       CodeGraph::MoreNeeds moreNeeds, Visit visit) {
  std::vector<uint32_t> definitions(plan.registerCount, nobody);
  // The newest check of a register: who reads it comes after.
  std::vector<uint32_t> checks(plan.registerCount, nobody);
  llvm::SmallVector<uint32_t, 8> needs;
  auto isGiven = [&](uint32_t reg) {
    return reg < given.size() && given[reg] && definitions[reg] == nobody;
  };
  for (uint32_t i = 0; i != code.size(); ++i) {
    const Instruction &instruction = plan.code[code[i]];
    if (!canRun(instruction)) {
      visit(nobody, i);
      continue;
    }
    needs.clear();
    for (Operand operand : plan.operandsOf(instruction))
      if (operand.isRegister())
        needs.push_back(operand.number());
    moreNeeds(instruction, needs);
    for (uint32_t reg : needs) {
      if (!isGiven(reg))
        visit(definitions[reg], i);
      if (checks[reg] != nobody)
        visit(checks[reg], i);
      if (instruction.op == Opcode::Check)
        checks[reg] = i;
    }
    definitions[instruction.dst] = i;
  }
}

void CodeGraph::build(const Plan &plan, llvm::ArrayRef<uint32_t> code,
                      const llvm::BitVector &given,
                      llvm::function_ref<bool(const Instruction &)> canRun,
                      MoreNeeds moreNeeds) {
  const auto count = uint32_t(code.size());
  waits.assign(count, 0);
  firstUser.assign(count + 1, 0);
  visitEdges(plan, code, given, canRun, moreNeeds,
             [&](uint32_t node, uint32_t user) {
               if (node == nobody) {
                 waits[user] |= never;
                 return;
               }
               ++firstUser[node + 1];
               ++waits[user];
             });
  for (uint32_t i = 0; i != count; ++i)
    firstUser[i + 1] += firstUser[i];
  users.resize(firstUser.back());
  std::vector<uint32_t> next(firstUser.begin(), firstUser.end() - 1);
  visitEdges(plan, code, given, canRun, moreNeeds,
             [&](uint32_t node, uint32_t user) {
               if (node != nobody)
                 users[next[node]++] = user;
             });
}

} // namespace facet::runtime
