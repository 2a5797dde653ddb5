//===- TypeParserTest.cpp - Reading type expressions ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"
#include "facet/Types/Pattern.h"
#include "gmock/gmock.h"

using namespace facet;

namespace {

using TypeParserTest = TypesTest;

TEST_F(TypeParserTest, ReadsAllForms) {
  EXPECT_EQ(type("  int|string "),
            context.unionOf({context.get(Kind::Int), context.string()}));
  EXPECT_EQ(type("map < string ,list<bool> >"),
            context.map(context.list(context.get(Kind::Bool))));
  EXPECT_EQ(type("int | any"), context.any());
  EXPECT_EQ(type("int | int"), context.get(Kind::Int));
  EXPECT_EQ(type("embedding<size = 3>"), context.embedding(3));
  EXPECT_EQ(type("struct{}"), context.structure({}));
  const Type *t = type("struct { type: int, list: list<int> | null }");
  ASSERT_EQ(t->fields().size(), 2u);
  EXPECT_EQ(t->fields()[0].name, "type");
  EXPECT_EQ(t->field("list")->type->members().size(), 2u);
}

TEST_F(TypeParserTest, SeparatesFieldsByCommasOrLineBreaks) {
  const Type *t = type("struct { a: int, b: string }");
  EXPECT_EQ(type("struct {\n  a: int\n  b: string\n}"), t);
  EXPECT_EQ(type("struct {\n  a: int,\n  b: string\n}"), t);
  EXPECT_EQ(type("struct { a:\n int\n, b: string}"), t);
  EXPECT_EQ(type("struct {a: int\n| null\nb: int}"),
            type("struct {a: int | null, b: int}"));
  EXPECT_EQ(parseError("struct { a: int b: string }"),
            "16-17: expected ',' or a line break before the next field, or "
            "'}', found 'b'");
  EXPECT_EQ(parseError("struct { a: int, }"),
            "17-18: expected a field after the ',', found '}'");
  EXPECT_NE(parseError("struct { , a: int }"), "");
  EXPECT_NE(parseError("struct { a: int\n"), "");
}

TEST_F(TypeParserTest, CommentsStandInInterfacesOnly) {
  llvm::StringRef text = "struct { # fields\n a: int # one\n b: int }";
  EXPECT_EQ(type(text, TypeTextForm::InInterface),
            type("struct { a: int, b: int }"));
  EXPECT_EQ(parseError(text), "9-10: a type in a string cannot hold a comment");
  EXPECT_EQ(type("int # end", TypeTextForm::InInterface),
            context.get(Kind::Int));
  EXPECT_EQ(type(R"(string(pattern="#"))")->pattern->text(), "#");
}

TEST_F(TypeParserTest, ReadsConstraints) {
  const Type *t = type("int(min=-3, max=5)");
  EXPECT_EQ(t->minInt, -3);
  EXPECT_EQ(t->maxInt, 5);
  t = type("float(min=0, max=1.5e3)");
  EXPECT_EQ(t->minFloat, 0.0);
  EXPECT_EQ(t->maxFloat, 1500.0);
  EXPECT_EQ(type("float(min=-0.0)"), type("float(min=0)"));
  EXPECT_EQ(type("float(min=1e-400)"), type("float(min=0)"));
  EXPECT_EQ(type("float(min=5e-324)")->minFloat, 5e-324);
  t = type(R"(string(enum=["a", "b", "a"], pattern="^\\w+$"))");
  EXPECT_EQ(t->enumeration.size(), 2u);
  EXPECT_EQ(t->pattern->text(), R"(^\w+$)");
  t = type(R"(image(max_dim=10, format="webp"))");
  EXPECT_EQ(t->format, "webp");
  EXPECT_EQ(t->maxDim, 10);
  EXPECT_EQ(type("audio(max_duration=3)")->maxDuration, 3.0);
}

TEST_F(TypeParserTest, ReadsEnumerationsOfAllAtoms) {
  const Type *t = type("int(enum=[3, 1, 3], min=0)");
  ASSERT_EQ(t->enumeration.size(), 2u);
  EXPECT_EQ(t->enumeration[0].asInt(), 3);
  EXPECT_EQ(type("float(enum=[1, 0.5])"), type("float(enum=[1.0, 0.5])"));
  EXPECT_EQ(type("float(enum=[-0.0])"), type("float(enum=[0])"));
  EXPECT_NE(type("bool(enum=[true])"), type("bool(enum=[false])"));
  EXPECT_NE(type("int(enum=[1])"), type("int"));
  for (llvm::StringRef bad :
       {"int(enum=[1.5])", "int(enum=[\"1\"])", "bool(enum=[1])",
        "bool(enum=[])", "float(enum=[true])", "null(enum=[null])",
        "list<int>(enum=[1])", "bool(min=0)"})
    EXPECT_NE(parseError(bad), "") << bad.str();
}

TEST_F(TypeParserTest, RefusesEnumerationsWithoutAValue) {
  for (llvm::StringRef bad : {"int(enum=[1, 2], min=5)", "int(max=0, enum=[1])",
                              "float(enum=[0.5], max=0.25)",
                              R"(string(enum=["a", "b"], pattern="c"))"})
    EXPECT_THAT(
        parseError(bad),
        testing::EndsWith("no value of 'enum' meets the other constraints"))
        << bad.str();
  EXPECT_EQ(parseError("int(enum=[1, 9], min=5)"), "");
}

TEST_F(TypeParserTest, ReadsBareFormats) {
  EXPECT_EQ(type("image(format=jpeg, max_dim=5)"),
            type(R"(image(max_dim=5, format="jpeg"))"));
  EXPECT_EQ(type("audio(format=ogg)")->format, "ogg");
  EXPECT_NE(parseError("image(format=gif)"), "");
  EXPECT_NE(parseError("string(pattern=abc)"), "");
}

TEST_F(TypeParserTest, ReadsDescriptions) {
  // Each with the type that analysis sees.
  const std::pair<llvm::StringRef, llvm::StringRef> cases[] = {
      {R"(string(description="d"))", "string"},
      {R"(int(min=1, description="d", max=2))", "int(min=1, max=2)"},
      {R"(list<int(description="d")>)", "list<int>"},
      {R"(list<int>(description="d"))", "list<int>"},
      {R"(map<string, any(description="d")>(description="e"))",
       "map<string, any>"},
      {R"(struct { a: int(description="d"), b: null })",
       "struct { a: int, b: null }"},
      {R"(struct { }(description="d"))", "struct { }"},
      {R"(string(description="d") | null)", "string | null"},
      {R"(string(description="d") | string(description="e"))", "string"},
      {R"(embedding<size=2>(description="d"))", "embedding<size=2>"}};
  for (auto [described, plain] : cases) {
    const Type *t = type(described);
    EXPECT_EQ(t->undescribed(), type(plain)) << described.str();
    EXPECT_EQ(type(plain)->undescribed(), type(plain));
    EXPECT_EQ(t->shape(), type(plain)->shape()) << described.str();
    EXPECT_EQ(type(typeSource(t)), t) << described.str();
    EXPECT_EQ(context.fit(t, type(plain)),
              context.fit(type(plain), type(plain)));
  }
  EXPECT_EQ(type(R"(int(description="\"q\" é"))")->description, "\"q\" é");
  EXPECT_EQ(printType(type(R"(int(description="d"))")), "int");
}

TEST_F(TypeParserTest, RefusesBadDescriptions) {
  EXPECT_EQ(parseError("int(description=5)"),
            "4-17: 'description' must be a string, not int");
  EXPECT_EQ(parseError(R"(int(description="a", description="b"))"),
            "21-36: 'description' is given twice");
  TypeParseError error;
  EXPECT_EQ(parseType(R"(list<int(description="d")>)", context,
                      TypeTextForm::InString, error, /*standardOnly=*/true),
            nullptr);
  EXPECT_EQ(error.begin, 9u);
}

TEST_F(TypeParserTest, NamesWithOtherLettersAreSyntaxErrors) {
  auto error = [&](llvm::StringRef text) {
    TypeParseError found;
    EXPECT_EQ(parseType(text, context, TypeTextForm::InString, found), nullptr);
    return std::to_string(found.begin) + "-" + std::to_string(found.end) +
           (found.isSyntaxError ? " F003" : " F452");
  };
  EXPECT_EQ(error("größe"), "0-7 F003");
  EXPECT_EQ(error("struct { größe_1: int }"), "9-18 F003");
  EXPECT_EQ(error("struct { हिन्दी: int }"), "9-27 F003");
  EXPECT_EQ(error("int(mín=1)"), "4-8 F003");
  EXPECT_EQ(error("integer"), "0-7 F452");
  EXPECT_EQ(error("int“"), "3-6 F452");
}

TEST_F(TypeParserTest, ReadsStringsWithEscapes) {
  const Type *t = type(R"(string(enum=["\"\\\n\t\r\u00e9\uD83D\ude00", ""]))");
  EXPECT_EQ(t->enumeration[0].asString(), "\"\\\n\t\ré😀");
  EXPECT_EQ(t->enumeration[1].asString(), "");
  for (llvm::StringRef bad :
       {R"("\x")", R"("\u12")", R"("\ud800")", R"("\ud800\n")", R"("\udc00")",
        R"("\ud800\u0041")", R"("a)", "\"a\nb\"", "\"\t\"", "\"\x7f\"", R"("\)",
        R"("\é")"})
    EXPECT_NE(parseError("string(enum=[" + bad.str() + "])"), "") << bad.str();
}

TEST_F(TypeParserTest, RefusesBadTypes) {
  for (llvm::StringRef bad : {"",
                              " ",
                              "int string",
                              "list",
                              "list<",
                              "list<int",
                              "list<>",
                              "list<int>>",
                              "list<int,int>",
                              "map<int, string>",
                              "map<string>",
                              "map<string, >",
                              "| int",
                              "int |",
                              "int || string",
                              "(int)",
                              "int()",
                              "int(min=0,)",
                              "int(min)",
                              "int(min=)",
                              "int(0)",
                              "int(min=0",
                              "int(min=0))",
                              "struct",
                              "struct {",
                              "struct { a }",
                              "struct { a: }",
                              "struct { 1: int }",
                              "struct { a: int, a: int }",
                              "struct { \"a\": int }",
                              "embedding",
                              "embedding<>",
                              "embedding<size=0>",
                              "embedding<size=-1>",
                              "embedding<size=1.0>",
                              "embedding<3>",
                              "embedding<size=3",
                              "embedding<size=9223372036854775808>",
                              "int(min=1.5)",
                              "int(min=1.0)",
                              "int(min=\"0\")",
                              "float(min=true)",
                              "float(max=1e999)",
                              "int(min=.5)",
                              "int(min=1.)",
                              "int(min=+1)",
                              "int(min=0x1)",
                              "int(min=5, max=4)",
                              "float(min=1, max=0.5)",
                              "int(min=0, min=0)",
                              "int(pattern=\"a\")",
                              "bool(min=0)",
                              "any(min=0)",
                              "list<int>(min=0)",
                              "string(pattern=\"(\")",
                              "string(pattern=a)",
                              "string(enum=[])",
                              "string(enum=[1])",
                              "string(enum=[\"a\",])",
                              "string(enum=[\"a\" \"b\"])",
                              "string(enum=[[\"a\"]])",
                              "string(enum=\"a\")",
                              "string(enum=[\"a\"], enum=[\"b\"])",
                              "image(format=\"gif\")",
                              "image(format=\"png\", format=\"png\")",
                              "image(max_dim=0)",
                              "image(max_duration=1)",
                              "audio(format=\"png\")",
                              "audio(max_duration=-1)",
                              "int\t",
                              "int;",
                              "é",
                              "\xff",
                              "int[]",
                              "int?",
                              "never"})
    EXPECT_NE(parseError(bad), "") << bad.str();
}

TEST_F(TypeParserTest, SaysWhatIsWrong) {
  EXPECT_EQ(parseError("list<strng>"),
            "5-10: unknown type 'strng'; did you mean 'string'?");
  EXPECT_EQ(parseError("Integer"),
            "0-7: unknown type 'Integer'; did you mean 'int'?");
  EXPECT_EQ(parseError("list<int"),
            "8-8: expected '>' to close 'list<', found the end of the type");
  EXPECT_EQ(parseError("map<int, string>"),
            "4-7: expected 'string', the type of a map's keys, found 'int'");
  EXPECT_EQ(parseError("int(mni=0)"),
            "4-9: 'int' has no constraint 'mni'; did you mean 'min'?");
  EXPECT_EQ(parseError("int(min=0, min=1)"), "11-16: 'min' is given twice");
  EXPECT_EQ(parseError("int(min=2, max=1)"), "0-17: min is greater than max");
  EXPECT_EQ(parseError("(int)"),
            "0-1: expected a type, found '('; a type is not written in "
            "parentheses");
  EXPECT_EQ(parseError("int?"),
            "3-4: unexpected '?'; an optional value has the type 'T | null'");
  EXPECT_EQ(parseError("int[]"),
            "3-4: expected the end of the type, found '['; "
            "a list of them is 'list<T>'");
  EXPECT_EQ(
      parseError(R"(string(pattern="("))"),
      "0-19: the pattern is not a valid RE2 regular expression: missing ): (");
  EXPECT_EQ(parseError("string(pattern=png)"),
            "15-18: expected a value, found 'png'; strings are written in "
            "double quotes");
}

TEST_F(TypeParserTest, BoundsDepth) {
  auto nested = [](size_t depth) {
    std::string text;
    for (size_t i = 0; i < depth; ++i)
      text += "list<";
    return text + "int" + std::string(depth, '>');
  };
  EXPECT_EQ(type(nested(256))->depth(), 256u);
  EXPECT_EQ(parseError(nested(257)),
            "1280-1284: the type is nested deeper than 256");
  EXPECT_NE(parseError(nested(100000)), "");
}

TEST_F(TypeParserTest, ReadsWideTypesInLinearTime) {
  std::string fields = "struct { ", members, texts;
  for (int i = 0; i < 100000; ++i) {
    std::string n = std::to_string(i);
    fields += (i ? ", f" : "f") + n + ": int";
    members += (i ? " | int(min=" : "int(min=") + n + ")";
    texts += (i ? ", \"" : "\"") + n + "\"";
  }
  EXPECT_EQ(type(fields + " }")->fields().size(), 100000u);
  EXPECT_EQ(type(members)->members().size(), 100000u);
  EXPECT_EQ(type("string(enum=[" + texts + "])")->enumeration.size(), 100000u);
}

TEST_F(TypeParserTest, PatternsOfAnySizeAreRefusedOrKept) {
  EXPECT_NE(parseError(R"(string(pattern="((a{1000}){1000}){1000}"))"), "");
  EXPECT_NE(parseError("string(pattern=\"" + std::string(100000, '(') + "\")"),
            "");
}

} // namespace
