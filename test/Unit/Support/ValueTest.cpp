//===- ValueTest.cpp - Values and their memory ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Value.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "gtest/gtest.h"
#include <string>
#include <vector>

using namespace facet;

TEST(ValueTest, DepthCountsContainers) {
  Value atom = Value::integerValue(1);
  EXPECT_EQ(atom.depth(), 0u);
  EXPECT_EQ(Value::list(llvm::ArrayRef<Value>()).depth(), 1u);
  Value inner[] = {atom, atom};
  Value middle[] = {atom, Value::list(inner)};
  EXPECT_EQ(Value::list(middle).depth(), 2u);
  MapEntry entries[] = {{"a", Value::list(middle)}};
  EXPECT_EQ(Value::map(entries).depth(), 3u);
  EXPECT_EQ(Value::depthOf(entries), 3u);
}

TEST(ValueTest, SizesOfKinds) {
  EXPECT_EQ(Value::string("häh").size(), 4u);
  EXPECT_EQ(Value::string("").gasSize(), 0u);
  EXPECT_EQ(Value::null().gasSize(), 1u);
  MapEntry entries[] = {{"a", Value::null()}, {"b", Value::boolean(true)}};
  Value map = Value::map(entries);
  EXPECT_EQ(map.gasSize(), 2u);
  ASSERT_NE(map.find("b"), nullptr);
  EXPECT_TRUE(map.find("b")->asBool());
  EXPECT_EQ(map.find("c"), nullptr);
  EXPECT_EQ(kindName(map.kind()), "map");
}

TEST(ValueArenaTest, RefusesBeforeItTakes) {
  ValueArena arena(100);
  EXPECT_NE(arena.allocateBytes(60), nullptr);
  EXPECT_EQ(arena.used(), 60u);
  EXPECT_EQ(arena.allocateBytes(41), nullptr);
  EXPECT_EQ(arena.used(), 60u);
  EXPECT_NE(arena.allocateBytes(40), nullptr);
  EXPECT_EQ(arena.allocateValues(~uint64_t(0) / 8), nullptr);
  EXPECT_FALSE(arena.copyString("x").has_value());
  arena.setLimit(10);
  EXPECT_EQ(arena.allocateBytes(1), nullptr);
}

TEST(ValueArenaTest, ShrinksTheNewestOnly) {
  ValueArena arena;
  char *first = arena.allocateBytes(100);
  char *second = arena.allocateBytes(100);
  arena.shrinkLast(first, 100, 10);
  EXPECT_EQ(arena.used(), 200u);
  arena.shrinkLast(second, 100, 10);
  EXPECT_EQ(arena.used(), 110u);
  EXPECT_EQ(arena.allocateBytes(1), second + 10);
}

TEST(ValueArenaTest, ShrinksLargeAllocations) {
  ValueArena arena;
  uint64_t size = 10 << 20;
  char *large = arena.allocateBytes(size);
  arena.shrinkLast(large, size, 5);
  EXPECT_EQ(arena.used(), 5u);
  EXPECT_EQ(arena.allocateBytes(7), large + 5);
}

TEST(ValueArenaTest, KeepsSmallAndLargeApart) {
  ValueArena arena;
  std::vector<llvm::StringRef> texts;
  for (unsigned round = 0; round != 3; ++round) {
    for (unsigned i = 0; i != 400; ++i) {
      std::string text((i * 37) % 5000, char('a' + i % 26));
      std::optional<Value> copy = arena.copyString(text);
      ASSERT_TRUE(copy.has_value());
      EXPECT_EQ(copy->asString(), text);
      texts.push_back(copy->asString());
      Value *values = arena.allocateValues(3);
      EXPECT_EQ(reinterpret_cast<uintptr_t>(values) % alignof(Value), 0u);
    }
    for (unsigned i = 0; i != 400; ++i)
      EXPECT_EQ(texts[i].count(char('a' + i % 26)), (i * 37) % 5000);
    texts.clear();
    arena.reset();
    EXPECT_EQ(arena.used(), 0u);
  }
}

TEST(ValueArenaTest, MoveKeepsValues) {
  ValueArena from;
  Value text = *from.copyString("kept");
  ValueArena to = std::move(from);
  EXPECT_EQ(text.asString(), "kept");
  EXPECT_EQ(to.used(), 4u);
  EXPECT_EQ(from.used(), 0u);
  EXPECT_EQ(from.copyString("other")->asString(), "other");
}

TEST(ValueArenaTest, DeepCopySharesWhatIsShared) {
  ValueArena from, to;
  Value value = *from.copyString("text");
  for (unsigned level = 0; level != 1000; ++level) {
    Value pair[] = {value, value};
    value = *from.copyList(pair);
  }
  std::optional<Value> copy = to.deepCopy(value);
  ASSERT_TRUE(copy.has_value());
  EXPECT_EQ(copy->depth(), 1000u);
  EXPECT_LT(to.used(), 100000u);
  EXPECT_TRUE(jcsEqual(value, *copy));
}

TEST(ValueArenaTest, DeepCopyStandsAlone) {
  ValueArena to;
  std::string expected;
  std::optional<Value> copy;
  {
    ValueArena from;
    JsonError error;
    Value value = *parseJson(
        R"({"a":[1,2.5,{"b":"text","c":[]}],"d":{},"e":null})", from, error);
    expected = toJcs(value);
    copy = to.deepCopy(value);
    ValueArena small(64);
    EXPECT_FALSE(small.deepCopy(value).has_value());
  }
  EXPECT_EQ(toJcs(*copy), expected);
}
