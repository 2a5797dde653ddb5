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
// fit, the break, is a bound of every choice (Dantzig), and with many items
// hardly above what was taken.
//
// What is better differs from these items in few of them, which are near the
// break as a rule. So sets are made from there to both sides, item by item: one
// behind the break is put in, one before it is taken out (Pisinger, A minimal
// algorithm for the 0-1 knapsack problem). They may be too large for a while.
// Sets that another beats in size and value are left out, and those whose bound
// is not better than what is known, at the density of the next item to be put
// in, or taken out if they are too large; so are items that the bound with one
// item changed tells to be in, or not in, every better choice.
//
// A first search finds the best of all; few sets are enough for most. Where
// they are not, a second one leaves out what can be better by half of the
// thousandth only, and counts sets as the same whose values hardly differ: each
// item may lose a part of the other half.
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

/// Some of the items together, which need not fit.
struct CoreSet {
  uint64_t size;
  uint64_t value;
  /// What was changed last and the set before that: a number of
  /// CoreSearch::steps.
  uint32_t step;
};

/// How far the best set is looked for.
struct SearchLimits {
  /// What is worth that much is good enough.
  uint64_t enough;
  /// What may be better by so much only is not looked for.
  uint64_t tolerance;
  /// By how much less than another set a larger one must be worth more.
  uint64_t slack;
  /// So many sets are looked at, and those of the item that is tried then.
  size_t mostSets;
};

/// The items by density, the greatest first, and the first that do not fit
/// together any more.
struct BrokenOrder {
  std::vector<KnapsackItem> items;
  uint64_t room = 0;
  /// So many of the densest fit together; their size and value.
  size_t place = 0;
  uint64_t size = 0, value = 0;

  bool isCertain(size_t number, uint64_t known) const;
};

/// The best set, if it is worth more than `known`.
class CoreSearch {
public:
  CoreSearch(const BrokenOrder &order, uint64_t known, SearchLimits limits)
      : order(order), items(order.items), best(known), limits(limits),
        left(order.place), right(order.place) {}

  /// The items in which it differs from the densest that fit; nullopt: nothing
  /// is better.
  std::optional<std::vector<size_t>> find();
  /// Whether it was looked at all that may be better.
  bool isComplete() const { return isDone; }

private:
  struct Step {
    uint32_t before;
    uint32_t item;
  };
  static constexpr uint32_t noStep = ~uint32_t(0);

  uint64_t target() const { return best + limits.tolerance; }
  bool mayBeBetter(const CoreSet &set) const;
  void add(CoreSet set, size_t item, bool isNew);
  void tryItem(size_t item, bool puts);
  std::vector<size_t> itemsOf(uint32_t step) const;

  const BrokenOrder &order;
  llvm::ArrayRef<KnapsackItem> items;
  uint64_t best;
  SearchLimits limits;
  /// The items that were tried: from `left` on, up to `right`.
  size_t left, right;
  size_t looked = 0;
  bool isDone = false;
  std::vector<Step> steps;
  std::vector<CoreSet> sets, newSets;
  uint32_t bestStep = noStep;
};
} // namespace

/// Whether what was not tried could make the set worth more than the target: at
/// the most at the density of the next items at either side.
bool CoreSearch::mayBeBetter(const CoreSet &set) const {
  uint64_t wanted = target() + 1;
  if (set.size > order.room) {
    if (!left || set.value < wanted)
      return false;
    const KnapsackItem &next = items[left - 1];
    return Wide(set.size - order.room) * next.value <=
           Wide(set.value - wanted) * next.size;
  }
  if (right == items.size())
    return false;
  if (set.value >= wanted)
    return true;
  const KnapsackItem &next = items[right];
  return Wide(order.room - set.size) * next.value >=
         Wide(wanted - set.value) * next.size;
}

/// Adds a set that is larger than the one before it, or as large. `isNew`: it
/// differs from its step's in the item.
void CoreSearch::add(CoreSet set, size_t item, bool isNew) {
  ++looked;
  bool isBest = set.size <= order.room && set.value > best;
  if (!newSets.empty() && set.value <= newSets.back().value + limits.slack &&
      !isBest)
    return;
  if (isBest)
    best = set.value;
  bool isKept = mayBeBetter(set);
  if (isNew && (isBest || isKept)) {
    steps.push_back({set.step, uint32_t(item)});
    set.step = uint32_t(steps.size() - 1);
  }
  if (isBest)
    bestStep = set.step;
  if (isKept)
    newSets.push_back(set);
}

/// Makes the sets as they were and those with the item put in, or taken out, by
/// size.
void CoreSearch::tryItem(size_t item, bool puts) {
  newSets.clear();
  const KnapsackItem &change = items[item];
  auto changed = [&](const CoreSet &set) -> CoreSet {
    if (puts)
      return {set.size + change.size, set.value + change.value, set.step};
    return {set.size - change.size, set.value - change.value, set.step};
  };
  size_t kept = 0, other = 0;
  while (kept != sets.size() || other != sets.size()) {
    bool takesOther = kept == sets.size();
    if (!takesOther && other != sets.size()) {
      CoreSet next = changed(sets[other]);
      takesOther = next.size != sets[kept].size ? next.size < sets[kept].size
                                                : next.value > sets[kept].value;
    }
    if (takesOther)
      add(changed(sets[other++]), item, /*isNew=*/true);
    else
      add(sets[kept++], item, /*isNew=*/false);
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
  sets.push_back({order.size, order.value, noStep});
  auto goesOn = [&] {
    return !sets.empty() && best < limits.enough && looked <= limits.mostSets;
  };
  while (goesOn() && (left || right != items.size())) {
    if (right != items.size()) {
      ++right;
      if (!order.isCertain(right - 1, target()))
        tryItem(right - 1, /*puts=*/true);
    }
    if (left && goesOn()) {
      --left;
      if (!order.isCertain(left, target()))
        tryItem(left, /*puts=*/false);
    }
  }
  isDone = looked <= limits.mostSets;
  if (bestStep == noStep)
    return std::nullopt;
  return itemsOf(bestStep);
}

/// Whether every choice that is worth more than `known` has the item if it is
/// before the break, and has it not if it is behind.
bool BrokenOrder::isCertain(size_t number, uint64_t known) const {
  const KnapsackItem &item = items[number];
  const KnapsackItem &rate = items[place];
  uint64_t rest = value, free = room - size;
  if (number < place) {
    rest -= item.value;
    free += item.size;
  } else {
    rest += item.value;
    if (item.size > free) {
      // So much of what is denser must go.
      Wide loss = Wide(item.size - free) * rate.value;
      return rest <= known || loss > Wide(rest - known - 1) * rate.size;
    }
    free -= item.size;
  }
  if (rest > known)
    return false;
  return Wide(free) * rate.value < Wide(known - rest + 1) * rate.size;
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
  /// How many sets are looked at to find the best of all.
  static constexpr size_t fewSets = size_t(1) << 18;
  /// The same to find what is near enough.
  static constexpr size_t manySets = size_t(1) << 23;
  /// With more items it is not tried to find more than what is near enough.
  static constexpr size_t mostToSearch = 4096;

  void takeGreedily(std::vector<bool> chosen);
  void offer(std::vector<bool> chosen);
  bool findBreak();
  bool search(SearchLimits limits);

  std::vector<KnapsackItem> items;
  std::vector<bool> best;
  uint64_t bestValue = 0;
  /// The items that have a size and fit; their numbers.
  BrokenOrder order;
  std::vector<size_t> numbers;
  /// The value of the items without a size.
  uint64_t zeroValue = 0;
};
} // namespace

NearKnapsack::NearKnapsack(llvm::ArrayRef<KnapsackItem> given, uint64_t room,
                           std::vector<bool> known)
    : items(given), best(std::move(known)) {
  order.room = room;
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
    if (!items[i].size)
      zeroValue += items[i].value;
    else if (items[i].size <= room)
      numbers.push_back(i);
  }
  llvm::sort(numbers, [&](size_t a, size_t b) {
    Wide left = Wide(items[a].value) * items[b].size;
    Wide right = Wide(items[b].value) * items[a].size;
    if (left != right)
      return left > right;
    if (items[a].size != items[b].size)
      return items[a].size < items[b].size;
    return a < b;
  });
  for (size_t number : numbers)
    order.items.push_back(items[number]);
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
  for (size_t i : numbers) {
    if (chosen[i] || items[i].size > order.room - size)
      continue;
    chosen[i] = true;
    size += items[i].size;
  }
  offer(std::move(chosen));
}

/// How many of the densest fit; false if all do.
bool NearKnapsack::findBreak() {
  for (; order.place != order.items.size(); ++order.place) {
    const KnapsackItem &item = order.items[order.place];
    if (item.size > order.room - order.size)
      return true;
    order.size += item.size;
    order.value += item.value;
  }
  return false;
}

/// Looks for what is worth more than the best. False if the limit ended it.
bool NearKnapsack::search(SearchLimits limits) {
  uint64_t known = bestValue - std::min(bestValue, zeroValue);
  limits.enough -= std::min(limits.enough, zeroValue);
  CoreSearch core(order, known, limits);
  auto found = core.find();
  if (found) {
    std::vector<bool> chosen(items.size());
    for (size_t i = 0; i != items.size(); ++i)
      chosen[i] = !items[i].size;
    for (size_t i = 0; i != order.place; ++i)
      chosen[numbers[i]] = true;
    for (size_t i : *found)
      chosen[numbers[i]].flip();
    offer(std::move(chosen));
  }
  return core.isComplete();
}

std::vector<bool> NearKnapsack::solve() {
  takeGreedily(best);
  takeGreedily(std::vector<bool>(items.size()));
  if (!findBreak())
    return std::move(best);
  const KnapsackItem &rate = order.items[order.place];
  uint64_t bound =
      zeroValue + order.value +
      uint64_t(Wide(order.room - order.size) * rate.value / rate.size);
  auto isNear = [&] { return bound - bestValue <= bound / parts; };
  if (bestValue == bound || (isNear() && numbers.size() > mostToSearch))
    return std::move(best);
  if (search({bound, /*tolerance=*/0, /*slack=*/0, fewSets}) || isNear())
    return std::move(best);
  uint64_t half = bestValue / (2 * parts);
  (void)search({bound - bound / parts, half, half / numbers.size(), manySets});
  return std::move(best);
}

std::vector<bool> chooseNearly(llvm::ArrayRef<KnapsackItem> items,
                               uint64_t room, std::vector<bool> known) {
  return NearKnapsack(items, room, std::move(known)).solve();
}

} // namespace facet
