//===- DocumentStoreTest.cpp - The documents of the client ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/DocumentStore.h"
#include "gtest/gtest.h"

using namespace facet::lsp;

namespace {

ContentChange change(Position begin, Position end, std::string text) {
  ContentChange result;
  result.range = Range(begin, end);
  result.text = std::move(text);
  return result;
}

TEST(DocumentStore, AppliesChangesInOrder) {
  std::vector<ContentChange> changes{change({0, 1}, {0, 2}, "XY"),
                                     change({0, 3}, {1, 0}, "")};
  EXPECT_EQ(applyChanges("abc\nd", changes, PositionEncoding::Utf16), "aXYd");
}

TEST(DocumentStore, CountsAsNegotiated) {
  // Behind the emoji: 2 units of UTF-16, 1 code point, 4 bytes.
  auto insert = [](int column, PositionEncoding encoding) {
    return applyChanges("😀b", {change({0, column}, {0, column}, "-")},
                        encoding);
  };
  EXPECT_EQ(insert(2, PositionEncoding::Utf16), "😀-b");
  EXPECT_EQ(insert(1, PositionEncoding::Utf32), "😀-b");
  EXPECT_EQ(insert(4, PositionEncoding::Utf8), "😀-b");
}

TEST(DocumentStore, BadRangesAreClamped) {
  EXPECT_EQ(applyChanges("ab", {change({5, 0}, {9, 9}, "c")},
                         PositionEncoding::Utf16),
            "abc");
  EXPECT_EQ(applyChanges("ab", {change({0, 2}, {0, 1}, "c")},
                         PositionEncoding::Utf16),
            "abc");
}

TEST(DocumentStore, IgnoresOlderVersions) {
  DocumentStore store;
  store.open("u", 5, "a");
  ContentChange whole;
  whole.text = "b";
  EXPECT_EQ(store.change("u", 4, {whole}, PositionEncoding::Utf16), nullptr);
  EXPECT_EQ(*store.find("u")->text, "a");
  ASSERT_NE(store.change("u", 6, {whole}, PositionEncoding::Utf16), nullptr);
  EXPECT_EQ(*store.find("u")->text, "b");
  EXPECT_EQ(store.change("v", 1, {whole}, PositionEncoding::Utf16), nullptr);
}

} // namespace
