//===- PackingModesTest.cpp - Fill and optimal ----------------------------===//
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
#include <tuple>

using namespace facet;

namespace {

/// A section with its text; a letter costs as many units as it has bytes.
struct Section {
  LayoutSection layout;
  std::string original, text;
  std::optional<std::string> rewritten;
};

Section flexible(std::string text, int64_t priority = 500, double shrink = 1,
                 uint64_t min = 0, double grow = 0) {
  Section section;
  section.layout.priority = priority;
  section.layout.shrink = shrink;
  section.layout.min = min;
  section.layout.grow = grow;
  section.original = section.text = std::move(text);
  return section;
}

Section critical(std::string text) { return flexible(std::move(text), 500, 0); }

/// Packs; what each section costs besides its text is `overhead`.
bool pack(std::vector<Section> &sections, uint64_t budget, PackingMode mode,
          uint64_t overhead = 0) {
  std::vector<LayoutSection> layout;
  for (Section &section : sections) {
    section.layout.size = overhead + section.text.size();
    section.layout.hasStrategy = section.rewritten.has_value();
    layout.push_back(section.layout);
  }
  auto apply = [&](size_t i) -> llvm::FailureOr<uint64_t> {
    EXPECT_NE(mode, PackingMode::Optimal) << "a strategy is applied";
    sections[i].text = *sections[i].rewritten;
    return overhead + sections[i].text.size();
  };
  auto shorten = [&](const std::string &text, uint64_t size) {
    EXPECT_GE(size, overhead);
    return text.substr(
        0, floorBoundary(text, std::min<size_t>(size - overhead, text.size())));
  };
  auto cut = [&](size_t i, uint64_t size) -> uint64_t {
    sections[i].text = shorten(sections[i].text, size);
    return overhead + sections[i].text.size();
  };
  auto putBack = [&](size_t i, uint64_t size,
                     uint64_t least) -> std::optional<uint64_t> {
    std::string text = shorten(sections[i].original, size);
    if (overhead + text.size() < least)
      return std::nullopt;
    sections[i].text = text;
    return overhead + text.size();
  };
  auto outcome =
      packSections(layout, budget, {apply, cut, putBack}, {mode, overhead});
  EXPECT_TRUE(succeeded(outcome));
  uint64_t total = 0;
  for (size_t i = 0; i != sections.size(); ++i) {
    sections[i].layout = layout[i];
    if (layout[i].state == LayoutSection::State::Dropped)
      sections[i].text.clear();
    else
      EXPECT_EQ(layout[i].size, overhead + sections[i].text.size());
    if (layout[i].state == LayoutSection::State::Whole)
      EXPECT_EQ(sections[i].text, sections[i].original);
    total += layout[i].size;
  }
  if (*outcome == LayoutOutcome::CriticalOverflow)
    return false;
  EXPECT_LE(total, budget);
  return true;
}

using Texts = std::vector<std::string>;
Texts texts(const std::vector<Section> &sections) {
  Texts out;
  for (const Section &section : sections)
    if (section.layout.state != LayoutSection::State::Dropped)
      out.push_back(section.text);
  return out;
}

//===----------------------------------------------------------------------===//
// fill
//===----------------------------------------------------------------------===//

TEST(Fill, GivesBackWhatADropLeft) {
  std::vector<Section> s{flexible("aaaa", 1), flexible("bbbbbbbb", 2, 1, 7)};
  ASSERT_TRUE(pack(s, 6, PackingMode::Fill));
  EXPECT_EQ(texts(s), (Texts{"aaaa"}));
  EXPECT_TRUE(s[0].layout.isPutBack);
  EXPECT_EQ(s[0].layout.state, LayoutSection::State::Whole);
}

TEST(Fill, GrowThenPriorityThenShrinkThenSource) {
  auto packed = [](std::vector<Section> sections) {
    sections.push_back(flexible("xxxxxxxxxxxx", 999, 1, 12));
    EXPECT_TRUE(pack(sections, 6, PackingMode::Fill));
    return texts(sections);
  };
  EXPECT_EQ(packed({flexible("aaaa", 1, 1, 0, 1), flexible("bbbb", 2)}),
            (Texts{"aaaa", "bb"}));
  EXPECT_EQ(packed({flexible("aaaa", 1), flexible("bbbb", 2)}),
            (Texts{"aa", "bbbb"}));
  EXPECT_EQ(packed({flexible("aaaa", 1, 2), flexible("bbbb", 1, 1)}),
            (Texts{"aa", "bbbb"}));
  EXPECT_EQ(packed({flexible("aaaa", 1), flexible("bbbb", 1)}),
            (Texts{"aaaa", "bb"}));
}

TEST(Fill, NewestTurnsFirst) {
  std::vector<Section> s{
      flexible("m0m0", 1), flexible("t1t1", 1),
      flexible("t2t2", 1), flexible("t3t3", 1),
      flexible("n0n0", 1), flexible("xxxxxxxxxxxx", 2, 1, 12)};
  s[2].layout.isLaterTurn = s[3].layout.isLaterTurn = true;
  ASSERT_TRUE(pack(s, 10, PackingMode::Fill));
  EXPECT_EQ(texts(s), (Texts{"m0m0", "t2", "t3t3"}));
}

TEST(Fill, StrategyIsReplacedByALongerPrefixOnly) {
  std::vector<Section> s{flexible("aaaaaaaa", 1), flexible("bbbb", 2)};
  s[0].rewritten = "AA";
  ASSERT_TRUE(pack(s, 9, PackingMode::Fill));
  EXPECT_EQ(texts(s), (Texts{"aaaaa", "bbbb"}));
  s = {flexible("aaaaaaaa", 1), flexible("bbbb", 2)};
  s[0].rewritten = "AAAAA";
  ASSERT_TRUE(pack(s, 9, PackingMode::Fill));
  EXPECT_EQ(texts(s), (Texts{"AAAAA", "bbbb"}));
}

TEST(Fill, CountsWhatEachSectionCosts) {
  // 3 for each: the first is dropped, and comes back with one byte.
  std::vector<Section> s{flexible("aaaa", 1), flexible("bbbbbb", 2, 1, 8)};
  ASSERT_TRUE(pack(s, 4, PackingMode::Fill, 3));
  EXPECT_EQ(texts(s), (Texts{"a"}));
  s = {flexible("aaaa", 1), flexible("bbbbbb", 2, 1, 8)};
  ASSERT_TRUE(pack(s, 3, PackingMode::Fill, 3));
  EXPECT_EQ(texts(s), Texts{});
}

TEST(Fill, MediaThatCostSomethingAreDropped) {
  std::vector<Section> s{flexible("aaaa", 1), critical("bbb")};
  s[0].layout.holdsMedia = true;
  ASSERT_TRUE(pack(s, 5, PackingMode::Standard, 2));
  EXPECT_EQ(texts(s), (Texts{"bbb"}));
  s = {flexible("aaaa", 1), critical("bbb")};
  s[0].layout.holdsMedia = true;
  ASSERT_TRUE(pack(s, 7, PackingMode::Standard, 2));
  EXPECT_EQ(texts(s), (Texts{"", "bbb"}));
}

/// docs/Language.md 3.3 word by word, after `standard`.
void fillNaively(std::vector<Section> &sections, uint64_t budget,
                 uint64_t overhead) {
  std::vector<size_t> order, places(sections.size());
  for (size_t i = 0; i != sections.size(); ++i) {
    size_t first = i, last = i;
    while (sections[first].layout.isLaterTurn)
      --first;
    while (last + 1 != sections.size() && sections[last + 1].layout.isLaterTurn)
      ++last;
    places[i] = first + last - i;
    if (sections[i].layout.state != LayoutSection::State::Whole)
      order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const LayoutSection &l = sections[a].layout, &r = sections[b].layout;
    return std::make_tuple(-l.grow, -l.priority, l.shrink, places[a]) <
           std::make_tuple(-r.grow, -r.priority, r.shrink, places[b]);
  });
  for (size_t i : order) {
    uint64_t used = 0;
    for (const Section &section : sections)
      used += section.layout.size;
    Section &section = sections[i];
    bool isDropped = section.layout.state == LayoutSection::State::Dropped;
    uint64_t room = budget - used + section.layout.size;
    std::string text = section.original;
    while (!text.empty() && overhead + text.size() > room)
      text.resize(floorBoundary(text, text.size() - 1));
    uint64_t size = overhead + text.size();
    bool isWhole = text == section.original;
    if (size > room || (!isWhole && size < section.layout.min) ||
        (!isWhole && text.empty() && !section.layout.holdsMedia) ||
        (!isDropped && size <= section.layout.size))
      continue;
    section.text = text;
    section.layout.size = size;
    section.layout.state =
        isWhole ? LayoutSection::State::Whole : LayoutSection::State::Changed;
  }
}

/// Random sections of letters of one to four bytes.
std::vector<Section> randomSections(std::mt19937 &random, unsigned end) {
  auto below = [&](unsigned n) { return random() % n; };
  const char *letters[] = {"a", "é", "€", "🚀"};
  std::vector<Section> sections(1 + below(end));
  // Many sets have neither media nor strategies.
  const bool isPlain = below(2);
  bool before = false;
  for (Section &section : sections) {
    section.layout.priority = int64_t(below(6)) * 100 - 100;
    section.layout.shrink = below(5) ? double(below(3)) / 2 : 1;
    section.layout.min = below(3) ? 0 : below(9);
    section.layout.grow = below(3);
    section.layout.holdsMedia = !isPlain && !below(6);
    if (before && !below(3)) {
      const LayoutSection &last = (&section - 1)->layout;
      section.layout.priority = last.priority;
      section.layout.shrink = last.shrink;
      section.layout.grow = last.grow;
      section.layout.isLaterTurn = true;
    }
    before = true;
    for (unsigned n = below(12); n; --n)
      section.original += letters[below(4)];
    section.text = section.original;
    if (!isPlain && !below(4)) {
      section.rewritten = "";
      for (unsigned n = below(16); n; --n)
        *section.rewritten += letters[below(4)];
    }
  }
  return sections;
}

uint64_t wholeValue(const std::vector<Section> &sections) {
  uint64_t value = 0;
  for (const Section &section : sections)
    if (section.layout.state == LayoutSection::State::Whole &&
        section.layout.shrink != 0)
      value += uint64_t(std::max<int64_t>(section.layout.priority, 1));
  return value;
}

uint64_t sizeOf(const std::vector<Section> &sections) {
  uint64_t size = 0;
  for (const Section &section : sections)
    size += section.layout.size;
  return size;
}

TEST(Fill, AgreesWithTheModelAndIsNeverBelowStandard) {
  std::mt19937 random(33);
  for (unsigned round = 0; round != 20000; ++round) {
    std::vector<Section> sections =
        randomSections(random, round % 50 ? 10 : 200);
    uint64_t overhead = random() % 3 ? 0 : random() % 4;
    uint64_t all = overhead * sections.size();
    for (const Section &section : sections)
      all += section.text.size();
    uint64_t budget = random() % (all + 1);
    std::vector<Section> filled = sections, model = sections;
    bool ok = pack(model, budget, PackingMode::Standard, overhead);
    ASSERT_EQ(pack(filled, budget, PackingMode::Fill, overhead), ok);
    if (!ok)
      continue;
    ASSERT_LE(sizeOf(model), sizeOf(filled)) << "round " << round;
    ASSERT_LE(wholeValue(model), wholeValue(filled)) << "round " << round;
    fillNaively(model, budget, overhead);
    ASSERT_EQ(texts(filled), texts(model)) << "round " << round;
  }
}

//===----------------------------------------------------------------------===//
// optimal
//===----------------------------------------------------------------------===//

TEST(Optimal, TwoOfLessPriorityBeatOne) {
  std::vector<Section> s{flexible("aaaaaaaaa", 500), flexible("bbbbb", 400),
                         flexible("ccccc", 350)};
  ASSERT_TRUE(pack(s, 10, PackingMode::Optimal));
  EXPECT_EQ(texts(s), (Texts{"bbbbb", "ccccc"}));
}

TEST(Optimal, ThenTheGreatestSizeThenTheEarliest) {
  std::vector<Section> s{flexible("aa", 5), flexible("bbb", 5),
                         flexible("ccc", 5)};
  ASSERT_TRUE(pack(s, 3, PackingMode::Optimal));
  EXPECT_EQ(texts(s), (Texts{"bbb"}));
}

/// All sets of flexible sections, one by one.
std::vector<bool> bestSet(const std::vector<Section> &sections, uint64_t room,
                          uint64_t overhead) {
  std::vector<size_t> numbers;
  for (size_t i = 0; i != sections.size(); ++i)
    if (sections[i].layout.shrink != 0)
      numbers.push_back(i);
  std::tuple<uint64_t, uint64_t, uint32_t> best{0, 0, 0};
  for (uint32_t set = 0; set != 1u << numbers.size(); ++set) {
    uint64_t value = 0, size = 0;
    for (size_t i = 0; i != numbers.size(); ++i)
      if (set >> (numbers.size() - 1 - i) & 1) {
        const Section &section = sections[numbers[i]];
        value += uint64_t(std::max<int64_t>(section.layout.priority, 1));
        size += overhead + section.text.size();
      }
    if (size <= room)
      best = std::max(best, std::make_tuple(value, size, set));
  }
  std::vector<bool> isKept(sections.size(), true);
  for (size_t i = 0; i != numbers.size(); ++i)
    isKept[numbers[i]] = std::get<2>(best) >> (numbers.size() - 1 - i) & 1;
  return isKept;
}

TEST(Optimal, AgreesWithAllSetsAndIsNeverBelowFill) {
  std::mt19937 random(34);
  for (unsigned round = 0; round != 3000; ++round) {
    std::vector<Section> sections = randomSections(random, 12);
    uint64_t overhead = random() % 3 ? 0 : random() % 4;
    uint64_t all = 0, least = 0;
    for (const Section &section : sections) {
      all += overhead + section.text.size();
      if (section.layout.shrink == 0)
        least += overhead + section.text.size();
    }
    uint64_t budget = random() % (all + 1);
    std::vector<Section> optimal = sections, filled = sections;
    ASSERT_EQ(pack(optimal, budget, PackingMode::Optimal, overhead),
              budget >= least);
    if (budget < least || budget >= all)
      continue;
    std::vector<bool> isKept = bestSet(sections, budget - least, overhead);
    for (size_t i = 0; i != sections.size(); ++i)
      ASSERT_EQ(optimal[i].layout.state == LayoutSection::State::Whole,
                isKept[i])
          << "round " << round << ", section " << i;
    ASSERT_TRUE(pack(filled, budget, PackingMode::Fill, overhead));
    ASSERT_LE(wholeValue(filled), wholeValue(optimal)) << "round " << round;
  }
}

} // namespace
