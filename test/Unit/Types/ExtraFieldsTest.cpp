//===- ExtraFieldsTest.cpp - Fields that a type does not have -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Types/Type.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

/// The paths of the extra fields of a value, and their keys as its text has
/// them: ".a \"a\"", one a line.
std::string extra(llvm::StringRef typeText, llvm::StringRef json) {
  TypeContext types;
  TypeParseError typeError;
  const Type *type =
      parseType(typeText, types, TypeTextForm::InString, typeError);
  ValueArena arena;
  JsonError error;
  std::optional<Value> value = parseJson(json, arena, error);
  if (!type || !value || checkValue(*value, type, /*fromJson=*/true))
    return "does not fit";
  std::vector<size_t> numbers;
  std::vector<ExtraField> fields = findExtraFields(*value, type);
  for (const ExtraField &field : fields)
    numbers.push_back(field.keysBefore);
  std::vector<std::pair<size_t, size_t>> keys = locateJsonKeys(json, numbers);
  EXPECT_EQ(keys.size(), fields.size());
  std::string all;
  for (size_t i = 0; i != keys.size(); ++i)
    all += fields[i].path + " " +
           json.slice(keys[i].first, keys[i].second).str() + "\n";
  return all;
}

TEST(ExtraFieldsTest, FindsFieldsOfStructs) {
  EXPECT_EQ(extra("struct { a: int }", R"({"a":1})"), "");
  EXPECT_EQ(extra("struct { a: int }", R"({"x":{"y":1},"a":1,"o d":2})"),
            ".x \"x\"\n[\"o d\"] \"o d\"\n");
  EXPECT_EQ(extra("struct { a: list<struct { b: int }> }",
                  R"({"a":[{"b":1},{"c:":":", "b" : 2}]})"),
            ".a[1][\"c:\"] \"c:\"\n");
  EXPECT_EQ(extra("map<string, struct { a: int }>",
                  R"({"k":{"a":1},"l":{"\u0061":2,"b":[{"a":1}]}})"),
            ".l.b \"b\"\n");
}

TEST(ExtraFieldsTest, TakesAnyFieldOfMapsAndAny) {
  EXPECT_EQ(extra("any", R"({"a":{"b":1}})"), "");
  EXPECT_EQ(extra("map<string, any>", R"({"a":{"b":1}})"), "");
  EXPECT_EQ(extra("struct { a: any }", R"({"a":{"b":1}})"), "");
}

TEST(ExtraFieldsTest, ChoosesTheMemberThatLeavesNone) {
  constexpr llvm::StringLiteral type =
      "list<struct { a: int } | struct { a: int, b: int }>";
  EXPECT_EQ(extra(type, R"([{"a":1},{"a":1,"b":2}])"), "");
  // Of those that all leave some, the first.
  EXPECT_EQ(extra(type, R"([{"a":1,"b":2,"c":3}])"),
            "[0].b \"b\"\n[0].c \"c\"\n");
  EXPECT_EQ(extra(type, R"([{"a":1,"b":"x"}])"), "[0].b \"b\"\n");
  EXPECT_EQ(extra("struct { a: int } | null", "null"), "");
}

/// Members of a union that all fit, in each other: 2^40 ways.
TEST(ExtraFieldsTest, VisitsSharedPartsOnce) {
  TypeContext types;
  TypeParseError error;
  const Type *part =
      parseType("struct { a: int }", types, TypeTextForm::InString, error);
  const Type *null = types.get(Type::Kind::Null);
  std::string json = R"({"a":1,"x":2})";
  for (int i = 0; i != 40; ++i) {
    part = types.unionOf(
        {types.list(types.unionOf({part, null})), types.list(part)});
    json = "[" + json + "]";
  }
  ValueArena arena;
  JsonError jsonError;
  std::optional<Value> value = parseJson(json, arena, jsonError);
  std::vector<ExtraField> fields = findExtraFields(*value, part);
  ASSERT_EQ(fields.size(), 1u);
  EXPECT_EQ(fields[0].keysBefore, 1u);
}

} // namespace
