//===- JsonCompareTest.cpp - Equality by canonical text -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
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
}

// Two ints are compared exactly, an int and a float as doubles.
TEST_F(JsonCompareTest, LargeInts) {
  auto same = [&](llvm::StringRef a, llvm::StringRef b, bool equal) {
    Value x = parsed(a), y = parsed(b);
    EXPECT_EQ(jcsEqual(x, y), equal) << a.str() << " and " << b.str();
    EXPECT_TRUE(!equal || jcsHash(x) == jcsHash(y));
  };
  same("9007199254740993", "9007199254740992", false);
  same("9223372036854775807", "9223372036854775806", false);
  same("9223372036854775807", "9223372036854775808.0", true);
  same("9007199254740993", "9007199254740992.0", true);
  same("1152921504606847000", "1152921504606846976.0", true);
  same("9007199254740992", "9007199254740992.0", true);
  same("-9223372036854775808", "-9223372036854775808.0", true);
  same("[{\"a\":4611686018427387905}]", "[{\"a\":4611686018427387904}]", false);
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

// A float that two ints equal does not make these equal, where parts are shared
// neither.
TEST_F(JsonCompareTest, SharedPartsOfRoundedNumbers) {
  Value odd = parsed("[9007199254740993]"), even = parsed("[9007199254740992]"),
        real = parsed("[9007199254740992.0]");
  std::vector<Value> first(5000, parsed("[1]")), second = first;
  for (auto [a, b] : {std::pair(odd, real), std::pair(real, even)}) {
    first.push_back(a);
    second.push_back(b);
  }
  EXPECT_TRUE(jcsEqual(Value::list(first), Value::list(second)));
  first.push_back(odd);
  second.push_back(even);
  EXPECT_FALSE(jcsEqual(Value::list(first), Value::list(second)));
}

TEST_F(JsonCompareTest, WideIntegers) {
  JsonError error;
  JsonReadOptions options;
  options.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  auto read = [&](llvm::StringRef text) {
    return *parseJson(text, arena, error, true, options);
  };
  EXPECT_TRUE(hasWideInteger(read("[{\"a\":[1,9223372036854775808]}]")));
  EXPECT_TRUE(hasWideInteger(read("-9223372036854775809")));
  EXPECT_FALSE(hasWideInteger(read("[9223372036854775807,1e30,[],{}]")));
  // It is that float in all else.
  EXPECT_TRUE(
      jcsEqual(read("9223372036854775808"), parsed("9223372036854775808.0")));
  EXPECT_EQ(toJcs(read("[100000000000000000000]")), "[100000000000000000000]");
}

TEST_F(JsonCompareTest, Utf8) {
  EXPECT_TRUE(isUtf8(parsed("[{\"\u00e9\":\"\u20ac\"},1,null]")));
  Value bad = Value::string("a\xc3");
  EXPECT_FALSE(isUtf8(bad));
  MapEntry inValue[] = {{"a", bad}}, inKey[] = {{"\xff", Value::null()}};
  Value items[] = {Value::null(), Value::map(inValue)};
  EXPECT_FALSE(isUtf8(Value::list(items)));
  EXPECT_FALSE(isUtf8(Value::map(inKey)));
}
