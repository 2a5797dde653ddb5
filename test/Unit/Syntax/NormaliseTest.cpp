//===- NormaliseTest.cpp - Tests of source normalisation ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Syntax/Normalise.h"
#include "gtest/gtest.h"

using namespace facet;
using llvm::StringRef;

namespace {

NormalisedText normal(StringRef bytes) {
  return normalise(bytes, std::make_shared<int>(0));
}

/// "BEGIN-END Kind argument" of each error.
std::vector<std::string> errorsOf(StringRef bytes) {
  std::vector<std::string> out;
  for (const NormalisationError &e : normal(bytes).errors)
    out.push_back(std::to_string(e.begin) + "-" + std::to_string(e.end) + " " +
                  e.kind.name().str() +
                  (e.argument.empty() ? "" : " " + e.argument));
  return out;
}

using Strings = std::vector<std::string>;

} // namespace

TEST(Normalise, CleanTextIsNotCopied) {
  std::string text = "@user\n  content: \"a long enough line of text\"\n";
  auto owner = std::make_shared<int>(0);
  NormalisedText result = normalise(text, owner);
  EXPECT_EQ(result.text.data(), text.data());
  EXPECT_EQ(result.text.size(), text.size());
  EXPECT_EQ(result.owner, owner);
  EXPECT_TRUE(result.errors.empty());
}

TEST(Normalise, ComposedTextIsNotCopied) {
  std::string text = "caf\u00E9 and \u65E5\u672C";
  EXPECT_EQ(normal(text).text.data(), text.data());
}

TEST(Normalise, EmptyText) {
  EXPECT_EQ(normal("").text, "");
  EXPECT_EQ(normal("\xEF\xBB\xBF").text, "");
}

TEST(Normalise, ByteOrderMarkIsDroppedOnce) {
  EXPECT_EQ(normal("\xEF\xBB\xBFx").text, "x");
  EXPECT_EQ(normal("\xEF\xBB\xBF\xEF\xBB\xBFx").text, "\xEF\xBB\xBFx");
}

TEST(Normalise, ComposesToNfc) {
  EXPECT_EQ(normal("cafe\u0301\n").text, "caf\u00E9\n");
}

TEST(Normalise, LineEnds) {
  EXPECT_EQ(normal("a\r\nb\rc\r\r\nd\r").text, "a\nb\nc\n\nd\n");
  EXPECT_EQ(normal("\r\n").text, "\n");
  EXPECT_EQ(normal("e\u0301\r\nx").text, "\u00E9\nx");
}

TEST(Normalise, Tabs) {
  EXPECT_EQ(errorsOf("\ta"), (Strings{"0-1 TabCharacter"}));
  // A run is one mistake.
  EXPECT_EQ(errorsOf("a\t\t\tb\tc"),
            (Strings{"1-4 TabCharacter", "5-6 TabCharacter"}));
}

TEST(Normalise, ControlCharacters) {
  EXPECT_EQ(
      errorsOf(StringRef("a\0\x1F\x7F", 4)),
      (Strings{"1-2 ControlCharacter U+0000", "2-3 ControlCharacter U+001F",
               "3-4 ControlCharacter U+007F"}));
  EXPECT_EQ(errorsOf("\u0085 \u2028 \u2029"), Strings());
}

TEST(Normalise, OffsetsAreThoseOfTheResult) {
  // The mark, a CR and a composition stand before the tab.
  EXPECT_EQ(errorsOf("\xEF\xBB\xBF"
                     "e\u0301\r\n\tx"),
            (Strings{"3-4 TabCharacter"}));
}

TEST(Normalise, BadBytes) {
  NormalisedText result = normal("a\xFF"
                                 "b");
  EXPECT_EQ(result.text, "a\uFFFD"
                         "b");
  EXPECT_EQ(errorsOf("a\xFF"
                     "b"),
            (Strings{"1-4 InvalidUtf8 0xFF"}));
  // A surrogate and an overlong form are one mistake each.
  EXPECT_EQ(errorsOf("\xED\xA0\x80"), (Strings{"0-3 InvalidUtf8 0xED"}));
  EXPECT_EQ(errorsOf("\xC0\xAF"), (Strings{"0-3 InvalidUtf8 0xC0"}));
  EXPECT_EQ(errorsOf("\xE2\x82"), (Strings{"0-3 InvalidUtf8 0xE2"}));
}

TEST(Normalise, BadBytesAmongReplacementCharacters) {
  // A U+FFFD that the author wrote is no error; later steps move the others.
  EXPECT_EQ(errorsOf("\uFFFD\r\ne\u0301\xFF\uFFFD\xFE\t"),
            (Strings{"6-9 InvalidUtf8 0xFF", "12-15 InvalidUtf8 0xFE",
                     "15-16 TabCharacter"}));
}

TEST(Normalise, KeepsAtMostHundredErrors) {
  std::string text;
  for (int i = 0; i != 300; ++i)
    text += "\t \x01\xFF";
  NormalisedText result = normal(text);
  ASSERT_EQ(result.errors.size(), 100u);
  for (size_t i = 1; i != result.errors.size(); ++i)
    EXPECT_LE(result.errors[i - 1].begin, result.errors[i].begin);
}

TEST(Normalise, FindsASpecialByteAtEveryPlace) {
  for (size_t at = 0; at != 70; ++at) {
    std::string text(70, 'x');
    text[at] = '\t';
    NormalisedText result = normal(text);
    ASSERT_EQ(result.errors.size(), 1u) << at;
    EXPECT_EQ(result.errors[0].begin, at);
  }
}
