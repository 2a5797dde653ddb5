//===- Evaluator.cpp - Runs plans -----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Evaluator.h"
#include "Emission.h"

namespace facet {

struct Evaluator::Implementation {
  Implementation() : machine(arena), emission(machine) {}

  llvm::LogicalResult run(const Plan &plan, RunResult &result);

  ValueArena arena;
  runtime::Machine machine;
  runtime::Emission emission;
};

Evaluator::Evaluator() : impl(std::make_unique<Implementation>()) {}
Evaluator::~Evaluator() = default;

ValueArena &Evaluator::arena() { return impl->arena; }

/// Phases 3 and 4, and what phase 5 refuses.
llvm::LogicalResult Evaluator::Implementation::run(const Plan &plan,
                                                   RunResult &result) {
  if (failed(machine.run(plan.main)) ||
      failed(emission.compute()))
    return llvm::failure();
  // The core profile has neither a guard nor a layout (LANGUAGE.md 1.15).
  if (plan.profile == Profile::Hypervisor &&
      (failed(emission.decide()) || failed(emission.pack(result))))
    return llvm::failure();
  return emission.checkOutput();
}

RunResult Evaluator::run(const Plan &plan, RunInputs inputs,
                         const RunOptions &options, Host &host,
                         Diagnostics &diagnostics, bool wantVariables,
                         bool wantEvents) {
  wantEvents &= plan.profile == Profile::Hypervisor;
  impl->arena.reset();
  impl->arena.setLimit(options.memoryLimit);
  impl->machine.begin(plan, options, host, wantEvents);
  if (wantVariables)
    impl->machine.forgetRegisters();
  impl->machine.inputs.begin(plan, inputs, diagnostics);
  impl->emission.begin(plan, options, diagnostics, wantEvents);

  RunResult result;
  result.metadata = {plan.profile,
                     options.mode,
                     options.hostProfileId,
                     options.targetProviderId,
                     plan.documentHash,
                     plan.policyHash,
                     plan.budget};
  result.ok = succeeded(impl->run(plan, result));
  if (result.ok)
    impl->emission.finish(result);
  else
    impl->machine.failure.reportTo(diagnostics);
  if (wantEvents)
    impl->emission.addEvents(result);
  result.gasUsed = impl->machine.gasUsed;
  if (wantVariables) {
    result.variables.reserve(plan.variables.size());
    for (const PlanVariable &variable : plan.variables)
      result.variables.push_back(impl->machine.read(variable));
  }
  return result;
}

} // namespace facet
