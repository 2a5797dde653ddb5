//===- EmissionLayout.cpp - Layout of the messages of a run ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emission.h"
#include "facet/Packing/Layout.h"
#include "facet/Runtime/Output/LayoutReport.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet::runtime {

llvm::LogicalResult Emission::pack(RunResult &result) {
  if (options->reportsLayout)
    for (const Kept &section : kept)
      contentsBefore.push_back(section.content);
  if (!plan->needsPacking) {
    applyPlannedLayout(result);
    return llvm::success();
  }
  uint64_t total = 0;
  for (const Kept &message : kept)
    if (message.isEmitted)
      total += message.size.units;
  uint64_t budget = uint64_t(std::max<int64_t>(plan->budget, 0));
  return total <= budget ? llvm::success() : packInto(budget, result);
}

PlanLayout Emission::plannedLayout(const Kept &section) {
  const PlanMessage &message = *section.message;
  return section.turn && message.contentSize
             ? message.turns[section.turn - 1].layout
             : message.layout;
}

/// What packing at compile time decided.
void Emission::applyPlannedLayout(RunResult &result) {
  for (Kept &message : kept) {
    switch (plannedLayout(message)) {
    case PlanLayout::Whole:
      break;
    case PlanLayout::Cut:
      message.wasCut = true;
      ++result.sectionsCut;
      break;
    case PlanLayout::Dropped:
      message.isEmitted = false;
      message.isDropped = true;
      ++result.sectionsDropped;
      break;
    }
  }
}

/// The places of the flexible ones among the messages, in the order in which
/// they give way; empty if the plan does not know it.
std::vector<size_t>
Emission::givingWay(llvm::ArrayRef<const Kept *> messages) const {
  std::vector<size_t> order;
  if (plan->givingWay.empty())
    return order;
  // The turns of a history stand together, the oldest first.
  std::vector<std::pair<size_t, size_t>> places(plan->messages.size());
  for (size_t i = 0; i != messages.size(); ++i) {
    auto &[first, end] = places[numberOf(*messages[i]->message)];
    if (first == end)
      first = i;
    end = i + 1;
  }
  order.reserve(messages.size());
  for (uint32_t message : plan->givingWay)
    for (auto [i, end] = places[message]; i != end; ++i)
      order.push_back(i);
  return order;
}

/// Applies a strategy; its text, or the content as it is if that is a list, or
/// if a host could not do its part.
llvm::FailureOr<Value> Emission::applyStrategy(const Kept &message) {
  if (message.content.isString()) {
    llvm::FailureOr<Value> text =
        machine.runStrategy(*message.message, message.content);
    if (succeeded(text) || !machine.isHostStrategyFailure())
      return text;
    diagnostics
        ->report(diag::RunStrategyFailed, message.message->span,
                 {idOf(message)})
        .note(machine.failure.message(), machine.failure.span);
    return message.content;
  }
  // Once of a history, whose turns give way one behind the other.
  if (std::exchange(toldOfList, message.message) != message.message)
    diagnostics->report(diag::RunStrategyOnList, message.message->span,
                        {idOf(message)});
  return message.content;
}

llvm::LogicalResult Emission::packInto(uint64_t budget, RunResult &result) {
  std::vector<LayoutSection> sections;
  std::vector<Kept *> messages;
  for (Kept &message : kept) {
    if (!message.isEmitted)
      continue;
    const PlanMessage &planned = *message.message;
    LayoutSection section;
    section.priority = planned.priority;
    section.shrink = planned.shrink;
    section.min = uint64_t(std::max<int64_t>(planned.min, 0));
    section.size = message.size.units;
    section.hasStrategy = planned.strategy.has_value();
    section.holdsMedia = message.size.holdsMedia;
    sections.push_back(section);
    messages.push_back(&message);
  }

  bool outOfMemory = false;
  auto apply = [&](size_t i) -> llvm::FailureOr<uint64_t> {
    messages[i]->hadStrategy = true;
    llvm::FailureOr<Value> text = applyStrategy(*messages[i]);
    if (failed(text))
      return llvm::failure();
    messages[i]->content = *text;
    return machine.contents.measure(*text).units;
  };
  auto cut = [&](size_t i, uint64_t size) -> uint64_t {
    messages[i]->wasCut = true;
    std::optional<CutContent> shorter =
        cutContent(messages[i]->content, sections[i].size, size, machine.arena);
    if (!shorter) {
      outOfMemory = true;
      return 0;
    }
    messages[i]->content = shorter->content;
    return shorter->units;
  };
  llvm::FailureOr<LayoutOutcome> outcome =
      packSections(sections, budget, {apply, cut}, givingWay(messages));
  if (outOfMemory)
    return machine.failMemory(SourceSpan());
  if (failed(outcome))
    return llvm::failure();
  if (*outcome == LayoutOutcome::CriticalOverflow) {
    if (options->reportsLayout)
      reportLayout(result, /*isPacked=*/false);
    return failOverflow();
  }

  for (size_t i = 0; i != sections.size(); ++i) {
    Kept &message = *messages[i];
    switch (sections[i].state) {
    case LayoutSection::State::Whole:
      break;
    case LayoutSection::State::Changed:
      message.size = machine.contents.measure(message.content);
      message.isChanged = true;
      ++result.sectionsCut;
      break;
    case LayoutSection::State::Dropped:
      message.isEmitted = false;
      message.isDropped = true;
      ++result.sectionsDropped;
      break;
    }
  }
  return llvm::success();
}

/// F901, with the sizes of the greatest messages.
llvm::LogicalResult Emission::failOverflow() {
  constexpr size_t mostNotes = 5;
  std::vector<const Kept *> critical;
  uint64_t units = 0;
  for (const Kept &message : kept) {
    if (!message.isEmitted || message.message->shrink != 0)
      continue;
    critical.push_back(&message);
    units += message.size.units;
  }
  llvm::sort(critical, [](const Kept *a, const Kept *b) {
    // At equal size by source order, that of their memory.
    return std::make_pair(b->size.units, a) < std::make_pair(a->size.units, b);
  });
  SourceSpan where = plan->budgetSpan;
  if (!where)
    where = critical.front()->message->span;
  (void)machine.fail(diag::RunCriticalOverflow, where,
                     {std::to_string(units), std::to_string(plan->budget)});
  for (const Kept *message : llvm::ArrayRef(critical).take_front(mostNotes))
    machine.failure.note(("message \"" + idOf(*message) + "\" has " +
                          llvm::Twine(message->size.units) +
                          (message->size.units == 1 ? " unit" : " units"))
                             .str(),
                         message->message->span);
  if (critical.size() > mostNotes) {
    uint64_t others = 0;
    for (const Kept *message : llvm::ArrayRef(critical).drop_front(mostNotes))
      others += message->size.units;
    machine.failure.note(std::to_string(critical.size() - mostNotes) +
                         " more have " + std::to_string(others) + " units");
  }
  machine.failure.withHelp("raise the budget to " + std::to_string(units) +
                           ", or let a message be shortened with shrink: 1");
  return llvm::failure();
}

//===----------------------------------------------------------------------===//
// The report
//===----------------------------------------------------------------------===//

/// What the layout did with a section that was there, and why.
void Emission::describeOutcome(const Kept &message, bool fits,
                               SectionLayout &section) const {
  section.after = message.isDropped ? 0 : message.size.units;
  if (message.isDropped) {
    section.action = LayoutAction::Dropped;
    section.reason =
        section.min ? LayoutReason::BelowMin : LayoutReason::NoRoom;
    return;
  }
  if (message.hadStrategy || message.wasCut) {
    section.action = LayoutAction::Cut;
    section.reason = !message.hadStrategy ? LayoutReason::Cut
                     : message.wasCut     ? LayoutReason::StrategyAndCut
                                          : LayoutReason::Strategy;
    return;
  }
  section.action = LayoutAction::Kept;
  section.reason = plan->profile == Profile::Core ? LayoutReason::NoLayout
                   : fits                         ? LayoutReason::Fits
                   : section.shrink == 0          ? LayoutReason::Critical
                                                  : LayoutReason::Spared;
}

void Emission::reportLayout(RunResult &result, bool isPacked) const {
  bool fits = result.sectionsCut + result.sectionsDropped == 0;
  for (auto [index, message] : llvm::enumerate(kept)) {
    // A message that the guard denied is no section.
    if (!message.isEmitted && !message.isDropped)
      continue;
    SectionLayout &section =
        result.sections.emplace_back(plannedSection(*message.message));
    section.id = idOf(message);
    section.role = message.role;
    // What was packed at compile time has lost its size.
    if (plan->needsPacking || plannedLayout(message) == PlanLayout::Whole) {
      section.before = message.unitsBefore;
      // The core profile has no layout, which would have kept it.
      section.contentBefore = index < contentsBefore.size()
                                  ? contentsBefore[index]
                                  : message.content;
    }
    if (isPacked)
      describeOutcome(message, fits, section);
    if (isPacked && message.isEmitted)
      section.contentAfter = message.content;
  }
}

} // namespace facet::runtime
