//===- EvaluatorState.h - What an evaluator keeps between runs --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_EVALUATORSTATE_H
#define FACET_LIB_RUNTIME_EVALUATORSTATE_H

#include "EagerCalls.h"
#include "Output/Emission.h"
#include "Output/MetadataText.h"
#include "ParallelMachine.h"
#include "facet/Runtime/Plan/PlanIndex.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

struct Evaluator::Implementation {
  Implementation() : machine(arena), emission(machine) {}

  RunResult run(const Plan &plan, RunInputs inputs, const RunOptions &options,
                Host &host, Diagnostics &diagnostics, bool wantVariables,
                bool wantEvents);
  llvm::LogicalResult runPhases(const Plan &plan, RunResult &result);
  llvm::LogicalResult runMain(const Plan &plan);
  void makeCalls(const Plan &plan);
  /// All that follows the main block.
  llvm::LogicalResult runMessages(const Plan &plan, RunResult &result);
  llvm::LogicalResult layOut(const Plan &plan, RunResult &result);
  void finish(const Plan &plan, RunResult &result, Diagnostics &diagnostics);
  void resetMemory();

  // Update.cpp.
  std::optional<RunResult> update(const PlanIndex &index,
                                  Diagnostics &diagnostics);
  bool setInputs(const PlanIndex &index, RunInputs changed);
  void placeInputs(const PlanIndex &index);
  bool mayUpdate(const PlanIndex &index) const;
  void forgetWhatDepends(const PlanIndex &index);
  llvm::LogicalResult runForgotten();
  VariableResult compute(const PlanIndex &index, uint32_t variable,
                         Diagnostics &diagnostics);
  llvm::FailureOr<Value> computeSlice(const PlanIndex &index,
                                      const PlanVariable &variable);

  ValueArena arena;
  /// The most that the arena held since it was made.
  uint64_t memoryKept = 0;
  runtime::Machine machine;
  runtime::Emission emission;
  runtime::MetadataText metadataText;
  /// Made when a run has threads for it.
  std::unique_ptr<runtime::ParallelMachine> parallel;
  /// Made when a run calls a host.
  std::unique_ptr<runtime::EagerCalls> eagerCalls;

  /// What follows is of use only with it.
  bool keepsValues = false;
  const Plan *plan = nullptr;
  const RunOptions *options = nullptr;
  Host *host = nullptr;
  bool wantEvents = false;
  /// The last run succeeded, and the machine has all its values.
  bool hasRun = false;
  /// Gas of the main block.
  uint64_t gasOfMain = 0;
  /// Memory that the last full run left in use, and the most it had.
  uint64_t memoryOfRun = 0, peakOfRun = 0;
  /// The most that was taken by what was computed ahead.
  uint64_t precomputedMemory = 0;
  /// The inputs of the last run or update.
  std::vector<MapEntry> inputs;
  /// By number of a declared input: its index in `inputs` or `notGiven`.
  /// Empty: not known yet.
  std::vector<uint32_t> places;
  static constexpr uint32_t notGiven = ~uint32_t(0);
  /// Inputs that are given and not declared: their indices in `inputs`.
  llvm::StringMap<uint32_t> undeclared;
  /// Numbers of declared inputs that an update changed.
  std::vector<uint32_t> changed;
  /// Instructions that are to be run again, and whether they are among those.
  std::vector<uint32_t> forgotten;
  std::vector<bool> isForgotten;
};

} // namespace facet

#endif // FACET_LIB_RUNTIME_EVALUATORSTATE_H
