//===- Layout.cpp - The Token Box Model's packing -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Layout.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include <algorithm>
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

  bool operator<(const Rank &o) const {
    return std::tie(priority, rigidity, section) <
           std::tie(o.priority, o.rigidity, o.section);
  }
};

/// The ranks of the flexible sections, in source order.
std::vector<Rank> ranksOf(llvm::ArrayRef<LayoutSection> sections) {
  std::vector<Rank> ranks;
  ranks.reserve(sections.size());
  for (size_t i = 0; i != sections.size(); ++i) {
    const LayoutSection &section = sections[i];
    // The bits of doubles >= 0 are in the order of their values.
    if (!section.isCritical())
      ranks.push_back(
          {section.priority, ~llvm::bit_cast<uint64_t>(section.shrink), i});
  }
  return ranks;
}

std::vector<size_t> sectionsOf(llvm::ArrayRef<Rank> ranks) {
  std::vector<size_t> result;
  result.reserve(ranks.size());
  for (const Rank &rank : ranks)
    result.push_back(rank.section);
  return result;
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
  std::vector<size_t> sectionsThatGiveWay();
  std::vector<size_t> takeFromOrder() const;
  size_t select(llvm::MutableArrayRef<Rank> ranks) const;
  llvm::LogicalResult giveWay(size_t index);
  bool cut(size_t index);
  void shrinkTo(LayoutSection &section, uint64_t size) {
    uint64_t freed = section.size - size;
    excess = freed >= excess ? 0 : excess - freed;
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
/// unless it is the last one; so they are the shortest run, in rank order,
/// whose sizes sum up to the excess, and the order among them matters to
/// strategies only, whose calls can be seen.
std::vector<size_t> Packing::sectionsThatGiveWay() {
  if (!order.empty())
    return takeFromOrder();
  std::vector<Rank> ranks = ranksOf(sections);
  ranks.resize(select(ranks));
  if (llvm::any_of(ranks, [&](const Rank &rank) {
        return sections[rank.section].hasStrategy;
      }))
    llvm::sort(ranks);
  return sectionsOf(ranks);
}

/// The same where the order is known.
std::vector<size_t> Packing::takeFromOrder() const {
  uint64_t size = 0;
  size_t count = 0;
  while (count != order.size() && size < excess)
    size += sections[order[count++]].size;
  return order.take_front(count).vec();
}

/// Moves the ranks of the sections that give way to the front, the greatest of
/// them last, and returns how many they are. Expected linear time.
size_t Packing::select(llvm::MutableArrayRef<Rank> ranks) const {
  // The greatest one is in [begin, end); what stands before `begin` gives way
  // and is smaller than the excess by `missing`.
  size_t begin = 0, end = ranks.size();
  uint64_t missing = excess;
  while (end - begin > 1) {
    size_t middle = begin + (end - begin) / 2;
    std::nth_element(ranks.begin() + begin, ranks.begin() + middle,
                     ranks.begin() + end);
    uint64_t size = 0;
    for (size_t i = begin; i != middle; ++i)
      size += sections[ranks[i].section].size;
    if (size >= missing) {
      end = middle;
    } else {
      missing -= size;
      begin = middle;
    }
  }
  return end;
}

/// LANGUAGE.md 1.11, step 3, for one section.
llvm::LogicalResult Packing::giveWay(size_t index) {
  LayoutSection &section = sections[index];
  if (section.hasStrategy) {
    llvm::FailureOr<uint64_t> size = texts.applyStrategy(index);
    if (failed(size))
      return llvm::failure();
    if (*size < section.size) {
      texts.keepStrategy(index);
      shrinkTo(section, *size);
      if (!excess)
        return llvm::success();
    }
  }
  if (cut(index))
    return llvm::success();
  shrinkTo(section, 0);
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
  shrinkTo(section, left);
  return true;
}

std::vector<size_t> givingWayOrder(llvm::ArrayRef<LayoutSection> sections) {
  std::vector<Rank> ranks = ranksOf(sections);
  llvm::sort(ranks);
  return sectionsOf(ranks);
}

llvm::FailureOr<LayoutOutcome>
packSections(llvm::MutableArrayRef<LayoutSection> sections, uint64_t budget,
             const LayoutTexts &texts, llvm::ArrayRef<size_t> order) {
  return Packing(sections, texts, order).run(budget);
}

} // namespace facet
