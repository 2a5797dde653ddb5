//===- LiteralTest.cpp - Literal replacement ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Text/Literal.h"
#include "facet/Lens/Fused.h"
#include "gtest/gtest.h"
#include <random>

using namespace facet;

namespace {

/// What replaceLiteral must give, byte by byte.
std::string replacedPlainly(llvm::StringRef text, llvm::StringRef from,
                            llvm::StringRef to) {
  std::string out;
  while (!text.empty()) {
    if (text.consume_front(from)) {
      out += to;
    } else {
      out += text.front();
      text = text.drop_front();
    }
  }
  return out;
}

/// Texts of few letters, so that matches are many, overlap and touch blocks'
/// ends.
class LiteralTest : public testing::Test {
protected:
  std::string letters(size_t size, unsigned alphabet) {
    std::string text(size, 'a');
    for (char &c : text)
      c = char('a' + random() % alphabet);
    return text;
  }

  std::mt19937 random{7};
};

TEST_F(LiteralTest, ReplacesAsByteByByte) {
  for (unsigned round = 0; round != 20000; ++round) {
    unsigned alphabet = 1 + random() % 3;
    std::string text = letters(random() % 500, alphabet);
    std::string from = letters(1 + random() % 20, alphabet);
    std::string to = letters(random() % 20, 3);
    if (round % 2)
      from = text.substr(random() % (text.size() + 1), from.size());
    if (from.empty())
      continue;
    ValueArena arena;
    LensContext context(arena);
    auto result = replaceLiteral(context, Value::string(text), from, to);
    ASSERT_TRUE(succeeded(result));
    ASSERT_EQ(result->asString(), replacedPlainly(text, from, to))
        << text << ": " << from << " -> " << to;
  }
}

/// Matches near to each other and far from each other, in texts of many blocks.
TEST_F(LiteralTest, ReplacesFarAndNear) {
  for (unsigned round = 0; round != 1000; ++round) {
    std::string from = letters(1 + random() % 16, 2);
    std::string to = letters(random() % 17, 3);
    unsigned farthest = 1 + random() % 1000;
    std::string text;
    for (size_t i = random() % 100; i != 0; --i)
      text += std::string(random() % farthest, 'x') + from;
    ValueArena arena;
    LensContext context(arena);
    auto result = replaceLiteral(context, Value::string(text), from, to);
    ASSERT_TRUE(succeeded(result));
    ASSERT_EQ(result->asString(), replacedPlainly(text, from, to))
        << from << " -> " << to;
  }
}

TEST_F(LiteralTest, TakesNoMoreMemoryThanItsResult) {
  for (size_t size : {1, 63, 64, 100, 1000}) {
    std::string text = letters(size, 2) + "x";
    for (llvm::StringRef to :
         {"", "y", "yz", "a longer text than blocks take"}) {
      std::string expected = replacedPlainly(text, "x", to);
      ValueArena arena(expected.size());
      LensContext context(arena);
      auto result = replaceLiteral(context, Value::string(text), "x", to);
      ASSERT_TRUE(succeeded(result));
      EXPECT_EQ(result->asString(), expected);
      EXPECT_EQ(arena.used(), expected.size());
      ValueArena small(expected.size() - 1);
      LensContext failing(small);
      EXPECT_TRUE(
          failed(replaceLiteral(failing, Value::string(text), "x", to)));
    }
  }
}

TEST_F(LiteralTest, ReturnsTheInputWithoutAMatch) {
  ValueArena arena;
  LensContext context(arena);
  std::string text = letters(1000, 3);
  auto result = replaceLiteral(context, Value::string(text), "xy", "z");
  ASSERT_TRUE(succeeded(result));
  EXPECT_EQ(result->asString().data(), text.data());
  EXPECT_EQ(arena.used(), 0u);
}

/// Pieces of a chain end anywhere: a match across their ends is found.
TEST_F(LiteralTest, ReplacesInChains) {
  const Lens *chain = findFusedLens("text_chain");
  for (unsigned round = 0; round != 200; ++round) {
    std::string text = letters(random() % 100000, 2);
    std::string from = letters(1 + random() % 18, 2);
    std::string to = letters(random() % 18, 3);
    std::string suffix = letters(random() % 3, 2);
    ValueArena arena;
    Value replace[] = {Value::string("replace_literal"), Value::string(from),
                       Value::string(to)};
    Value concat[] = {Value::string("concat"), Value::string(suffix)};
    Value stages[] = {*arena.copyList(replace), *arena.copyList(concat),
                      *arena.copyList(replace)};
    Value list = Value::list(stages);
    LensContext context(arena);
    auto result = chain->kernel(context, Value::string(text), list);
    ASSERT_TRUE(succeeded(result));
    std::string once = replacedPlainly(text, from, to) + suffix;
    ASSERT_EQ(result->asString(), replacedPlainly(once, from, to))
        << from << " -> " << to;
  }
}

/// A case mapping and the replacements behind it are one loop while there is
/// only ASCII, two replacements are if they cannot touch each other: texts of
/// several pieces, in which other letters come late or never.
TEST_F(LiteralTest, FusesWhatItCan) {
  const Lens *chain = findFusedLens("text_chain");
  const char *parts[] = {"ab", "A", "b ", "B,", "aB\n", "Σ", "ΑΣ ", "ß"};
  const char *wanted[] = {"a",  "b",  "ab", "BA",  ",",   " ",   "ς", "S",
                          ", ", "\n", "b,", "bab", "aba", "ab ", "Σ", "\nb"};
  const char *made[] = {"",   "a",    "x",  "xy",           ",",
                        "; ", "abab", "\n", "a longer text"};
  auto pick = [&](auto &from) { return from[random() % std::size(from)]; };
  for (unsigned round = 0; round != 1000; ++round) {
    std::string text;
    size_t size = random() % 90000;
    size_t firstForeign = random() % 120000;
    while (text.size() < size)
      text += parts[random() % (text.size() < firstForeign ? 5 : 8)];

    ValueArena arena;
    LensContext context(arena);
    std::string expected = text;
    std::vector<Value> stages;
    if (round % 3) {
      Value mapping[] = {
          Value::string(round % 3 == 1 ? "lowercase" : "uppercase")};
      stages.push_back(*arena.copyList(mapping));
      auto mapped = LensRegistry()
                        .find(mapping[0].asString())
                        ->kernel(context, Value::string(text), {});
      ASSERT_TRUE(succeeded(mapped));
      expected = mapped->asString().str();
    }
    std::string shown;
    for (size_t rules = 1 + random() % 3; rules; --rules) {
      const char *from = pick(wanted), *to = pick(made);
      Value replace[] = {Value::string("replace_literal"), Value::string(from),
                         Value::string(to)};
      stages.push_back(*arena.copyList(replace));
      expected = replacedPlainly(expected, from, to);
      shown += std::string(" ") + from + "->" + to;
    }
    auto fused =
        chain->kernel(context, Value::string(text), Value::list(stages));
    ASSERT_TRUE(succeeded(fused));
    ASSERT_EQ(fused->asString().size(), expected.size()) << round % 3 << shown;
    ASSERT_TRUE(fused->asString() == expected) << round % 3 << shown;
  }
}

} // namespace
