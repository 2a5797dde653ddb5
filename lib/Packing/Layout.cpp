//===- Layout.cpp - The Token Box Model's packing -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Layout.h"
#include "BestSections.h"
#include "Filling.h"
#include "GivingWay.h"
#include "facet/Packing/Solver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

namespace facet {

namespace {
/// One packing.
class Packing {
public:
  Packing(llvm::MutableArrayRef<LayoutSection> sections, uint64_t budget,
          const LayoutTexts &texts, const PackingRules &rules,
          llvm::ArrayRef<size_t> order, std::string *fault)
      : sections(sections), budget(budget), texts(texts), rules(rules),
        order(order), fault(fault) {}

  llvm::FailureOr<LayoutOutcome> run();

private:
  void tellOfStrategies(llvm::ArrayRef<size_t> numbers);
  llvm::LogicalResult makeRoom(GivingWay &giving);
  void dropBelowBorder(const GivingWay &giving);
  void keep(const std::vector<bool> &isKept);
  SectionNumbers sectionsThatGiveWay(GivingWay &giving);
  llvm::ArrayRef<size_t> takeFromOrder() const;
  llvm::LogicalResult giveWay(size_t index);
  bool cut(size_t index);
  /// Gives a section another size, which only a strategy can make greater.
  void resize(LayoutSection &section, uint64_t size) {
    total += size - section.size;
    if (size > section.size)
      excess = llvm::SaturatingAdd(excess, size - section.size);
    else
      excess -= std::min(excess, section.size - size);
    section.size = size;
    section.state = LayoutSection::State::Changed;
  }
  void drop(size_t index) {
    resize(sections[index], 0);
    sections[index].state = LayoutSection::State::Dropped;
  }
  /// Remembers the size of a section that may get room back.
  void remember(size_t index) {
    if (rules.mode != PackingMode::Standard)
      shortened.push_back({index, sections[index].size});
  }

  llvm::MutableArrayRef<LayoutSection> sections;
  uint64_t budget;
  const LayoutTexts &texts;
  const PackingRules &rules;
  /// Of all flexible sections, or empty if it is not known.
  llvm::ArrayRef<size_t> order;
  /// May be null.
  std::string *fault;
  ShortenedSections shortened;
  /// Units of all sections, and those that are still too many.
  uint64_t total = 0, excess = 0;
};
} // namespace

llvm::FailureOr<LayoutOutcome> Packing::run() {
  GivingWay giving(sections);
  const uint64_t critical = giving.critical();
  total = giving.total();
  if (critical > budget)
    return LayoutOutcome::CriticalOverflow;
  if (total <= budget)
    return LayoutOutcome::Packed;
  excess = total - budget;
  if (rules.mode == PackingMode::Solver) {
    std::string problem;
    std::vector<bool> chosen =
        solveSections(*rules.solver, sections, budget, problem);
    if (fault && !problem.empty())
      *fault = std::move(problem);
    if (chosen.empty())
      return LayoutOutcome::SolverFault;
    keep(chosen);
  } else if (rules.mode == PackingMode::Optimal)
    keep(chooseSections(sections, budget - critical));
  else if (failed(makeRoom(giving)))
    return llvm::failure();
  if (rules.mode == PackingMode::Standard)
    return LayoutOutcome::Packed;
  fillRoom(sections, budget - total, std::move(shortened), texts, rules);
  return LayoutOutcome::Packed;
}

//===----------------------------------------------------------------------===//
// docs/Language.md 1.11, step 3
//===----------------------------------------------------------------------===//

/// None of those before a section can give so much that it is not reached.
void Packing::tellOfStrategies(llvm::ArrayRef<size_t> numbers) {
  if (!texts.expectStrategies)
    return;
  llvm::SmallVector<size_t, 8> expected;
  for (size_t index : numbers)
    if (sections[index].hasStrategy)
      expected.push_back(index);
  if (!expected.empty())
    texts.expectStrategies(expected);
}

llvm::LogicalResult Packing::makeRoom(GivingWay &giving) {
  SectionNumbers numbers = sectionsThatGiveWay(giving);
  if (rules.mode != PackingMode::Standard)
    shortened.reserve(shortened.size() + numbers.size());
  tellOfStrategies(numbers);
  for (size_t index : numbers) {
    const LayoutSection &section = sections[index];
    // Nearly all: nothing can be left of them.
    if (excess >= section.size && !section.hasStrategy && !section.holdsMedia) {
      remember(index);
      drop(index);
    } else if (failed(giveWay(index))) {
      return llvm::failure();
    }
    if (!excess)
      break;
  }
  return llvm::success();
}

/// Drops what gives way by its bucket. Written without a branch: which way a
/// section goes cannot be foretold.
void Packing::dropBelowBorder(const GivingWay &giving) {
  using State = LayoutSection::State;
  static_assert(unsigned(State::Whole) == 0, "what stays is 0 times Dropped");
  llvm::ArrayRef<uint16_t> buckets = giving.buckets();
  const unsigned border = giving.border();
  const bool remembers = rules.mode != PackingMode::Standard;
  if (remembers)
    shortened.resize_for_overwrite(buckets.size());
  size_t count = 0;
  uint64_t dropped = 0;
  for (size_t i = 0; i != buckets.size(); ++i) {
    LayoutSection &section = sections[i];
    const bool goes = buckets[i] < border;
    if (remembers)
      shortened[count] = {i, section.size};
    count += goes;
    const uint64_t size = __builtin_unpredictable(goes) ? section.size : 0;
    dropped += size;
    section.size -= size;
    section.state = State(goes * unsigned(State::Dropped));
  }
  if (remembers)
    shortened.truncate(count);
  total -= dropped;
  excess -= dropped;
}

/// The sections that must give way, but those that are dropped at once. One
/// that does gives all of its size, and what its strategy added, unless it is
/// the last one; so they are the shortest run, in rank order, whose sizes sum
/// up to the excess, and the order among them matters to strategies only, whose
/// calls can be seen.
SectionNumbers Packing::sectionsThatGiveWay(GivingWay &giving) {
  if (!order.empty())
    return SectionNumbers(takeFromOrder());
  giving.find(excess);
  if (giving.arePlain()) {
    dropBelowBorder(giving);
    return SectionNumbers(giving.others());
  }
  SectionNumbers numbers = giving.unsorted();
  bool hasStrategy =
      llvm::any_of(numbers, [&](size_t n) { return sections[n].hasStrategy; });
  return hasStrategy ? giving.sorted() : numbers;
}

/// The same where the order is known.
llvm::ArrayRef<size_t> Packing::takeFromOrder() const {
  uint64_t size = 0;
  size_t count = 0;
  while (count != order.size() && size < excess)
    size += sections[order[count++]].size;
  return order.take_front(count);
}

/// Step 3 for one section.
llvm::LogicalResult Packing::giveWay(size_t index) {
  LayoutSection &section = sections[index];
  remember(index);
  if (section.hasStrategy) {
    llvm::FailureOr<uint64_t> size = texts.applyStrategy(index);
    if (failed(size))
      return llvm::failure();
    resize(section, *size);
    if (!excess)
      return llvm::success();
  }
  if (!cut(index))
    drop(index);
  return llvm::success();
}

/// Cuts a section to what is needed; false if it must be dropped.
bool Packing::cut(size_t index) {
  LayoutSection &section = sections[index];
  // Media without text take no room, unless each section costs something, so
  // that they stay even if more is needed than their section can give.
  uint64_t overhead = rules.perSection;
  uint64_t target = section.size > excess ? section.size - excess : 0;
  bool fits = section.size >= excess;
  bool leavesMedia = section.holdsMedia && target >= overhead;
  if (target < section.min || (!leavesMedia && (!fits || target <= overhead)))
    return false;
  if (section.size <= overhead)
    return true;
  uint64_t left = texts.cut(index, target);
  if (left < section.min || (left <= overhead && !section.holdsMedia))
    return false;
  resize(section, left);
  return true;
}

//===----------------------------------------------------------------------===//
// docs/Language.md 3.3, optimal, and solvers of plug-ins
//===----------------------------------------------------------------------===//

/// Keeps sections whole; the others are dropped.
void Packing::keep(const std::vector<bool> &isKept) {
  for (size_t i = 0; i != sections.size(); ++i) {
    if (isKept[i])
      continue;
    remember(i);
    drop(i);
  }
}

llvm::FailureOr<LayoutOutcome>
packSections(llvm::MutableArrayRef<LayoutSection> sections, uint64_t budget,
             const LayoutTexts &texts, const PackingRules &rules,
             llvm::ArrayRef<size_t> order, std::string *fault) {
  return Packing(sections, budget, texts, rules, order, fault).run();
}

} // namespace facet
