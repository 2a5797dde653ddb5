//===- PatternTest.cpp - Regular expressions ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "facet/Types/Pattern.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

std::unique_ptr<Pattern> compile(llvm::StringRef text) {
  std::string error;
  std::unique_ptr<Pattern> pattern = Pattern::compile(text, error);
  EXPECT_TRUE(pattern) << text.str() << ": " << error;
  return pattern;
}

std::string errorOf(llvm::StringRef text) {
  std::string error;
  EXPECT_FALSE(Pattern::compile(text, error)) << text.str();
  return error;
}

TEST(PatternTest, SearchesUnanchored) {
  EXPECT_TRUE(compile("b+")->matches("abbc"));
  EXPECT_FALSE(compile("^b+")->matches("abbc"));
  EXPECT_TRUE(compile("^.$")->matches("é"));
  EXPECT_TRUE(compile("")->matches(llvm::StringRef()));
  EXPECT_TRUE(compile(llvm::StringRef("a\0b", 3))
                  ->matches(llvm::StringRef("xa\0by", 5)));
  EXPECT_EQ(compile("a|b")->text(), "a|b");
}

TEST(PatternTest, RefusesBadPatterns) {
  EXPECT_EQ(errorOf("("), "missing ): (");
  EXPECT_NE(errorOf(R"((a)\1)"), "");
  EXPECT_NE(errorOf("(?=a)"), "");
  EXPECT_NE(errorOf("a**"), "");
  EXPECT_NE(errorOf("\xff"), "");
  EXPECT_NE(errorOf("a{1001}"), "");
  EXPECT_NE(errorOf(R"(((\pL{100}){10}){100})"), "");
}

TEST(PatternTest, FindsGroups) {
  auto pattern = compile("(a)(x)?(b*)");
  EXPECT_EQ(pattern->groupCount(), 3u);
  Pattern::Span groups[5];
  ASSERT_TRUE(pattern->find("é-abb", 0, groups));
  EXPECT_EQ(groups[0].begin, 3u);
  EXPECT_EQ(groups[0].end, 6u);
  EXPECT_EQ(groups[1].end, 4u);
  EXPECT_EQ(groups[2].begin, llvm::StringRef::npos);
  EXPECT_EQ(groups[2].end, llvm::StringRef::npos);
  EXPECT_EQ(groups[3].begin, 4u);
  EXPECT_EQ(groups[4].begin, llvm::StringRef::npos);
  EXPECT_TRUE(pattern->find("a", 0, {}));
}

TEST(PatternTest, FindsFromAnOffset) {
  Pattern::Span whole[1];
  auto a = compile("a");
  ASSERT_TRUE(a->find("a-a", 1, whole));
  EXPECT_EQ(whole[0].begin, 2u);
  EXPECT_FALSE(a->find("a-a", 3, whole));
  EXPECT_FALSE(a->find("a-a", 4, whole));
  EXPECT_FALSE(compile("^a")->find("aa", 1, whole));
  EXPECT_FALSE(compile(R"(\ba)")->find("aa", 1, whole));
  auto empty = compile("x*");
  ASSERT_TRUE(empty->find("ab", 2, whole));
  EXPECT_EQ(whole[0].begin, 2u);
  EXPECT_EQ(whole[0].end, 2u);
  ASSERT_TRUE(empty->find(llvm::StringRef(), 0, whole));
  EXPECT_EQ(whole[0].begin, 0u);
}

// RE2 takes `\C`, which matches a byte: a part of a character would be text no
// more.
TEST(PatternTest, RefusesTheClassOfBytes) {
  for (const char *text :
       {R"(\C)", R"(^\C)", R"(a|(?:\C)+)", R"(\\\C)", R"(\Q\E\C)",
        R"(\Qa\E(\C))", R"(\pL\C)", R"((?i)x\C{2})"})
    EXPECT_NE(errorOf(text).find("'\\C' matches a byte"), std::string::npos);
  for (const char *text : {R"(\\C)", R"(\Q\C\E)", R"(\Q\C)", R"(\pC)", R"(\PC)",
                           R"(C\.C)", R"([\]C])", R"(\Q\\C)"})
    EXPECT_TRUE(compile(text)) << text;
  EXPECT_NE(errorOf(R"([\C])"), "");
}

TEST(PatternTest, EmptyMatchesStandBetweenCharacters) {
  auto inner = compile(R"(\B)");
  Pattern::Span whole[1];
  EXPECT_FALSE(inner->find("aéb", 0, whole));
  EXPECT_FALSE(inner->matches("aéb"));
  EXPECT_FALSE(inner->find("aéb", 0, {}));
  EXPECT_TRUE(inner->matches("aé"));
  ASSERT_TRUE(inner->find("a😀😀", 0, whole));
  EXPECT_EQ(whole[0].begin, 5u);
  EXPECT_EQ(whole[0].end, 5u);
  // The next match begins at the next character, be it empty or not.
  ASSERT_TRUE(compile(R"(\B|b)")->find("aéb", 0, whole));
  EXPECT_EQ(whole[0].begin, 3u);
  EXPECT_EQ(whole[0].end, 4u);
  EXPECT_FALSE(compile(R"(^(?:\B)$)")->matches("é"));
  // Quoted it is text.
  EXPECT_TRUE(compile(R"(\Q\B\E)")->matches(R"(é\B)"));
  EXPECT_FALSE(compile(R"(\Q\B\E)")->matches("é"));
}

TEST(PatternTest, IsLinear) {
  EXPECT_FALSE(compile("(a*)*b")->matches(std::string(1 << 20, 'a')));
}

} // namespace
