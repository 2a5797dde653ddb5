//===- RankTableTest.cpp - Vocabularies from files ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Tokenizer/RankTable.h"
#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

std::string lineOf(llvm::StringRef bytes, size_t rank) {
  return llvm::encodeBase64(bytes) + " " + llvm::utostr(rank) + "\n";
}

/// The single bytes, as every file begins.
std::string bytes() {
  std::string text;
  for (unsigned byte = 0; byte != 256; ++byte)
    text += lineOf(std::string(1, char(byte)), byte);
  return text;
}

size_t count(const std::string &ranks, llvm::StringRef text) {
  std::string problem;
  auto table = RankTable::read(ranks, problem);
  EXPECT_EQ(problem, "");
  return countTokens(Tokenizer(Encoding::Cl100kBase, table), text);
}

TEST(RankTable, MergesByRank) {
  EXPECT_EQ(count(bytes(), "abc"), 3u);
  // CRLF, empty lines and the order of the lines mean nothing.
  EXPECT_EQ(count(bytes() + lineOf("bc", 256) + "\r\n", "abc"), 2u);
  EXPECT_EQ(count(lineOf("bc", 256) + bytes(), "abc"), 2u);
  std::string merges = bytes() + lineOf("bc", 256) + lineOf("ab", 257);
  EXPECT_EQ(count(merges, "abc"), 2u);
  EXPECT_EQ(count(merges, "abab"), 2u);
  EXPECT_EQ(count(merges + lineOf("abc", 258), "abc"), 1u);
}

TEST(RankTable, SaysWhatIsWrongAndWhere) {
  auto problemOf = [](const std::string &text) {
    std::string problem;
    EXPECT_EQ(RankTable::read(text, problem), nullptr);
    return problem;
  };
  EXPECT_EQ(problemOf(""), "line 1: not each of the 256 single bytes is there");
  for (const char *line : {"YQ==\n", "YQ== x\n", "YQ==  0\n", "YQ== -1\n",
                           "YQ== 0 \n", "YQ==\t0\n", "YQ== 99999999999\n"})
    EXPECT_EQ(problemOf(line),
              "line 1: a token in base64, a blank and a rank are expected")
        << line;
  EXPECT_EQ(problemOf(bytes() + "\n%% 256\n"),
            "line 258: the token is not in base64");
  EXPECT_EQ(problemOf(bytes() + " 256\n"), "line 257: the token is empty");
  EXPECT_EQ(problemOf(bytes() + lineOf("a", 256)),
            "line 257: the token is there twice");
  EXPECT_EQ(problemOf(bytes() + lineOf(std::string(256, 'a'), 256)),
            "line 257: the token has more than 255 bytes");
  EXPECT_EQ(problemOf(bytes() + lineOf("abc", 256) + lineOf("ab", 257)),
            "line 257: the token has a lower rank than its halves");
}

TEST(RankTable, RanksAndBytesThatAreMissing) {
  auto problemOf = [](const std::string &text) {
    std::string problem;
    EXPECT_EQ(RankTable::read(text, problem), nullptr);
    return problem;
  };
  EXPECT_EQ(problemOf(bytes() + lineOf("ab", 7)),
            "line 257: line 8 has the rank 7, too");
  EXPECT_EQ(problemOf(lineOf("ab", 257) + bytes()),
            "line 1: the rank 257 is there, but no rank 256");
  std::string without = bytes();
  without.erase(0, without.find('\n') + 1);
  EXPECT_EQ(problemOf(without), "line 1: the rank 1 is there, but no rank 0");
  without = bytes();
  without.erase(without.rfind('\n', without.size() - 2) + 1);
  EXPECT_EQ(problemOf(without),
            "line 255: not each of the 256 single bytes is there");
  EXPECT_EQ(problemOf(without + lineOf("ab", 255)),
            "line 256: the 256 single bytes must have the lowest ranks, and "
            "nothing else may");
}

TEST(RankTable, IsNamedByRuleAndDigest) {
  std::string problem;
  Tokenizer tokenizer(Encoding::Cl100kBase, RankTable::read(bytes(), problem));
  EXPECT_EQ(tokenizer.name().substr(0, 12), "cl100k_base-");
  EXPECT_EQ(tokenizer.name().size(), 12u + 16);
  EXPECT_EQ(Tokenizer(Encoding::O200kHarmony).name(), "o200k_harmony");
}

/// The file of an encoding counts as the encoding does.
TEST(RankTable, OfAnEncoding) {
  auto file = llvm::MemoryBuffer::getFile(
      FACET_SOURCE_DIR "/lib/Lens/Tokenizer/Data/cl100k_base.tokens");
  ASSERT_TRUE(bool(file));
  llvm::StringRef rest = (*file)->getBuffer();
  std::string ranks;
  for (size_t rank = 0; !rest.empty(); ++rank) {
    size_t size = uint8_t(rest.front());
    ranks += lineOf(rest.substr(1, size), rank);
    rest = rest.drop_front(1 + size);
  }
  for (const char *text :
       {"Will it rain tomorrow in the mountains?", "Größe: 12345 m²",
        "void main() {\n\treturn;\n}\n", "日本語の文章", "🚀🚀 \r\n  x"})
    EXPECT_EQ(count(ranks, text), countTokens(Encoding::Cl100kBase, text))
        << text;
}

} // namespace
