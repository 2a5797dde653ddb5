//===- TokenizerTest.cpp - Exact counts of tokens -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "../LensTest.h"
#include "facet/Support/Unicode/Unicode.h"

using namespace facet;
using namespace facet::test;

namespace {

/// A text, and the ranks of its tokens as tiktoken has them.
struct TokenizerVector {
  const char *text;
  size_t size; // a text may hold U+0000
  const char *o200kBase;
  const char *cl100kBase;

  llvm::StringRef str() const { return {text, size}; }
};

constexpr TokenizerVector vectors[] = {
#include "../Inputs/TokenizerVectors.inc"
};

constexpr Encoding encodings[] = {Encoding::O200kBase, Encoding::Cl100kBase};

struct Token {
  uint32_t rank;
  size_t end;
};

std::vector<Token> tokensOf(Encoding encoding, llvm::StringRef text) {
  std::vector<Token> tokens;
  forEachToken(encoding, text, [&](uint32_t rank, llvm::StringRef bytes) {
    size_t begin = tokens.empty() ? 0 : tokens.back().end;
    EXPECT_EQ(bytes.data(), text.data() + begin) << "tokens leave no gap";
    tokens.push_back({rank, begin + bytes.size()});
    return true;
  });
  EXPECT_EQ(tokens.empty() ? 0 : tokens.back().end, text.size());
  return tokens;
}

std::string ranksOf(Encoding encoding, llvm::StringRef text) {
  std::string ranks;
  llvm::ListSeparator separator(" ");
  for (Token token : tokensOf(encoding, text))
    (ranks += llvm::StringRef(separator)) += llvm::utostr(token.rank);
  return ranks;
}

size_t wordCount(llvm::StringRef words) {
  return words.empty() ? 0 : words.count(' ') + 1;
}

/// All vectors in one text: long enough for what counts only long texts.
std::string longText() {
  std::string text;
  while (text.size() < 1 << 18)
    for (const TokenizerVector &vector : vectors)
      text += vector.str();
  return text;
}

std::string repeat(llvm::StringRef part, size_t times) {
  std::string text;
  for (size_t i = 0; i < times; ++i)
    text += part;
  return text;
}

} // namespace

TEST(Tokenizer, MakesTheTokensOfTheReference) {
  EXPECT_GT(std::size(vectors), 400u);
  for (const TokenizerVector &vector : vectors) {
    llvm::StringRef text = vector.str();
    EXPECT_EQ(ranksOf(Encoding::O200kBase, text), vector.o200kBase)
        << text.str();
    EXPECT_EQ(ranksOf(Encoding::Cl100kBase, text), vector.cl100kBase)
        << text.str();
    EXPECT_EQ(countTokens(Encoding::O200kBase, text),
              wordCount(vector.o200kBase));
    EXPECT_EQ(countTokens(Encoding::Cl100kBase, text),
              wordCount(vector.cl100kBase));
  }
}

TEST(Tokenizer, Names) {
  for (Encoding encoding : encodings)
    EXPECT_EQ(parseEncoding(encodingName(encoding)), encoding);
  for (llvm::StringRef name : {"", "o200k", "O200K_BASE", "p50k_base"})
    EXPECT_FALSE(parseEncoding(name)) << name.str();
}

TEST(Tokenizer, CountsLongTextsLikeShortOnes) {
  std::string text = longText();
  for (Encoding encoding : encodings)
    EXPECT_EQ(countTokens(encoding, text), tokensOf(encoding, text).size());
}

TEST(Tokenizer, StopsWhenTheVisitorDoes) {
  unsigned visits = 0;
  forEachToken(Encoding::O200kBase, "one two three",
               [&](uint32_t, llvm::StringRef) { return ++visits < 2; });
  EXPECT_EQ(visits, 2u);
}

TEST(Tokenizer, OffsetsAreTheEndsOfTokens) {
  for (Encoding encoding : encodings)
    for (const TokenizerVector &vector : vectors) {
      llvm::StringRef text = vector.str();
      EXPECT_EQ(offsetOfToken(encoding, text, 0), 0u);
      std::vector<Token> tokens = tokensOf(encoding, text);
      for (size_t n = 1; n <= tokens.size(); ++n)
        EXPECT_EQ(offsetOfToken(encoding, text, n), tokens[n - 1].end);
      EXPECT_EQ(offsetOfToken(encoding, text, tokens.size() + 1), text.size());
      EXPECT_EQ(offsetOfToken(encoding, text, ~size_t(0)), text.size());
    }
}

TEST(Tokenizer, OffsetsInALongText) {
  std::string text = longText();
  std::vector<Token> tokens = tokensOf(Encoding::O200kBase, text);
  for (size_t n = 1; n < tokens.size(); n += tokens.size() / 23)
    EXPECT_EQ(offsetOfToken(Encoding::O200kBase, text, n), tokens[n - 1].end);
}

TEST(Tokenizer, TakesNoMoreThanItMay) {
  for (Encoding encoding : encodings)
    for (const TokenizerVector &vector : vectors) {
      llvm::StringRef text = vector.str();
      size_t count = countTokens(encoding, text);
      EXPECT_EQ(takeTokens(encoding, text, 0), "");
      EXPECT_EQ(takeTokens(encoding, text, count), text);
      for (size_t n = 1; n < count; ++n) {
        llvm::StringRef taken = takeTokens(encoding, text, n);
        EXPECT_TRUE(text.starts_with(taken));
        EXPECT_LE(countTokens(encoding, taken), n) << text.str();
        EXPECT_FALSE(findInvalidUtf8(taken)) << text.str();
      }
    }
}

TEST(Tokenizer, TakesWholeCodePoints) {
  // Four tokens: the emoji is three, each of which ends inside of it but one.
  Encoding encoding = Encoding::Cl100kBase;
  llvm::StringRef text = "a\xf0\x9f\x8c\x8d";
  EXPECT_EQ(offsetOfToken(encoding, text, 2), 3u);
  EXPECT_EQ(offsetOfToken(encoding, text, 3), 4u);
  EXPECT_EQ(takeTokens(encoding, text, 2), "a");
  EXPECT_EQ(takeTokens(encoding, text, 3), "a");
  EXPECT_EQ(takeTokens(encoding, text, 4), text);
}

TEST(Tokenizer, LongPieces) {
  // Texts without a boundary: what is quadratic in them does not end here.
  for (Encoding encoding : encodings)
    for (llvm::StringRef part :
         {"_", "a", "ab", "zqxj", "=", "\xe6\x9d\xb1", "e\xcc\x81", "aB", " ",
          "\n", "Aa\xe6\x9d\xb1", "\xf0\x9f\x98\x80", "-=", ".\n"}) {
      std::string text = repeat(part, 300000 / part.size());
      size_t count = countTokens(encoding, text);
      EXPECT_GT(count, text.size() / 200) << part.str();
      EXPECT_LE(takeTokens(encoding, text, count / 2).size(), text.size());
    }
}

TEST(Tokenizer, WhatIsNotUtf8DoesNoHarm) {
  for (Encoding encoding : encodings)
    for (llvm::StringRef text :
         {"\x80", "\xff\xff", "\xc3", "\xe6\x9d", "\xf0\x9f\x98", "a\xc3",
          "\xf5\x80\x80\x80", "\xf4\xbf\xbf\xbf", "\xed\xa0\x80", "'\xc5",
          " \xe6\x9d", "\xc0\x80"})
      EXPECT_EQ(countTokens(encoding, text), tokensOf(encoding, text).size());
}

TEST(TokensLens, Counts) {
  checkLens("tokens",
            {{R"("hello world")", {}, "2"},
             {R"("")", {}, "0"},
             {R"("hello world")", {R"("cl100k_base")"}, "2"},
             {R"("tiktoken is great!")", {R"("o200k_base")"}, "6"},
             {R"("tiktoken is great!")", {R"("cl100k_base")"}, "6"},
             {R"("<|endoftext|>")", {}, "7"},
             {R"("a")", {R"("O200K_BASE")"}, "F452 LensUnknownEncoding"},
             {R"("a")", {R"("")"}, "F452 LensUnknownEncoding"}});
  EXPECT_EQ(LensCall("tokens").input(R"("a")").arg(R"("p50k_base")").message(),
            "unknown encoding \"p50k_base\": 'tokens' supports o200k_base, "
            "cl100k_base and o200k_harmony");
}

TEST(TokenLens, TruncateTokens) {
  checkLens("truncate_tokens",
            {{R"("one two three four five six")", {"3"}, R"("one two three")"},
             {R"("one two three")", {"3"}, R"("one two three")"},
             {R"("antidisestablishmentarianism")", {"3"}, R"("antidisest")"},
             {R"("antidisestablishmentarianism")",
              {"3", R"("cl100k_base")"},
              R"("antidisestablish")"},
             {R"("one two")", {"0"}, R"("")"},
             {R"("")", {"0"}, R"("")"},
             {R"("one two three four five")",
              {"4", R"("o200k_base")", R"("…")"},
              R"("one two three…")"},
             {R"("one two three")",
              {"3", R"("o200k_base")", R"("…")"},
              R"("one two three")"},
             {R"("one two three four")",
              {"2", R"("o200k_base")", R"(" and so on")"},
              R"(" and so")"},
             {R"("a")", {"-1"}, "F452 LensNegativeArgument"},
             {R"("a")", {"1", R"("p50k_base")"}, "F452 LensUnknownEncoding"}});
  EXPECT_EQ(LensCall("truncate_tokens")
                .input(R"("a")")
                .arg("1")
                .arg(R"("p50k_base")")
                .message(),
            "unknown encoding \"p50k_base\": 'truncate_tokens' supports "
            "o200k_base, cl100k_base and o200k_harmony");
}

// Whatever the suffix does to the tokens before it, the whole counts no more.
TEST(Tokenizer, SuffixCounts) {
  for (Encoding encoding : encodings)
    for (const TokenizerVector &vector : vectors)
      for (llvm::StringRef suffix : {"…", " more", "c", "\n", "s'll"}) {
        llvm::StringRef text = vector.str();
        size_t most = std::min<size_t>(countTokens(encoding, text), 30);
        for (size_t n = countTokens(encoding, suffix); n < most; ++n) {
          llvm::StringRef taken = takeTokens(encoding, text, n, suffix);
          EXPECT_TRUE(text.starts_with(taken));
          EXPECT_LE(countTokens(encoding, (taken + llvm::Twine(suffix)).str()),
                    n)
              << text.str() << suffix.str();
        }
      }
}
