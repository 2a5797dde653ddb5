//===- Demand.cpp - Computes what is asked for ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Demand.h"
#include "Machine.h"
#include "facet/Runtime/RuntimeDiagnostics.h"

namespace facet::runtime {

/// Adds the registers that a block reads.
void Demand::addNeeds(const PlanBlock &block, Registers &needs) const {
  auto add = [&](Operand operand) {
    if (operand.isRegister())
      needs.push_back(operand.number());
  };
  for (uint32_t i = block.begin; i != block.end; ++i) {
    const Instruction &instruction = plan.code[i];
    for (Operand operand : plan.operandsOf(instruction))
      add(operand);
    if (instruction.op == Opcode::Force)
      needs.push_back(instruction.dst);
  }
  add(block.result);
}

void Demand::open(uint32_t reg) {
  states[reg] = State::Open;
  Frame frame{reg, {}};
  if (std::optional<uint32_t> definition = index.definitionOf(reg)) {
    PlanBlock block;
    block.begin = *definition;
    block.end = *definition + 1;
    addNeeds(block, frame.needs);
  }
  if (std::optional<uint32_t> lazy = index.lazyOf(reg))
    addNeeds(plan.lazies[*lazy].block, frame.needs);
  llvm::erase(frame.needs, reg);
  frames.push_back(std::move(frame));
}

void Demand::fail(uint32_t reg, uint32_t because) {
  states[reg] = State::Failed;
  causes[reg] = because;
}

/// All that the register needs is there: what sets it can be run.
void Demand::close(uint32_t reg) {
  PlanBlock block;
  if (std::optional<uint32_t> definition = index.definitionOf(reg)) {
    block.begin = *definition;
    block.end = *definition + 1;
  }
  // It may ask the guard, whose conditions may ask for more.
  if (succeeded(machine.run(block))) {
    states[reg] = State::Computed;
    return;
  }
  failures[reg] = machine.failure;
  fail(reg, reg);
}

llvm::LogicalResult Demand::compute(uint32_t wanted) {
  const size_t bottom = frames.size();
  if (states[wanted] == State::Unknown)
    open(wanted);
  while (frames.size() != bottom) {
    Frame &frame = frames.back();
    if (frame.next == frame.needs.size()) {
      uint32_t reg = frame.reg;
      close(reg);
      frames.pop_back();
      continue;
    }
    uint32_t need = frame.needs[frame.next];
    switch (states[need]) {
    case State::Unknown:
      open(need);
      break;
    case State::Computed:
      ++frame.next;
      break;
    case State::Open:
      (void)machine.fail(diag::RunLazyLoop, SourceSpan());
      failures[frame.reg] = machine.failure;
      fail(frame.reg, frame.reg);
      frames.pop_back();
      break;
    case State::Failed:
      fail(frame.reg, causes[need]);
      frames.pop_back();
      break;
    }
  }
  if (states[wanted] == State::Computed)
    return llvm::success();
  if (states[wanted] == State::Open)
    return machine.fail(diag::RunLazyLoop, SourceSpan());
  machine.failure = failures[causes[wanted]];
  return llvm::failure();
}

llvm::LogicalResult Demand::prepare(const PlanBlock &block) {
  Registers needs;
  addNeeds(block, needs);
  // What the block sets itself has no definition in the main block.
  for (uint32_t reg : needs)
    if (failed(compute(reg)))
      return llvm::failure();
  return llvm::success();
}

} // namespace facet::runtime
