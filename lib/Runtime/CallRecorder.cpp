//===- CallRecorder.cpp - The lens calls of a run, for profiles -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CallRecorder.h"

namespace facet::runtime {

std::unique_ptr<CallRecorder> CallRecorder::create(Recorder *recorder,
                                                   const Plan &plan) {
  if (!recorder || !recorder->wants(SpanKind::Lens))
    return nullptr;
  return std::make_unique<CallRecorder>(*recorder, plan);
}

CallRecorder::CallRecorder(Recorder &recorder, const Plan &plan)
    : recorder(recorder), plan(plan) {
  findOwners();
}

void CallRecorder::own(const PlanBlock &block, uint32_t owner) {
  std::fill(owners.begin() + block.begin, owners.begin() + block.end, owner);
}

void CallRecorder::findOwners() {
  owners.assign(plan.code.size(), nobody);
  std::vector<uint32_t> variableOf(plan.registerCount, nobody);
  for (uint32_t i = uint32_t(plan.variables.size()); i != 0; --i) {
    const PlanVariable &variable = plan.variables[i - 1];
    if (variable.isLazy)
      own(plan.lazies[variable.lazy].block, i - 1);
    else if (variable.value.isRegister())
      variableOf[variable.value.number()] = i - 1;
  }
  // An instruction of the main block belongs to the variable that comes next.
  uint32_t owner = nobody;
  for (uint32_t i = plan.main.end; i != plan.main.begin; --i) {
    uint32_t dst = plan.code[i - 1].dst;
    if (plan.code[i - 1].op != Opcode::Charge && variableOf[dst] != nobody)
      owner = variableOf[dst];
    owners[i - 1] = owner;
  }
  owner = uint32_t(plan.variables.size());
  for (const PlanMessage &message : plan.messages) {
    for (const PlanBlock &gate : message.gates)
      own(gate, owner);
    own(message.content, owner);
    if (message.strategy)
      own(*message.strategy, owner);
    ++owner;
  }
}

uint32_t CallRecorder::begin(const Instruction &instruction) {
  uint32_t owner = owners[size_t(&instruction - plan.code.data())];
  if (owner != newest) {
    close();
    newest = owner;
    if (owner < plan.variables.size())
      newestSpan = recorder.begin(SpanKind::Variable,
                                  "$" + plan.variables[owner].name.str());
    else if (owner != nobody)
      newestSpan = recorder.begin(
          SpanKind::Section, plan.messages[owner - plan.variables.size()].id);
  }
  return recorder.begin(SpanKind::Lens, plan.calls[instruction.aux].lens->name);
}

void CallRecorder::close() {
  recorder.end(newestSpan);
  newestSpan = Span::none;
  newest = nobody;
}

} // namespace facet::runtime
