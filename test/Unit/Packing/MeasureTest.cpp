//===- MeasureTest.cpp - What a budget counts -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Measure.h"
#include "facet/Support/Unicode/Unicode.h"
#include "gtest/gtest.h"
#include <random>

using namespace facet;

namespace {

LayoutRules tokens(Encoding tokenizer, uint64_t perMessage = 0) {
  LayoutRules rules;
  rules.unit = BudgetUnit::Tokens;
  rules.tokenizer = tokenizer;
  rules.tokensPerMessage = perMessage;
  return rules;
}

TEST(Measure, Units) {
  // In NFC; CRLF is one byte.
  EXPECT_EQ(Measure().ofText("e\xCC\x81\r\n"), 3u);
  EXPECT_EQ(Measure().perSection(), 0u);
  Measure measure(tokens(Encoding::O200kBase, 3));
  EXPECT_EQ(measure.ofText("Will it rain tomorrow in the mountains?"), 8u);
  EXPECT_EQ(measure.perSection(), 3u);
}

TEST(Measure, NamesOfUnits) {
  EXPECT_EQ(profileSuffix({}), "");
  LayoutRules rules = tokens(Encoding::Cl100kBase, 3);
  rules.packing = PackingMode::Fill;
  EXPECT_EQ(profileSuffix(rules), "+tokens.cl100k_base.3+fill");
  LayoutRules read;
  read.packing = PackingMode::Fill;
  ASSERT_TRUE(parseUnitText(unitText(rules), read));
  EXPECT_TRUE(read == rules);
  for (const char *bad :
       {"", "bytes.", "tokens", "tokens.x", "tokens.o200k_base.",
        "tokens.o200k_base.0", "tokens.o200k_base.03", "tokens.o200k_base.-1",
        "tokens.o200k_base.1000001", "tokens.o200k_base.3.4", "words"})
    EXPECT_FALSE(parseUnitText(bad, read)) << bad;
}

/// docs/Language.md 3.3 word by word: all numbers of tokens are tried.
TokenPrefix prefixByTrying(Encoding encoding, llvm::StringRef text,
                           size_t most) {
  std::vector<size_t> ends{0};
  forEachToken(encoding, text, [&](uint32_t, llvm::StringRef bytes) {
    ends.push_back(ends.back() + bytes.size());
    return true;
  });
  for (size_t k = ends.size(); k--;) {
    llvm::StringRef prefix = text.take_front(floorBoundary(text, ends[k]));
    if (size_t count = countTokens(encoding, prefix); count <= most)
      return {prefix.size(), count};
  }
  return {};
}

TEST(Measure, LongestPrefixInTokens) {
  const char *parts[] = {"a",
                         " the",
                         "  ",
                         " ",
                         "\n",
                         "\r",
                         "AéB",
                         "'s",
                         "'",
                         "𓀀",
                         "👩‍👩‍👧",
                         "ʰ",
                         "BBB",
                         "123",
                         ".",
                         "//",
                         "\t",
                         "विऀ",
                         "é",
                         "ſ",
                         "…",
                         "zqxjkv",
                         "日本語",
                         "\xE2\x80\x83"};
  std::mt19937 random(17);
  for (unsigned round = 0; round != 3000; ++round) {
    Encoding encoding = Encoding(random() % 3);
    std::string text;
    unsigned alike = random() % std::size(parts);
    for (unsigned n = 1 + random() % 24; n; --n)
      text += parts[random() % 4 ? random() % std::size(parts) : alike];
    size_t count = countTokens(encoding, text);
    for (size_t most : {size_t(0), size_t(1), random() % (count + 1), count}) {
      TokenPrefix got = longestPrefix(encoding, text, most);
      TokenPrefix wanted = prefixByTrying(encoding, text, most);
      ASSERT_EQ(got.bytes, wanted.bytes) << text << " | " << most;
      ASSERT_EQ(got.tokens, wanted.tokens) << text << " | " << most;
    }
  }
}

TEST(Measure, LongPiecesTakeNoLongTime) {
  for (const char *part : {" ", "a", "zqxj", "\n ", "ʰB", "语", "𓀀"}) {
    std::string text;
    while (text.size() < 300'000)
      text += part;
    for (Encoding encoding : {Encoding::O200kBase, Encoding::Cl100kBase}) {
      size_t most = countTokens(encoding, text) / 2;
      TokenPrefix prefix = longestPrefix(encoding, text, most);
      EXPECT_LE(prefix.tokens, most);
      EXPECT_GE(prefix.tokens + 3, most) << part;
    }
  }
}

} // namespace
