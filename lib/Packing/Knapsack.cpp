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
// fits. Where sets are many the last items of a half are left out of them and
// come with the pairs: to look through few sets often is faster than to make
// many, and takes less memory.
//
//===----------------------------------------------------------------------===//

#include "Knapsack.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <algorithm>
#include <cassert>
#include <tuple>

namespace facet {

namespace {
/// A set of items of one half. Sum holds the values of all items together.
template <typename Sum> struct ItemSet {
  uint64_t size;
  Sum value;
  /// The first items are the highest bits.
  uint32_t members;

  /// Smaller; of one size the better one first. Without a branch.
  bool operator<(const ItemSet &o) const {
    bool isBetter =
        (value > o.value) | ((value == o.value) & (members > o.members));
    return (size < o.size) | ((size == o.size) & isBetter);
  }
};

/// Sets in the order of their sizes, each of a greater value than those before,
/// or as great and larger.
template <typename Sum> using SetList = llvm::SmallVector<ItemSet<Sum>, 0>;

/// Fills a list with the sets that come in the order of their sizes, but for
/// those that are no better than one before. Without a branch: where many sets
/// stay nobody can foretell which.
template <typename Sum> class SetListWriter {
public:
  SetListWriter(SetList<Sum> &list, size_t most) : list(list) {
    list.clear();
    list.resize_for_overwrite(most + 1);
    list[0] = {0, 0, 0};
  }
  ~SetListWriter() { list.truncate(count); }

  void add(const ItemSet<Sum> &set) {
    const ItemSet<Sum> &last = list[count - 1];
    bool isBetter = (set.value > last.value) |
                    ((set.value == last.value) & (set.size > last.size));
    list[count] = set;
    count += isBetter;
  }

private:
  SetList<Sum> &list;
  /// The empty set is the first of all lists.
  size_t count = 1;
};

/// Adds to the sets those with one item more, as far as they fit.
template <typename Sum>
void addItem(const SetList<Sum> &sets, const ItemSet<Sum> &item, uint64_t room,
             SetList<Sum> &all) {
  const ItemSet<Sum> *without = sets.begin(), *with = sets.begin();
  const ItemSet<Sum> *end = sets.end(), *withEnd = end;
  if (item.size > room)
    withEnd = with;
  else
    while (withEnd[-1].size > room - item.size)
      --withEnd;
  auto plusItem = [&] {
    return ItemSet<Sum>{with->size + item.size, with->value + item.value,
                        with->members | item.members};
  };
  SetListWriter<Sum> writer(all, 2 * sets.size());
  while (without != end && with != withEnd) {
    ItemSet<Sum> a = *without, b = plusItem();
    bool takesWith = b < a;
    writer.add(takesWith ? b : a);
    with += takesWith;
    without += !takesWith;
  }
  for (; without != end; ++without)
    writer.add(*without);
  for (; with != withEnd; ++with)
    writer.add(plusItem());
}

/// So many sets of a half are made.
constexpr size_t mostSets = size_t(1) << 15;

/// All sets of a half that fit and may be a part of the best: those of `sets`,
/// each with each of `endings`.
template <typename Sum> struct Half {
  Half(llvm::ArrayRef<KnapsackItem> items, uint64_t room) {
    SetList<Sum> next;
    for (size_t i = 0; i != items.size(); ++i) {
      SetList<Sum> &list = sets.size() < mostSets ? sets : endings;
      uint32_t bit = uint32_t(1) << (items.size() - 1 - i);
      addItem<Sum>(list, {items[i].size, items[i].value, bit}, room, next);
      std::swap(list, next);
    }
  }

  SetList<Sum> sets{{0, 0, 0}}, endings{{0, 0, 0}};
};

/// Two sets, one of each half.
template <typename Sum> struct Pair {
  Sum value;
  uint64_t size;
  uint32_t left, right;

  bool operator<(const Pair &o) const {
    return std::tie(value, size, left, right) <
           std::tie(o.value, o.size, o.left, o.right);
  }
};

/// The better one of `best` and the pairs of sets with these endings added.
template <typename Sum>
Pair<Sum> bestPair(Pair<Sum> best, const Half<Sum> &left,
                   const ItemSet<Sum> &leftEnd, const Half<Sum> &right,
                   const ItemSet<Sum> &rightEnd, uint64_t room) {
  if (leftEnd.size > room - rightEnd.size)
    return best;
  room -= leftEnd.size + rightEnd.size;
  Sum value = leftEnd.value + rightEnd.value;
  // The empty set is the first of both.
  size_t other = right.sets.size() - 1;
  for (const ItemSet<Sum> &set : left.sets) {
    if (set.size > room)
      break;
    while (right.sets[other].size > room - set.size)
      --other;
    const ItemSet<Sum> &partner = right.sets[other];
    if (value + set.value + partner.value < best.value)
      continue;
    best =
        std::max(best, {value + set.value + partner.value,
                        leftEnd.size + rightEnd.size + set.size + partner.size,
                        set.members | leftEnd.members,
                        partner.members | rightEnd.members});
  }
  return best;
}

template <typename Sum>
std::vector<bool> chooseBest(llvm::ArrayRef<KnapsackItem> items,
                             uint64_t room) {
  size_t half = items.size() / 2;
  Half<Sum> left(items.take_front(half), room);
  Half<Sum> right(items.drop_front(half), room);
  Pair<Sum> best{0, 0, 0, 0};
  for (const ItemSet<Sum> &leftEnd : left.endings)
    for (const ItemSet<Sum> &rightEnd : right.endings)
      best = bestPair(best, left, leftEnd, right, rightEnd, room);
  std::vector<bool> chosen(items.size());
  for (size_t i = 0; i != half; ++i)
    chosen[i] = best.left >> (half - 1 - i) & 1;
  for (size_t i = half; i != items.size(); ++i)
    chosen[i] = best.right >> (items.size() - 1 - i) & 1;
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
