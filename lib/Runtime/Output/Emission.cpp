//===- Emission.cpp - Messages and tools on their way to the output -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emission.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include "llvm/ADT/Twine.h"

namespace facet::runtime {

void Emission::begin(const Plan &newPlan, const RunOptions &newOptions,
                     Diagnostics &newDiagnostics, bool wanted) {
  plan = &newPlan;
  options = &newOptions;
  diagnostics = &newDiagnostics;
  wantEvents = wanted;
  kept.clear();
  tools.clear();
  events.clear();
  memos.assign(keepsValues ? newPlan.messages.size() : 0, MessageMemo());
}

void Emission::beginUpdate(Diagnostics &newDiagnostics, bool wanted) {
  diagnostics = &newDiagnostics;
  wantEvents = wanted;
  kept.clear();
  tools.clear();
  events.clear();
}

//===----------------------------------------------------------------------===//
// Gates and contents
//===----------------------------------------------------------------------===//

llvm::LogicalResult Emission::compute() {
  for (const PlanMessage &message : plan->messages) {
    llvm::FailureOr<bool> open = isOpen(message);
    if (failed(open))
      return llvm::failure();
    if (*open)
      kept.push_back({&message, Value(), ContentSize(), message.role});
  }
  if (wantEvents)
    events.reserve(kept.size());
  for (Kept &message : kept)
    if (failed(computeContent(message)))
      return llvm::failure();
  return llvm::success();
}

llvm::LogicalResult Emission::computeContent(Kept &message) {
  MessageMemo *memory =
      keepsValues ? &memos[numberOf(*message.message)] : nullptr;
  if (memory && memory->hasContent) {
    message.content = memory->content;
    message.size = memory->size;
    message.version = memory->version;
    return llvm::success(machine.spendAgain(memory->gasOfContent));
  }
  uint64_t gasBefore = machine.gasUsed;
  llvm::FailureOr<Value> content = contentOf(*message.message);
  if (failed(content))
    return llvm::failure();
  message.content = *content;
  const std::optional<ContentSize> &size = message.message->contentSize;
  message.size = size ? *size : machine.contents.measure(*content);
  if (!memory)
    return llvm::success();
  message.version = ++newestVersion;
  memory->hasContent = true;
  memory->gasOfContent = machine.gasUsed - gasBefore;
  memory->content = message.content;
  memory->size = message.size;
  memory->version = message.version;
  return llvm::success();
}

llvm::FailureOr<bool> Emission::isOpen(const PlanMessage &message) {
  if (!keepsValues || message.gates.empty())
    return isGateOpen(message);
  MessageMemo &memory = memos[numberOf(message)];
  if (memory.hasGates) {
    if (!machine.spendAgain(memory.gasOfGates))
      return llvm::failure();
    return memory.isOpen;
  }
  uint64_t gasBefore = machine.gasUsed;
  llvm::FailureOr<bool> open = isGateOpen(message);
  if (failed(open))
    return llvm::failure();
  memory.hasGates = true;
  memory.isOpen = *open;
  memory.gasOfGates = machine.gasUsed - gasBefore;
  return open;
}

llvm::FailureOr<bool> Emission::isGateOpen(const PlanMessage &message) {
  for (const PlanBlock &gate : message.gates) {
    llvm::FailureOr<Value> value = machine.run(gate);
    if (failed(value))
      return llvm::failure();
    if (!value->isBool())
      return machine.fail(diag::RunGateType, message.span,
                          {describeKind(*value)});
    if (!value->asBool())
      return false;
  }
  return true;
}

/// Where what is said of the content stands.
static SourceSpan placeOf(const PlanMessage &message) {
  return message.contentSpan ? message.contentSpan : message.span;
}

/// A string, or a list of items: anything else is F451.
llvm::FailureOr<Value> Emission::contentOf(const PlanMessage &message) {
  SourceSpan where = placeOf(message);
  llvm::FailureOr<Value> value = machine.run(message.content);
  if (failed(value) || value->isString() || message.contentSize)
    return value;
  // A check that the program made already takes no time again.
  if (failed(machine.checkContent(*value, where)))
    return llvm::failure();
  return value;
}

//===----------------------------------------------------------------------===//
// The output
//===----------------------------------------------------------------------===//

llvm::LogicalResult Emission::checkOutput() {
  if (plan->budget > maxSafeInteger)
    return machine.fail(diag::RunBudgetInteger, plan->budgetSpan,
                        {std::to_string(plan->budget)});
  for (uint32_t number : tools) {
    const PlanTool &tool = plan->tools[number];
    std::optional<int64_t> integer = findUnsafeInteger(tool.parameters);
    if (!integer)
      integer = findUnsafeInteger(tool.result);
    if (integer)
      return machine.fail(diag::RunToolInteger, tool.span,
                          {(tool.interface + "." + tool.function).str(),
                           std::to_string(*integer)});
  }
  uint64_t bytes = 0;
  for (const Kept &message : kept) {
    if (!message.isEmitted)
      continue;
    bytes += message.size.bytes;
    if (message.size.unsafeInteger)
      return machine.fail(diag::RunContentInteger, placeOf(*message.message),
                          {std::to_string(*message.size.unsafeInteger)});
  }
  if (bytes <= options->memoryLimit)
    return llvm::success();
  (void)machine.fail(
      diag::RunOutputLimit, SourceSpan(),
      {std::to_string(bytes), std::to_string(options->memoryLimit)});
  machine.failure.withHelp("raise it with --memory-limit");
  return llvm::failure();
}

void Emission::finish(RunResult &result) {
  result.messages.reserve(kept.size());
  (void)inOutputOrder([&](const Kept &message) {
    if (message.isEmitted) {
      result.messages.push_back(
          {message.role, message.message->id, message.content,
           message.isChanged ? llvm::StringRef() : message.message->json,
           numberOf(*message.message),
           message.isChanged ? 0 : message.version});
      result.unitsUsed += message.size.units;
    }
    return llvm::success();
  });
  result.tools = tools;
}

void Emission::addEvents(RunResult &result) {
  std::vector<GuardEvent> &all = machine.lensEvents;
  if (all.empty())
    all = std::move(events);
  else
    std::move(events.begin(), events.end(), std::back_inserter(all));
  result.events = std::move(all);
  all.clear();
  events.clear();
}

} // namespace facet::runtime
