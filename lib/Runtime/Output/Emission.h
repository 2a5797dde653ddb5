//===- Emission.h - Messages and tools on their way out ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_OUTPUT_EMISSION_H
#define FACET_LIB_RUNTIME_OUTPUT_EMISSION_H

#include "Machine.h"

namespace facet::runtime {

/// What becomes of a run's messages and tools, step by step. Each step fails
/// with the machine's `failure` set.
class Emission {
public:
  explicit Emission(Machine &machine) : machine(machine) {}

  /// Forgets the last run.
  void begin(const Plan &plan, const RunOptions &options,
             Diagnostics &diagnostics, bool wantEvents);

  /// `when`, then the contents of what it keeps, in source order.
  llvm::LogicalResult compute();

  /// Makes `compute` keep what it finds.
  void keepValues() { keepsValues = true; }
  /// Goes on after a run that succeeded: what is not forgotten is not computed
  /// again. Then a step also fails where nothing but a run of its own can tell
  /// how.
  void beginUpdate(Diagnostics &diagnostics, bool wantEvents);
  /// Forgets whether the message's gates are open.
  void forgetGates(uint32_t message) { memos[message].hasGates = false; }
  void forgetContent(uint32_t message) { memos[message].hasContent = false; }

  /// The guard: tool calls, tools, messages (docs/Language.md 1.12).
  llvm::LogicalResult decide();
  /// The Token Box Model (docs/Language.md 1.11).
  llvm::LogicalResult pack(RunResult &result);
  /// What canonical JSON cannot carry, or has no memory for
  /// (docs/Language.md 1.14).
  llvm::LogicalResult checkOutput();
  void finish(RunResult &result);
  /// What the run would have computed at -O0: see RunResult::lensesExecuted.
  void countComputed(const PlanCounts &counts, RunResult &result) const;
  /// Adds all decisions, of lens calls too, in the order of the artifact.
  void addEvents(RunResult &result);

private:
  /// A section that `when` kept: a message, or a turn of a history.
  struct Kept {
    const PlanMessage *message;
    /// Of a turn, from 1.
    uint32_t turn = 0;
    /// Near by: sections are gone through by role.
    Role role = Role::System;
    Value content;
    ContentSize size;
    /// Neither denied nor dropped.
    bool isEmitted = true;
    /// Has another content than it was computed with.
    bool isChanged = false;
    /// Of the content it was computed with: see EmittedMessage.
    uint64_t version = 0;
    /// The size of the content it was computed with.
    uint64_t unitsBefore = 0;
    // What the layout did.
    bool hadStrategy = false, wasCut = false, isDropped = false;
    bool wasPutBack = false;
    /// The sizes that the strategy left, and all before it was put back.
    uint64_t unitsAfterStrategy = 0, unitsBeforeFilling = 0;
  };
  /// What is known of a message, or a history, since it was computed.
  struct MessageMemo {
    bool hasGates = false, isOpen = false, hasContent = false;
    uint64_t gasOfGates = 0, gasOfContent = 0;
    llvm::SmallVector<Kept, 1> sections;
  };

  class PackedSections;

  uint32_t numberOf(const PlanMessage &message) const {
    return uint32_t(&message - plan->messages.data());
  }
  llvm::LogicalResult computeSections(const PlanMessage &message);
  llvm::LogicalResult addSections(const PlanMessage &message);
  llvm::LogicalResult addTurns(const PlanMessage &history, Value value);
  llvm::FailureOr<bool> isOpen(const PlanMessage &message);
  llvm::FailureOr<bool> isGateOpen(const PlanMessage &message);
  llvm::LogicalResult decideToolCalls();
  llvm::LogicalResult decideTools();
  llvm::LogicalResult decideTool(uint32_t tool);
  llvm::LogicalResult decideMessages();
  void tellOfHidden(const PlanTool &tool, const std::string &name,
                    const GuardDecision &decision);
  void record(GuardedOp op, llvm::StringRef name, llvm::StringRef effect,
              const GuardDecision &decision, const std::string &hashedText);
  /// What is planned of a fixed section.
  static PlanLayout plannedLayout(const Kept &section);
  static uint64_t plannedUnitsBefore(const Kept &section);
  static llvm::StringRef plannedJson(const Kept &section);
  static std::string idOf(const Kept &section);
  void applyPlannedLayout(RunResult &result);
  llvm::LogicalResult packInto(uint64_t budget, RunResult &result);
  std::vector<size_t> givingWay(llvm::ArrayRef<const Kept *> messages) const;
  llvm::FailureOr<Value> applyStrategy(const Kept &kept);
  llvm::LogicalResult failOverflow();
  /// Fills in RunResult::sections; without `isPacked` only the sizes before.
  void reportLayout(RunResult &result, bool isPacked) const;
  LayoutReason reasonToKeep(const SectionLayout &section, bool fits) const;
  LayoutReason reasonOfChoice(bool isKept) const;
  LayoutReason reasonOfChange(const Kept &message) const;
  void describeOutcome(const Kept &message, bool fits,
                       SectionLayout &section) const;
  /// Calls `visit` with each kept section in output order.
  template <typename Visit> llvm::LogicalResult inOutputOrder(Visit visit) {
    auto visitThose = [&](auto belongsHere) {
      for (Kept &section : kept)
        if (belongsHere(section.role) && failed(visit(section)))
          return llvm::failure();
      return llvm::success();
    };
    if (plan->order == MessageOrder::Source) {
      auto isSystem = [](Role role) { return role == Role::System; };
      if (failed(visitThose(isSystem)))
        return llvm::failure();
      return visitThose([&](Role role) { return !isSystem(role); });
    }
    for (Role wanted : {Role::System, Role::User, Role::Assistant})
      if (failed(visitThose([&](Role role) { return role == wanted; })))
        return llvm::failure();
    return llvm::success();
  }

  Machine &machine;
  const Plan *plan = nullptr;
  const RunOptions *options = nullptr;
  Diagnostics *diagnostics = nullptr;
  bool wantEvents = false;
  /// The messages and histories that `when` keeps, in source order.
  std::vector<const PlanMessage *> open;
  /// Their sections, in source order.
  std::vector<Kept> kept;
  /// Their contents before the layout; only if it is to be reported.
  std::vector<Value> contentsBefore;
  /// Those of the newest history.
  std::vector<Turn> turns;
  /// Indices into Plan::tools, allowed, in output order.
  std::vector<uint32_t> tools;
  std::vector<GuardEvent> events;
  /// By message; empty unless it is kept.
  std::vector<MessageMemo> memos;
  bool keepsValues = false;
  uint64_t newestVersion = 0;
  /// The newest of which it was told that its strategy has no effect.
  const PlanMessage *toldOfList = nullptr;
};

} // namespace facet::runtime

#endif // FACET_LIB_RUNTIME_OUTPUT_EMISSION_H
