//===- ValueTypesTest.cpp - Types of values, and values from JSON ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;

namespace {

class ValueTypesTest : public TypesTest {
protected:
  std::string typeText(llvm::StringRef text) {
    return printType(typeOf(json(text), context));
  }
  /// The value as `coerceJson` makes it, its floats shown with a point.
  std::string coerce(llvm::StringRef text, llvm::StringRef typeText) {
    Value value = json(text);
    EXPECT_FALSE(checkValue(value, type(typeText), true)) << text.str();
    return show(coerceJson(value, type(typeText), arena).value());
  }
  static std::string show(Value value) {
    std::string out;
    if (value.isFloat())
      return toJcs(value) + "f";
    if (value.isList()) {
      for (const Value &item : value.asList())
        out += (out.empty() ? "" : ",") + show(item);
      return "[" + out + "]";
    }
    if (value.isMap()) {
      for (const MapEntry &entry : value.asMap())
        out += (out.empty() ? "" : ",") + entry.key.str() + ":" +
               show(entry.value);
      return "{" + out + "}";
    }
    return toJcs(value);
  }
};

TEST_F(ValueTypesTest, TypeOf) {
  EXPECT_EQ(typeText("null"), "null");
  EXPECT_EQ(typeText("true"), "bool");
  EXPECT_EQ(typeText("1"), "int");
  EXPECT_EQ(typeText("1.0"), "float");
  EXPECT_EQ(typeText("\"\""), "string");
  EXPECT_EQ(typeText("[]"), "[]");
  EXPECT_EQ(typeText("[1,\"x\",2]"), "list<int | string>");
  EXPECT_EQ(typeText("[[],[1]]"), "list<[] | list<int>>");
  EXPECT_EQ(typeText("{}"), "struct {}");
  EXPECT_EQ(typeText(R"({"b":1,"a":[{"c":null}]})"),
            "struct { b: int, a: list<struct { c: null }> }");
}

TEST_F(ValueTypesTest, TypeOfFitsTheValue) {
  for (llvm::StringRef text :
       {"[1,[2.5,null],{\"a\":[]}]", "{\"a\":{\"b\":1}}"}) {
    const Type *found = typeOf(json(text), context);
    EXPECT_FALSE(checkValue(json(text), found, false)) << text.str();
  }
}

TEST_F(ValueTypesTest, TypeOfSharedAndDeepValues) {
  EXPECT_EQ(typeOf(doubled(Value::integerValue(1), 200), context)->depth(),
            200u);
  EXPECT_TRUE(
      typeOf(doubled(Value::integerValue(1), 1000), context)->containsAny());
}

TEST_F(ValueTypesTest, CoercesWhereAFloatIsAskedFor) {
  EXPECT_EQ(coerce("2", "float"), "2f");
  EXPECT_EQ(coerce("2", "int"), "2");
  EXPECT_EQ(coerce("2", "any"), "2");
  EXPECT_EQ(coerce("[1,0.5]", "list<float>"), "[1f,0.5f]");
  EXPECT_EQ(coerce(R"({"a":1,"b":2,"c":3})", "struct { b: float, a: int }"),
            "{a:1,b:2f,c:3}");
  EXPECT_EQ(coerce(R"({"a":1})", "map<string, float | null>"), "{a:1f}");
  EXPECT_EQ(coerce("[0.5,1]", "embedding<size=2>"), "[0.5f,1]");
}

TEST_F(ValueTypesTest, CoercesInUnionsOnlyIfNoMemberFitsAsItIs) {
  EXPECT_EQ(coerce("2", "float | int"), "2");
  EXPECT_EQ(coerce("2", "string | float"), "2f");
  EXPECT_EQ(coerce("2", "int(max=1) | float"), "2f");
  EXPECT_EQ(coerce("[1,2.5]", "list<int> | list<float>"), "[1f,2.5f]");
  EXPECT_EQ(coerce(R"({"a":1})", "struct { a: float } | struct { a: int }"),
            "{a:1}");
}

TEST_F(ValueTypesTest, SharesWhatDoesNotChange) {
  Value value = json("[0.5,1.5]");
  uint64_t before = arena.used();
  Value same = coerceJson(value, type("list<float>"), arena).value();
  EXPECT_EQ(same.asList().data(), value.asList().data());
  EXPECT_EQ(arena.used(), before);
  ValueArena none(0);
  EXPECT_FALSE(coerceJson(json("[1]"), type("list<float>"), none));
}

} // namespace
