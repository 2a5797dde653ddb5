//===- Knapsack.cpp - What of few is best to keep -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Meeting in the middle, after Horowitz and Sahni: all sets of each half of the
// items, but for those that another is better than whatever is added to both,
// then the best pair. Such sets are in the order of sizes and, with that, of
// values: what goes best with a set is the greatest of the other half that
// fits.
//
//===----------------------------------------------------------------------===//

#include "Knapsack.h"
#include "llvm/ADT/STLExtras.h"
#include <cassert>
#include <optional>
#include <tuple>

namespace facet {

namespace {
/// A set of items of one half. Sum holds the values of all items together.
template <typename Sum> struct ItemSet {
  uint64_t size;
  Sum value;
  /// The first items are the highest bits.
  uint32_t members;

  /// Smaller; of one size the better one first.
  bool operator<(const ItemSet &o) const {
    return std::tie(size, o.value, o.members) <
           std::tie(o.size, value, members);
  }
};

/// All sets of a half that fit and may be a part of the best, sorted.
template <typename Sum>
std::vector<ItemSet<Sum>> setsOf(llvm::ArrayRef<KnapsackItem> items,
                                 uint64_t room) {
  std::vector<ItemSet<Sum>> sets{{0, 0, 0}}, next;
  for (size_t i = 0; i != items.size(); ++i) {
    next.clear();
    next.reserve(2 * sets.size());
    const KnapsackItem &item = items[i];
    uint32_t bit = uint32_t(1) << (items.size() - 1 - i);
    auto without = sets.begin(), with = sets.begin();
    auto plusItem = [&] {
      return ItemSet<Sum>{with->size + item.size, with->value + item.value,
                          with->members | bit};
    };
    auto fits = [&] {
      return with != sets.end() && item.size <= room &&
             with->size <= room - item.size;
    };
    // No larger than one of a greater value, nor the same as one before.
    auto add = [&](const ItemSet<Sum> &set) {
      if (next.empty() || set.value > next.back().value ||
          (set.value == next.back().value && set.size > next.back().size))
        next.push_back(set);
    };
    while (without != sets.end() || fits()) {
      bool takesWith =
          fits() && (without == sets.end() || plusItem() < *without);
      if (takesWith) {
        add(plusItem());
        ++with;
      } else {
        add(*without++);
      }
    }
    std::swap(sets, next);
  }
  return sets;
}

template <typename Sum>
std::vector<bool> chooseBest(llvm::ArrayRef<KnapsackItem> items,
                             uint64_t room) {
  size_t half = items.size() / 2;
  std::vector<ItemSet<Sum>> left = setsOf<Sum>(items.take_front(half), room);
  std::vector<ItemSet<Sum>> right = setsOf<Sum>(items.drop_front(half), room);
  // The empty set is the first of both.
  std::tuple<Sum, uint64_t, uint32_t, uint32_t> best{0, 0, 0, 0};
  size_t other = right.size() - 1;
  for (const ItemSet<Sum> &set : left) {
    while (right[other].size > room - set.size)
      --other;
    best = std::max(best, {set.value + right[other].value,
                           set.size + right[other].size, set.members,
                           right[other].members});
  }
  std::vector<bool> chosen(items.size());
  for (size_t i = 0; i != half; ++i)
    chosen[i] = std::get<2>(best) >> (half - 1 - i) & 1;
  for (size_t i = half; i != items.size(); ++i)
    chosen[i] = std::get<3>(best) >> (items.size() - 1 - i) & 1;
  return chosen;
}
} // namespace

std::vector<bool> chooseExactly(llvm::ArrayRef<KnapsackItem> items,
                                uint64_t room) {
  assert(items.size() <= mostExactItems && "too many to look at all sets");
  constexpr uint64_t mostValue = ~uint64_t(0) / mostExactItems;
  bool isSmall = llvm::all_of(
      items, [](const KnapsackItem &item) { return item.value <= mostValue; });
  return isSmall ? chooseBest<uint64_t>(items, room)
                 : chooseBest<unsigned __int128>(items, room);
}

} // namespace facet
