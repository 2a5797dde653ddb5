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

/// The size that it had before packing at compile time changed it.
uint64_t Emission::plannedUnitsBefore(const Kept &section) {
  const PlanMessage &message = *section.message;
  return section.turn && message.contentSize
             ? message.turns[section.turn - 1].unitsBefore
             : message.unitsBefore;
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

//===----------------------------------------------------------------------===//
// Packing
//===----------------------------------------------------------------------===//

/// The sections of a run while they are packed.
class Emission::PackedSections {
public:
  explicit PackedSections(Emission &emission);

  llvm::FailureOr<LayoutOutcome> pack(uint64_t budget, std::string &fault);
  bool isOutOfMemory() const { return outOfMemory; }
  /// Gives the messages what packing made of their sections.
  void giveBack(RunResult &result);

private:
  LayoutSection layoutOf(const Kept &message) const;
  CutContent shorten(Value content, uint64_t size, uint64_t target);
  void expectStrategies(llvm::ArrayRef<size_t> numbers);
  llvm::FailureOr<uint64_t> applyStrategy(size_t i);
  uint64_t cut(size_t i, uint64_t target);
  std::optional<uint64_t> putBack(size_t i, uint64_t target, uint64_t least);
  ContentSize sizeOfChanged(Value content, uint64_t units);

  Emission &emission;
  Machine &machine;
  const LayoutRules &rules;
  const Measure measure;
  std::vector<LayoutSection> sections;
  // By section.
  std::vector<Kept *> messages;
  std::vector<Value> originals;
  bool outOfMemory = false;
};

Emission::PackedSections::PackedSections(Emission &emission)
    : emission(emission), machine(emission.machine),
      rules(emission.plan->rules), measure(rules) {
  sections.reserve(emission.kept.size());
  messages.reserve(emission.kept.size());
  originals.reserve(emission.kept.size());
  for (Kept &message : emission.kept) {
    if (!message.isEmitted)
      continue;
    sections.push_back(layoutOf(message));
    messages.push_back(&message);
    originals.push_back(message.content);
  }
}

/// What packing has to know of the message that follows those that are here.
LayoutSection Emission::PackedSections::layoutOf(const Kept &message) const {
  const PlanMessage &planned = *message.message;
  LayoutSection section;
  section.priority = planned.priority;
  section.shrink = planned.shrink;
  section.grow = planned.grow;
  section.min = uint64_t(std::max<int64_t>(planned.min, 0));
  section.size = message.size.units;
  section.hasStrategy = planned.strategy.has_value();
  section.holdsMedia = message.size.holdsMedia;
  section.isLaterTurn = message.turn && !messages.empty() &&
                        messages.back()->message == message.message;
  return section;
}

llvm::FailureOr<LayoutOutcome>
Emission::PackedSections::pack(uint64_t budget, std::string &fault) {
  auto apply = [&](size_t i) { return applyStrategy(i); };
  auto cutTo = [&](size_t i, uint64_t target) { return cut(i, target); };
  auto putBackTo = [&](size_t i, uint64_t target, uint64_t least) {
    return putBack(i, target, least);
  };
  auto expect = [&](llvm::ArrayRef<size_t> numbers) {
    expectStrategies(numbers);
  };
  return packSections(sections, budget, {apply, cutTo, putBackTo, expect},
                      {rules.packing, measure.perSection(), rules.solver},
                      emission.givingWay(messages), &fault);
}

CutContent Emission::PackedSections::shorten(Value content, uint64_t size,
                                             uint64_t target) {
  std::optional<CutContent> shorter =
      cutContent(content, size, target, measure, machine.arena);
  outOfMemory |= !shorter;
  return shorter.value_or(CutContent{content, 0});
}

/// Lets the calls of several strategies be on their way at once. That of a
/// history has many texts, one for each turn, and is not among them.
void Emission::PackedSections::expectStrategies(
    llvm::ArrayRef<size_t> numbers) {
  llvm::SmallVector<PlanBlock, 8> blocks;
  for (size_t number : numbers) {
    const Kept &message = *messages[number];
    if (!message.turn && message.content.isString()) {
      machine.setStrategyInput(*message.message, message.content);
      blocks.push_back(*message.message->strategy);
    }
  }
  machine.lookAhead(blocks, /*endsIfHostFails=*/false);
}

llvm::FailureOr<uint64_t> Emission::PackedSections::applyStrategy(size_t i) {
  Kept &message = *messages[i];
  message.hadStrategy = true;
  llvm::FailureOr<Value> text = emission.applyStrategy(message);
  if (failed(text))
    return llvm::failure();
  message.content = *text;
  message.unitsAfterStrategy = machine.contents.measure(*text).units;
  return message.unitsAfterStrategy;
}

uint64_t Emission::PackedSections::cut(size_t i, uint64_t target) {
  Kept &message = *messages[i];
  message.wasCut = true;
  CutContent shorter = shorten(message.content, sections[i].size, target);
  message.content = shorter.content;
  return shorter.units;
}

std::optional<uint64_t>
Emission::PackedSections::putBack(size_t i, uint64_t target, uint64_t least) {
  Kept &message = *messages[i];
  CutContent longer{originals[i], message.unitsBefore};
  if (target < longer.units)
    longer = shorten(originals[i], longer.units, target);
  if (longer.units < least)
    return std::nullopt;
  message.content = longer.content;
  message.unitsBeforeFilling = sections[i].size;
  return longer.units;
}

/// The size of a content of which the units are known: a text is not counted
/// again.
ContentSize Emission::PackedSections::sizeOfChanged(Value content,
                                                    uint64_t units) {
  if (!content.isString())
    return machine.contents.measure(content);
  ContentSize size;
  size.units = units;
  size.bytes = content.size();
  return size;
}

void Emission::PackedSections::giveBack(RunResult &result) {
  for (size_t i = 0; i != sections.size(); ++i) {
    Kept &message = *messages[i];
    message.wasPutBack = sections[i].isPutBack;
    switch (sections[i].state) {
    case LayoutSection::State::Whole:
      result.sectionsPutBackWhole += message.wasPutBack;
      break;
    case LayoutSection::State::Changed:
      message.size = sizeOfChanged(message.content, sections[i].size);
      message.isChanged = true;
      ++result.sectionsCut;
      result.sectionsPutBackInPart += message.wasPutBack;
      break;
    case LayoutSection::State::Dropped:
      message.isEmitted = false;
      message.isDropped = true;
      ++result.sectionsDropped;
      break;
    }
  }
}

llvm::LogicalResult Emission::packInto(uint64_t budget, RunResult &result) {
  PackedSections sections(*this);
  std::string fault;
  llvm::FailureOr<LayoutOutcome> outcome = sections.pack(budget, fault);
  if (sections.isOutOfMemory())
    return machine.failMemory(SourceSpan());
  if (failed(outcome))
    return llvm::failure();
  if (*outcome == LayoutOutcome::CriticalOverflow) {
    if (options->reportsLayout)
      reportLayout(result, /*isPacked=*/false);
    return failOverflow();
  }
  if (*outcome == LayoutOutcome::SolverFault)
    return machine.fail(diag::RunSolverFault, plan->budgetSpan, {fault});
  sections.giveBack(result);
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
    machine.failure.note(("message '" + idOf(*message) + "' has " +
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

/// Why a section is kept, or not.
LayoutReason Emission::reasonOfChoice(bool isKept) const {
  switch (plan->rules.packing) {
  case PackingMode::Optimal:
    return isKept ? LayoutReason::Chosen : LayoutReason::NotChosen;
  case PackingMode::Solver:
    return isKept ? LayoutReason::SolverKept : LayoutReason::SolverDropped;
  case PackingMode::Standard:
  case PackingMode::Fill:
    return isKept ? LayoutReason::Spared : LayoutReason::NoRoom;
  }
  llvm_unreachable("a mode");
}

/// Why a section is kept whole that gave nothing.
LayoutReason Emission::reasonToKeep(const SectionLayout &section,
                                    bool fits) const {
  if (plan->profile == Profile::Core)
    return LayoutReason::NoLayout;
  if (fits)
    return LayoutReason::Fits;
  if (section.shrink == 0)
    return LayoutReason::Critical;
  return reasonOfChoice(/*isKept=*/true);
}

/// Why a section that gave way has what it has.
LayoutReason Emission::reasonOfChange(const Kept &message) const {
  bool isChosen = plan->rules.packing >= PackingMode::Optimal;
  if (message.isDropped)
    return message.message->min && !isChosen ? LayoutReason::BelowMin
                                             : reasonOfChoice(/*isKept=*/false);
  if (message.wasPutBack)
    return message.isChanged ? LayoutReason::PutBackInPart
                             : LayoutReason::PutBackWhole;
  return !message.hadStrategy ? LayoutReason::Cut
         : message.wasCut     ? LayoutReason::StrategyAndCut
                              : LayoutReason::Strategy;
}

/// What the layout did with a section that was there, and why.
void Emission::describeOutcome(const Kept &message, bool fits,
                               SectionLayout &section) const {
  section.after = message.isDropped ? 0 : message.size.units;
  if (message.hadStrategy)
    section.afterStrategy = message.unitsAfterStrategy;
  if (message.wasPutBack)
    section.beforeFilling = message.unitsBeforeFilling;
  bool gaveWay = message.isDropped || message.hadStrategy || message.wasCut ||
                 message.wasPutBack;
  section.action = message.isDropped    ? LayoutAction::Dropped
                   : message.wasPutBack ? LayoutAction::PutBack
                   : gaveWay            ? LayoutAction::Cut
                                        : LayoutAction::Kept;
  section.reason =
      gaveWay ? reasonOfChange(message) : reasonToKeep(section, fits);
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
    // Of what was packed at compile time there is no more than the size.
    section.before = plannedUnitsBefore(message);
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
