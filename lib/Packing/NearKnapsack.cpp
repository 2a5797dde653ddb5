//===- NearKnapsack.cpp - What of many is nearly best to keep -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Items are taken by their density, value per size, as long as they fit. What
// the rest of the room would be worth at the density of the first that does not
// fit (Dantzig) is a bound of every choice, and with many items hardly above
// what was taken.
//
// With fewer items more is done: the bound with one item put in, or left out,
// tells of most of them that they are in, or not in, every better choice. The
// others are the core. Of it all sets are made, item by item, without those
// that another beats in size and value, or whose bound is not better than what
// is known (Nemhauser and Ullmann). Sets whose values hardly differ count as
// the same, so that their number is limited; what that may lose is within the
// 0.1 %.
//
//===----------------------------------------------------------------------===//

#include "Knapsack.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <numeric>
#include <optional>

namespace facet {

namespace {
using Wide = unsigned __int128;

/// A set of items of the core.
struct CoreSet {
  uint64_t size;
  uint64_t value;
  /// The item that was added last and the set without it: a number of
  /// CoreSearch::steps.
  uint32_t step;
};

/// How far the best set of a core is looked for.
struct SearchLimits {
  /// What is worth that much is good enough.
  uint64_t enough;
  /// By how much less than another set a larger one must be worth more.
  uint64_t slack;
  /// So many sets are looked at, and those of the item that is added then.
  size_t mostSets;
};

/// The best set of a core, if it is worth more than `known`.
class CoreSearch {
public:
  CoreSearch(llvm::ArrayRef<KnapsackItem> items, uint64_t room, uint64_t known,
             SearchLimits limits)
      : items(items), room(room), best(known), limits(limits) {}

  /// The numbers of its items; nullopt: nothing is better.
  std::optional<std::vector<size_t>> find();

private:
  struct Step {
    uint32_t before;
    uint32_t item;
  };
  static constexpr uint32_t noStep = ~uint32_t(0);

  bool mayBeBetter(const CoreSet &set, size_t next) const;
  void add(CoreSet set, size_t next, bool isNew);
  void addItem(size_t item);
  std::vector<size_t> itemsOf(uint32_t step) const;

  /// By density, the greatest first.
  llvm::ArrayRef<KnapsackItem> items;
  uint64_t room;
  uint64_t best;
  SearchLimits limits;
  size_t looked = 0;
  std::vector<Step> steps;
  std::vector<CoreSet> sets, newSets;
  uint32_t bestStep = noStep;
};
} // namespace

/// Whether something of the items from `next` on could make the set worth more
/// than the best.
bool CoreSearch::mayBeBetter(const CoreSet &set, size_t next) const {
  if (next == items.size())
    return false;
  if (set.value > best)
    return true;
  return Wide(room - set.size) * items[next].value >=
         Wide(best - set.value + 1) * items[next].size;
}

/// Adds a set that is larger than the one before it, or as large. `isNew`: it
/// has item `next` - 1, and its step is that of the set without.
void CoreSearch::add(CoreSet set, size_t next, bool isNew) {
  ++looked;
  bool isBest = set.value > best;
  if (!newSets.empty() && set.value <= newSets.back().value + limits.slack &&
      !isBest)
    return;
  if (isBest)
    best = set.value;
  bool isKept = mayBeBetter(set, next);
  if (isNew && (isBest || isKept)) {
    steps.push_back({set.step, uint32_t(next - 1)});
    set.step = uint32_t(steps.size() - 1);
  }
  if (isBest)
    bestStep = set.step;
  if (isKept)
    newSets.push_back(set);
}

/// Makes the sets with and without the item, by size.
void CoreSearch::addItem(size_t item) {
  newSets.clear();
  const uint64_t size = items[item].size, value = items[item].value;
  auto without = sets.begin(), with = sets.begin();
  auto fits = [&] {
    return with != sets.end() && with->size <= room &&
           size <= room - with->size;
  };
  while (without != sets.end() || fits()) {
    bool takesWith =
        fits() && (without == sets.end() || with->size + size < without->size);
    if (takesWith) {
      add({with->size + size, with->value + value, with->step}, item + 1,
          /*isNew=*/true);
      ++with;
    } else {
      add(*without++, item + 1, /*isNew=*/false);
    }
  }
  std::swap(sets, newSets);
}

std::vector<size_t> CoreSearch::itemsOf(uint32_t step) const {
  std::vector<size_t> numbers;
  for (; step != noStep; step = steps[step].before)
    numbers.push_back(steps[step].item);
  return numbers;
}

std::optional<std::vector<size_t>> CoreSearch::find() {
  sets.push_back({0, 0, noStep});
  for (size_t i = 0; i != items.size() && !sets.empty(); ++i) {
    addItem(i);
    if (best >= limits.enough || looked > limits.mostSets)
      break;
  }
  if (bestStep == noStep)
    return std::nullopt;
  return itemsOf(bestStep);
}

//===----------------------------------------------------------------------===//
// All items
//===----------------------------------------------------------------------===//

namespace {
class NearKnapsack {
public:
  NearKnapsack(llvm::ArrayRef<KnapsackItem> given, uint64_t room,
               std::vector<bool> known);

  std::vector<bool> solve();

private:
  /// A part of 1000 of the best that may be missing.
  static constexpr uint64_t parts = 1000;
  /// How many sets are looked at to find more than what is near enough, and if
  /// nothing is known to be.
  static constexpr size_t fewSets = size_t(1) << 16;
  static constexpr size_t manySets = size_t(1) << 23;
  /// With more items it is not tried to find more than what is near enough.
  static constexpr size_t mostToSearch = 4096;

  void takeGreedily(std::vector<bool> chosen);
  void offer(std::vector<bool> chosen);
  bool findBreak();
  bool isCertain(size_t place) const;
  void searchCore(uint64_t enough, size_t mostSets);

  std::vector<KnapsackItem> items;
  uint64_t room;
  std::vector<bool> best;
  uint64_t bestValue = 0;
  /// The items that have a size and fit, by density, the greatest first.
  std::vector<size_t> order;
  /// So many of these fit together; their size and value.
  size_t breakPlace = 0;
  uint64_t breakSize = 0, breakValue = 0;
};
} // namespace

NearKnapsack::NearKnapsack(llvm::ArrayRef<KnapsackItem> given, uint64_t room,
                           std::vector<bool> known)
    : items(given), room(room), best(std::move(known)) {
  // Sums must stay below 2^63. What is lost is less than a part of 2^40.
  Wide sum = 0;
  for (const KnapsackItem &item : items)
    sum += item.value;
  unsigned shift = 0;
  while (sum >> shift >= Wide(1) << 62)
    ++shift;
  for (KnapsackItem &item : items)
    item.value >>= shift;
  for (size_t i = 0; i != items.size(); ++i) {
    if (best[i])
      bestValue += items[i].value;
    if (items[i].size && items[i].size <= room)
      order.push_back(i);
  }
  llvm::sort(order, [&](size_t a, size_t b) {
    Wide left = Wide(items[a].value) * items[b].size;
    Wide right = Wide(items[b].value) * items[a].size;
    if (left != right)
      return left > right;
    if (items[a].size != items[b].size)
      return items[a].size < items[b].size;
    return a < b;
  });
}

/// Takes a choice if it is worth more than the best.
void NearKnapsack::offer(std::vector<bool> chosen) {
  uint64_t value = 0;
  for (size_t i = 0; i != items.size(); ++i)
    if (chosen[i])
      value += items[i].value;
  if (value <= bestValue)
    return;
  bestValue = value;
  best = std::move(chosen);
}

/// Adds all that fits to a choice, by density.
void NearKnapsack::takeGreedily(std::vector<bool> chosen) {
  uint64_t size = 0;
  for (size_t i = 0; i != items.size(); ++i) {
    if (!items[i].size)
      chosen[i] = true;
    if (chosen[i])
      size += items[i].size;
  }
  for (size_t i : order) {
    if (chosen[i] || items[i].size > room - size)
      continue;
    chosen[i] = true;
    size += items[i].size;
  }
  offer(std::move(chosen));
}

/// How many of the densest fit; false if all do.
bool NearKnapsack::findBreak() {
  for (; breakPlace != order.size(); ++breakPlace) {
    const KnapsackItem &item = items[order[breakPlace]];
    if (item.size > room - breakSize)
      return true;
    breakSize += item.size;
    breakValue += item.value;
  }
  return false;
}

/// Whether every choice that is worth more than the best has the item if it is
/// before the break, and has it not if it is behind.
bool NearKnapsack::isCertain(size_t place) const {
  const KnapsackItem &item = items[order[place]];
  const KnapsackItem &rate = items[order[breakPlace]];
  uint64_t value = breakValue, free = room - breakSize;
  if (place < breakPlace) {
    value -= item.value;
    free += item.size;
  } else {
    value += item.value;
    if (item.size > free) {
      // So much of what is denser must go.
      Wide loss = Wide(item.size - free) * rate.value;
      return value <= bestValue ||
             loss > Wide(value - bestValue - 1) * rate.size;
    }
    free -= item.size;
  }
  if (value > bestValue)
    return false;
  return Wide(free) * rate.value < Wide(bestValue - value + 1) * rate.size;
}

/// Looks for what is worth more than the best.
void NearKnapsack::searchCore(uint64_t enough, size_t mostSets) {
  std::vector<bool> chosen(items.size());
  uint64_t size = 0, value = 0;
  for (size_t i = 0; i != items.size(); ++i)
    if (!items[i].size) {
      chosen[i] = true;
      value += items[i].value;
    }
  std::vector<KnapsackItem> core;
  std::vector<size_t> numbers;
  for (size_t place = 0; place != order.size(); ++place) {
    size_t number = order[place];
    if (!isCertain(place)) {
      core.push_back(items[number]);
      numbers.push_back(number);
    } else if (place < breakPlace) {
      chosen[number] = true;
      size += items[number].size;
      value += items[number].value;
    }
  }
  if (core.empty() || size > room)
    return;
  uint64_t known = bestValue > value ? bestValue - value : 0;
  SearchLimits limits;
  limits.enough = enough > value ? enough - value : 0;
  // Each item may lose the slack once: half of the thousandth in all.
  limits.slack = bestValue / (2 * parts * core.size());
  limits.mostSets = mostSets;
  auto found = CoreSearch(core, room - size, known, limits).find();
  if (!found)
    return;
  for (size_t i : *found)
    chosen[numbers[i]] = true;
  offer(std::move(chosen));
}

std::vector<bool> NearKnapsack::solve() {
  takeGreedily(best);
  takeGreedily(std::vector<bool>(items.size()));
  if (!findBreak())
    return best;
  const KnapsackItem &rate = items[order[breakPlace]];
  uint64_t zeroValue = 0;
  for (const KnapsackItem &item : items)
    if (!item.size)
      zeroValue += item.value;
  uint64_t rest = uint64_t(Wide(room - breakSize) * rate.value / rate.size);
  breakValue += zeroValue;
  uint64_t bound = breakValue + rest;
  bool isNear = bound - bestValue <= bound / parts;
  if (!isNear)
    searchCore(bound - bound / parts, manySets);
  else if (bestValue < bound && order.size() <= mostToSearch)
    searchCore(bound, fewSets);
  return std::move(best);
}

std::vector<bool> chooseNearly(llvm::ArrayRef<KnapsackItem> items,
                               uint64_t room, std::vector<bool> known) {
  return NearKnapsack(items, room, std::move(known)).solve();
}

} // namespace facet
