//===- AssignTest.cpp - How types fit each other --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"

using namespace facet;

namespace {

class AssignTest : public TypesTest {
protected:
  Fit fit(llvm::StringRef from, llvm::StringRef to) {
    return context.fit(type(from), type(to));
  }
  const Type *emptyList() { return context.list(context.get(Kind::Never)); }
};

constexpr llvm::StringLiteral assetStruct =
    "struct { kind: string, format: string, digest: struct { algo: string, "
    "value: string }, shape: struct { width: int, height: int } }";

TEST_F(AssignTest, Primitives) {
  llvm::StringRef names[] = {"null",   "bool",  "int",  "float",
                             "string", "image", "audio"};
  for (llvm::StringRef a : names)
    for (llvm::StringRef b : names)
      EXPECT_EQ(fit(a, b), a == b ? Fit::Always : Fit::Never)
          << a.str() << " to " << b.str();
}

TEST_F(AssignTest, AnyAndNever) {
  EXPECT_EQ(fit("int", "any"), Fit::Always);
  EXPECT_EQ(fit("any", "any"), Fit::Always);
  EXPECT_EQ(fit("any", "int"), Fit::Dynamic);
  EXPECT_EQ(fit("list<any>", "list<int>"), Fit::Dynamic);
  EXPECT_EQ(fit("list<any>", "int"), Fit::Never);
  EXPECT_EQ(fit("list<int>", "list<any>"), Fit::Always);
  EXPECT_FALSE(context.isAssignable(type("any"), type("int")));
  EXPECT_TRUE(context.mayAssign(type("any"), type("int"), false));
  EXPECT_TRUE(context.isAssignable(context.get(Kind::Never), type("int")));
  EXPECT_FALSE(context.mayAssign(type("int"), context.get(Kind::Never)));
  EXPECT_TRUE(
      context.isAssignable(emptyList(), type("list<struct { a: int }>")));
  EXPECT_FALSE(context.isAssignable(emptyList(), type("map<string, int>")));
}

TEST_F(AssignTest, Unions) {
  EXPECT_EQ(fit("int", "int | string"), Fit::Always);
  EXPECT_EQ(fit("bool", "int | string"), Fit::Never);
  EXPECT_EQ(fit("string | int", "int | null | string"), Fit::Always);
  EXPECT_EQ(fit("string | null", "string"), Fit::InPart);
  EXPECT_EQ(fit("list<int | string>", "list<int>"), Fit::InPart);
  EXPECT_EQ(fit("bool | null", "int | string"), Fit::Never);
  EXPECT_EQ(fit("any", "int | string"), Fit::Dynamic);
  EXPECT_EQ(fit("list<any> | int", "list<int>"), Fit::InPart);
  const Type *from = type("string | null"), *to = type("string");
  EXPECT_FALSE(context.isAssignable(from, to));
  EXPECT_TRUE(context.mayAssign(from, to));
  EXPECT_FALSE(context.mayAssign(from, to, /*partially=*/false));
}

TEST_F(AssignTest, Constraints) {
  EXPECT_EQ(fit("int", "int(min=0)"), Fit::Constrained);
  EXPECT_EQ(fit("int(min=1, max=3)", "int(min=0, max=3)"), Fit::Always);
  EXPECT_EQ(fit("int(min=1)", "int(max=3)"), Fit::Constrained);
  EXPECT_EQ(fit("int(min=7)", "int(max=3)"), Fit::Constrained);
  EXPECT_EQ(fit("float(min=1.0)", "float(min=0.5)"), Fit::Always);
  EXPECT_EQ(fit("int(min=1)", "float(min=0.5)"), Fit::Never);
  EXPECT_EQ(fit(R"(string(enum=["a"]))", R"(string(enum=["b", "a"]))"),
            Fit::Always);
  EXPECT_EQ(fit(R"(string(enum=["c"]))", R"(string(enum=["b", "a"]))"),
            Fit::Constrained);
  EXPECT_EQ(fit("int(enum=[1, 2])", "int(min=0)"), Fit::Always);
  EXPECT_EQ(fit("int(enum=[1, 2], max=1)", "int(enum=[1])"), Fit::Always);
  EXPECT_EQ(fit("int(min=1, max=2)", "int(enum=[2, 1])"), Fit::Always);
  EXPECT_EQ(fit("int(min=1, max=3)", "int(enum=[2, 1])"), Fit::Constrained);
  EXPECT_EQ(fit("bool", "bool(enum=[true])"), Fit::Constrained);
  EXPECT_EQ(fit("bool", "bool(enum=[true, false])"), Fit::Always);
  EXPECT_EQ(fit("float(enum=[0.5, 2])", "float(enum=[2, 0.5, 1])"),
            Fit::Always);
  EXPECT_EQ(fit(R"(string(enum=["aa"]))", R"(string(pattern="^a"))"),
            Fit::Always);
  EXPECT_EQ(fit(R"(string(pattern="a"))", R"(string(pattern="a"))"),
            Fit::Always);
  EXPECT_EQ(fit("string", R"(string(pattern="a"))"), Fit::Constrained);
  EXPECT_EQ(fit(R"(string(pattern="a"))", "string"), Fit::Always);
  EXPECT_EQ(fit("embedding<size=2>", "embedding<size=3>"), Fit::Constrained);
  EXPECT_EQ(fit(R"(image(format="png", max_dim=9))", "image(max_dim=10)"),
            Fit::Always);
  EXPECT_EQ(fit("image", "image(max_dim=10)"), Fit::Constrained);
  EXPECT_EQ(fit("audio(max_duration=2)", "audio(max_duration=1)"),
            Fit::Constrained);
  EXPECT_EQ(fit("int | string", "int(min=0) | string"), Fit::Constrained);
}

TEST_F(AssignTest, ListsMapsAndStructs) {
  EXPECT_EQ(fit("list<int>", "list<int | null>"), Fit::Always);
  EXPECT_EQ(fit("list<int>", "list<float>"), Fit::Never);
  EXPECT_EQ(fit("list<int>", "int"), Fit::Never);
  EXPECT_EQ(fit("map<string, int>", "map<string, any>"), Fit::Always);
  EXPECT_EQ(fit("struct { b: string, a: int }", "struct { a: int }"),
            Fit::Always);
  EXPECT_EQ(fit("struct { a: int }", "struct { a: int, b: int }"), Fit::Never);
  EXPECT_EQ(fit("struct { a: any }", "struct { a: int }"), Fit::Dynamic);
  EXPECT_EQ(fit("struct { a: any, b: string }", "struct { a: int, b: int }"),
            Fit::Never);
  EXPECT_EQ(fit("struct { a: int, b: int }", "map<string, int>"), Fit::Always);
  EXPECT_EQ(fit("struct { a: int, b: string }", "map<string, int>"),
            Fit::Never);
  EXPECT_EQ(fit("struct {}", "map<string, int>"), Fit::Always);
  EXPECT_EQ(fit("struct {}", "struct {}"), Fit::Always);
  EXPECT_EQ(fit("map<string, any>", "struct { a: int }"), Fit::Never);
}

TEST_F(AssignTest, EmbeddingsAndAssets) {
  EXPECT_EQ(fit("list<int>", "embedding<size=2>"), Fit::Constrained);
  EXPECT_EQ(fit("list<int | float>", "embedding<size=2>"), Fit::Constrained);
  EXPECT_EQ(fit("list<any>", "embedding<size=2>"), Fit::Dynamic);
  EXPECT_EQ(fit("list<string>", "embedding<size=2>"), Fit::Never);
  EXPECT_EQ(context.fit(emptyList(), context.embedding(2)), Fit::Constrained);
  EXPECT_EQ(fit("embedding<size=2>", "list<int | float>"), Fit::Always);
  EXPECT_EQ(fit("embedding<size=2>", "list<any>"), Fit::Always);
  EXPECT_EQ(fit("embedding<size=2>", "list<float>"), Fit::InPart);
  EXPECT_EQ(fit("embedding<size=2>", "list<string>"), Fit::Never);
  EXPECT_EQ(fit(assetStruct, "image"), Fit::Constrained);
  EXPECT_EQ(fit(assetStruct, "audio | null"), Fit::Constrained);
  EXPECT_EQ(fit("struct { kind: string }", "image"), Fit::Never);
  EXPECT_EQ(fit("map<string, any>", "image"), Fit::Never);
  EXPECT_EQ(fit("image", assetStruct), Fit::Never);
}

TEST_F(AssignTest, SharedPartsAreDecidedOnce) {
  const Type *from = doubledType(context.get(Kind::Int), 200);
  const Type *to = doubledType(context.number(), 200);
  EXPECT_EQ(context.fit(from, to), Fit::Always);
  EXPECT_EQ(context.fit(to, from), Fit::InPart);
}

TEST_F(AssignTest, LargeStructsFitInLinearTime) {
  std::string from, to;
  for (int i = 0; i < 50000; ++i) {
    from += (i ? ", f" : "f") + std::to_string(i) + ": int";
    to += (i ? ", f" : "f") + std::to_string(49999 - i) + ": int | null";
  }
  EXPECT_EQ(fit("struct { " + from + " }", "struct { " + to + " }"),
            Fit::Always);
}

} // namespace
