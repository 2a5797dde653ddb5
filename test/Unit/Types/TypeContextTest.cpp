//===- TypeContextTest.cpp - Making and printing types --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"

using namespace facet;

namespace {

using TypeContextTest = TypesTest;

TEST_F(TypeContextTest, EqualTypesAreOnePointer) {
  EXPECT_EQ(context.list(context.string()), context.list(context.string()));
  EXPECT_NE(context.list(context.string()), context.map(context.string()));
  EXPECT_EQ(context.embedding(3), context.embedding(3));
  EXPECT_NE(context.embedding(3), context.embedding(4));
  TypeField ab[] = {{"a", context.any()}, {"b", context.string()}};
  TypeField ba[] = {{"b", context.string()}, {"a", context.any()}};
  EXPECT_EQ(context.structure(ab), context.structure(ab));
  EXPECT_NE(context.structure(ab), context.structure(ba));
}

TEST_F(TypeContextTest, NamesAreCopied) {
  std::string name = "field";
  const Type *made = context.structure({{name, context.string()}});
  name = "other";
  EXPECT_EQ(made->fields()[0].name, "field");
}

TEST_F(TypeContextTest, UnionsAreFlatAndWithoutRepetition) {
  const Type *i = context.get(Kind::Int), *f = context.get(Kind::Float);
  const Type *s = context.string();
  const Type *number = context.unionOf({i, f});
  EXPECT_EQ(context.unionOf({s, number, i}), context.unionOf({s, i, f}));
  EXPECT_EQ(context.unionOf({i, i}), i);
  EXPECT_EQ(context.unionOf({i, context.get(Kind::Never)}), i);
  EXPECT_EQ(context.unionOf({}), context.get(Kind::Never));
  EXPECT_EQ(context.unionOf({i, context.any(), s}), context.any());
  EXPECT_EQ(context.number(), number);
  EXPECT_NE(context.unionOf({f, i}), number);
}

TEST_F(TypeContextTest, TooDeepBecomesAny) {
  const Type *deep = context.string();
  for (unsigned i = 0; i < maxTypeDepth; ++i) {
    EXPECT_EQ(deep->depth(), i);
    deep = context.unionOf({context.list(deep), context.string()});
  }
  EXPECT_EQ(deep->depth(), maxTypeDepth);
  EXPECT_TRUE(context.list(deep)->isAny());
  EXPECT_TRUE(context.map(deep)->isAny());
  EXPECT_TRUE(context.structure({{"a", deep}})->isAny());
}

TEST_F(TypeContextTest, KnowsWhatIsInside) {
  const Type *t = type("struct { a: list<any>, b: map<string, float> }");
  EXPECT_TRUE(t->containsAny());
  EXPECT_TRUE(t->containsFloat());
  EXPECT_FALSE(t->hasConstraints());
  EXPECT_TRUE(type("list<int(min=0) | null>")->hasConstraints());
  EXPECT_TRUE(type("list<image>")->hasConstraints());
  EXPECT_TRUE(type("embedding<size=2>")->hasConstraints());
  EXPECT_FALSE(type("embedding<size=2>")->containsFloat());
  EXPECT_TRUE(type("list<float(min=0)>")->containsFloat());
}

TEST_F(TypeContextTest, FindsFieldsOfLargeStructs) {
  std::vector<std::string> names;
  for (int i = 0; i < 1000; ++i)
    names.push_back("f" + std::to_string((i * 7919) % 1000));
  std::vector<TypeField> fields;
  for (const std::string &name : names)
    fields.push_back({name, context.string()});
  const Type *large = context.structure(fields);
  for (size_t i = 0; i < names.size(); ++i)
    EXPECT_EQ(large->field(names[i]), &large->fields()[i]);
  EXPECT_EQ(large->field("f1000"), nullptr);
  EXPECT_EQ(context.string()->field("f1"), nullptr);
}

TEST_F(TypeContextTest, PrintsTypesAsTheyAreWritten) {
  for (llvm::StringRef text :
       {"any",
        "null",
        "bool",
        "int",
        "float",
        "string",
        "image",
        "audio",
        "list<int | null>",
        "map<string, list<string>>",
        "struct {}",
        "struct { a: int | string, b: struct { c: any } }",
        "embedding<size=1536>",
        "int(min=-9223372036854775808, max=5)",
        "float(min=0.0, max=1e+300)",
        "float(max=100000000000000000000.0)",
        R"(string(pattern="^\\d\"\n\u0000é$"))",
        R"(string(enum=["a", "ü", ""]))",
        R"(image(format="png", max_dim=1024))",
        "bool(enum=[true])",
        "int(min=0, enum=[9223372036854775807, 1])",
        "float(enum=[0.5, 2.0, 1e+300])",
        R"(audio(format="wav", max_duration=3.5))"}) {
    EXPECT_EQ(printType(type(text)), text.str());
  }
}

TEST_F(TypeContextTest, PrintsWhatCannotBeWritten) {
  EXPECT_EQ(printType(typeOf(json("[]"), context)), "[]");
  EXPECT_EQ(printType(typeOf(json(R"({"a b":[1]})"), context)),
            R"(struct { "a b": list<int> })");
}

TEST_F(TypeContextTest, PrintsNoMoreThanAsked) {
  const Type *huge = doubledType(context.string(), 200);
  EXPECT_EQ(printType(huge, 20), "struct { a: struct {…");
  EXPECT_LE(printType(huge).size(), 400 + sizeof("…"));
  EXPECT_EQ(printType(context.string(), 6), "string");
  EXPECT_EQ(printType(context.string(), 5), "strin…");
  EXPECT_EQ(printType(type(R"(string(enum=["éé"]))"), 15),
            R"(string(enum=["…)");
}

} // namespace
