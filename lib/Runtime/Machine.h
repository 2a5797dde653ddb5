//===- Machine.h - Runs the instructions of a plan --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_MACHINE_H
#define FACET_LIB_RUNTIME_MACHINE_H

#include "CallRecorder.h"
#include "Failure.h"
#include "Guard/RunGuard.h"
#include "Inputs.h"
#include "facet/Packing/Turns.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Support/FieldIndex.h"
#include "llvm/ADT/MapVector.h"

namespace facet::runtime {

class Demand;
class EagerCalls;

/// Instructions of the main block that were run before their turn.
struct PrecomputedResults {
  struct Done {
    bool isDone = false;
    /// What it used.
    uint64_t gas = 0, memory = 0;
    Value value;
  };
  /// By instruction, from the first of the main block on.
  std::vector<Done> done;
  uint32_t firstInstruction = 0;

  const Done *find(uint32_t instruction) const {
    uint32_t i = instruction - firstInstruction;
    return i < done.size() && done[i].isDone ? &done[i] : nullptr;
  }
};

/// The registers and the gas of a run. Blocks are run one after another; the
/// first failure is kept in `failure`.
class Machine {
public:
  explicit Machine(ValueArena &arena) : arena(arena) {}

  /// Forgets the last run. `shared` are registers of several machines; null:
  /// those of this one.
  void begin(const Plan &plan, const RunOptions &options, Host &host,
             bool wantEvents, Value *shared = nullptr);
  /// Takes values of the main block from there while there is plenty of memory;
  /// `memory` is what they took.
  void usePrecomputed(const PrecomputedResults *values, uint64_t memory) {
    precomputed = values;
    precomputedMemory = memory;
  }

  /// Instead of running the main block: what conditions read is computed by
  /// `demand` when they are evaluated.
  void computeOnDemand(Demand &what) { demand = &what; }

  /// Takes answers of the host from there, of calls that were begun.
  void useCalls(EagerCalls &calls) { eagerCalls = &calls; }
  /// Makes it a machine that looks ahead: it begins calls of the host there and
  /// goes on; run again, such an instruction takes the answer.
  void beginCalls(EagerCalls &calls) {
    eagerCalls = &calls;
    isEager = true;
  }

  /// Tells who looks ahead that these blocks will be run, in this order, unless
  /// one of them fails. `endsIfHostFails`: that the host failed is a failure.
  void lookAhead(llvm::ArrayRef<PlanBlock> blocks, bool endsIfHostFails = true);
  /// Goes on with the values and the gas of another machine's run, for a while
  /// in which that does nothing.
  void continueFrom(const Machine &other);
  /// Makes the value of a lazy variable whose block was run.
  void finishLazy(uint32_t lazy) {
    registers[plan->lazies[lazy].reg] = read(plan->lazies[lazy].block.result);
    lazyStates[lazy] = LazyState::Computed;
  }
  bool hasComputed(uint32_t lazy) const {
    return lazyStates[lazy] == LazyState::Computed;
  }
  /// Sets the text that a strategy is for.
  void setStrategyInput(const PlanMessage &message, Value text) {
    registers[message.strategyInput] = text;
  }

  /// Makes all values absent, so that after a run that failed none of an
  /// earlier one, whose memory is gone, can be read.
  void forgetRegisters() {
    ownRegisters.assign(ownRegisters.size(), Value::absent());
  }

  /// See `hostProfileOf`; valid until the next run.
  llvm::StringRef hostProfileId() {
    return hostProfileOf(*plan, *options, profileId);
  }
  /// Goes on with the values of the last run, which succeeded and called no
  /// host: what belongs to a run alone is forgotten.
  void beginUpdate();
  /// The gas that an instruction used when it was run last.
  uint64_t gasOfLast(const Instruction &instruction) const;
  /// Uses the gas of what is not run again; false if the limit forbids it.
  bool spendAgain(uint64_t gas) {
    if (gas > options->gasLimit - gasUsed)
      return false;
    gasUsed += gas;
    return true;
  }

  /// Runs a block; its result.
  llvm::FailureOr<Value> run(const PlanBlock &block);
  /// Computes a lazy variable that no running block waits for.
  llvm::FailureOr<Value> runLazy(uint32_t lazy);
  /// Runs a message's strategy on its text.
  llvm::FailureOr<Value> runStrategy(const PlanMessage &message, Value text);
  /// Whether the strategy that failed last asked the host, and failed because
  /// of what the host did: the text may stay as it was (docs/Language.md 1.11).
  bool isHostStrategyFailure() const;
  /// Asks the guard. A condition that cannot be evaluated makes the decision
  /// undecidable, never a failure.
  GuardDecision decide(GuardedOp op, GuardedName name, llvm::StringRef effect);
  /// A rule that matches the operation, active or not; null if there is none.
  const PlanRule *matchingRule(GuardedOp op, llvm::StringRef name,
                               llvm::StringRef effect) {
    return guard.matchingRule(op, name, effect);
  }
  /// Adds to the failure of a denial which rule denies it, or what was missing:
  /// a rule that may be written with the name `shown`.
  void explainDenial(GuardedOp op, llvm::StringRef name, llvm::StringRef effect,
                     const GuardDecision &decision, llvm::StringRef shown);
  /// The condition because of which the rule does not apply, or null.
  const PlanCondition *failedCondition(const PlanRule &rule);
  /// Whether a rule names the operation, if perhaps for other effect classes.
  bool policyNames(GuardedOp op, llvm::StringRef name) {
    return guard.names(op, name);
  }
  /// The failure of an undecidable decision: F455.
  llvm::LogicalResult failUndecidable(GuardedOp op, llvm::StringRef name,
                                      const GuardDecision &decision,
                                      SourceSpan where);

  /// Whether a lazy variable of this name was computed.
  bool isComputed(const PlanVariable &variable) const {
    return variable.isLazy && hasComputed(variable.lazy);
  }
  /// What is recorded next belongs to no variable or section yet.
  void closeRecordedCalls() {
    if (calls)
      calls->close();
  }

  Value read(Operand operand) const {
    if (operand.isRegister())
      return registers[operand.number()];
    return operand.isConstant() ? plan->constants[operand.number()]
                                : Value::absent();
  }
  /// The value of a variable; absent if it is lazy and was not computed.
  Value read(const PlanVariable &variable) const;

  /// Sets `failure`; returns failure.
  llvm::LogicalResult fail(Diag kind, SourceSpan where,
                           std::vector<std::string> args = {});
  llvm::LogicalResult failMemory(SourceSpan where);
  /// Fails unless the value can be the content of a message: F451, F452.
  llvm::LogicalResult checkContent(Value content, SourceSpan where);
  /// Fails unless the value can be the turns of a history, which it gives:
  /// F451, F452.
  llvm::LogicalResult checkTurns(Value value, std::vector<Turn> &turns,
                                 SourceSpan where);

  ValueArena &arena;
  Failure failure;
  Inputs inputs;
  Contents contents;
  uint64_t gasUsed = 0;
  /// Decisions on lens calls, in evaluation order; empty unless wanted.
  std::vector<GuardEvent> lensEvents;
  /// Empty unless wanted.
  llvm::MapVector<const Lens *, LensUse> lensUses;
  /// What is to be told of a run, whether it fails or not.
  std::vector<Failure> warnings;
  /// Calls of the host, and results that its cache had or lacked.
  uint64_t hostCalls = 0, cacheHits = 0, cacheMisses = 0;

private:
  enum class LazyState : uint8_t { Unread, Running, Computed, Failed };
  /// A block that waits for a lazy variable.
  struct Frame {
    uint32_t next, end;
    uint32_t lazy;
  };

  llvm::LogicalResult execute(const PlanBlock &block);
  llvm::LogicalResult step(const Instruction &instruction);
  llvm::LogicalResult reuseOrExecute(uint32_t instruction);
  GuardDecision decideNow(GuardedOp op, GuardedName name,
                          llvm::StringRef effect);
  std::optional<bool> readCondition(const PlanCondition &condition);
  llvm::LogicalResult enterLazy(const Instruction &force);
  void unwind(size_t depth);
  llvm::LogicalResult spend(uint64_t gas, SourceSpan where);

  // One function an opcode.
  llvm::LogicalResult call(const Instruction &instruction);
  llvm::LogicalResult measuredCall(const Instruction &instruction);
  llvm::LogicalResult callLens(const Instruction &instruction);
  llvm::LogicalResult makeList(const Instruction &instruction);
  llvm::LogicalResult makeMap(const Instruction &instruction);
  llvm::LogicalResult path(const Instruction &instruction);
  llvm::LogicalResult check(const Instruction &instruction);
  llvm::LogicalResult failPath(const Instruction &instruction, size_t segment,
                               Value value);

  // Lenses that the host implements (MachineCalls.cpp).
  struct GuardedCall;
  std::string keyOf(const GuardedCall &call);
  llvm::FailureOr<Value> callHost(GuardedCall &call);
  llvm::FailureOr<Value> callWithHost(GuardedCall &call,
                                      const std::string &key);
  llvm::FailureOr<Value> askHost(GuardedCall &call, const std::string &key);
  std::optional<llvm::FailureOr<Value>> askCache(const GuardedCall &call,
                                                 const std::string &key);
  llvm::FailureOr<Value> callPure(GuardedCall &call, const std::string &key);
  llvm::LogicalResult askGuard(GuardedCall &call, const std::string &key);
  llvm::FailureOr<Value> checkHostResult(const GuardedCall &call, Value result);

  const Plan *plan = nullptr;
  const RunOptions *options = nullptr;
  Host *host = nullptr;
  bool wantEvents = false;
  /// Where `hostProfileOf` makes an id.
  std::string profileId;
  /// Null unless lens calls are recorded.
  std::unique_ptr<CallRecorder> calls;
  RunGuard guard;
  FieldIndex fields;
  std::vector<Value> ownRegisters;
  Value *registers = nullptr;
  const PrecomputedResults *precomputed = nullptr;
  uint64_t precomputedMemory = 0;
  Demand *demand = nullptr;
  /// Null: every call of the host is made in its turn.
  EagerCalls *eagerCalls = nullptr;
  bool isEager = false;

  std::vector<Frame> frames;
  std::vector<LazyState> lazyStates;
  llvm::DenseMap<uint32_t, Failure> lazyFailures;
  /// The number of frames below a strategy that is running.
  std::optional<size_t> strategyFrames;
  /// The newest strategy called a lens of the host.
  bool strategyAskedHost = false;
  /// Conditions of the policy that are being evaluated within each other.
  unsigned conditionDepth = 0;
  /// Why the newest condition could not be evaluated.
  std::optional<DiagnosticNote> undecidedBecause;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_MACHINE_H
