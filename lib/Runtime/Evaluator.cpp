//===- Evaluator.cpp - Runs plans -----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Evaluator.h"
#include "EvaluatorState.h"
#include "facet/Lens/LensDiagnostics.h"

namespace facet {

Evaluator::Evaluator() : impl(std::make_unique<Implementation>()) {}
Evaluator::~Evaluator() = default;

ValueArena &Evaluator::arena() { return impl->arena; }

uint64_t Evaluator::memoryKept() const {
  return std::max(impl->memoryKept, impl->arena.peak());
}

/// Forgets the values of the last run. An arena keeps its memory for the next
/// one; beyond the pool all of it is given back.
void Evaluator::Implementation::resetMemory() {
  memoryKept = std::max(memoryKept, arena.peak());
  if (memoryKept > options->memoryPool) {
    arena = ValueArena();
    memoryKept = 0;
  }
  arena.reset();
  arena.setLimit(options->memoryLimit);
}

void Evaluator::keepValues() {
  impl->keepsValues = true;
  impl->emission.keepValues();
}

/// Calls of the host that need not wait for each other: of the variables, and
/// of the contents of messages without conditions.
void Evaluator::Implementation::makeCalls(const Plan &plan) {
  if (options->mode != Mode::Exec)
    return;
  std::unique_ptr<CallsInFlight> flight = host->openCalls();
  if (!flight)
    return;
  if (!eagerCalls)
    eagerCalls = std::make_unique<runtime::EagerCalls>();
  if (!eagerCalls->begin(plan, *options, *host, std::move(flight)))
    return;
  machine.useCalls(*eagerCalls);
  // What follows a condition that is not known yet may not be run.
  llvm::SmallVector<PlanBlock, 16> blocks{plan.main};
  for (const PlanMessage &message : plan.messages)
    if (!message.gates.empty())
      blocks.push_back(message.gates.front());
  for (const PlanMessage &message : plan.messages)
    if (message.gates.empty())
      blocks.push_back(message.content);
  machine.lookAhead(blocks);
}

/// The variables, those that do not need each other on several threads.
llvm::LogicalResult Evaluator::Implementation::runMain(const Plan &plan) {
  precomputedMemory = 0;
  makeCalls(plan);
  if (options->threads > 1) {
    if (!parallel)
      parallel = std::make_unique<runtime::ParallelMachine>();
    if (parallel->run(plan, *options, *host, machine.inputs)) {
      precomputedMemory = parallel->peak();
      machine.usePrecomputed(parallel.get(), precomputedMemory);
    }
  }
  llvm::FailureOr<Value> result = machine.run(plan.main);
  machine.usePrecomputed(nullptr, 0);
  gasOfMain = machine.gasUsed;
  return result;
}

/// Phases 3 and 4, and what phase 5 refuses.
llvm::LogicalResult Evaluator::Implementation::runPhases(const Plan &plan,
                                                         RunResult &result) {
  // A host may link the run time without them.
  if (plan.rules.unit == BudgetUnit::Tokens && !hasTokenizers())
    return machine.fail(diag::LensNoTokenizers, plan.budgetSpan,
                        {plan.rules.tokenizer.name()});
  RecordedSpan phase(options->recorder, SpanKind::Phase, "compute");
  if (failed(runMain(plan)) || failed(emission.compute()))
    return llvm::failure();
  machine.closeRecordedCalls();
  phase.next(SpanKind::Phase, "layout");
  return layOut(plan, result);
}

llvm::LogicalResult Evaluator::Implementation::runMessages(const Plan &plan,
                                                           RunResult &result) {
  if (failed(emission.compute()))
    return llvm::failure();
  RecordedSpan phase(options->recorder, SpanKind::Phase, "layout");
  return layOut(plan, result);
}

/// Phase 4, and what phase 5 refuses.
llvm::LogicalResult Evaluator::Implementation::layOut(const Plan &plan,
                                                      RunResult &result) {
  // The core profile has neither a guard nor a layout (docs/Language.md 1.15).
  if (plan.profile == Profile::Hypervisor &&
      (failed(emission.decide()) || failed(emission.pack(result))))
    return llvm::failure();
  machine.closeRecordedCalls();
  return emission.checkOutput();
}

/// What the settings of the host add to its id; nothing for the defaults.
static std::string settingsInProfile(const Plan &plan) {
  std::string settings;
  if (plan.hasHostBudget)
    settings = "+budget." + std::to_string(plan.budget);
  settings += profileSuffix(plan.rules);
  return settings;
}

llvm::StringRef hostProfileOf(const Plan &plan, const RunOptions &options,
                              std::string &memory) {
  if (options.hostProfileId)
    return *options.hostProfileId;
  std::string settings = settingsInProfile(plan);
  if (settings.empty())
    return defaultHostProfile;
  memory = defaultHostProfile.str() + settings;
  return memory;
}

RunMetadata metadataOf(const Plan &plan, const RunOptions &options,
                       llvm::StringRef hostProfileId) {
  RunMetadata metadata;
  metadata.profile = plan.profile;
  metadata.mode = options.mode;
  metadata.hostProfileId = hostProfileId;
  metadata.targetProviderId = options.targetProviderId;
  metadata.documentHash = plan.documentHash;
  metadata.policyHash = plan.policyHash;
  metadata.budgetUnits = plan.budget;
  return metadata;
}

/// What is to be told of a run whose phases are over.
void Evaluator::Implementation::finish(const Plan &plan, RunResult &result,
                                       Diagnostics &diagnostics) {
  result.metadata =
      metadataText.keep(metadataOf(plan, *options, machine.hostProfileId()));
  for (const runtime::Failure &warning : machine.warnings)
    warning.reportTo(diagnostics);
  if (result.ok) {
    emission.finish(result);
    if (options->countsComputed && plan.counts)
      emission.countComputed(*plan.counts, result);
  } else {
    machine.failure.reportTo(diagnostics);
  }
  if (wantEvents)
    emission.addEvents(result);
  for (auto &[lens, use] : machine.lensUses)
    result.lenses.push_back(use);
  result.gasUsed = machine.gasUsed;
  result.hostCalls = machine.hostCalls;
  result.cacheHits = machine.cacheHits;
  result.cacheMisses = machine.cacheMisses;
}

RunResult Evaluator::Implementation::run(const Plan &newPlan, RunInputs given,
                                         const RunOptions &newOptions,
                                         Host &newHost,
                                         Diagnostics &diagnostics,
                                         bool wantVariables, bool wanted) {
  plan = &newPlan;
  options = &newOptions;
  host = &newHost;
  wantEvents = wanted && newPlan.profile == Profile::Hypervisor;
  hasRun = false;
  resetMemory();
  machine.begin(newPlan, newOptions, newHost, wantEvents);
  if (wantVariables)
    machine.forgetRegisters();
  machine.inputs.begin(newPlan, given, diagnostics);
  emission.begin(newPlan, newOptions, diagnostics, wantEvents);

  RunResult result;
  result.ok = succeeded(runPhases(newPlan, result));
  if (eagerCalls)
    eagerCalls->end();
  finish(newPlan, result, diagnostics);
  if (wantVariables) {
    result.variables.reserve(newPlan.variables.size());
    for (const PlanVariable &variable : newPlan.variables)
      result.variables.push_back(machine.read(variable));
  }
  hasRun = keepsValues && result.ok;
  memoryOfRun = arena.used();
  peakOfRun = arena.peak() + precomputedMemory;
  return result;
}

RunResult Evaluator::run(const Plan &plan, RunInputs inputs,
                         const RunOptions &options, Host &host,
                         Diagnostics &diagnostics, bool wantVariables,
                         bool wantEvents) {
  if (impl->keepsValues) {
    give(plan, inputs, options, host);
    inputs = impl->inputs;
  }
  return impl->run(plan, inputs, options, host, diagnostics, wantVariables,
                   wantEvents);
}

} // namespace facet
