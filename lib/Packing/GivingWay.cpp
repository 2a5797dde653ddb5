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
#include <limits>
#include <tuple>

namespace facet {

//===----------------------------------------------------------------------===//
// Ranks
//===----------------------------------------------------------------------===//

bool Rank::operator<(const Rank &o) const {
  return std::tie(priority, rigidity, section) <
         std::tie(o.priority, o.rigidity, o.section);
}

static Rank rankOf(const LayoutSection &section, size_t number) {
  // The bits of doubles >= 0 are in the order of their values.
  return {section.priority, ~llvm::bit_cast<uint64_t>(section.shrink), number,
          section.size};
}

/// Of the flexible sections, in source order.
static std::vector<Rank> ranksOf(llvm::ArrayRef<LayoutSection> sections) {
  std::vector<Rank> ranks;
  ranks.reserve(sections.size());
  for (auto [number, section] : llvm::enumerate(sections))
    if (!section.isCritical())
      ranks.push_back(rankOf(section, number));
  return ranks;
}

/// The parts of a rank that decide, in their order; what agrees in all of them
/// is in source order.
static constexpr unsigned partCount = 2;

static uint64_t key(const Rank &rank, unsigned part) {
  // As an unsigned number in the order of the priorities.
  return part == 0 ? uint64_t(rank.priority) ^ (uint64_t(1) << 63)
                   : rank.rigidity;
}

static SectionNumbers numbersOf(llvm::ArrayRef<Rank> ranks) {
  return SectionNumbers(
      llvm::map_range(ranks, [](const Rank &rank) { return rank.section; }));
}

std::vector<size_t> givingWayOrder(llvm::ArrayRef<LayoutSection> sections) {
  std::vector<Rank> ranks = ranksOf(sections);
  llvm::sort(ranks);
  SectionNumbers order = numbersOf(ranks);
  return {order.begin(), order.end()};
}

//===----------------------------------------------------------------------===//
// Distribution
//===----------------------------------------------------------------------===//

GivingWay::GivingWay(llvm::ArrayRef<LayoutSection> sections)
    : sections(sections) {
  // By the priorities that documents have, mostly, so that one look is enough.
  if (sections.size() > few) {
    isCrowded = distribute(/*base=*/0, /*shift=*/0) >= bucketCount;
    return;
  }
  for (const LayoutSection &section : sections) {
    totalSize += section.size;
    criticalSize += section.isCritical() ? section.size : 0;
  }
}

/// By how many bits numbers of a range are shifted to be those of buckets.
unsigned GivingWay::shiftOf(uint64_t range) {
  unsigned bits = 64 - llvm::countl_zero(range);
  return bits > bucketBits ? bits - bucketBits : 0;
}

/// Sums the sections up and puts them into buckets by priority, from a base on.
/// Those beyond the last one are in it; the result is less than `bucketCount`
/// if there are none.
uint64_t GivingWay::distribute(int64_t base, unsigned shift) {
  uint64_t total = 0, beyond = 0;
  unsigned odd = 0;
  bucketSizes.assign(bucketCount + 1, 0);
  uint64_t *sizes = bucketSizes.data();
  bucketOf.resize_for_overwrite(sections.size());
  uint16_t *next = bucketOf.data();
  for (const LayoutSection &section : sections) {
    uint64_t bucket = (uint64_t(section.priority) - uint64_t(base)) >> shift;
    beyond |= bucket;
    bucket = std::min<uint64_t>(bucket, bucketCount - 1);
    bucket = section.isCritical() ? bucketCount : bucket;
    *next++ = uint16_t(bucket);
    sizes[bucket] += section.size;
    total += section.size;
    odd |= (section.hasStrategy | section.holdsMedia) & (bucket != bucketCount);
  }
  totalSize = total;
  criticalSize = sizes[bucketCount];
  isPlain = !odd;
  return beyond;
}

/// Distributes sections anew by the priorities that they have: over all
/// buckets.
void GivingWay::redistribute() {
  int64_t least = std::numeric_limits<int64_t>::max();
  int64_t greatest = std::numeric_limits<int64_t>::min();
  for (const LayoutSection &section : sections) {
    if (section.isCritical())
      continue;
    least = std::min(least, section.priority);
    greatest = std::max(greatest, section.priority);
  }
  (void)distribute(least, shiftOf(uint64_t(greatest) - uint64_t(least)));
}

/// Takes what is certain by priority and leaves one, or one of a thousand
/// ranges of them, undecided.
void GivingWay::narrowAll(uint64_t &missing) {
  if (isCrowded)
    redistribute();
  while (bucketSizes[firstUndecided] < missing)
    missing -= bucketSizes[firstUndecided++];
  undecided.reserve(sections.size());
  // Looked for in blocks, of which few have any.
  constexpr size_t block = 32;
  for (size_t first = 0; first < bucketOf.size(); first += block) {
    size_t end = std::min(first + block, bucketOf.size());
    bool hasAny = false;
    for (size_t i = first; i != end; ++i)
      hasAny |= bucketOf[i] == firstUndecided;
    for (size_t i = first; hasAny && i != end; ++i)
      if (bucketOf[i] == firstUndecided)
        undecided.push_back(rankOf(sections[i], i));
  }
}

/// The same by a part of the ranks that are undecided yet.
bool GivingWay::narrow(unsigned part, uint64_t &missing) {
  uint64_t least = ~uint64_t(0), greatest = 0;
  for (const Rank &rank : undecided) {
    least = std::min(least, key(rank, part));
    greatest = std::max(greatest, key(rank, part));
  }
  if (least >= greatest)
    return false;
  unsigned shift = shiftOf(greatest - least);
  auto bucket = [&](const Rank &rank) {
    return (key(rank, part) - least) >> shift;
  };
  std::array<uint64_t, bucketCount> sizes{};
  for (const Rank &rank : undecided)
    sizes[bucket(rank)] += rank.size;
  uint64_t last = 0;
  while (sizes[last] < missing)
    missing -= sizes[last++];
  for (const Rank &rank : undecided)
    if (bucket(rank) < last)
      rest.push_back(rank.section);
  llvm::erase_if(undecided,
                 [&](const Rank &rank) { return bucket(rank) != last; });
  return true;
}

void GivingWay::find(uint64_t missing) {
  unsigned part = 0;
  if (bucketOf.empty())
    undecided = ranksOf(sections);
  else
    narrowAll(missing);
  while (undecided.size() > few && part != partCount)
    part += !narrow(part, missing);
  // What agrees in all parts is in source order already.
  if (part != partCount)
    llvm::sort(undecided);
  for (const Rank &rank : undecided) {
    if (!missing)
      break;
    rest.push_back(rank.section);
    missing -= std::min(missing, rank.size);
  }
}

//===----------------------------------------------------------------------===//
// The run
//===----------------------------------------------------------------------===//

SectionNumbers GivingWay::unsorted() const {
  SectionNumbers numbers;
  numbers.resize_for_overwrite(bucketOf.size());
  // Written without a branch: which way a section goes cannot be foretold.
  size_t count = 0;
  for (size_t i = 0; i != bucketOf.size(); ++i) {
    numbers[count] = i;
    count += bucketOf[i] < firstUndecided;
  }
  numbers.truncate(count);
  numbers.append(rest);
  return numbers;
}

SectionNumbers GivingWay::sorted() const {
  std::vector<Rank> ranks;
  for (size_t number : unsorted())
    ranks.push_back(rankOf(sections[number], number));
  llvm::sort(ranks);
  return numbersOf(ranks);
}

} // namespace facet
