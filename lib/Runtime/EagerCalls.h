//===- EagerCalls.h - Calls of the host ahead of their turn -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Calls of independent branches are on their way at once, from one thread: a
// second machine goes through blocks that will be run as far as it can and
// begins calls whose operands are there, once the guard allows them; each
// answer lets it go further. Then the machine of the run goes through the
// blocks in order, as ever, and finds the answers there. So nobody can tell,
// but by the clock, and by one thing: calls that were on their way when one
// before them failed have been made. Nothing is begun behind what is known to
// fail.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_EAGERCALLS_H
#define FACET_LIB_RUNTIME_EAGERCALLS_H

#include "CodeGraph.h"
#include "Machine.h"
#include "llvm/ADT/BitVector.h"
#include <queue>
#include <set>

namespace facet::runtime {

class EagerCalls {
public:
  EagerCalls() : machine(arena) {}

  /// Begins a run. False if the plan has no calls that could be begun.
  bool begin(const Plan &plan, const RunOptions &options, Host &host,
             std::unique_ptr<CallsInFlight> flight);
  /// Makes the calls of blocks that `run` will run next, in this order and each
  /// once, as far as they need not wait for their turn, and waits until no more
  /// can be begun. `endsIfHostFails`: what follows a failure of the host is not
  /// run.
  void lookAhead(const Machine &run, llvm::ArrayRef<PlanBlock> blocks,
                 bool endsIfHostFails);
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
  /// Whether it has used its gas in this look ahead.
  bool hasPaid(uint32_t instruction) const {
    auto found = calls.find(instruction);
    return found != calls.end() && found->second.state == State::Over &&
           found->second.stage == stage;
  }
  /// Of a call that has begun: waits until it is over.
  llvm::FailureOr<Value> answer(uint32_t instruction, LensContext &context);

private:
  enum class State : uint8_t { Unknown, OnItsWay, Over };

  struct Call {
    State state = State::Unknown;
    /// In which look ahead it was begun.
    unsigned stage = 0;
  };

  State stateOf(uint32_t instruction) const {
    auto found = calls.find(instruction);
    return found == calls.end() ? State::Unknown : found->second.state;
  }
  bool canRun(const Instruction &instruction);
  void addCode(const Machine &run, const PlanBlock &block);
  void addGiven(const Machine &run);
  void addNeeds(const Instruction &instruction,
                llvm::SmallVectorImpl<uint32_t> &needs);
  using Registers = llvm::SmallVector<uint32_t, 4>;
  const std::optional<Registers> &conditionsOf(const Lens &lens);
  bool isCall(const Instruction &instruction);
  bool findCalls();
  void buildGraph(const Machine &run);
  void runNode(uint32_t node);
  bool waitForOne();

  const Plan *plan = nullptr;
  RunOptions options;
  Recorder *recorder = nullptr;
  Host *host = nullptr;
  std::unique_ptr<CallsInFlight> flight;
  ValueArena arena;
  Machine machine;

  /// Instructions by node, in the order in which they are run: those of the
  /// blocks, with each lazy block before the instruction that needs it first.
  std::vector<uint32_t> code;
  /// By instruction: its node.
  llvm::DenseMap<uint32_t, uint32_t> nodes;
  /// Lazy blocks that are part of it.
  llvm::BitVector lazies;
  /// Registers with values of blocks that were run before.
  llvm::BitVector given;
  CodeGraph graph;
  /// What the guard reads to decide on calls of a lens; nullopt if that is more
  /// than values of registers.
  llvm::DenseMap<const Lens *, std::optional<Registers>> conditions;
  /// By node: how many nodes it still waits for.
  std::vector<uint32_t> waits;
  /// Of all calls of the run that have begun, by instruction.
  llvm::DenseMap<uint32_t, Call> calls;
  unsigned stage = 0;
  /// The first comes first.
  std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<>> ready;
  /// Nodes whose calls are on their way.
  std::set<uint32_t> open;
  /// What does not come before this node is not run ahead: it fails, or there
  /// are no more calls.
  uint32_t horizon = 0;
  bool endsIfHostFails = true;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_EAGERCALLS_H
