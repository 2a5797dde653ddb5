//===- EagerCalls.h - Calls of the host ahead of their turn -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Calls of independent branches are on their way at once, from one thread: a
// second machine goes through the main block as far as it can and begins calls
// whose operands are there, once the guard allows them; each answer lets it go
// further. Then the machine of the run goes through the main block in order, as
// ever, and finds the answers there. So nobody can tell, but by the clock, and
// by one thing: calls that were on their way when one before them failed have
// been made. Nothing is begun behind what is known to fail.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_EAGERCALLS_H
#define FACET_LIB_RUNTIME_EAGERCALLS_H

#include "Machine.h"
#include "MainGraph.h"
#include <queue>
#include <set>

namespace facet::runtime {

class EagerCalls {
public:
  EagerCalls() : machine(arena) {}

  /// Makes the calls of the plan's main block that need not wait for their
  /// turn, and waits until no more can be begun. False if there are none.
  bool run(const Plan &plan, const RunOptions &options, Host &host,
           std::unique_ptr<CallsInFlight> flight, const Inputs &inputs);
  /// Nobody waits for answers any more.
  void end() { flight = nullptr; }

  // For machines; calls by the numbers of their instructions.
  void begin(uint32_t instruction, const HostCall &call);
  bool hasBegun(uint32_t instruction) const {
    return stateOf(instruction) != State::Unknown;
  }
  bool isOver(uint32_t instruction) const {
    return stateOf(instruction) == State::Over;
  }
  /// Of a call that has begun: waits until it is over.
  llvm::FailureOr<Value> answer(uint32_t instruction, LensContext &context);

private:
  enum class State : uint8_t { Unknown, OnItsWay, Over };

  State stateOf(uint32_t instruction) const {
    uint32_t node = instruction - plan->main.begin;
    return node < states.size() ? states[node] : State::Unknown;
  }
  bool canRun(const Instruction &instruction);
  using Registers = llvm::SmallVector<uint32_t, 4>;
  const std::optional<Registers> &conditionsOf(const Lens &lens);
  bool isCall(const Instruction &instruction);
  bool buildGraph();
  void runNode(uint32_t node);
  bool waitForOne();

  const Plan *plan = nullptr;
  RunOptions options;
  Host *host = nullptr;
  std::unique_ptr<CallsInFlight> flight;
  ValueArena arena;
  Machine machine;

  MainGraph graph;
  /// What the guard reads to decide on calls of a lens; nullopt if that is more
  /// than values of the main block.
  llvm::DenseMap<const Lens *, std::optional<Registers>> conditions;
  /// By node: how many nodes it still waits for.
  std::vector<uint32_t> waits;
  std::vector<State> states;
  /// The first comes first.
  std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<>> ready;
  /// Nodes whose calls are on their way.
  std::set<uint32_t> open;
  /// What does not come before this node is not run ahead: it fails, or there
  /// are no more calls.
  uint32_t horizon = 0;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_EAGERCALLS_H
