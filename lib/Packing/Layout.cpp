//===- Layout.cpp - The Token Box Model's packing -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Layout.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace facet {

namespace {
/// The place of a flexible section in the order in which sections give way:
/// priority ascending, shrink descending, source order.
struct Rank {
  int64_t priority;
  /// Greater for a smaller shrink.
  uint64_t rigidity;
  size_t section;
  uint64_t size;

  bool operator<(const Rank &o) const {
    return std::tie(priority, rigidity, section) <
           std::tie(o.priority, o.rigidity, o.section);
  }
};

/// Calls `visit` with the ranks of the flexible sections, in source order.
template <typename Visit>
void forEachRank(llvm::ArrayRef<LayoutSection> sections, Visit visit) {
  for (size_t i = 0; i != sections.size(); ++i) {
    const LayoutSection &section = sections[i];
    // The bits of doubles >= 0 are in the order of their values.
    if (!section.isCritical())
      visit(Rank{section.priority, ~llvm::bit_cast<uint64_t>(section.shrink), i,
                 section.size});
  }
}

std::vector<Rank> ranksOf(llvm::ArrayRef<LayoutSection> sections) {
  std::vector<Rank> ranks;
  ranks.reserve(sections.size());
  forEachRank(sections, [&](const Rank &rank) { ranks.push_back(rank); });
  return ranks;
}

using SectionNumbers = llvm::SmallVector<size_t, 0>;

/// Finds the shortest run, in rank order, whose sizes sum up to what is
/// missing: by distribution, each time over the values of what is still
/// undecided, so that nothing is compared in vain and every section is looked
/// at a few times.
class Selection {
public:
  Selection(llvm::ArrayRef<LayoutSection> sections, uint64_t missing)
      : sections(sections), missing(missing) {}

  /// The run in some order, but the greatest last.
  SectionNumbers find() {
    auto all = [&](auto visit) { forEachRank(sections, visit); };
    auto rest = [&](auto visit) { llvm::for_each(undecided, visit); };
    unsigned part = 0;
    if (sections.size() <= few || !narrow(part, all))
      undecided = ranksOf(sections);
    while (undecided.size() > few && part != partCount)
      part += !narrow(part, rest);
    // What agrees in all parts is in source order already.
    if (part != partCount)
      llvm::sort(undecided);
    for (const Rank &rank : undecided) {
      if (!missing)
        break;
      taken.push_back(rank.section);
      missing -= std::min(missing, rank.size);
    }
    return std::move(taken);
  }

private:
  static constexpr size_t few = 32;
  static constexpr unsigned bucketBits = 10;

  /// The parts of a rank that decide, in their order; what agrees in all of
  /// them is in source order.
  static constexpr unsigned partCount = 2;
  static uint64_t key(const Rank &rank, unsigned part) {
    // As an unsigned number in the order of the priorities.
    return part == 0 ? uint64_t(rank.priority) ^ (uint64_t(1) << 63)
                     : rank.rigidity;
  }

  template <typename ForEach> bool narrow(unsigned part, ForEach forEach);

  llvm::ArrayRef<LayoutSection> sections;
  SectionNumbers taken;
  std::vector<Rank> undecided;
  uint64_t missing;
};

/// Takes what is certain by a part of the ranks and leaves one value, or one of
/// a thousand ranges of them, undecided. `forEach` visits the ranks that are
/// undecided yet. False if all have the same value.
template <typename ForEach>
bool Selection::narrow(unsigned part, ForEach forEach) {
  uint64_t least = ~uint64_t(0), greatest = 0;
  size_t count = 0;
  forEach([&](const Rank &rank) {
    least = std::min(least, key(rank, part));
    greatest = std::max(greatest, key(rank, part));
    ++count;
  });
  if (least >= greatest)
    return false;
  unsigned bits = 64 - llvm::countl_zero(greatest - least);
  unsigned shift = bits > bucketBits ? bits - bucketBits : 0;
  auto bucketOf = [&](const Rank &rank) {
    return (key(rank, part) - least) >> shift;
  };
  std::array<uint64_t, 1 << bucketBits> sizes{};
  forEach([&](const Rank &rank) { sizes[bucketOf(rank)] += rank.size; });
  uint64_t last = 0;
  while (sizes[last] < missing)
    missing -= sizes[last++];
  // Written without a branch: which way a section goes cannot be foretold.
  size_t takenCount = taken.size();
  taken.resize_for_overwrite(takenCount + count);
  std::vector<Rank> next;
  forEach([&](const Rank &rank) {
    uint64_t bucket = bucketOf(rank);
    taken[takenCount] = rank.section;
    takenCount += bucket < last;
    if (bucket == last)
      next.push_back(rank);
  });
  taken.truncate(takenCount);
  undecided = std::move(next);
  return true;
}

/// One packing.
class Packing {
public:
  Packing(llvm::MutableArrayRef<LayoutSection> sections,
          const LayoutTexts &texts, llvm::ArrayRef<size_t> order)
      : sections(sections), texts(texts), order(order) {}

  llvm::FailureOr<LayoutOutcome> run(uint64_t budget) {
    uint64_t critical = 0, total = 0;
    for (const LayoutSection &section : sections) {
      total += section.size;
      if (section.isCritical())
        critical += section.size;
    }
    if (critical > budget)
      return LayoutOutcome::CriticalOverflow;
    if (total <= budget)
      return LayoutOutcome::Packed;
    excess = total - budget;
    for (size_t section : sectionsThatGiveWay()) {
      if (failed(giveWay(section)))
        return llvm::failure();
      if (!excess)
        break;
    }
    return LayoutOutcome::Packed;
  }

private:
  SectionNumbers sectionsThatGiveWay();
  llvm::ArrayRef<size_t> takeFromOrder() const;
  llvm::LogicalResult giveWay(size_t index);
  bool cut(size_t index);
  /// Gives a section another size, which only a strategy can make greater.
  void resize(LayoutSection &section, uint64_t size) {
    if (size > section.size)
      excess = llvm::SaturatingAdd(excess, size - section.size);
    else
      excess -= std::min(excess, section.size - size);
    section.size = size;
    section.state = LayoutSection::State::Changed;
  }

  llvm::MutableArrayRef<LayoutSection> sections;
  const LayoutTexts &texts;
  /// Of all flexible sections, or empty if it is not known.
  llvm::ArrayRef<size_t> order;
  /// Units that are still too many.
  uint64_t excess = 0;
};
} // namespace

/// The sections that must give way. A section that does gives all of its size,
/// and what its strategy added, unless it is the last one; so they are the
/// shortest run, in rank order, whose sizes sum up to the excess, and the order
/// among them matters to strategies only, whose calls can be seen.
SectionNumbers Packing::sectionsThatGiveWay() {
  if (!order.empty())
    return SectionNumbers(takeFromOrder());
  SectionNumbers numbers = Selection(sections, excess).find();
  if (llvm::none_of(numbers, [&](size_t n) { return sections[n].hasStrategy; }))
    return numbers;
  std::vector<Rank> ranks;
  llvm::sort(numbers);
  forEachRank(sections, [&](const Rank &rank) {
    if (ranks.size() != numbers.size() && numbers[ranks.size()] == rank.section)
      ranks.push_back(rank);
  });
  llvm::sort(ranks);
  return SectionNumbers(
      llvm::map_range(ranks, [](const Rank &rank) { return rank.section; }));
}

/// The same where the order is known.
llvm::ArrayRef<size_t> Packing::takeFromOrder() const {
  uint64_t size = 0;
  size_t count = 0;
  while (count != order.size() && size < excess)
    size += sections[order[count++]].size;
  return order.take_front(count);
}

/// docs/Language.md 1.11, step 3, for one section.
llvm::LogicalResult Packing::giveWay(size_t index) {
  LayoutSection &section = sections[index];
  if (section.hasStrategy) {
    llvm::FailureOr<uint64_t> size = texts.applyStrategy(index);
    if (failed(size))
      return llvm::failure();
    resize(section, *size);
    if (!excess)
      return llvm::success();
  }
  if (cut(index))
    return llvm::success();
  resize(section, 0);
  section.state = LayoutSection::State::Dropped;
  return llvm::success();
}

/// Cuts a section to what is needed; false if it must be dropped.
bool Packing::cut(size_t index) {
  LayoutSection &section = sections[index];
  // Media without text take no room, so that they stay even if more is needed
  // than their section can give.
  uint64_t target = section.size > excess ? section.size - excess : 0;
  bool fits = section.size >= excess;
  if (target < section.min || (!section.holdsMedia && (!fits || !target)))
    return false;
  if (!section.size)
    return true;
  uint64_t left = texts.cut(index, target);
  if (left < section.min || (!left && !section.holdsMedia))
    return false;
  resize(section, left);
  return true;
}

std::vector<size_t> givingWayOrder(llvm::ArrayRef<LayoutSection> sections) {
  std::vector<Rank> ranks = ranksOf(sections);
  llvm::sort(ranks);
  std::vector<size_t> order;
  order.reserve(ranks.size());
  for (const Rank &rank : ranks)
    order.push_back(rank.section);
  return order;
}

llvm::FailureOr<LayoutOutcome>
packSections(llvm::MutableArrayRef<LayoutSection> sections, uint64_t budget,
             const LayoutTexts &texts, llvm::ArrayRef<size_t> order) {
  return Packing(sections, texts, order).run(budget);
}

} // namespace facet
