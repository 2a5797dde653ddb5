//===- TextMapTest.cpp - A text and its normalised form -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/TextMap.h"
#include "facet/Syntax/Normalise.h"
#include "gtest/gtest.h"

using namespace facet;
using facet::lsp::TextMap;

namespace {

/// Maps each place that is marked by '^' in both texts.
void expectSamePlaces(std::string original, std::string normalised) {
  std::vector<uint32_t> a, b;
  for (auto [text, places] :
       {std::make_pair(&original, &a), std::make_pair(&normalised, &b)})
    for (size_t at; (at = text->find('^')) != std::string::npos;) {
      places->push_back(uint32_t(at));
      text->erase(at, 1);
    }
  ASSERT_EQ(a.size(), b.size());
  EXPECT_EQ(normalise(original, nullptr).text, normalised);
  TextMap map(original, normalised);
  for (size_t i = 0; i != a.size(); ++i) {
    EXPECT_EQ(map.toNormalised(a[i]), b[i]);
    EXPECT_EQ(map.toOriginal(b[i]), a[i]);
  }
}

TEST(TextMap, SameTexts) { expectSamePlaces("^a^b\n^c^", "^a^b\n^c^"); }

TEST(TextMap, EndsOfLines) {
  expectSamePlaces("^a^\r\n^b\r\n\r\n^c^d", "^a^\n^b\n\n^c^d");
}

TEST(TextMap, ByteOrderMark) {
  expectSamePlaces("\xef\xbb\xbf^@vars\n^x", "^@vars\n^x");
}

TEST(TextMap, NormalForms) {
  // The second letter is in two parts.
  expectSamePlaces("^a^u\xcc\x88^b^\n^c", "^a^\xc3\xbc^b^\n^c");
}

TEST(TextMap, WhatLiesInAPairIsItsBegin) {
  TextMap map("au\xcc\x88z", "a\xc3\xbcz");
  EXPECT_EQ(map.toNormalised(2), 1u);
  EXPECT_EQ(map.toOriginal(2), 1u);
}

TEST(TextMap, NothingLiesOutside) {
  TextMap map("a\r\nb", "a\nb");
  EXPECT_EQ(map.toNormalised(99), 3u);
  EXPECT_EQ(map.toOriginal(99), 4u);
}

} // namespace
