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
static bool addConditionNeeds(const Plan &plan, const PlanCondition &condition,
                              llvm::SmallVectorImpl<uint32_t> &needs) {
  for (const PlanCondition &operand : condition.operands)
    if (!addConditionNeeds(plan, operand, needs))
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
        if (*condition && needs &&
            !addConditionNeeds(*plan, **condition, *needs))
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
    return false;
  case Opcode::Force:
    return lazies[instruction.aux];
  case Opcode::Call:
    return !plan->calls[instruction.aux].asksHost() || isCall(instruction);
  default:
    return true;
  }
}

/// Adds a block, and the lazy blocks that it needs. Those form chains of any
/// length.
void EagerCalls::addCode(const Machine &run, const PlanBlock &block) {
  struct Frame {
    uint32_t next, end, force;
  };
  constexpr uint32_t none = ~uint32_t(0);
  llvm::SmallVector<Frame, 4> frames{{block.begin, block.end, none}};
  auto add = [&](uint32_t instruction) {
    nodes[instruction] = uint32_t(code.size());
    code.push_back(instruction);
  };
  while (!frames.empty()) {
    Frame &frame = frames.back();
    if (frame.next == frame.end) {
      if (frame.force != none)
        add(frame.force);
      frames.pop_back();
      continue;
    }
    uint32_t number = frame.next++;
    const Instruction &instruction = plan->code[number];
    if (instruction.op != Opcode::Force) {
      add(number);
      continue;
    }
    uint32_t lazy = instruction.aux;
    if (lazies[lazy] || run.hasComputed(lazy))
      continue;
    lazies.set(lazy);
    const PlanBlock &inner = plan->lazies[lazy].block;
    frames.push_back({inner.begin, inner.end, number});
  }
}

/// What was run before: only that can have values.
void EagerCalls::addGiven(const Machine &run) {
  given.clear();
  given.resize(plan->registerCount);
  auto add = [&](const PlanBlock &block) {
    for (uint32_t i = block.begin; i != block.end; ++i)
      given.set(plan->code[i].dst);
  };
  add(plan->main);
  for (uint32_t lazy = 0; lazy != plan->lazies.size(); ++lazy)
    if (run.hasComputed(lazy)) {
      add(plan->lazies[lazy].block);
      given.set(plan->lazies[lazy].reg);
    }
  for (const PlanMessage &message : plan->messages)
    if (message.strategy)
      given.set(message.strategyInput);
}

void EagerCalls::addNeeds(const Instruction &instruction,
                          llvm::SmallVectorImpl<uint32_t> &needs) {
  if (instruction.op == Opcode::Force) {
    // All of its block may fail.
    const PlanBlock &block = plan->lazies[instruction.aux].block;
    for (uint32_t i = block.begin; i != block.end; ++i)
      needs.push_back(plan->code[i].dst);
    if (block.result.isRegister())
      needs.push_back(block.result.number());
  } else if (isCall(instruction)) {
    llvm::append_range(needs,
                       *conditionsOf(*plan->calls[instruction.aux].lens));
  }
}

/// False if there are less than two calls to begin.
bool EagerCalls::findCalls() {
  unsigned found = 0;
  horizon = 0;
  for (uint32_t node = 0; node != code.size(); ++node)
    if (isCall(plan->code[code[node]])) {
      found += !hasBegun(code[node]);
      horizon = node + 1;
    }
  return found > 1;
}

void EagerCalls::buildGraph(const Machine &run) {
  // Nothing has a value before the main block was run.
  bool isFirst =
      nodes.contains(plan->main.begin) && plan->main.begin != plan->main.end;
  given.clear();
  if (!isFirst)
    addGiven(run);
  graph.build(
      *plan, code, given,
      [this](const Instruction &instruction) { return canRun(instruction); },
      [this](const Instruction &instruction,
             llvm::SmallVectorImpl<uint32_t> &needs) {
        addNeeds(instruction, needs);
      });
  waits.resize(graph.size());
  for (uint32_t i = 0; i != graph.size(); ++i) {
    waits[i] = graph.waitsOf(i);
    if (!waits[i])
      ready.push(i);
  }
}

//===----------------------------------------------------------------------===//
// The work
//===----------------------------------------------------------------------===//

void EagerCalls::begin(uint32_t instruction, const HostCall &call) {
  calls[instruction] = {State::OnItsWay, stage};
  open.insert(nodes.find(instruction)->second);
  flight->begin(instruction, call);
}

void EagerCalls::runNode(uint32_t node) {
  const Instruction &instruction = plan->code[code[node]];
  PlanBlock block;
  block.begin = code[node];
  block.end = block.begin + 1;
  if (instruction.op == Opcode::Force) {
    machine.finishLazy(instruction.aux);
  } else if (failed(machine.run(block))) {
    // What fails is left to its turn, and so is all behind it.
    if (endsIfHostFails || machine.failure.kind.code() != Code::Host)
      horizon = std::min(horizon, node);
    return;
  }
  if (stateOf(code[node]) == State::OnItsWay)
    return;
  for (uint32_t user : graph.usersOf(node))
    if (--waits[user] == 0)
      ready.push(user);
}

/// Waits for one more answer; false if there is none to wait for.
bool EagerCalls::waitForOne() {
  std::optional<uint32_t> instruction = flight->next();
  if (!instruction)
    return false;
  calls[*instruction].state = State::Over;
  auto node = nodes.find(*instruction);
  // One of an earlier stage, behind what failed then.
  if (node == nodes.end())
    return true;
  open.erase(node->second);
  ready.push(node->second);
  return true;
}

bool EagerCalls::begin(const Plan &newPlan, const RunOptions &newOptions,
                       Host &newHost,
                       std::unique_ptr<CallsInFlight> newFlight) {
  bool hasCalls = llvm::any_of(newPlan.calls, [&](const PlanCall &call) {
    return call.asksHost() && !call.isMocked &&
           newHost.answersLater(*call.lens);
  });
  plan = &newPlan;
  host = &newHost;
  flight = hasCalls ? std::move(newFlight) : nullptr;
  recorder = newOptions.recorder;
  options = newOptions;
  options.recorder = nullptr;
  options.measuresLenses = false;
  calls.clear();
  conditions.clear();
  return hasCalls;
}

void EagerCalls::lookAhead(const Machine &run, llvm::ArrayRef<PlanBlock> blocks,
                           bool newEndsIfHostFails) {
  // An update of a run calls nobody.
  if (!flight)
    return;
  code.clear();
  nodes.clear();
  lazies.clear();
  lazies.resize(plan->lazies.size());
  for (const PlanBlock &block : blocks)
    addCode(run, block);
  if (!findCalls())
    return;
  ++stage;
  endsIfHostFails = newEndsIfHostFails;
  ready = {};
  open.clear();
  buildGraph(run);
  // Together with the run's own values far from the limit.
  constexpr unsigned margin = 4;
  arena.reset();
  arena.setLimit(options.memoryLimit / margin);
  machine.begin(*plan, options, *host, /*wantEvents=*/false);
  machine.beginCalls(*this);
  machine.continueFrom(run);
  RecordedSpan span(recorder, SpanKind::Stage, "calls of the host");
  do {
    while (!ready.empty()) {
      uint32_t node = ready.top();
      ready.pop();
      if (node < horizon)
        runNode(node);
    }
  } while (!open.empty() && *open.begin() < horizon && waitForOne());
}

llvm::FailureOr<Value> EagerCalls::answer(uint32_t instruction,
                                          LensContext &context) {
  while (!isOver(instruction) && waitForOne())
    continue;
  return flight->answer(instruction, context);
}

} // namespace facet::runtime
