//===- CheckValueTest.cpp - Values against types --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"

using namespace facet;

namespace {

class CheckValueTest : public TypesTest {
protected:
  /// "path: message", with "!" before it for a constraint; "" if it fits.
  std::string check(Value value, const Type *type, bool fromJson = false) {
    std::optional<TypeMismatch> mismatch = checkValue(value, type, fromJson);
    if (!mismatch)
      return "";
    return (mismatch->isConstraint ? "!" : "") + mismatch->path + ": " +
           mismatch->message;
  }
  std::string check(llvm::StringRef text, llvm::StringRef typeText,
                    bool fromJson = false) {
    return check(json(text), type(typeText), fromJson);
  }
};

TEST_F(CheckValueTest, Atoms) {
  EXPECT_EQ(check("null", "null"), "");
  EXPECT_EQ(check("true", "bool"), "");
  EXPECT_EQ(check("5", "int"), "");
  EXPECT_EQ(check("0.5", "float"), "");
  EXPECT_EQ(check("\"\"", "string"), "");
  EXPECT_EQ(check("[1, {}]", "any"), "");
  EXPECT_EQ(check("\"3\"", "int(min=0, max=5)"),
            ": expected int(min=0, max=5), got string");
  EXPECT_EQ(check("null", "string"), ": expected string, got null");
  EXPECT_EQ(check("1.0", "int"), ": expected int, got float");
  EXPECT_EQ(check("1", "float"), ": expected float, got int");
  EXPECT_EQ(check("1", "float", /*fromJson=*/true), "");
}

TEST_F(CheckValueTest, Bounds) {
  EXPECT_EQ(check("[0, 5]", "list<int(min=0, max=5)>"), "");
  EXPECT_EQ(check("6", "int(max=5)"), "!: 6 is greater than max=5");
  EXPECT_EQ(check("-0.5", "float(min=0.0)"), "!: -0.5 is less than min=0.0");
  EXPECT_EQ(check("-1", "float(min=0.0)", true),
            "!: -1.0 is less than min=0.0");
}

TEST_F(CheckValueTest, Strings) {
  llvm::StringRef pattern = R"(string(pattern="^a+$"))";
  EXPECT_EQ(check("\"aa\"", pattern), "");
  EXPECT_EQ(check("\"aab\"", pattern),
            R"(!: "aab" does not match pattern="^a+$")");
  EXPECT_EQ(check("\"abbc\"", R"(string(pattern="b+"))"), "");
  EXPECT_EQ(check("\"c\"", R"(string(enum=["a", "b"]))"),
            R"(!: "c" is not in enum=["a", "b"])");
  EXPECT_EQ(check("\"b\"", R"(string(enum=["a", "b"]))"), "");
}

TEST_F(CheckValueTest, EnumerationsOfAllAtoms) {
  EXPECT_EQ(check("2", "int(enum=[1, 2])"), "");
  EXPECT_EQ(check("3", "int(enum=[1, 2])"), "!: 3 is not in enum=[1, 2]");
  EXPECT_EQ(check("9007199254740993", "int(enum=[9007199254740992])"),
            "!: 9007199254740993 is not in enum=[9007199254740992]");
  EXPECT_EQ(check("2.0", "float(enum=[0.5, 2])"), "");
  EXPECT_EQ(check("2", "float(enum=[0.5, 2])", /*fromJson=*/true), "");
  EXPECT_EQ(check("1", "float(enum=[0.5, 2])", /*fromJson=*/true),
            "!: 1 is not in enum=[0.5, 2.0]");
  EXPECT_EQ(check("true", "bool(enum=[true])"), "");
  EXPECT_EQ(check("false", "bool(enum=[true])"),
            "!: false is not in enum=[true]");
  EXPECT_EQ(check("\"1\"", "int(enum=[1])"),
            ": expected int(enum=[1]), got string");
  EXPECT_EQ(check("7", "int(min=5, enum=[7])"), "");
  EXPECT_EQ(check("[1, 2]", "list<int(enum=[1]) | int(enum=[2])>"), "");
}

TEST_F(CheckValueTest, LargeEnumerations) {
  std::string numbers = "0";
  for (int i = 1; i != 10000; ++i)
    numbers += ", " + std::to_string(i * 7919 % 20011);
  std::string text = "int(enum=[" + numbers + "])";
  EXPECT_EQ(check("7919", text), "");
  EXPECT_EQ(check("15838", text), "");
  EXPECT_NE(check("-1", text), "");
}

TEST_F(CheckValueTest, Paths) {
  EXPECT_EQ(check(R"({"a":{"b":[1,2,3,"x"]}})",
                  "struct { a: map<string, list<int>> }"),
            ".a.b[3]: expected int, got string");
  EXPECT_EQ(check(R"({"odd key":1})", "map<string, string>"),
            R"(["odd key"]: expected string, got int)");
  EXPECT_EQ(check(R"({"a":[{"x":1}]})",
                  "struct { a: list<struct { x: int, y: int }> }"),
            ".a[0]: the field 'y' of type int is missing");
}

TEST_F(CheckValueTest, Structs) {
  EXPECT_EQ(check(R"({"b":"x","a":1})", "struct { a: int }"), "");
  EXPECT_EQ(check(R"({"b":"x","a":1})", "struct { a: int, b: string }"), "");
  EXPECT_EQ(check("{}", "struct {}"), "");
  EXPECT_EQ(check("[]", "struct {}"), ": expected struct {}, got list");
  EXPECT_EQ(check("{}", "map<string, int>"), "");
}

TEST_F(CheckValueTest, MismatchesComeBeforeConstraints) {
  EXPECT_EQ(check(R"([9, 1, "x"])", "list<int(max=5)>"),
            "[2]: expected int(max=5), got string");
  EXPECT_EQ(check(R"({"a":9,"b":1})", "struct { a: int(max=5), b: string }"),
            ".b: expected string, got int");
}

TEST_F(CheckValueTest, Unions) {
  EXPECT_EQ(check("true", "int | string"), ": expected int | string, got bool");
  EXPECT_EQ(check("9", "int(max=5) | string"), "!: 9 is greater than max=5");
  EXPECT_EQ(check("9", "int(max=5) | int(min=8)"), "");
  EXPECT_EQ(
      check(R"([{"a":9}])", "string | list<struct { a: int(max=5) | null }>"),
      "![0].a: 9 is greater than max=5");
  EXPECT_EQ(check(R"([{"a":"x"}])", "string | list<struct { a: int }>"),
            "[0].a: expected int, got string");
  EXPECT_EQ(check("[1]", "list<string> | list<bool>"),
            ": expected list<string> | list<bool>, got list");
  EXPECT_EQ(check(R"([{"x":1},5])",
                  "map<string, any> | list<map<string, any>> | null"),
            "[1]: expected map<string, any>, got int");
  EXPECT_EQ(check(R"({"b":1})", "null | struct { a: int | null }"),
            ": the field 'a' of type int | null is missing");
  EXPECT_EQ(check(R"({"a":1,"b":9})",
                  "struct { a: string } | struct { b: int(max=5) }"),
            "!.b: 9 is greater than max=5");
}

TEST_F(CheckValueTest, Embeddings) {
  EXPECT_EQ(check("[0.5, 1, -2.25]", "embedding<size=3>"), "");
  EXPECT_EQ(check("[0.5, 1]", "embedding<size=3>"),
            "!: an embedding of size 3 has not 2 numbers");
  EXPECT_EQ(check("[0.5, \"x\"]", "embedding<size=3>"),
            "[1]: expected a number, got string");
  EXPECT_EQ(check("{}", "embedding<size=3>"),
            ": expected embedding<size=3>, got map");
  EXPECT_EQ(check("[1]", "embedding<size=3> | embedding<size=1>"), "");
}

std::string image(llvm::StringRef format, int width) {
  return R"({"kind":"image","format":")" + format.str() +
         R"(","digest":{"algo":"sha256","value":")" + std::string(64, 'a') +
         R"("},"shape":{"width":)" + std::to_string(width) +
         R"(,"height":10}})";
}

TEST_F(CheckValueTest, Media) {
  llvm::StringRef limited = R"(image(format="png", max_dim=1024))";
  EXPECT_EQ(check(image("png", 1024), limited), "");
  EXPECT_EQ(check(image("png", 1025), limited),
            "!: width 1025 is greater than max_dim=1024");
  EXPECT_EQ(check(image("webp", 1), limited),
            R"(!: format webp is not format="png")");
  EXPECT_EQ(check(image("gif", 1), "image"),
            "!: no image: format must be png, jpeg or webp, not 'gif'");
  EXPECT_EQ(check(image("png", 1), "audio"), ": expected audio, got image");
  EXPECT_EQ(check("\"x\"", "image"), ": expected image, got string");
  EXPECT_EQ(check("{}", "image"), "!: no image: asset has no 'kind'");
  EXPECT_EQ(check(image("png", 1), "audio | list<audio> | image"), "");
  EXPECT_EQ(check(image("png", 1), "struct { shape: struct { height: int } }"),
            "");
}

TEST_F(CheckValueTest, SharedPartsAreCheckedOnce) {
  const Type *good = context.get(Kind::Int);
  for (unsigned i = 0; i < 200; ++i)
    good = context.unionOf({context.list(good), context.string()});
  Value value = doubled(Value::integerValue(9), 200);
  EXPECT_EQ(check(value, good), "");
  const Type *bounded = type("int(max=5)");
  for (unsigned i = 0; i < 200; ++i)
    bounded = context.list(bounded);
  EXPECT_TRUE(checkValue(value, bounded, false)->isConstraint);
  EXPECT_EQ(check(doubled(Value::integerValue(3), 200), bounded), "");
}

TEST_F(CheckValueTest, AmbiguousUnionsStayLinear) {
  // Both members of each union must look at the same field.
  const Type *t = type("int(max=5)");
  Value value = Value::integerValue(9);
  for (unsigned i = 0; i < 100; ++i) {
    t = context.unionOf({context.structure({{"a", t}}),
                         context.structure({{"a", t}, {"b", context.any()}})});
    value = arena.copyMap({{"a", value}, {"b", Value()}}).value();
  }
  std::optional<TypeMismatch> mismatch = checkValue(value, t, false);
  ASSERT_TRUE(mismatch);
  EXPECT_TRUE(mismatch->isConstraint);
  EXPECT_EQ(mismatch->path.size(), 200u);
}

TEST_F(CheckValueTest, LongTextsAreCutInMessages) {
  std::string text = "\"" + std::string(100000, 'x') + "\"";
  EXPECT_LT(check(text, R"(string(enum=["a"]))").size(), 200u);
}

} // namespace
