//===- TurnsTest.cpp - The turns of a history -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Turns.h"
#include "facet/Packing/Layout.h"
#include "facet/Support/Json/JsonReader.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

struct Read {
  ValueArena arena;
  Contents contents;
  std::vector<Turn> turns;
  std::optional<TurnsProblem> problem;

  explicit Read(llvm::StringRef json) {
    JsonError error;
    std::optional<Value> value = parseJson(json, arena, error);
    EXPECT_TRUE(value) << json.str();
    if (value)
      problem = readTurns(*value, contents, turns);
  }
};

TEST(Turns, KeepRoleAndContentOnly) {
  Read read(R"([{"content": "a", "at": 5, "role": "user"},
                {"role": "assistant", "content": [{"type": "text", "text": "b"}]}])");
  ASSERT_FALSE(read.problem);
  ASSERT_EQ(read.turns.size(), 2u);
  EXPECT_EQ(read.turns[0].role, Role::User);
  EXPECT_EQ(read.turns[0].content.asString(), "a");
  EXPECT_EQ(read.turns[1].role, Role::Assistant);
  EXPECT_EQ(read.contents.measure(read.turns[1].content).units, 1u);
  EXPECT_FALSE(Read("[]").problem);
}

TEST(Turns, SayWhichOneIsWrongAndHow) {
  struct {
    llvm::StringRef json;
    bool isType;
    llvm::StringRef message;
  } cases[] = {
      {"5", true, "it is an int, not a list of turns"},
      {R"([{"role": "user", "content": "a"}, 5])", true,
       "turn 2: it is an int"},
      {R"([{"content": "a"}])", true, "turn 1: it has no 'role'"},
      {R"([{"role": "user"}])", true, "turn 1: it has no 'content'"},
      {R"([{"role": null, "content": "a"}])", true, "its 'role' is null"},
      {R"([{"role": "system", "content": "a"}])", false,
       "its role is \"system\""},
      {R"([{"role": "user", "content": null}])", true,
       "its content: it is null"},
      {R"([{"role": "user", "content": [{"type": "image", "asset": 1}]}])",
       false, "its content: item 0"},
  };
  for (const auto &test : cases) {
    Read read(test.json);
    ASSERT_TRUE(read.problem) << test.json.str();
    EXPECT_EQ(read.problem->isType, test.isType) << test.json.str();
    EXPECT_TRUE(llvm::StringRef(read.problem->message).contains(test.message))
        << read.problem->message;
  }
}

// Turns of one priority are taken in source order, without a sort.
TEST(Turns, TheOldestGiveWayFirst) {
  for (size_t count : {3u, 32u, 33u, 1000u}) {
    std::vector<LayoutSection> sections(count);
    for (LayoutSection &section : sections) {
      section.shrink = 1;
      section.size = 4;
    }
    auto apply = [](size_t) { return llvm::FailureOr<uint64_t>(); };
    auto cut = [](size_t, uint64_t size) { return size; };
    // Room for the newest two, and a half.
    ASSERT_TRUE(succeeded(packSections(sections, 10, {apply, cut})));
    for (size_t i = 0; i != count; ++i)
      EXPECT_EQ(sections[i].size, i + 2 >= count   ? 4u
                                  : i + 3 == count ? 2u
                                                   : 0u)
          << i << " of " << count;
  }
}

} // namespace
