//===- VariablesTest.cpp - Variables, inputs and declared types -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"

using namespace facet;

static Analysed vars(std::string entries) {
  return analyseText("@vars\n" + entries);
}

TEST(Inputs, Reads) {
  auto doc = vars("  a: @input(type=\"int(max=5)\", default=3)\n"
                  "  b: @input(type=\"string\") |> length()\n"
                  "  c: @lazy @input(type=\"bool\")\n");
  EXPECT_EQ(doc.errors(), Strings{});
  const Variable &a = doc.variable("a");
  ASSERT_TRUE(a.input && a.inputType && a.defaultValue);
  EXPECT_EQ(printType(a.inputType), "int(max=5)");
  EXPECT_EQ(llvm::cast<ast::IntExpr>(a.defaultValue)->value, 3);
  EXPECT_EQ(doc.type("a"), "int(max=5)");
  EXPECT_EQ(doc.type("b"), "int");
  EXPECT_EQ(printType(doc.variable("b").inputType), "string");
  EXPECT_TRUE(doc.variable("c").isLazy);
  EXPECT_TRUE(doc.variable("c").input);
}

TEST(Inputs, BadAttributes) {
  auto doc = vars("  y: 1\n"
                  "  a: @input(type=\"list<strng>\")\n"
                  "  b: @input(default=1)\n"
                  "  c: @input(type=5)\n"
                  "  d: @input(type=\"int\", defalt=1)\n"
                  "  e: @input(type=\"int\", default=$y)\n"
                  "  f: $a |> trim()\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 3:24", "F452 4:6", "F452 5:18",
                                   "F452 6:25", "F452 7:33"}));
}

TEST(Inputs, DefaultsAreOfTheType) {
  auto doc = vars("  a: @input(type=\"int\", default=\"3\")\n"
                  "  b: @input(type=\"int(min=5)\", default=3)\n"
                  "  c: @lazy @input(type=\"string(enum=[\\\"a\\\"])\", "
                  "default=\"b\")\n"
                  "  d: @input(type=\"image\", default=null)\n"
                  "  e: @input(type=\"float(enum=[1])\", default=1)\n"
                  "  f: @input(type=\"any\", default=null)\n"
                  "  g: @input(type=\"strng\", default=1)\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 2:33", "F452 3:40", "F452 4:56",
                                   "F452 5:35", "F452 8:19"}));
}

TEST(Inputs, BracesInStrings) {
  auto doc = vars("  a: @input(type=\"struct { a: struct { b: int }}\")\n"
                  "  b: @input(type=\"string\", default=\"{{x}}\")\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.type("a"), "struct { a: struct { b: int } }");
}

TEST(Inputs, Misplaced) {
  auto doc = analyseText("@context\n"
                         "  budget: @input(type=\"int\")\n"
                         "\n"
                         "@vars\n"
                         "  a: [@input(type=\"int\")]\n"
                         "  b: \"x\" |> concat(@input(type=\"string\"))\n"
                         "  c: [@lazy 1]\n"
                         "\n"
                         "@user\n"
                         "  when: @input(type=\"bool\")\n"
                         "  content: @input(type=\"string\")\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 2:11", "F452 5:7", "F452 6:20",
                                   "F452 7:7", "F452 10:9", "F452 11:12"}));
}

TEST(Lazy, TypeChecked) {
  auto doc = vars("  a: @lazy default(\"x\")\n"
                  "  b: @lazy 5 |> trim()\n");
  EXPECT_EQ(doc.errors(), Strings{"F451 3:12"});
  EXPECT_TRUE(doc.variable("a").isLazy);
  EXPECT_TRUE(llvm::isa<ast::PipelineExpr>(doc.variable("a").value));
}

TEST(DeclaredTypes, SmallestPartThatIsWrong) {
  auto doc = analyseText("@var_types\n"
                         "  l: \"list<int(max=5)>\"\n"
                         "  s: \"struct { a: int, b: string }\"\n"
                         "  f: \"float\"\n"
                         "  u: \"int | string\"\n"
                         "  m: { type: \"string\", enum: [\"x\", \"y\"] }\n"
                         "\n"
                         "@vars\n"
                         "  l: [1, 6, \"x\", $one]\n"
                         "  s: { a: \"x\" }\n"
                         "  f: 1\n"
                         "  u: true\n"
                         "  m: \"z\"\n"
                         "  one: 1\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F452 9:10", "F451 9:13", "F451 10:6", "F451 10:11",
                     "F451 11:6", "F451 12:6", "F452 13:6"}));
  EXPECT_EQ(doc.type("l"), "list<int(max=5)>");
}

TEST(DeclaredTypes, ComputedValues) {
  auto doc = analyseText("@var_types\n"
                         "  a: \"string\"\n"
                         "  b: \"int(max=5)\"\n"
                         "  c: \"int\"\n"
                         "  d: \"int\"\n"
                         "  e: \"list<int>\"\n"
                         "\n"
                         "@vars\n"
                         "  a: \"abc\" |> length()\n"
                         "  b: \"abc\" |> length()\n"
                         "  c: @input(type=\"any\")\n"
                         "  d: @input(type=\"int | string\")\n"
                         "  e: [$a, $b]\n");
  EXPECT_EQ(doc.errors(), (Strings{"F451 9:6", "F451 12:6", "F451 13:7"}));
}

// `int | float` is no `float`: `int` is not, alone or beside other members.
TEST(DeclaredTypes, NumbersOfUnknownKind) {
  auto doc = analyseText("@var_types\n"
                         "  a: \"float\"\n"
                         "  b: \"float | null\"\n"
                         "  c: \"int\"\n"
                         "  d: \"int | float | null\"\n"
                         "  e: \"float\"\n"
                         "\n"
                         "@vars\n"
                         "  l: @input(type=\"list<any>\")\n"
                         "  a: $l |> sum()\n"
                         "  b: $l |> sum()\n"
                         "  c: 1 |> max(2.5)\n"
                         "  d: $l |> sum()\n"
                         "  e: $l |> sum() |> to_float()\n");
  EXPECT_EQ(doc.errors(), (Strings{"F451 10:6", "F451 11:6", "F451 12:6"}));
  EXPECT_EQ(doc.first().help, "make it one with '|> to_float()'");
}

TEST(DeclaredTypes, BadTypes) {
  auto doc = analyseText("@var_types\n"
                         "  a: \"list<strng>\"\n"
                         "  b: { type: \"int\", min: 5, max: 3 }\n"
                         "  c: { type: \"int\", pattern: \"x\" }\n"
                         "  d: { min: 5 }\n"
                         "  e: 5\n"
                         "  f: \"int\"\n"
                         "\n"
                         "@vars\n"
                         "  a: 1\n"
                         "  b: 1\n"
                         "  c: 1\n"
                         "  d: 1\n"
                         "  e: 1\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 2:12", "F452 3:6", "F452 4:21",
                                   "F452 5:6", "F452 6:6"}));
  EXPECT_EQ(doc.warnings(), Strings{"X.fct.UNUSED_TYPE 7:3"});
}

TEST(DeclaredTypes, EnumerationsOfAllAtoms) {
  auto doc = analyseText("@var_types\n"
                         "  a: { type: \"int\", enum: [10, 20] }\n"
                         "  b: \"float(enum=[0.25, 1])\"\n"
                         "  c: { type: \"bool\", enum: [true] }\n"
                         "  d: { type: \"int\", enum: [1, \"2\"] }\n"
                         "  e: { type: \"int\", enum: [1], min: 5 }\n"
                         "  f: { type: { type: \"int\", min: 0 }, enum: [1] }\n"
                         "\n"
                         "@vars\n"
                         "  a: 30\n"
                         "  b: 0.25\n"
                         "  c: false\n"
                         "  d: 1\n"
                         "  e: 1\n"
                         "  f: 1\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F452 5:21", "F452 6:6", "F452 10:6", "F452 12:6"}));
  EXPECT_EQ(doc.type("f"), "int(min=0, enum=[1])");
}

TEST(DeclaredTypes, AreCheckedWithoutVariables) {
  EXPECT_EQ(analyseText("@var_types\n  a: \"list<\"\n").errors().size(), 1u);
}
