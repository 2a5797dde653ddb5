//===- PositionEncodingTest.cpp - Offsets and positions -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/PositionEncoding.h"
#include "gtest/gtest.h"

using namespace facet::lsp;

namespace {

constexpr PositionEncoding all[] = {
    PositionEncoding::Utf8, PositionEncoding::Utf16, PositionEncoding::Utf32};

TEST(PositionEncoding, PrefersWhatNeedsNoCounting) {
  EXPECT_EQ(chooseEncoding({"utf-16", "utf-32", "utf-8"}),
            PositionEncoding::Utf8);
  EXPECT_EQ(chooseEncoding({"utf-16", "utf-32"}), PositionEncoding::Utf32);
  EXPECT_EQ(chooseEncoding({}), PositionEncoding::Utf16);
  EXPECT_EQ(chooseEncoding({"ebcdic"}), PositionEncoding::Utf16);
}

TEST(PositionEncoding, CountsUnits) {
  // 1, 2, 3 and 4 bytes; the last are two units of UTF-16.
  llvm::StringRef text = "aß€😀z";
  EXPECT_EQ(LineIndex(text, PositionEncoding::Utf8).position(10),
            Position(0, 10));
  EXPECT_EQ(LineIndex(text, PositionEncoding::Utf16).position(10),
            Position(0, 5));
  EXPECT_EQ(LineIndex(text, PositionEncoding::Utf32).position(10),
            Position(0, 4));
}

TEST(PositionEncoding, MiddleOfACharacterIsItsBegin) {
  LineIndex lines("x😀y", PositionEncoding::Utf16);
  EXPECT_EQ(lines.offset({0, 2}), 1u);
  EXPECT_EQ(lines.offset({0, 3}), 5u);
}

TEST(PositionEncoding, ClampsToLinesAndText) {
  LineIndex lines("ab\ncd", PositionEncoding::Utf16);
  EXPECT_EQ(lines.offset({0, 99}), 2u);
  EXPECT_EQ(lines.offset({9, 0}), 5u);
  EXPECT_EQ(lines.position(99), Position(1, 2));
  EXPECT_EQ(lines.offset({-1, -1}), 0u);
  EXPECT_EQ(lines.offset({1, -1}), 3u);
}

TEST(PositionEncoding, LinesEndInThreeWays) {
  LineIndex lines("a\r\nb\rc\nd", PositionEncoding::Utf16);
  EXPECT_EQ(lines.lineCount(), 4u);
  EXPECT_EQ(lines.position(3), Position(1, 0));
  EXPECT_EQ(lines.position(5), Position(2, 0));
  // The end of a line is before all of what ends it.
  EXPECT_EQ(lines.offset({0, 9}), 1u);
}

TEST(PositionEncoding, EveryBoundaryComesBack) {
  std::string text;
  for (int i = 0; i != 400; ++i)
    text += i % 7 == 0 ? "\n" : i % 5 == 0 ? "😀" : i % 3 == 0 ? "é" : "abc";
  for (PositionEncoding encoding : all) {
    LineIndex lines(text, encoding);
    for (uint32_t i = 0; i <= text.size(); ++i) {
      bool isBoundary = i == text.size() || (text[i] & 0xc0) != 0x80;
      if (isBoundary) {
        EXPECT_EQ(lines.offset(lines.position(i)), i);
      }
    }
  }
}

} // namespace
