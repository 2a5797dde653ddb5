//===- GivingWay.cpp - Which sections give way ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GivingWay.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include <algorithm>
#include <array>
#include <tuple>

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
} // namespace

SectionNumbers selectGivingWay(llvm::ArrayRef<LayoutSection> sections,
                               uint64_t missing, bool isSorted) {
  SectionNumbers numbers = Selection(sections, missing).find();
  if (!isSorted)
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

std::vector<size_t> givingWayOrder(llvm::ArrayRef<LayoutSection> sections) {
  std::vector<Rank> ranks = ranksOf(sections);
  llvm::sort(ranks);
  std::vector<size_t> order;
  order.reserve(ranks.size());
  for (const Rank &rank : ranks)
    order.push_back(rank.section);
  return order;
}

} // namespace facet
