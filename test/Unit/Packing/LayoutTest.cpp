//===- LayoutTest.cpp - Packing -------------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Layout.h"
#include "facet/Support/Unicode/Unicode.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <random>

using namespace facet;

namespace {

/// A section with its text, as a document has it.
struct Section {
  int64_t priority = 500;
  double shrink = 0;
  uint64_t min = 0;
  std::string text;
  /// Its strategy makes this of the text.
  std::optional<std::string> rewritten;
  bool holdsMedia = false;
  bool isDropped = false;

  bool operator==(const Section &o) const {
    return text == o.text && isDropped == o.isDropped;
  }
};

uint64_t sizeOf(const std::vector<Section> &sections,
                bool criticalOnly = false) {
  uint64_t size = 0;
  for (const Section &section : sections)
    if (!section.isDropped && (!criticalOnly || section.shrink == 0))
      size += section.text.size();
  return size;
}

/// docs/Language.md 1.11 word by word: the model. False for F901.
bool packNaively(std::vector<Section> &sections, uint64_t budget) {
  if (sizeOf(sections, /*criticalOnly=*/true) > budget)
    return false;
  std::vector<Section *> order;
  for (Section &section : sections)
    if (section.shrink != 0)
      order.push_back(&section);
  // Pointers into one vector are in source order.
  std::sort(order.begin(), order.end(), [](Section *a, Section *b) {
    if (a->priority != b->priority)
      return a->priority < b->priority;
    return a->shrink != b->shrink ? a->shrink > b->shrink : a < b;
  });
  for (Section *section : order) {
    uint64_t total = sizeOf(sections);
    if (total <= budget)
      return true;
    if (section->rewritten)
      section->text = *section->rewritten;
    total = sizeOf(sections);
    if (total <= budget)
      return true;
    // Cut code point by code point while the section may be cut.
    std::string text = section->text;
    while (!text.empty() &&
           sizeOf(sections) - section->text.size() + text.size() > budget)
      text.resize(floorBoundary(text, text.size() - 1));
    bool fits = sizeOf(sections) - section->text.size() + text.size() <= budget;
    bool stays = section->holdsMedia || (fits && !text.empty());
    if (text.size() >= section->min && stays) {
      section->text = text;
      continue;
    }
    section->text.clear();
    section->isDropped = true;
  }
  return true;
}

/// The same with packSections, which may be told the order.
bool packOnce(std::vector<Section> &sections, uint64_t budget, bool isSorted,
              std::vector<size_t> *strategies) {
  std::vector<LayoutSection> layout;
  for (const Section &section : sections) {
    if (section.isDropped)
      continue;
    LayoutSection out;
    out.priority = section.priority;
    out.shrink = section.shrink;
    out.min = section.min;
    out.size = section.text.size();
    out.hasStrategy = section.rewritten.has_value();
    out.holdsMedia = section.holdsMedia;
    layout.push_back(out);
  }
  std::vector<Section *> alive;
  for (Section &section : sections)
    if (!section.isDropped)
      alive.push_back(&section);
  std::vector<unsigned> cuts(alive.size());
  auto apply = [&](size_t i) -> llvm::FailureOr<uint64_t> {
    if (strategies)
      strategies->push_back(i);
    alive[i]->text = *alive[i]->rewritten;
    return alive[i]->text.size();
  };
  auto cut = [&](size_t i, uint64_t size) -> uint64_t {
    EXPECT_EQ(++cuts[i], 1u);
    EXPECT_LT(size, alive[i]->text.size());
    alive[i]->text.resize(floorBoundary(alive[i]->text, size));
    return alive[i]->text.size();
  };
  llvm::FailureOr<LayoutOutcome> outcome =
      packSections(layout, budget, {apply, cut}, {},
                   isSorted ? givingWayOrder(layout) : std::vector<size_t>());
  EXPECT_TRUE(succeeded(outcome));
  if (*outcome == LayoutOutcome::CriticalOverflow)
    return false;
  for (size_t i = 0; i != alive.size(); ++i) {
    if (layout[i].state == LayoutSection::State::Dropped) {
      alive[i]->text.clear();
      alive[i]->isDropped = true;
    }
    EXPECT_EQ(layout[i].size, alive[i]->text.size());
  }
  return true;
}

/// With and without the order, which must make no difference.
bool pack(std::vector<Section> &sections, uint64_t budget,
          std::vector<size_t> *strategies = nullptr) {
  std::vector<Section> copies = sections;
  std::vector<size_t> ofSorted, ofUnsorted;
  bool fits = packOnce(sections, budget, /*isSorted=*/false, &ofUnsorted);
  EXPECT_EQ(packOnce(copies, budget, /*isSorted=*/true, &ofSorted), fits);
  EXPECT_TRUE(copies == sections);
  EXPECT_EQ(ofSorted, ofUnsorted);
  if (strategies)
    *strategies = ofUnsorted;
  return fits;
}

Section flexible(llvm::StringRef text, int64_t priority = 500,
                 double shrink = 1, uint64_t min = 0) {
  Section section;
  section.priority = priority;
  section.shrink = shrink;
  section.min = min;
  section.text = text.str();
  return section;
}

Section critical(llvm::StringRef text) { return flexible(text, 500, 0); }

std::vector<std::string> texts(const std::vector<Section> &sections) {
  std::vector<std::string> out;
  for (const Section &section : sections)
    if (!section.isDropped)
      out.push_back(section.text);
  return out;
}

using Texts = std::vector<std::string>;

TEST(Layout, KeepsWhatFits) {
  std::vector<Section> s{critical("abc"), flexible("def")};
  EXPECT_TRUE(pack(s, 6));
  EXPECT_EQ(texts(s), (Texts{"abc", "def"}));
}

TEST(Layout, CriticalOverflow) {
  std::vector<Section> s{critical("abcdef"), flexible("gh")};
  EXPECT_FALSE(pack(s, 5));
  EXPECT_EQ(texts(s), (Texts{"abcdef", "gh"}));
}

TEST(Layout, CutsAtABoundary) {
  std::vector<Section> s{critical("a"), flexible("€€")};
  EXPECT_TRUE(pack(s, 5));
  EXPECT_EQ(texts(s), (Texts{"a", "€"}));
}

TEST(Layout, BoundaryBelowMinDrops) {
  std::vector<Section> s{flexible("éé", 500, 1, 3), critical("bbbbb")};
  EXPECT_TRUE(pack(s, 8));
  EXPECT_EQ(texts(s), (Texts{"bbbbb"}));
}

TEST(Layout, PriorityThenShrinkThenSource) {
  std::vector<Section> s{flexible("aaaa", 10), flexible("bbbb", -1),
                         flexible("cccc"), flexible("dddd", -1, 2)};
  EXPECT_TRUE(pack(s, 13));
  EXPECT_EQ(texts(s), (Texts{"aaaa", "bbbb", "cccc", "d"}));
  EXPECT_TRUE(pack(s, 9));
  EXPECT_EQ(texts(s), (Texts{"aaaa", "b", "cccc"}));
}

TEST(Layout, StrategyThenCutThenDrop) {
  Section section = flexible("   abcdef");
  section.rewritten = "abcdef";
  std::vector<Section> s{critical("sss"), section};
  EXPECT_TRUE(pack(s, 9));
  EXPECT_EQ(texts(s), (Texts{"sss", "abcdef"}));
  s[1] = section;
  EXPECT_TRUE(pack(s, 6));
  EXPECT_EQ(texts(s), (Texts{"sss", "abc"}));
  s[1] = section;
  EXPECT_TRUE(pack(s, 3));
  EXPECT_EQ(texts(s), (Texts{"sss"}));
}

TEST(Layout, StrategyMayGiveAsMuchOrMore) {
  Section section = flexible("abcdef");
  for (const char *result : {"ABCDEF", "ABCDEFG"}) {
    section.rewritten = result;
    std::vector<Section> s{section};
    EXPECT_TRUE(pack(s, 4));
    EXPECT_EQ(texts(s), (Texts{"ABCD"}));
  }
}

TEST(Layout, LongerStrategyBelowMinDropsAndLeavesTheNextWhole) {
  std::vector<Section> s{flexible("abcdef", 1, 1, 6), flexible("ghi", 2)};
  s[0].rewritten = "ABCDEFGHIJ";
  EXPECT_TRUE(pack(s, 4));
  EXPECT_EQ(texts(s), (Texts{"ghi"}));
}

TEST(Layout, StrategiesInOrderAndOnlyWhereNeeded) {
  std::vector<Section> s;
  for (int priority : {4, 1, 3, 2, 5}) {
    s.push_back(flexible("aaaa", priority));
    s.back().rewritten = "aa";
  }
  std::vector<size_t> applied;
  EXPECT_TRUE(pack(s, 11, &applied));
  EXPECT_EQ(applied, (std::vector<size_t>{1, 3, 2}));
}

TEST(Layout, FailingStrategy) {
  std::vector<LayoutSection> s(1);
  s[0].shrink = 1;
  s[0].size = 9;
  s[0].hasStrategy = true;
  auto fail = [](size_t) -> llvm::FailureOr<uint64_t> {
    return llvm::failure();
  };
  EXPECT_TRUE(
      failed(packSections(s, 5, {fail, [](size_t, uint64_t n) { return n; }})));
}

TEST(Layout, MediaStay) {
  std::vector<Section> s{critical("abcd"), flexible("text")};
  s[1].holdsMedia = true;
  EXPECT_TRUE(pack(s, 4));
  EXPECT_EQ(texts(s), (Texts{"abcd", ""}));
  // Below min it cannot be cut.
  s[1].text = "text";
  s[1].min = 1;
  EXPECT_TRUE(pack(s, 4));
  EXPECT_EQ(texts(s), (Texts{"abcd"}));
}

/// Random sections of ASCII, two-byte and four-byte letters, fewer than `end`.
std::vector<Section> randomSections(std::mt19937 &random, unsigned end) {
  auto below = [&](unsigned n) { return random() % n; };
  // All alike, near each other, or as far from each other as can be.
  const int64_t steps[] = {0, 1, 1, 1000, int64_t(1) << 61};
  const int64_t step = steps[below(5)];
  const double shrinks[] = {0, 0.5, 1, 1e-300, 1e300};
  const unsigned shrinkCount = 1 + below(5);
  const char *letters[] = {"a", "é", "€", "🚀"};
  // Many sets have neither media nor strategies.
  const bool isPlain = below(2);
  std::vector<Section> sections(below(end));
  for (Section &section : sections) {
    section.priority = (int64_t(below(end > 12 ? 7 : 4)) - 3) * step;
    section.shrink = shrinks[below(shrinkCount + 1) % 5];
    section.min = below(3) ? 0 : below(9);
    section.holdsMedia = !isPlain && !below(6);
    for (unsigned n = below(12); n; --n)
      section.text += letters[below(4)];
    if (!isPlain && !below(3)) {
      section.rewritten = "";
      for (unsigned n = below(16); n; --n)
        *section.rewritten += letters[below(4)];
    }
  }
  return sections;
}

TEST(Layout, Properties) {
  std::mt19937 random(20260219);
  for (unsigned round = 0; round != 20000; ++round) {
    // Now and then more than are simply sorted.
    std::vector<Section> sections =
        randomSections(random, round % 40 ? 12 : 400);
    uint64_t budget = random() % (sizeOf(sections) + 2);
    std::vector<Section> packed = sections, model = sections;
    bool ok = pack(packed, budget);
    // It agrees with the model.
    ASSERT_EQ(ok, packNaively(model, budget)) << "round " << round;
    ASSERT_EQ(packed, model) << "round " << round;
    if (!ok)
      continue;
    // The result is within the budget; critical sections are as they were.
    ASSERT_LE(sizeOf(packed), budget);
    for (size_t i = 0; i != sections.size(); ++i)
      if (sections[i].shrink == 0)
        ASSERT_EQ(packed[i], sections[i]);
    // What is packed fits: packing it again changes nothing.
    std::vector<Section> again = packed;
    ASSERT_TRUE(pack(again, budget));
    ASSERT_EQ(again, packed);
  }
}

TEST(Layout, ManySections) {
  // Many equal ranks, and a budget that almost nothing fits in.
  std::vector<LayoutSection> s(1'000'000);
  for (size_t i = 0; i != s.size(); ++i) {
    s[i].shrink = 1;
    s[i].priority = int64_t(i * 7919 % 1000);
    s[i].size = 1 + i % 2000;
  }
  auto never = [](size_t) -> llvm::FailureOr<uint64_t> {
    return llvm::failure();
  };
  auto cut = [](size_t, uint64_t size) { return size; };
  ASSERT_TRUE(succeeded(packSections(s, 1000, {never, cut})));
  uint64_t total = 0;
  for (const LayoutSection &section : s)
    total += section.size;
  EXPECT_EQ(total, 1000u);
}

} // namespace
