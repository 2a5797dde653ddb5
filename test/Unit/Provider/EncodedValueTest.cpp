//===- EncodedValueTest.cpp - Answers in the form that was asked for ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/EncodedValue.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Types/Type.h"
#include "gtest/gtest.h"

namespace facet {
namespace {

/// The JSON of what `json` stands for in a place of the type.
std::string decoded(llvm::StringRef type, llvm::StringRef json) {
  TypeContext types;
  TypeParseError typeError;
  const Type *parsed =
      parseType(type, types, TypeTextForm::InString, typeError);
  EXPECT_TRUE(parsed) << typeError.message;
  ValueArena arena;
  JsonError error;
  std::optional<Value> value = parseJson(json, arena, error);
  EXPECT_TRUE(value) << error.message;
  bool isChanged = false;
  Value result = *decodeValue(*value, parsed, arena, isChanged);
  EXPECT_EQ(isChanged, toJcs(result) != toJcs(*value));
  return toJcs(result);
}

TEST(EncodedValue, MakesMapsOfPairs) {
  EXPECT_EQ(decoded("map<string, int>",
                    R"([{"key": "a", "value": 1}, {"key": "b", "value": 2}])"),
            R"({"a":1,"b":2})");
  EXPECT_EQ(decoded("struct { m: map<string, map<string, int>>, n: int }",
                    R"({"m": [{"key": "a", "value":
                       [{"key": "b", "value": 1}]}], "n": 2})"),
            R"({"m":{"a":{"b":1}},"n":2})");
  EXPECT_EQ(decoded("list<map<string, int>>", "[[], {\"a\": 1}]"),
            R"([{},{"a":1}])");
}

TEST(EncodedValue, LeavesWhatIsNoMap) {
  // A key twice, a key that is no text, another field: none is a map.
  for (llvm::StringRef json :
       {R"([{"key":"a","value":1},{"key":"a","value":2}])",
        R"([{"key":1,"value":1}])", R"([{"key":"a","value":1,"x":2}])", "[1]",
        "7"})
    EXPECT_EQ(decoded("map<string, int>", json), json);
  EXPECT_EQ(decoded("list<struct { key: string, value: int }>",
                    R"([{"key":"a","value":1}])"),
            R"([{"key":"a","value":1}])");
}

TEST(EncodedValue, ReadsTextsInPlacesOfAnyType) {
  EXPECT_EQ(
      decoded("list<any>", R"(["{\"a\": [1]}", "\"text\"", "plain", 7, ""])"),
      R"([{"a":[1]},"text","plain",7,""])");
  EXPECT_EQ(decoded("list<string>", R"(["1","true"])"), R"(["1","true"])");
}

TEST(EncodedValue, FindsTheMemberOfAUnion) {
  llvm::StringRef type = "map<string, int> | list<string> | null";
  EXPECT_EQ(decoded(type, R"([{"key": "a", "value": 1}])"), R"({"a":1})");
  EXPECT_EQ(decoded(type, R"(["a"])"), R"(["a"])");
  EXPECT_EQ(decoded(type, "null"), "null");
  EXPECT_EQ(decoded(type, "7"), "7");
}

TEST(EncodedValue, EndsAtTheLimit) {
  TypeContext types;
  TypeParseError typeError;
  const Type *type =
      parseType("map<string, int>", types, TypeTextForm::InString, typeError);
  ValueArena source, arena(16);
  JsonError error;
  Value value = *parseJson(R"([{"key": "a", "value": 1}])", source, error);
  bool isChanged = false;
  EXPECT_FALSE(decodeValue(value, type, arena, isChanged));
}

} // namespace
} // namespace facet
