//===- SourceTest.cpp - Positions in texts --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Source.h"
#include "gtest/gtest.h"

using namespace facet;

static FileId add(SourceManager &sources, std::string text) {
  return sources.addFile("a.facet",
                         std::make_shared<const std::string>(std::move(text)));
}

static void expectAt(LineColumn at, uint32_t line, uint32_t column) {
  EXPECT_EQ(at.line, line);
  EXPECT_EQ(at.column, column);
}

TEST(SourceTest, LinesAndColumns) {
  SourceManager sources;
  // The columns of "b" in bytes and in code points differ.
  FileId file = add(sources, "a\nä€😀b\n");
  uint32_t b = uint32_t(sources.text(file).find('b'));
  expectAt(sources.byteLineColumn(file, b), 2, 10);
  expectAt(sources.lineColumn(file, b), 2, 4);
  expectAt(sources.lineColumn(file, 0), 1, 1);
  // The LF belongs to its line; after the last LF there is an empty line.
  expectAt(sources.lineColumn(file, 1), 1, 2);
  expectAt(sources.lineColumn(file, uint32_t(sources.text(file).size())), 3, 1);
  expectAt(sources.lineColumn(file, 1000), 3, 1);
  SourceRange range = sources.range({file, 2, b});
  expectAt(range.begin, 2, 1);
  expectAt(range.end, 2, 4);
}

TEST(SourceTest, LineTexts) {
  SourceManager sources;
  FileId file = add(sources, "one\n\nthree");
  EXPECT_EQ(sources.lineText(file, 1), "one");
  EXPECT_EQ(sources.lineText(file, 2), "");
  EXPECT_EQ(sources.lineText(file, 3), "three");
  EXPECT_EQ(sources.lineText(file, 4), "");
  EXPECT_EQ(sources.text(SourceSpan{file, 5, 8}), "thr");
  EXPECT_EQ(sources.text(SourceSpan()), "");
  EXPECT_EQ(sources.lineText(add(sources, ""), 1), "");
}

TEST(SourceTest, OffsetsAreClamped) {
  SourceManager sources;
  FileId file = add(sources, "one\ntwo\n");
  EXPECT_EQ(sources.offset(file, {2, 2}), 5u);
  EXPECT_EQ(sources.offset(file, {1, 100}), 3u);
  EXPECT_EQ(sources.offset(file, {3, 1}), 8u);
  EXPECT_EQ(sources.offset(file, {9, 1}), 8u);
}

TEST(SourceTest, LongLines) {
  SourceManager sources;
  std::string text = "x\n";
  for (unsigned i = 0; i != 5000; ++i)
    text += i % 3 ? "é" : "€a";
  FileId file = add(sources, text);
  uint32_t column = 1;
  for (uint32_t at = 2; at != text.size(); ++at) {
    if ((text[at] & 0xc0) == 0x80)
      continue;
    ASSERT_EQ(sources.lineColumn(file, at).column, column) << at;
    ++column;
  }
  EXPECT_EQ(sources.lineColumn(file, uint32_t(text.size())).column, column);
  // A text of whole blocks.
  FileId whole = add(sources, std::string(4096, 'a'));
  EXPECT_EQ(sources.lineColumn(whole, 4096).column, 4097u);
}

TEST(SourceTest, FilesKeepTheirOwner) {
  SourceManager sources;
  auto owner = std::make_shared<const std::string>("shared");
  FileId first = sources.addFile("a", *owner, owner);
  FileId second = sources.addFile("b", *owner, owner, {first, 1, 2});
  EXPECT_EQ(owner.use_count(), 3);
  EXPECT_EQ(sources.text(first).data(), sources.text(second).data());
  EXPECT_EQ(sources.importedAt(second), (SourceSpan{first, 1, 2}));
  EXPECT_FALSE(sources.importedAt(first));
  EXPECT_EQ(sources.name(second), "b");
}
