//===- ExpressionsTest.cpp - Types of expressions and pipelines -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"

using namespace facet;

static Analysed vars(std::string entries, AnalysisOptions options = {}) {
  return analyseText("@vars\n" + entries, options);
}

TEST(Expressions, TypesOfLiterals) {
  auto doc = vars("  a: [1, \"x\", 2]\n"
                  "  b: { k: 1.5, n: { z: null } }\n"
                  "  c: []\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.type("a"), "list<int | string>");
  EXPECT_EQ(doc.type("b"), "struct { k: float, n: struct { z: null } }");
  EXPECT_TRUE(doc.variable("c").type->element()->is(Type::Kind::Never));
}

TEST(Expressions, TypesOfPaths) {
  auto doc = vars("  s: { a: { b: 1 } }\n"
                  "  x: $s.a.b\n"
                  "  m: @input(type=\"map<string, list<int>>\")\n"
                  "  y: $m.k\n"
                  "  u: @input(type=\"struct { a: int } | struct { a: bool } | "
                  "string\")\n"
                  "  z: $u.a\n"
                  "  i: @input(type=\"image\")\n"
                  "  w: $i.shape.width\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.type("x"), "int");
  EXPECT_EQ(doc.type("y"), "list<int>");
  EXPECT_EQ(doc.type("z"), "int | bool");
  EXPECT_EQ(doc.type("w"), "any");
}

TEST(Expressions, BadPaths) {
  auto doc = vars("  s: { alpha: { b: 1 } }\n"
                  "  x: $s.alpa.b\n"
                  "  y: $s.alpha.b.c\n"
                  "  l: [1]\n"
                  "  z: $l.0\n"
                  "  w: $l.first\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F405 3:9", "F405 4:17", "F452 6:9", "F405 7:9"}));
  EXPECT_EQ(doc.errorTexts(), (Strings{"alpa", "c", "0", "first"}));
  EXPECT_EQ(doc.first().help, "did you mean 'alpha'?");
}

TEST(Expressions, UnknownVariable) {
  auto doc = vars("  query: \"a\"\n"
                  "  x: [1, $qurey.y]\n");
  EXPECT_EQ(doc.errors(), Strings{"F401 3:10"});
  EXPECT_EQ(doc.errorTexts(), Strings{"$qurey"});
  EXPECT_EQ(doc.first().help, "did you mean '$query'?");
}

TEST(Expressions, ErrorsDoNotCascade) {
  auto doc = vars("  a: $nope |> trim() |> length() |> trim()\n"
                  "  b: $a |> first()\n"
                  "  c: [$b, 1] |> trim(2)\n");
  EXPECT_EQ(doc.errors(), (Strings{"F401 2:6", "F451 4:22"}));
  EXPECT_EQ(doc.type("c"), "");
}

TEST(Pipelines, AnnotatesCalls) {
  auto doc = vars("  a: \"x\" |> replace(replacement=\"z\", pattern=\"y\") "
                  "|> length()\n");
  EXPECT_EQ(doc.errors(), Strings{});
  const auto &pipeline =
      llvm::cast<ast::PipelineExpr>(*doc.variable("a").value);
  const CallFacts &call = doc.program.factsOf(pipeline.calls[0]);
  ASSERT_TRUE(call.lens);
  EXPECT_EQ(call.lens->name, "replace");
  ASSERT_EQ(call.arguments.size(), 2u);
  EXPECT_EQ(llvm::cast<ast::StringExpr>(call.arguments[0])->value, "y");
  EXPECT_EQ(llvm::cast<ast::StringExpr>(call.arguments[1])->value, "z");
  EXPECT_EQ(printType(call.inputType), "string");
  EXPECT_EQ(printType(doc.program.factsOf(pipeline.calls[1]).resultType),
            "int");
  EXPECT_EQ(printType(doc.program.typeOf(pipeline)), "int");
}

TEST(Pipelines, OptionalArgumentsAreNull) {
  auto doc = vars("  a: \"x\" |> substring(1)\n");
  EXPECT_EQ(doc.errors(), Strings{});
  const auto &pipeline =
      llvm::cast<ast::PipelineExpr>(*doc.variable("a").value);
  const CallFacts &call = doc.program.factsOf(pipeline.calls[0]);
  ASSERT_EQ(call.arguments.size(), 2u);
  EXPECT_TRUE(call.arguments[0]);
  EXPECT_FALSE(call.arguments[1]);
}

TEST(Pipelines, UnknownLens) {
  auto doc = vars("  a: \"x\" |> trim() |> trimm()\n");
  EXPECT_EQ(doc.errors(), Strings{"F802 2:23"});
  EXPECT_EQ(doc.first().help, "did you mean 'trim'?");
}

TEST(Pipelines, InputTypes) {
  auto doc = vars("  a: 5 |> trim()\n"
                  "  b: \"a\" |> length() |> trim()\n"
                  "  c: @input(type=\"any\") |> trim()\n"
                  "  d: @input(type=\"string | null\") |> trim()\n"
                  "  e: @input(type=\"any\") |> abs() |> abs()\n");
  EXPECT_EQ(doc.errors(), (Strings{"F451 2:6", "F451 3:25", "F451 5:6"}));
  EXPECT_EQ(doc.errorTexts(),
            (Strings{"5", "trim", "@input(type=\"string | null\")"}));
}

TEST(Pipelines, Arguments) {
  auto doc = vars("  a: \"x\" |> split(5)\n"
                  "  b: \"x\" |> split()\n"
                  "  c: \"x\" |> trim(sides=\"both\")\n"
                  "  d: \"x\" |> split(\",\", \";\", 1)\n"
                  "  e: \"x\" |> split(\",\", separator=\";\")\n"
                  "  f: \"x\" |> template(\"y\")\n"
                  "  g: [\"x\"] |> join(separtor=\",\")\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F451 2:19", "F451 3:13", "F451 4:18", "F451 5:24",
                     "F451 6:24", "F451 7:22", "F451 8:20"}));
  ASSERT_FALSE(doc.first().notes.empty());
  EXPECT_EQ(doc.first().notes[0].message, "its signature is split(separator)");
  EXPECT_EQ(doc.diagnostics.all().back().help, "did you mean 'separator'?");
}

TEST(Pipelines, BadLiteralArguments) {
  auto doc = vars("  a: \"x\" |> replace(\"(\", \"y\")\n"
                  "  b: \"x\" |> regex_match(pattern=\"[\")\n"
                  "  c: [1] |> filter(\"sometimes\")\n"
                  "  p: \"(\"\n"
                  "  d: \"x\" |> regex_match($p)\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 2:21", "F452 3:33", "F452 4:20"}));
}

TEST(Pipelines, Levels) {
  std::string text = "  a: \"x\" |> concat(\"y\" |> llm_call())\n"
                     "  b: \"x\" |> concat([\"y\" |> llm_call()] |> join())\n"
                     "  c: @lazy null |> uuid()\n"
                     "  d: \"x\" |> llm_call()\n";
  EXPECT_EQ(vars(text).errors(), (Strings{"F452 2:27", "F452 3:28"}));
  EXPECT_EQ(vars(text, pureMode()).errors(),
            (Strings{"F452 2:27", "F452 3:28", "F801 4:20"}));
}

/// Where texts look interpolated; most variables of these tests are not read.
static Strings notes(const Analysed &doc) {
  Strings found = doc.warnings();
  llvm::erase_if(found, [](llvm::StringRef warning) {
    return !warning.starts_with("X.fct.INTERPOLATION");
  });
  return found;
}

TEST(Interpolation, WarnsOnceAString) {
  auto doc = analyseText("@vars\n"
                         "  name: \"Ann\"\n"
                         "  stored: \"Hi {{name}}\"\n"
                         "\n"
                         "@user\n"
                         "  content: \"Hi $name {{x}}\"\n"
                         "\n"
                         "@user\n"
                         "  content: \"Hi {{ name }}\"\n");
  EXPECT_EQ(notes(doc),
            (Strings{"X.fct.INTERPOLATION 6:22", "X.fct.INTERPOLATION 9:16"}));
}

TEST(Interpolation, ShellForm) {
  auto doc = analyseText("@vars\n"
                         "  _store: \"Hi ${nobody}\"\n"
                         "  _cost: \"${} ${1} $5\"\n"
                         "\n"
                         "@user\n"
                         "  content: \"Hi ${customer}\"\n");
  EXPECT_EQ(notes(doc),
            (Strings{"X.fct.INTERPOLATION 2:15", "X.fct.INTERPOLATION 6:16"}));
  EXPECT_EQ(doc.first().help,
            "declare 'nobody' in '@vars' and put its value in: \"… {{nobody}} "
            "…\" |> template(nobody=$nobody)");
}

TEST(Interpolation, NoFalseAlarms) {
  auto doc = analyseText("@meta\n"
                         "  a: \"$name\"\n"
                         "\n"
                         "@vars\n"
                         "  name: \"Ann\"\n"
                         "  t: \"Hi {{name}} $5\" |> template(name=$name)\n"
                         "  u: \"Hi {{name}}\"\n"
                         "\n"
                         "@user\n"
                         "  content: $u |> template(name=$name)\n"
                         "\n"
                         "@user\n"
                         "  content: \"5 $ { } $5 {{}} {{1}}\"\n");
  EXPECT_EQ(notes(doc), Strings{});
}

TEST(Interpolation, StoredTextAsContent) {
  auto doc = analyseText("@vars\n"
                         "  u: \"Hi {{name}}\"\n"
                         "\n"
                         "@user\n"
                         "  content: $u\n"
                         "\n"
                         "@user\n"
                         "  content: $u\n");
  EXPECT_EQ(notes(doc), Strings{"X.fct.INTERPOLATION 2:10"});
}

TEST(Interpolation, WhatReachesAMessage) {
  auto doc = analyseText("@vars\n"
                         "  list: [\"Hi {{name}}\", \"$nmae\"]\n"
                         "  args: \"x\" |> concat(\"{{name}}\")\n"
                         "  filled: \"Hi {{name}}\"\n"
                         "  asked: [\"Hi {{name}}\"] |> join(\"\\n\")\n"
                         "  unread: \"Hi {{name}}\"\n"
                         "  name: \"Ann\"\n"
                         "  done: $asked |> template(name=$name)\n"
                         "\n"
                         "@user\n"
                         "  content: $list |> join(\"\")\n"
                         "\n"
                         "@user\n"
                         "  content: $args |> concat(\"${nmae}\")\n"
                         "\n"
                         "@user\n"
                         "  content: $filled |> replace(\"{{name}}\", \"x\")\n"
                         "\n"
                         "@user\n"
                         "  content: $done |> concat($args)\n"
                         "\n"
                         "@user\n"
                         "  content: \"{{x}}\" |> template(x=\"{{name}}\")\n");
  EXPECT_EQ(notes(doc),
            (Strings{"X.fct.INTERPOLATION 2:14", "X.fct.INTERPOLATION 2:26",
                     "X.fct.INTERPOLATION 3:24", "X.fct.INTERPOLATION 14:29",
                     "X.fct.INTERPOLATION 23:35"}));
}

TEST(Interpolation, HelpsLeadToNoOtherError) {
  auto helpOf = [](llvm::StringRef text) {
    return analyseText(("@vars\n  name: \"Ann\"\n\n@user\n  content: \"" +
                        text + "\"\n")
                           .str())
        .diagnostics.all()
        .back()
        .help;
  };
  EXPECT_EQ(helpOf("$nmae"),
            "did you mean '$name'? put the value in: \"… {{name}} …\" |> "
            "template(name=$name)");
  EXPECT_EQ(helpOf("{{name}}"),
            "put the value in: \"… {{name}} …\" |> template(name=$name)");
  EXPECT_EQ(helpOf("{{x}}"), "declare 'x' in '@vars' and put its value in: "
                             "\"… {{x}} …\" |> template(x=$x)");
}
