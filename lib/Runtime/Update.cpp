//===- Update.cpp - Runs of a part of a plan ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An update runs again what depends on the inputs that changed, and takes all
// else from the run before: its values, and the gas that they took. Nobody may
// be able to tell. So whatever is unusual (an error, the gas limit, the memory
// limit not far) ends it, and all is run from the start.
//
//===----------------------------------------------------------------------===//

#include "EvaluatorState.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

void Evaluator::give(const Plan &plan, RunInputs inputs,
                     const RunOptions &options, Host &host) {
  // They may be the evaluator's own.
  if (inputs.data() != impl->inputs.data())
    impl->inputs.assign(inputs.begin(), inputs.end());
  impl->places.clear();
  impl->plan = &plan;
  impl->options = &options;
  impl->host = &host;
  impl->hasRun = false;
}

void Evaluator::Implementation::placeInputs(const PlanIndex &index) {
  places.assign(plan->inputs.size(), notGiven);
  hasUndeclared = false;
  for (uint32_t i = 0; i != inputs.size(); ++i) {
    if (std::optional<uint32_t> number = index.findInput(inputs[i].key))
      places[*number] = i;
    else
      hasUndeclared = true;
  }
}

/// Takes over the changed inputs; their numbers are in `changed` then. False if
/// there are others than before.
bool Evaluator::Implementation::setInputs(const PlanIndex &index,
                                          RunInputs newInputs) {
  if (places.empty())
    placeInputs(index);
  changed.clear();
  bool areSame = true;
  for (const MapEntry &entry : newInputs) {
    std::optional<uint32_t> number = index.findInput(entry.key);
    if (number && places[*number] != notGiven) {
      inputs[places[*number]] = entry;
      changed.push_back(*number);
      continue;
    }
    areSame = false;
    auto known = llvm::find_if(llvm::reverse(inputs), [&](const MapEntry &old) {
      return old.key == entry.key;
    });
    if (known != inputs.rend()) {
      *known = entry;
      continue;
    }
    inputs.push_back(entry);
    if (number)
      places[*number] = uint32_t(inputs.size() - 1);
    else
      hasUndeclared = true;
  }
  return areSame;
}

//===----------------------------------------------------------------------===//
// Updates
//===----------------------------------------------------------------------===//

/// Whether memory is far from its limit, and what updates left behind is not
/// much more than what is in use.
bool Evaluator::Implementation::mayUpdate(const PlanIndex &index) const {
  constexpr uint64_t spare = 64 << 10;
  return hasRun && index.canUpdate() && arena.used() <= 2 * memoryOfRun + spare;
}

/// Finds what depends on the changed inputs.
void Evaluator::Implementation::forgetWhatDepends(const PlanIndex &index) {
  isForgotten.resize(plan->code.size());
  forgotten.clear();
  auto forget = [&](uint32_t instruction) {
    if (isForgotten[instruction])
      return;
    isForgotten[instruction] = true;
    forgotten.push_back(instruction);
  };
  for (uint32_t input : changed)
    for (uint32_t instruction : index.readsOf(input))
      forget(instruction);
  for (size_t i = 0; i != forgotten.size(); ++i) {
    for (PlanIndex::User user : index.usersOf(plan->code[forgotten[i]].dst)) {
      switch (user.kind()) {
      case PlanIndex::User::Kind::Instruction:
        forget(user.number());
        break;
      case PlanIndex::User::Kind::Gates:
        emission.forgetGates(user.number());
        break;
      case PlanIndex::User::Kind::Content:
        emission.forgetContent(user.number());
        break;
      }
    }
  }
  for (uint32_t instruction : forgotten)
    isForgotten[instruction] = false;
  llvm::sort(forgotten);
}

/// Runs what was forgotten of the main block.
llvm::LogicalResult Evaluator::Implementation::runForgotten() {
  uint64_t gas = gasOfMain;
  for (uint32_t instruction : forgotten)
    gas -= machine.gasOfLast(plan->code[instruction]);
  machine.gasUsed = gas;
  for (uint32_t instruction : forgotten) {
    PlanBlock block;
    block.begin = instruction;
    block.end = instruction + 1;
    if (failed(machine.run(block)))
      return llvm::failure();
  }
  gasOfMain = machine.gasUsed;
  return llvm::success();
}

std::optional<RunResult>
Evaluator::Implementation::update(const PlanIndex &index,
                                  Diagnostics &diagnostics) {
  if (!mayUpdate(index))
    return std::nullopt;
  // Until it has succeeded, what the machine holds is of no run.
  hasRun = false;
  Diagnostics reported;
  machine.beginUpdate();
  if (hasUndeclared)
    machine.inputs.begin(*plan, inputs, reported);
  emission.beginUpdate(reported, wantEvents);
  forgetWhatDepends(index);

  RunResult result;
  if (failed(runForgotten()) || failed(runMessages(*plan, result)))
    return std::nullopt;
  // The most that a run of its own could need is what the last one needed and
  // what updates took since; kernels may need some more beside the arena.
  constexpr unsigned margin = 4;
  uint64_t atMost = peakOfRun + (arena.peak() - memoryOfRun);
  if (atMost > options->memoryLimit / margin)
    return std::nullopt;
  result.ok = result.isPartial = true;
  finish(*plan, result, diagnostics);
  diagnostics.append(reported.take());
  hasRun = true;
  return result;
}

RunResult Evaluator::update(const PlanIndex &index, RunInputs changed,
                            Diagnostics &diagnostics) {
  assert(impl->keepsValues && impl->plan && "there was no run to update");
  if (impl->setInputs(index, changed))
    if (std::optional<RunResult> result = impl->update(index, diagnostics))
      return std::move(*result);
  return impl->run(*impl->plan, impl->inputs, *impl->options, *impl->host,
                   diagnostics, /*wantVariables=*/false, impl->wantEvents);
}

//===----------------------------------------------------------------------===//
// One variable
//===----------------------------------------------------------------------===//

llvm::FailureOr<Value>
Evaluator::Implementation::computeSlice(const PlanIndex &index,
                                        const PlanVariable &variable) {
  PlanIndex::Slice slice = index.sliceOf(variable.value);
  if (slice.callsHost && index.decidesByVariables()) {
    // Any variable may decide.
    if (failed(machine.run(plan->main)))
      return llvm::failure();
  } else {
    for (uint32_t instruction : slice.instructions) {
      PlanBlock block;
      block.begin = instruction;
      block.end = instruction + 1;
      if (failed(machine.run(block)))
        return llvm::failure();
    }
  }
  return variable.isLazy ? machine.runLazy(variable.lazy)
                         : machine.read(variable.value);
}

VariableResult Evaluator::Implementation::compute(const PlanIndex &index,
                                                  uint32_t number,
                                                  Diagnostics &diagnostics) {
  const PlanVariable &variable = plan->variables[number];
  if (hasRun)
    if (Value value = machine.read(variable); !value.isAbsent())
      return {true, value, 0};
  hasRun = false;
  arena.reset();
  arena.setLimit(options->memoryLimit);
  machine.begin(*plan, *options, *host, /*wantEvents=*/false);
  machine.forgetRegisters();
  machine.inputs.begin(*plan, inputs, diagnostics);
  llvm::FailureOr<Value> value = computeSlice(index, variable);
  if (failed(value))
    machine.failure.reportTo(diagnostics);
  return {succeeded(value), succeeded(value) ? *value : Value(),
          machine.gasUsed};
}

VariableResult Evaluator::compute(const PlanIndex &index, uint32_t variable,
                                  Diagnostics &diagnostics) {
  assert(impl->keepsValues && impl->plan && "there are no inputs");
  return impl->compute(index, variable, diagnostics);
}

} // namespace facet
