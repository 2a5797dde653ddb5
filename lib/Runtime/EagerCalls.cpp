//===- EagerCalls.cpp - Calls of the host ahead of their turn -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EagerCalls.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::runtime {

//===----------------------------------------------------------------------===//
// The graph
//===----------------------------------------------------------------------===//

/// Adds the registers that a condition reads; false if it needs more than that.
static bool addNeeds(const Plan &plan, const PlanCondition &condition,
                     llvm::SmallVectorImpl<uint32_t> &needs) {
  for (const PlanCondition &operand : condition.operands)
    if (!addNeeds(plan, operand, needs))
      return false;
  const PlanBlock &block = condition.value;
  llvm::SmallDenseSet<uint32_t, 4> own;
  auto add = [&](Operand operand) {
    if (operand.isRegister() && !own.contains(operand.number()))
      needs.push_back(operand.number());
  };
  for (uint32_t i = block.begin; i != block.end; ++i) {
    const Instruction &instruction = plan.code[i];
    if (instruction.op == Opcode::Force || instruction.op == Opcode::Call)
      return false;
    for (Operand operand : plan.operandsOf(instruction))
      add(operand);
    own.insert(instruction.dst);
  }
  add(block.result);
  return true;
}

/// Of all rules that may match the call.
const std::optional<EagerCalls::Registers> &
EagerCalls::conditionsOf(const Lens &lens) {
  auto [place, isNew] = conditions.try_emplace(&lens, Registers());
  std::optional<Registers> &needs = place->second;
  if (!isNew)
    return needs;
  for (const std::vector<PlanRule> *rules : {&plan->deny, &plan->allow})
    for (const PlanRule &rule : *rules) {
      if (!matches(rule, GuardedOp::LensCall, lens.qualifiedName(),
                   lens.effect))
        continue;
      for (const std::optional<PlanCondition> *condition :
           {&rule.when, &rule.unless})
        if (*condition && needs && !addNeeds(*plan, **condition, *needs))
          needs = std::nullopt;
    }
  return needs;
}

/// Whether it is a call that can be on its way while others are.
bool EagerCalls::isCall(const Instruction &instruction) {
  if (instruction.op != Opcode::Call)
    return false;
  const PlanCall &call = plan->calls[instruction.aux];
  return call.asksHost() && !call.isMocked && host->answersLater(*call.lens) &&
         conditionsOf(*call.lens);
}

bool EagerCalls::canRun(const Instruction &instruction) {
  switch (instruction.op) {
  case Opcode::Charge:
  case Opcode::Force:
    return false;
  case Opcode::Call:
    return !plan->calls[instruction.aux].asksHost() || isCall(instruction);
  default:
    return true;
  }
}

/// False if there are less than two calls.
bool EagerCalls::buildGraph() {
  unsigned calls = 0;
  for (uint32_t i = plan->main.begin; i != plan->main.end; ++i)
    if (isCall(plan->code[i])) {
      ++calls;
      horizon = i - plan->main.begin + 1;
    }
  if (calls < 2)
    return false;
  graph.build(
      *plan,
      [this](const Instruction &instruction) { return canRun(instruction); },
      [this](const Instruction &instruction,
             llvm::SmallVectorImpl<uint32_t> &needs) {
        if (isCall(instruction))
          llvm::append_range(needs,
                             *conditionsOf(*plan->calls[instruction.aux].lens));
      });
  states.assign(graph.size(), State::Unknown);
  waits.resize(graph.size());
  for (uint32_t i = 0; i != graph.size(); ++i) {
    waits[i] = graph.waitsOf(i);
    if (!waits[i])
      ready.push(i);
  }
  return true;
}

//===----------------------------------------------------------------------===//
// The work
//===----------------------------------------------------------------------===//

void EagerCalls::begin(uint32_t instruction, const HostCall &call) {
  uint32_t node = instruction - plan->main.begin;
  states[node] = State::OnItsWay;
  open.insert(node);
  flight->begin(instruction, call);
}

void EagerCalls::runNode(uint32_t node) {
  PlanBlock block;
  block.begin = plan->main.begin + node;
  block.end = block.begin + 1;
  // What fails is left to its turn, and so is all behind it.
  if (failed(machine.run(block)))
    horizon = std::min(horizon, node);
  else if (states[node] != State::OnItsWay)
    for (uint32_t user : graph.usersOf(node))
      if (--waits[user] == 0)
        ready.push(user);
}

/// Waits for one more answer; false if there is none to wait for.
bool EagerCalls::waitForOne() {
  std::optional<uint32_t> instruction = flight->next();
  if (!instruction)
    return false;
  uint32_t node = *instruction - plan->main.begin;
  states[node] = State::Over;
  open.erase(node);
  ready.push(node);
  return true;
}

bool EagerCalls::run(const Plan &newPlan, const RunOptions &newOptions,
                     Host &newHost, std::unique_ptr<CallsInFlight> newFlight,
                     const Inputs &inputs) {
  plan = &newPlan;
  host = &newHost;
  flight = std::move(newFlight);
  states.clear();
  conditions.clear();
  options = newOptions;
  options.recorder = nullptr;
  options.measuresLenses = false;
  ready = {};
  open.clear();
  horizon = 0;
  if (!buildGraph()) {
    end();
    return false;
  }
  // Together with the run's own values far from the limit.
  constexpr unsigned margin = 4;
  arena.reset();
  arena.setLimit(options.memoryLimit / margin);
  machine.begin(newPlan, options, newHost, /*wantEvents=*/false);
  machine.beginCalls(*this);
  machine.inputs = inputs;
  RecordedSpan span(newOptions.recorder, SpanKind::Stage, "calls of the host");
  do {
    while (!ready.empty()) {
      uint32_t node = ready.top();
      ready.pop();
      if (node < horizon)
        runNode(node);
    }
  } while (!open.empty() && *open.begin() < horizon && waitForOne());
  return true;
}

llvm::FailureOr<Value> EagerCalls::answer(uint32_t instruction,
                                          LensContext &context) {
  while (!isOver(instruction) && waitForOne())
    continue;
  return flight->answer(instruction, context);
}

} // namespace facet::runtime
