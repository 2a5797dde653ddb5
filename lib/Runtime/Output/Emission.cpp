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
#include "facet/Support/TurnIds.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet::runtime {

void Emission::begin(const Plan &newPlan, const RunOptions &newOptions,
                     Diagnostics &newDiagnostics, bool wanted) {
  plan = &newPlan;
  options = &newOptions;
  diagnostics = &newDiagnostics;
  wantEvents = wanted;
  open.clear();
  kept.clear();
  contentsBefore.clear();
  tools.clear();
  events.clear();
  toldOfList = nullptr;
  memos.assign(keepsValues ? newPlan.messages.size() : 0, MessageMemo());
}

void Emission::beginUpdate(Diagnostics &newDiagnostics, bool wanted) {
  diagnostics = &newDiagnostics;
  wantEvents = wanted;
  open.clear();
  kept.clear();
  contentsBefore.clear();
  toldOfList = nullptr;
  tools.clear();
  events.clear();
}

//===----------------------------------------------------------------------===//
// Gates and contents
//===----------------------------------------------------------------------===//

/// Where what is said of the content stands.
static SourceSpan placeOf(const PlanMessage &message) {
  return message.contentSpan ? message.contentSpan : message.span;
}

std::string Emission::idOf(const Kept &section) {
  return section.turn ? turnId(section.message->id, section.turn)
                      : section.message->id.str();
}

llvm::StringRef Emission::plannedJson(const Kept &section) {
  const PlanMessage &message = *section.message;
  if (!section.turn)
    return message.json;
  return message.contentSize ? message.turns[section.turn - 1].json
                             : llvm::StringRef();
}

llvm::LogicalResult Emission::compute() {
  for (const PlanMessage &message : plan->messages) {
    llvm::FailureOr<bool> isKept = isOpen(message);
    if (failed(isKept))
      return llvm::failure();
    if (*isKept)
      open.push_back(&message);
  }
  llvm::SmallVector<PlanBlock, 8> contents;
  for (const PlanMessage *message : open)
    contents.push_back(message->content);
  machine.lookAhead(contents);
  for (const PlanMessage *message : open)
    if (failed(computeSections(*message)))
      return llvm::failure();
  if (wantEvents)
    events.reserve(kept.size());
  for (Kept &section : kept)
    section.unitsBefore = section.size.units;
  return llvm::success();
}

llvm::LogicalResult Emission::computeSections(const PlanMessage &message) {
  if (!keepsValues)
    return addSections(message);
  MessageMemo &memory = memos[numberOf(message)];
  if (memory.hasContent) {
    llvm::append_range(kept, memory.sections);
    return llvm::success(machine.spendAgain(memory.gasOfContent));
  }
  size_t first = kept.size();
  uint64_t gasBefore = machine.gasUsed;
  if (failed(addSections(message)))
    return llvm::failure();
  // What has a number of its own has a version.
  if (!message.isHistory())
    kept.back().version = ++newestVersion;
  memory.hasContent = true;
  memory.gasOfContent = machine.gasUsed - gasBefore;
  memory.sections.assign(kept.begin() + first, kept.end());
  return llvm::success();
}

/// Computes the content of a message, or the turns of a history.
llvm::LogicalResult Emission::addSections(const PlanMessage &message) {
  llvm::FailureOr<Value> content = machine.run(message.content);
  if (failed(content))
    return llvm::failure();
  if (message.isHistory())
    return addTurns(message, *content);
  // A check that the program made already takes no time again.
  if (!content->isString() && !message.contentSize &&
      failed(machine.checkContent(*content, placeOf(message))))
    return llvm::failure();
  kept.push_back({&message, 0, *message.role, *content,
                  message.contentSize ? *message.contentSize
                                      : machine.contents.measure(*content)});
  return llvm::success();
}

llvm::LogicalResult Emission::addTurns(const PlanMessage &history,
                                       Value value) {
  uint32_t number = 0;
  if (history.contentSize) {
    for (const PlanTurn &turn : history.turns)
      kept.push_back({&history, ++number, turn.role, turn.content, turn.size});
    return llvm::success();
  }
  if (failed(machine.checkTurns(value, turns, placeOf(history))))
    return llvm::failure();
  kept.reserve(kept.size() + turns.size());
  for (const Turn &turn : turns)
    kept.push_back({&history, ++number, turn.role, turn.content,
                    machine.contents.measure(turn.content)});
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

/// A string, or a list of items: anything else is F451.
//===----------------------------------------------------------------------===//
// The output
//===----------------------------------------------------------------------===//

/// Where the declaration of the tool has the integer; where it begins, if that
/// is not known.
static SourceSpan placeOf(int64_t integer, const PlanTool &tool,
                          const Plan &plan) {
  if (!plan.sources || tool.span.file >= plan.sources->size())
    return tool.span;
  llvm::StringRef text = plan.sources->text(tool.span.file);
  // As far as the next function or facet.
  llvm::StringRef declaration =
      text.drop_front(std::min<size_t>(tool.span.end, text.size()));
  declaration = declaration.take_front(
      std::min(declaration.find("\n  fn "), declaration.find("\n@")));
  std::string digits = std::to_string(integer);
  for (size_t at = declaration.find(digits); at != llvm::StringRef::npos;
       at = declaration.find(digits, at + 1)) {
    llvm::StringRef rest = declaration.drop_front(at + digits.size());
    bool isWhole = (at == 0 || !llvm::isDigit(declaration[at - 1])) &&
                   (rest.empty() || !llvm::isDigit(rest.front()));
    uint32_t begin = uint32_t(tool.span.end + at);
    if (isWhole)
      return {tool.span.file, begin, uint32_t(begin + digits.size())};
  }
  return tool.span;
}

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
      return machine.fail(diag::RunToolInteger, placeOf(*integer, tool, *plan),
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
  bool isInPrefix = true;
  (void)inOutputOrder([&](const Kept &message) {
    isInPrefix &= message.message->isInPrefix && !message.isDropped &&
                  !message.wasCut && !message.hadStrategy;
    if (message.isEmitted) {
      result.prefixMessages += isInPrefix;
      result.messages.push_back(
          {message.role, message.message->id, message.content,
           message.isChanged ? llvm::StringRef() : plannedJson(message),
           numberOf(*message.message), message.turn,
           message.isChanged ? 0 : message.version, message.size.units});
      result.unitsUsed += message.size.units;
    }
    return llvm::success();
  });
  result.tools = tools;
  if (options->reportsLayout)
    reportLayout(result, /*isPacked=*/true);
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
