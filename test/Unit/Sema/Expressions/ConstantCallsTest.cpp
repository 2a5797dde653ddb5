//===- ConstantCallsTest.cpp - Calls on literals, and templates -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"

using namespace facet;

static Analysed vars(const std::string &text) {
  return analyseText("@vars\n" + text);
}

//===----------------------------------------------------------------------===//
// Calls on literals (docs/Language.md part 2)
//===----------------------------------------------------------------------===//

TEST(LiteralCalls, FailAtBuild) {
  auto doc =
      vars("  a: \"x\" |> to_int()\n"
           "  b: [1] |> nth(3)\n"
           "  c: [{ a: 1 }] |> map(\"b\")\n"
           "  d: \"%zz\" |> url_decode()\n"
           "  e: \"a\" |> hash(\"sha3\")\n"
           "  f: [] |> first()\n"
           "  g: \"{\" |> json_parse()\n"
           "  h: -9223372036854775807 |> min(-9223372036854775808) |> abs()\n");
  EXPECT_EQ(doc.errors(),
            (Strings{"F452 2:13", "F452 3:13", "F405 4:20", "F452 5:15",
                     "F452 6:18", "F452 7:12", "F452 8:13", "F452 9:59"}));
}

// A value that only the kernels know is passed on, in lists and arguments too.
TEST(LiteralCalls, ThroughOtherCalls) {
  auto doc =
      vars("  a: \" x \" |> trim() |> uppercase() |> to_int()\n"
           "  b: [\"4\" |> to_int(), \"x\" |> trim()] |> nth(1) |> to_int()\n"
           "  c: [1, 2] |> nth(\"7\" |> to_int())\n"
           "  d: { a: \"x\" |> trim() } |> json() |> json_parse() |> to_int()\n"
           "  e: \"[1]\" |> json_parse() |> trim()\n"
           "  f: \"1\" |> to_int() |> to_string() |> to_int()\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 2:40", "F452 3:52", "F452 4:16",
                                   "F452 5:56", "F451 6:31"}));
}

// What fails inside an argument or a list is reported once.
TEST(LiteralCalls, OneErrorAFailure) {
  auto doc = vars("  a: [\"x\" |> to_int()] |> first() |> to_string()\n"
                  "  b: [1] |> nth(\"x\" |> to_int())\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 2:14", "F452 3:24"}));
}

TEST(LiteralCalls, OthersAreTheRuns) {
  auto doc = vars("  i: @input(type=\"string\")\n"
                  "  v: \"x\"\n"
                  "  a: $i |> to_int()\n"
                  "  b: $v |> to_int()\n"
                  "  c: [1] |> nth($i |> length())\n"
                  "  d: \"x\" |> llm_call() |> to_int()\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(), Strings{});
}

// An error only where the call is certain to be made.
TEST(LiteralCalls, WarnWhereTheyMayNotBeReached) {
  auto doc = analyseText(
      "@vars\n"
      "  on: @input(type=\"bool\")\n"
      "  a: @lazy \"x\" |> to_int()\n"
      "\n"
      "@user(when=$on)\n"
      "  content: \"%zz\" |> url_decode()\n"
      "\n"
      "@user(when=false)\n"
      "  content: [] |> first()\n"
      "\n"
      "@user(when=true)\n"
      "  content: \"%zz\" |> url_decode()\n"
      "\n"
      "@user\n"
      "  content: [{ type: \"text\", text: \"%\" |> url_decode() }]\n");
  EXPECT_EQ(doc.warnings(),
            (Strings{"X.fct.FAILING_CALL 3:19", "X.fct.FAILING_CALL 6:21",
                     "X.fct.FAILING_CALL 9:18"}));
  EXPECT_EQ(doc.errors(), (Strings{"F452 12:21", "F452 15:42"}));
  EXPECT_EQ(doc.first().message,
            "this call fails if it is reached: F452: 'to_int' cannot make a "
            "number of \"x\"");
}

// A lazy variable that every run computes is as certain as one that is not.
TEST(LiteralCalls, FailInLazyVariablesThatAreRead) {
  auto doc = analyseText(
      "@vars\n"
      "  on: @input(type=\"bool\")\n"
      "  never: @lazy \"a\" |> to_int()\n"
      "  gated: @lazy \"b\" |> to_int()\n"
      "  shown: @lazy \"c\" |> to_int()\n"
      "  deep: @lazy \"d\" |> to_int()\n"
      "  middle: @lazy [$deep]\n"
      "  eager: $middle |> length()\n"
      "  gate: @lazy \"e\" |> to_int() |> equals(1)\n"
      "  second: @lazy \"f\" |> to_int() |> equals(1)\n"
      "  unread: @lazy $never\n"
      "\n"
      "@user(when=$on)\n"
      "  content: $gated |> to_string()\n"
      "\n"
      "@user(when=$gate)\n"
      "  when: $second\n"
      "  content: \"{{x}}\" |> template(x=$shown)\n"
      "\n"
      "@user\n"
      "  content: [{ type: \"text\", text: $shown |> to_string() }]\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 5:23", "F452 6:22", "F452 9:22"}));
  EXPECT_EQ(doc.warnings(),
            (Strings{"X.fct.FAILING_CALL 3:23", "X.fct.FAILING_CALL 4:23",
                     "X.fct.FAILING_CALL 10:24"}));
}

// What a condition of the policy reads makes the decision undecidable.
TEST(LiteralCalls, WarnWhereOnlyThePolicyReads) {
  auto doc = analyseText("@vars\n"
                         "  a: @lazy \"x\" |> to_int() |> equals(1)\n"
                         "\n"
                         "@policy\n"
                         "  deny: [{ op: \"message_emit\", when: $a }]\n"
                         "\n"
                         "@user\n"
                         "  content: \"x\"\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(), Strings{"X.fct.FAILING_CALL 2:19"});
}

// A build does not hang on what a run may do for long.
TEST(LiteralCalls, GiveUpInTime) {
  std::string text = "  a: \"" + std::string(100'000, 'x') + "\"";
  for (int i = 0; i < 12; ++i)
    text += " |> replace(\"x\", \"xx\")";
  auto doc = vars(text + " |> to_int()\n  b: \"x\" |> to_int()\n");
  EXPECT_EQ(doc.errors(), Strings{"F452 3:13"});
}

TEST(LiteralCalls, ComputedReplacementWarns) {
  auto doc = vars(
      "  p: \"x\"\n"
      "  a: \"y\" |> replace(\"y\", $p)\n"
      "  b: \"y\" |> replace(\"y\", \"$0\")\n"
      "  c: \"y\" |> replace(replacement=\"a\" |> trim(), pattern=\"y\")\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(),
            (Strings{"X.fct.REPLACEMENT 3:26", "X.fct.REPLACEMENT 5:33"}));
}

//===----------------------------------------------------------------------===//
// Templates
//===----------------------------------------------------------------------===//

TEST(Templates, MistakesPointAtThePlaceholder) {
  auto doc = vars("  name: \"Ann\"\n"
                  "  a: \"Hi {{name}}\" |> template()\n"
                  "  b: \"\\u00e9\\n\\\"{{ nme }}\" |> template(name=$name)\n"
                  "  c: \"{{#each l}}x{{/each}}\" |> template(l=[1])\n"
                  "  d: \"a {{name\" |> template(name=$name)\n"
                  "  e: \"{{name|upper}}\" |> template(name=$name)\n"
                  "  f: \"{{$name}}\" |> template()\n");
  EXPECT_EQ(doc.errors(), (Strings{"F452 3:10", "F452 4:17", "F452 5:7",
                                   "F452 6:9", "F452 7:7", "F452 8:7"}));
  EXPECT_EQ(doc.errorTexts(),
            (Strings{"{{name}}", "{{ nme }}", "{{#each l}}", "{{name",
                     "{{name|upper}}", "{{$name}}"}));
  EXPECT_EQ(doc.first().message,
            "'template' has no argument 'name' for the placeholder '{{name}}'");
  EXPECT_EQ(doc.first().help, "add the argument name=$name");
  EXPECT_EQ(doc.diagnostics.all()[1].help, "did you mean '{{name}}'?");
  EXPECT_EQ(doc.diagnostics.all()[2].help,
            "templates have no loops or conditions: make the text before, with "
            "'format()' and 'join()' for a list");
  EXPECT_EQ(doc.diagnostics.all()[5].help,
            "write '{{name}}' and give the argument name=$name");
}

TEST(Templates, Fields) {
  auto doc = vars("  u: { name: \"Ann\", home: { city: \"Bonn\" } }\n"
                  "  i: @input(type=\"map<string, string>\")\n"
                  "  a: \"{{u.nme}} {{u.home.city}}\" |> template(u=$u)\n"
                  "  b: \"{{i.any}}\" |> template(i=$i)\n"
                  "  c: \"{{n.x}}\" |> template(n=1)\n");
  EXPECT_EQ(doc.errors(), (Strings{"F405 4:7", "F405 6:7"}));
  EXPECT_EQ(doc.first().message,
            "there is no 'nme' for the placeholder '{{u.nme}}': 'u' is of type "
            "struct { name: string, home: struct { city: string } }");
}

TEST(Templates, UnusedArgumentsWarn) {
  auto doc = vars("  a: \"{{a}} \\\\{{c}}\" |> template(a=1, b=2, c=3)\n"
                  "  t: \"{{a}}\"\n"
                  "  b: $t |> template(a=1, z=2)\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.warnings(), (Strings{"X.fct.UNUSED_ARGUMENT 2:39",
                                     "X.fct.UNUSED_ARGUMENT 2:44"}));
}

// One mistake a name, and twenty a text.
TEST(Templates, MistakesAreCounted) {
  EXPECT_EQ(vars("  a: \"{{x}} {{x}} {{x.y}}\" |> template()\n").errors(),
            Strings{"F452 2:7"});
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "{{a" + std::to_string(i) + "}}";
  EXPECT_EQ(vars("  a: \"" + text + "\" |> template()\n").errors().size(), 20u);
}
