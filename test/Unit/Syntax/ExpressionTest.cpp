//===- ExpressionTest.cpp - Tests of values, pipelines and attributes -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"
#include <cstring>

using namespace facet;
using namespace facet::test;

TEST(Expression, InlineLiterals) {
  EXPECT_EQ(showValue("[]"), "[]");
  EXPECT_EQ(showValue("{}"), "{}");
  EXPECT_EQ(showValue("[1, [2, {a: \"x\", b : [ ]}]]"),
            "[1, [2, {a: \"x\", b: []}]]");
  EXPECT_EQ(showValue("{\n a: [\n       1,\n2 ], # c\n b: { c: [\n] ,\n"
                      "      d : \"x\" }\n  }"),
            "{a: [1, 2], b: {c: [], d: \"x\"}}");
}

TEST(Expression, CommasInLiterals) {
  EXPECT_EQ(diagnoseValue("[1,]"), (Strings{"2:8-2:9 F003 TrailingComma"}));
  EXPECT_EQ(diagnoseValue("{ a: 1, }"),
            (Strings{"2:12-2:13 F003 TrailingComma"}));
  EXPECT_EQ(diagnoseValue("[\"a\" \"b\"]"),
            (Strings{"2:11-2:14 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("[, 1]"), (Strings{"2:7-2:8 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("{ a: 1 b: 2 }"),
            (Strings{"2:13-2:14 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("[1,,2]"), (Strings{"2:9-2:10 F003 ExpectedToken"}));
}

TEST(Expression, BracketsThatDoNotMatch) {
  EXPECT_EQ(diagnoseValue("[1, 2}"), (Strings{"2:11-2:12 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("[1, 2"), (Strings{"2:6-2:7 F003 UnclosedBracket"}));
  EXPECT_EQ(diagnoseValue("[1]]"), (Strings{"2:9-2:10 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("{ a: }"), (Strings{"2:11-2:12 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("{ a }"), (Strings{"2:10-2:11 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("{ 1: 2 }"), (Strings{"2:8-2:9 F003 ExpectedToken"}));
}

TEST(Expression, Keys) {
  EXPECT_EQ(diagnoseValue("{ a: 1, \"b\": 2 }"),
            (Strings{"2:14-2:17 F452 StringKey"}));
  EXPECT_EQ(diagnoseValue("{ a: 1, b: 2, a: 3 }"),
            (Strings{"2:20-2:21 F452 DuplicateKey"}));
  EXPECT_EQ(diagnoseValue("{ a.b: 1 }"), (Strings{"2:8-2:11 F003 DottedKey"}));
}

TEST(Expression, ManyKeys) {
  std::string text = "{ ";
  for (int i = 0; i != 100; ++i)
    text += "k" + std::to_string(i) + ": 1, ";
  EXPECT_EQ(diagnoseValue(text + "z: 1 }"), Strings());
  Strings errors = diagnoseValue(text + "k0: 1, k99: 1, k8: 2 }");
  EXPECT_EQ(errors.size(), 3u);
}

TEST(Expression, Pipelines) {
  EXPECT_EQ(showValue("\"x\" |> trim()"), "(\"x\" |> trim())");
  EXPECT_EQ(showValue("$a |> f(1, $b, k=2, l=[3]) |> g(h={a: 1})"),
            "($a |> f(1, $b, k=2, l=[3]) |> g(h={a: 1}))");
  EXPECT_EQ(showValue("[1] |> f(\n  \"x\" |> g(),\n# c\n  k\n=\n1\n)"),
            "([1] |> f((\"x\" |> g()), k=1))");
  EXPECT_EQ(showValue("[\"a\" |> trim(), 2]"), "[(\"a\" |> trim()), 2]");
}

TEST(Expression, SpansOfCalls) {
  Parsed parsed("@vars\n  a: \"x\" |> f( 1 )\n    |> g()\n");
  auto *pipeline = llvm::cast<ast::PipelineExpr>(parsed.value("a"));
  EXPECT_EQ(parsed.slice(pipeline->span), "\"x\" |> f( 1 )\n    |> g()");
  EXPECT_EQ(parsed.slice(pipeline->calls[0].span), "f( 1 )");
  EXPECT_EQ(parsed.slice(pipeline->calls[1].name.span), "g");
}

TEST(Expression, BadPipelines) {
  EXPECT_EQ(diagnoseValue("\"x\" |> trim"),
            (Strings{"2:13-2:17 F003 LensWithoutParentheses"}));
  EXPECT_EQ(diagnoseValue("\"x\" |>"),
            (Strings{"2:12-2:12 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("|> trim()"),
            (Strings{"2:6-2:8 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("trim()"),
            (Strings{"2:6-2:10 F003 CallWithoutBase"}));
  EXPECT_EQ(diagnoseValue("[1, trim()]"),
            (Strings{"2:10-2:14 F003 CallWithoutBase"}));
  EXPECT_EQ(diagnoseValue("\"x\" |> f(1,)"),
            (Strings{"2:16-2:17 F003 TrailingComma"}));
  EXPECT_EQ(diagnoseValue("\"x\" |> f(1 2)"),
            (Strings{"2:17-2:18 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("\"x\" |> f("),
            (Strings{"2:14-2:15 F003 UnclosedBracket"}));
}

TEST(Expression, BadArguments) {
  EXPECT_EQ(diagnoseValue("[1] |> json(indent=2, indent=3)"),
            (Strings{"2:28-2:34 F003 RepeatedArgument"}));
  EXPECT_EQ(diagnoseValue("\"x\" |> f(a=1, 2)"),
            (Strings{"2:20-2:21 F003 PositionalAfterNamed"}));
}

TEST(Expression, Inputs) {
  EXPECT_EQ(showValue("@input(type=\"int\", default=2)"),
            "@input(type=\"int\", default=2)");
  EXPECT_EQ(showValue("@input(type=\"string\") |> trim()"),
            "(@input(type=\"string\") |> trim())");
  EXPECT_EQ(showValue("[@input()]"), "[@input()]"); // for Sema to refuse
  EXPECT_EQ(diagnoseValue("@input"), (Strings{"2:12-2:12 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseValue("@inputs()"),
            (Strings{"2:6-2:13 F003 UnknownAtValue"}));
  EXPECT_EQ(diagnoseValue("@input(type=[1])"),
            (Strings{"2:18-2:21 F003 InputAttributeNotAtom"}));
  // It is no attribute of a facet: its strings may hold braces.
  EXPECT_EQ(showValue("@input(default=\"{{x}}\")"),
            "@input(default=\"{{x}}\")");
}

TEST(Expression, Lazy) {
  EXPECT_EQ(showValue("@lazy 1"), "@lazy(1)");
  EXPECT_EQ(showValue("@lazy [] |> first()"), "@lazy(([] |> first()))");
  EXPECT_EQ(showValue("@lazy fetch(id=3) |> trim()"),
            "@lazy((fetch(id=3) |> trim()))");
  EXPECT_EQ(showValue("[@lazy 1]"), "[@lazy(1)]"); // for Sema to refuse
  EXPECT_EQ(diagnoseValue("@lazy @lazy 1"),
            (Strings{"2:12-2:17 F003 RepeatedLazy"}));
  EXPECT_EQ(diagnoseValue("@lazy"), (Strings{"2:11-2:11 F003 ExpectedToken"}));
}

TEST(Expression, Attributes) {
  Parsed parsed(
      "@user(model=\"m\", t=0.2, top=-3, s=false, n=null, w=$on.x)\n");
  EXPECT_EQ(parsed.diagnosed(), Strings());
  EXPECT_EQ(show(parsed.facet().attributes),
            "model=\"m\", t=0.2f, top=-3, s=false, n=null, w=$on.x");
  EXPECT_EQ(diagnose("@user()\n"), Strings());
  EXPECT_EQ(diagnose("@user(\n  a=1,\n  b=2 # c\n)\n  content: \"x\"\n"),
            Strings());
}

TEST(Expression, BadAttributes) {
  auto diagnoseAttribute = [](std::string text) {
    return diagnose("@user(x=" + text + ")\n  content: \"a\"\n");
  };
  for (const char *text : {"[1]", "{ a: 1 }", "\"a\" |> trim()",
                           "@input(type=\"bool\")", "@lazy 1"})
    EXPECT_EQ(diagnoseAttribute(text),
              (Strings{"1:9-1:" + std::to_string(9 + std::strlen(text)) +
                       " F003 AttributeNotAtom"}));
  EXPECT_EQ(diagnoseAttribute("\"{{m\""),
            (Strings{"1:9-1:14 F402 AttributeInterpolation"}));
  EXPECT_EQ(diagnoseAttribute("\"m\\u007d}\""),
            (Strings{"1:9-1:19 F402 AttributeInterpolation"}));
  EXPECT_EQ(diagnoseAttribute("1, x=2"),
            (Strings{"1:12-1:13 F003 RepeatedAttribute"}));
  EXPECT_EQ(diagnoseAttribute("1,"), (Strings{"1:10-1:11 F003 TrailingComma"}));
  EXPECT_EQ(diagnoseAttribute("1 y=2"),
            (Strings{"1:11-1:12 F003 ExpectedToken"}));
  EXPECT_EQ(diagnoseAttribute(""), (Strings{"1:9-1:10 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("@user(x: 1)\n"), (Strings{"1:8-1:9 F003 ExpectedToken"}));
  EXPECT_EQ(diagnose("@user(1)\n"), (Strings{"1:7-1:8 F003 ExpectedToken"}));
}
