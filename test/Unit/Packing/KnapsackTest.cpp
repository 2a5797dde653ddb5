//===- KnapsackTest.cpp - What of all is best to keep ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Knapsack.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <bitset>
#include <random>

using namespace facet;

namespace {

struct Worth {
  unsigned __int128 value = 0;
  uint64_t size = 0;
};

Worth worthOf(llvm::ArrayRef<KnapsackItem> items,
              const std::vector<bool> &chosen) {
  Worth worth;
  for (size_t i = 0; i != items.size(); ++i)
    if (chosen[i]) {
      worth.value += items[i].value;
      worth.size += items[i].size;
    }
  return worth;
}

/// The greatest value, by the room: for small rooms.
uint64_t bestValue(llvm::ArrayRef<KnapsackItem> items, uint64_t room) {
  std::vector<uint64_t> best(room + 1);
  for (const KnapsackItem &item : items)
    for (uint64_t free = room + 1; free-- > item.size;)
      best[free] = std::max(best[free], best[free - item.size] + item.value);
  return best[room];
}

/// How values and sizes go together.
enum class Kind { Free, Equal, Like, Nearly, Huge };

std::vector<KnapsackItem> randomItems(std::mt19937_64 &random, size_t count,
                                      Kind kind) {
  std::vector<KnapsackItem> items(count);
  for (KnapsackItem &item : items) {
    item.size = random() % 300;
    uint64_t some = 1 + random() % 1000;
    item.value = kind == Kind::Equal    ? 500
                 : kind == Kind::Like   ? item.size + 1
                 : kind == Kind::Nearly ? item.size + 100
                 : kind == Kind::Huge   ? (uint64_t(1) << 63) - some
                                        : some;
  }
  return items;
}

constexpr Kind kinds[] = {Kind::Free, Kind::Equal, Kind::Like, Kind::Nearly,
                          Kind::Huge};

TEST(Knapsack, ExactUpToForty) {
  std::mt19937_64 random(40);
  for (Kind kind : kinds)
    for (unsigned round = 0; round != 20; ++round) {
      size_t count =
          round == 0 ? 40 : 1 + random() % (kind == Kind::Free ? 40 : 24);
      if (kind == Kind::Huge)
        count = 1 + random() % 16;
      auto items = randomItems(random, count, kind);
      uint64_t room = random() % (count * 150 + 1);
      Worth worth = worthOf(items, chooseExactly(items, room));
      EXPECT_LE(worth.size, room);
      if (kind != Kind::Huge)
        EXPECT_EQ(uint64_t(worth.value), bestValue(items, room));
    }
}

// Where values are sizes no set beats another: there are more of a half than
// are made, and many sets of one sum, of which the earliest items decide.
TEST(Knapsack, EarliestOfManyEqualSums) {
  constexpr size_t half = mostExactItems / 2, sums = size_t(1) << (half + 1);
  std::vector<KnapsackItem> items;
  for (size_t i = 0; i != mostExactItems; ++i)
    items.push_back({uint64_t(1) << i % half, uint64_t(1) << i % half});
  // Which sums the items from each one on have.
  std::vector<std::bitset<sums>> later(mostExactItems + 1);
  later.back().set(0);
  for (size_t i = mostExactItems; i-- != 0;)
    later[i] = later[i + 1] | later[i + 1] << items[i].size;
  std::mt19937_64 random(42);
  for (unsigned round = 0; round != 3; ++round) {
    uint64_t rest = random() % sums;
    std::vector<bool> chosen = chooseExactly(items, rest);
    while (!later[0].test(rest))
      --rest;
    for (size_t i = 0; i != mostExactItems; ++i) {
      bool isTaken =
          items[i].size <= rest && later[i + 1].test(rest - items[i].size);
      EXPECT_EQ(chosen[i], isTaken) << i;
      rest -= isTaken ? items[i].size : 0;
    }
  }
}

// One set only has each sum.
TEST(Knapsack, MoreSetsThanAreMade) {
  std::vector<KnapsackItem> items;
  for (size_t i = 0; i != mostExactItems; ++i)
    items.push_back({uint64_t(1) << i, uint64_t(1) << i});
  constexpr uint64_t room = 0xb6'db6d'5a5a;
  std::vector<bool> chosen = chooseExactly(items, room);
  for (size_t i = 0; i != mostExactItems; ++i)
    EXPECT_EQ(chosen[i], bool(room >> i & 1)) << i;
}

TEST(Knapsack, SumsBeyond64Bits) {
  constexpr uint64_t most = ~uint64_t(0) >> 1;
  const KnapsackItem items[] = {{5, most}, {5, most - 1}, {5, most}, {9, 1}};
  EXPECT_EQ(chooseExactly(items, 10),
            (std::vector<bool>{true, false, true, false}));
}

TEST(Knapsack, NothingFitsOrAllDoes) {
  const KnapsackItem items[] = {{5, 1}, {0, 1}, {7, 1}};
  EXPECT_EQ(chooseExactly(items, 4), (std::vector<bool>{false, true, false}));
  EXPECT_EQ(chooseExactly(items, 12), (std::vector<bool>{true, true, true}));
  std::vector<bool> none(3);
  EXPECT_EQ(chooseNearly(items, 4, none),
            (std::vector<bool>{false, true, false}));
  EXPECT_EQ(chooseNearly(items, 12, none),
            (std::vector<bool>{true, true, true}));
}

TEST(Knapsack, ManyAreWithinAThousandth) {
  std::mt19937_64 random(41);
  for (Kind kind : kinds)
    for (size_t count : {41, 60, 100, 400, 1000}) {
      auto items = randomItems(random, count, kind);
      uint64_t room = 1 + random() % (count * 100);
      Worth worth =
          worthOf(items, chooseNearly(items, room, std::vector<bool>(count)));
      EXPECT_LE(worth.size, room);
      if (kind == Kind::Huge)
        continue;
      uint64_t best = bestValue(items, room);
      EXPECT_GE(uint64_t(worth.value) * 1000, best * 999)
          << int(kind) << ' ' << count;
    }
}

/// Families that are hard (Pisinger, Where are the hard knapsack problems?):
/// the bound of densities is far above what is possible, or all sets are alike.
std::vector<KnapsackItem> hardItems(std::mt19937_64 &random, size_t count,
                                    unsigned family) {
  std::vector<KnapsackItem> items(count);
  for (size_t i = 0; i != count; ++i) {
    uint64_t some = 1 + random() % 400;
    KnapsackItem &item = items[i];
    switch (family) {
    case 0: // sums of sizes
      item = {some, some};
      break;
    case 1: // what is added to a size is in the value, or the other way round
      item = {some, some + 40};
      break;
    case 2:
      item = {some + 40, some};
      break;
    case 3: // with an odd room
      item = {2 * some, 2 * some + 40};
      break;
    case 4: // two kinds of what is added
      item = {some, some + (some % 6 ? 80 : 120)};
      break;
    case 5: // steps of values
      item = {some, (some + 2) / 3 * 3};
      break;
    default: // some are ten times as large
      item = {i % 20 ? some : 10 * some, i % 20 ? some + 40 : 10 * some + 400};
    }
  }
  return items;
}

TEST(Knapsack, HardFamiliesAreWithinAThousandth) {
  std::mt19937_64 random(7);
  for (unsigned family = 0; family != 7; ++family)
    for (size_t count : {41, 120, 300})
      for (uint64_t part : {2, 10, 40}) {
        auto items = hardItems(random, count, family);
        uint64_t room = 0;
        for (const KnapsackItem &item : items)
          room += item.size;
        room = room / part | 1;
        std::vector<bool> none(count);
        auto chosen = chooseNearly(items, room, none);
        Worth worth = worthOf(items, chosen);
        EXPECT_LE(worth.size, room);
        EXPECT_GE(uint64_t(worth.value) * 1000, bestValue(items, room) * 999)
            << family << ' ' << count << ' ' << part;
        EXPECT_EQ(chooseNearly(items, room, none), chosen);
      }
}

TEST(Knapsack, NeverBelowWhatIsKnown) {
  // Dense but small items lead away from the one that is best alone.
  std::vector<KnapsackItem> items(50, {2, 3});
  items.push_back({101, 150});
  std::vector<bool> known(51);
  known[50] = true;
  auto chosen = chooseNearly(items, 101, known);
  EXPECT_GE(uint64_t(worthOf(items, chosen).value), 150u);
}

} // namespace
