//===- ChunkCutterTest.cpp - How lines are cut into chunks ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Submit/ChunkCutter.h"
#include "facet/Support/Crypto/Hash.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"
#include <fstream>

using namespace facet;
using namespace facet::cluster;

namespace {
class ChunkCutterTest : public testing::Test {
protected:
  ChunkCutterTest() {
    llvm::SmallString<128> name;
    EXPECT_FALSE(llvm::sys::fs::createTemporaryFile("cutter", "jsonl", name));
    path = std::string(name);
  }
  ~ChunkCutterTest() override { llvm::sys::fs::remove(path); }

  std::unique_ptr<InputFile> open(llvm::StringRef text) {
    std::ofstream(path, std::ios::binary) << text.str();
    std::string problem;
    std::unique_ptr<InputFile> file = InputFile::open(path, problem);
    EXPECT_TRUE(file) << problem;
    return file;
  }

  static std::vector<Chunk> cut(ChunkCutter &cutter, uint64_t lines) {
    std::vector<Chunk> chunks;
    Chunk chunk;
    while (cutter.next(lines, chunk))
      chunks.push_back(chunk);
    return chunks;
  }

  std::string path;
};
} // namespace

TEST_F(ChunkCutterTest, CutsByLines) {
  auto file = open("a\n\nbb\nc");
  ChunkCutter cutter(*file, 100, 0, 1, 0);
  std::vector<Chunk> chunks = cut(cutter, 2);
  ASSERT_EQ(chunks.size(), 2u);
  EXPECT_EQ(chunks[0].text, "a\n\n");
  EXPECT_EQ(chunks[0].endOffset, 3u);
  EXPECT_EQ(chunks[1].number, 1u);
  EXPECT_EQ(chunks[1].firstLine, 3u);
  EXPECT_EQ(chunks[1].text, "bb\nc");
  EXPECT_EQ(chunks[1].endOffset, 7u);
  EXPECT_FALSE(cutter.error());
}

TEST_F(ChunkCutterTest, GoesOnWhereItStood) {
  std::string text;
  for (int i = 0; i != 1000; ++i)
    text += std::string(size_t(i) * 7 % 900, 'x') + "\n";
  auto file = open(text);
  ChunkCutter whole(*file, 800, 0, 1, 0);
  std::vector<Chunk> all = cut(whole, 13);
  for (size_t from : {size_t(1), all.size() / 2, all.size() - 1}) {
    ChunkCutter rest(*file, 800, all[from - 1].endOffset, all[from].firstLine,
                     from);
    std::vector<Chunk> chunks = cut(rest, 13);
    ASSERT_EQ(chunks.size(), all.size() - from);
    for (size_t i = 0; i != chunks.size(); ++i) {
      EXPECT_EQ(chunks[i].number, all[from + i].number);
      EXPECT_EQ(chunks[i].text, all[from + i].text);
      EXPECT_EQ(chunks[i].firstLine, all[from + i].firstLine);
      EXPECT_EQ(chunks[i].isTooLong, all[from + i].isTooLong);
      EXPECT_EQ(chunks[i].endOffset, all[from + i].endOffset);
    }
  }
}

TEST_F(ChunkCutterTest, LeavesALineThatIsTooLongAlone) {
  auto file = open("a\n" + std::string(300000, 'x') + "\nb\n");
  ChunkCutter cutter(*file, 1000, 0, 1, 0);
  std::vector<Chunk> chunks = cut(cutter, 10);
  ASSERT_EQ(chunks.size(), 3u);
  EXPECT_TRUE(chunks[1].isTooLong);
  EXPECT_EQ(chunks[1].text, "");
  EXPECT_EQ(chunks[1].endOffset, 300003u);
  EXPECT_EQ(chunks[2].firstLine, 3u);
  EXPECT_EQ(chunks[2].text, "b\n");
}

TEST_F(ChunkCutterTest, BoundsTheBytesOfAChunk) {
  std::string line(100'000, 'x');
  auto file = open(line + "\n" + line + "\n" + line + "\n");
  ChunkCutter cutter(*file, 1 << 20, 0, 1, 0);
  std::vector<Chunk> chunks = cut(cutter, 100);
  ASSERT_EQ(chunks.size(), 2u);
  EXPECT_EQ(chunks[0].lines, 2u);
}

TEST_F(ChunkCutterTest, SaysWhatTheFileIs) {
  auto file = open("a\n");
  EXPECT_EQ(*file->digest(), hexDigest(HashAlgorithm::Sha256, "a\n"));
  std::ofstream(path, std::ios::app) << "more\n";
  ChunkCutter cutter(*file, 100, 0, 1, 0);
  EXPECT_EQ(cut(cutter, 1).size(), 2u);
  EXPECT_TRUE(cutter.error()) << "the file has changed";
}

TEST_F(ChunkCutterTest, TakesRegularFilesOnly) {
  std::string problem;
  EXPECT_FALSE(InputFile::open("/dev/null", problem));
  EXPECT_EQ(problem, "");
  EXPECT_FALSE(InputFile::open(path + ".none", problem));
  EXPECT_NE(problem, "");
}

TEST(ChunkSizes, BeginWithOneLine) {
  ChunkSizes sizes({});
  EXPECT_EQ(sizes.linesOf(0), 1u);
  EXPECT_FALSE(sizes.adapt(0)) << "nothing is known yet";
}

TEST(ChunkSizes, ComeToAMillisecond) {
  ChunkSizes sizes({});
  for (int i = 0; i != 4; ++i)
    sizes.note(1, 10);
  EXPECT_TRUE(sizes.adapt(9));
  EXPECT_EQ(sizes.linesOf(8), 1u);
  EXPECT_EQ(sizes.linesOf(9), 100u);
  for (int i = 0; i != 4; ++i)
    sizes.note(100, 1300);
  EXPECT_FALSE(sizes.adapt(20)) << "a little more is no reason";
  for (int i = 0; i != 4; ++i)
    sizes.note(100, 1'000'000);
  EXPECT_TRUE(sizes.adapt(30));
  EXPECT_EQ(sizes.linesOf(30), 1u);
  EXPECT_EQ(sizes.linesOf(29), 100u);
}

TEST(ChunkSizes, AreBounded) {
  ChunkSizes sizes({});
  for (uint64_t i = 0; i != 1000; ++i) {
    for (int j = 0; j != 4; ++j)
      sizes.note(1, i % 2 ? 1 : 100'000);
    sizes.adapt(i);
  }
  EXPECT_LE(sizes.cuts().size(), 64u);
  EXPECT_EQ(ChunkSizes(sizes.cuts()).linesOf(5000), sizes.linesOf(5000));
}
