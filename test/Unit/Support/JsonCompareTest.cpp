//===- JsonCompareTest.cpp - Equality by canonical text -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {
class JsonCompareTest : public testing::Test {
protected:
  Value parsed(llvm::StringRef json) {
    JsonError error;
    std::optional<Value> value = parseJson(json, arena, error);
    EXPECT_TRUE(value.has_value()) << error.message;
    return value.value_or(Value());
  }
  void expect(llvm::StringRef a, llvm::StringRef b, bool equal) {
    Value x = parsed(a), y = parsed(b);
    EXPECT_EQ(jcsEqual(x, y), equal) << a.str() << " and " << b.str();
    EXPECT_EQ(jcsEqual(x, y), toJcs(x) == toJcs(y));
    EXPECT_EQ(jcsHash(x) == jcsHash(y), equal) << a.str() << " and " << b.str();
  }
  /// [[…], […]], 2^levels leaves that share their storage.
  Value doubled(Value value, unsigned levels) {
    while (levels--) {
      Value pair[] = {value, value};
      value = *arena.copyList(pair);
    }
    return value;
  }
  ValueArena arena;
};
} // namespace

TEST_F(JsonCompareTest, Atoms) {
  expect("1", "1.0", true);
  expect("0", "-0.0", true);
  expect("1", "\"1\"", false);
  expect("true", "1", false);
  expect("null", "false", false);
  expect("\"\"", "null", false);
  expect("9007199254740993", "9007199254740992", true);
}

TEST_F(JsonCompareTest, Containers) {
  expect("[1,2]", "[1.0,2e0]", true);
  expect("[1,2]", "[2,1]", false);
  expect("[]", "{}", false);
  expect("[[]]", "[]", false);
  expect(R"({"a":1,"b":[2]})", R"({"b":[2.0],"a":1})", true);
  expect(R"({"a":1,"b":2})", R"({"a":2,"b":1})", false);
  expect(R"({"a":1})", R"({"b":1})", false);
  expect(R"({"a":1,"b":2})", R"({"a":1})", false);
}

TEST_F(JsonCompareTest, LargeMapsInAnyOrder) {
  std::string up = "{", down = "{", other = "{";
  for (int i = 0; i != 20000; ++i) {
    up += "\"k" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    down += "\"k" + std::to_string(19999 - i) +
            "\":" + std::to_string(19999 - i) + ",";
    other += "\"k" + std::to_string(19999 - i) + "\":0,";
  }
  for (std::string *text : {&up, &down, &other})
    text->back() = '}';
  expect(up, down, true);
  expect(up, other, false);
}

TEST_F(JsonCompareTest, SharedStorageIsWalkedOnce) {
  Value a = doubled(parsed("[1]"), 900), b = doubled(parsed("[1.0]"), 900);
  Value c = doubled(parsed("[2]"), 900);
  EXPECT_TRUE(jcsEqual(a, b));
  EXPECT_FALSE(jcsEqual(a, c));
  EXPECT_EQ(jcsHash(a), jcsHash(b));
  EXPECT_NE(jcsHash(a), jcsHash(c));
  EXPECT_EQ(findUnsafeInteger(a), std::nullopt);
  Value pair[] = {a, parsed("[9007199254740992]")};
  EXPECT_EQ(findUnsafeInteger(Value::list(pair)), 9007199254740992);
}

TEST_F(JsonCompareTest, UnsafeIntegers) {
  EXPECT_EQ(findUnsafeInteger(parsed("[9007199254740991,1e300]")),
            std::nullopt);
  EXPECT_EQ(findUnsafeInteger(parsed(R"({"a":[1,-9007199254740992]})")),
            -9007199254740992);
}
