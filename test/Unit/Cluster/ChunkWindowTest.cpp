//===- ChunkWindowTest.cpp - Results in any order, out in order -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Submit/ChunkWindow.h"
#include "gtest/gtest.h"

using namespace facet;
using namespace facet::cluster;

namespace {
Chunk chunkOf(uint64_t number, std::string text) {
  Chunk chunk;
  chunk.number = number;
  chunk.text = std::move(text);
  chunk.lines = 1;
  return chunk;
}

ResultMessage resultOf(uint64_t chunk, std::string key, std::string lines) {
  ResultMessage result;
  result.chunk = chunk;
  result.key = std::move(key);
  result.packed = std::move(lines);
  return result;
}
} // namespace

TEST(ChunkWindow, GivesResultsInOrder) {
  ChunkWindow window(5);
  window.add(chunkOf(5, "a"), "k5");
  window.add(chunkOf(6, "b"), "k6");
  EXPECT_FALSE(window.front());
  EXPECT_TRUE(window.accept(resultOf(6, "k6", "B"), 70));
  EXPECT_FALSE(window.front());
  EXPECT_EQ(window.missing(), std::vector<uint64_t>{5});
  EXPECT_EQ(window.leastSequence(100), 70u);
  EXPECT_TRUE(window.accept(resultOf(5, "k5", "A"), 71));
  ASSERT_TRUE(window.front());
  EXPECT_EQ(window.front()->result.packed, "A");
  window.pop();
  EXPECT_EQ(window.front()->result.packed, "B");
  window.pop();
  EXPECT_TRUE(window.isEmpty());
  EXPECT_EQ(window.leastSequence(100), 100u);
}

TEST(ChunkWindow, DropsDoublesAndStrangers) {
  ChunkWindow window(0);
  window.add(chunkOf(0, "a"), "k0");
  window.add(chunkOf(1, "b"), "k1");
  EXPECT_FALSE(window.accept(resultOf(0, "other", "X"), 1));
  EXPECT_TRUE(window.accept(resultOf(0, "k0", "A"), 2));
  EXPECT_FALSE(window.accept(resultOf(0, "k0", "A"), 3));
  window.pop();
  EXPECT_FALSE(window.accept(resultOf(0, "k0", "A"), 4));
  EXPECT_FALSE(window.accept(resultOf(2, "k2", "C"), 5));
  EXPECT_EQ(window.missing(), std::vector<uint64_t>{1});
}

TEST(ChunkWindow, IsBounded) {
  ChunkWindow window(0);
  uint64_t number = 0;
  for (; window.hasRoom(); ++number)
    window.add(chunkOf(number, "x"), "k");
  EXPECT_EQ(number, 8u) << "opens as results come";
  for (uint64_t answered = 0; answered != 5000; ++answered) {
    ASSERT_TRUE(window.accept(resultOf(answered, "k", "y"), answered));
    window.pop();
    for (; window.hasRoom(); ++number)
      window.add(chunkOf(number, "x"), "k");
  }
  EXPECT_EQ(window.missing().size(), ChunkWindow::mostChunks);
}

TEST(ChunkWindow, IsBoundedInBytes) {
  ChunkWindow window(0);
  window.add(chunkOf(0, std::string(ChunkWindow::mostBytes, 'x')), "k");
  EXPECT_FALSE(window.hasRoom());
  ASSERT_TRUE(window.accept(resultOf(0, "k", "small"), 1));
  EXPECT_TRUE(window.hasRoom());
}

TEST(ChunkWindow, ExpectsResultsAsLargeAsThoseThatCame) {
  ChunkWindow window(0);
  uint64_t number = 0;
  for (uint64_t answered = 0; answered != 200; ++answered) {
    for (; window.hasRoom(); ++number)
      window.add(chunkOf(number, "x"), "k");
    ASSERT_TRUE(window.accept(
        resultOf(answered, "k", std::string(1 << 20, 'y')), answered));
    window.pop();
  }
  EXPECT_LE(window.missing().size(), 80u);
}

TEST(ChunkWindow, KnowsTheDead) {
  ChunkWindow window(0);
  window.add(chunkOf(0, "a"), "k0");
  ResultMessage dead = resultOf(0, "k0", "");
  dead.kind = ResultMessage::Kind::Dead;
  ASSERT_TRUE(window.accept(std::move(dead), 1));
  ASSERT_EQ(window.dead().size(), 1u);
  EXPECT_TRUE(window.front()->isDead);
}
