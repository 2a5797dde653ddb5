//===- RegexTest.cpp - Lenses with regular expressions and JSON -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"

using namespace facet;
using namespace facet::test;

TEST(RegexLens, Replace) {
  checkLens(
      "replace",
      {{R"j("a1b22c")j", {R"j("[0-9]+")j", R"j("#")j"}, R"j("a#b#c")j"},
       {R"j("john smith")j",
        {R"j("(\\w+) (\\w+)")j", R"j("$2 $1")j"},
        R"j("smith john")j"},
       {R"j("abc")j", {R"j("b")j", R"j("[$0]")j"}, R"j("a[b]c")j"},
       {R"j("5")j", {R"j("5")j", R"j("$$")j"}, R"j("$")j"},
       {R"j("abc")j", {R"j("x")j", R"j("y")j"}, R"j("abc")j"},
       {R"j("é東")j", {R"j(".")j", R"j("x")j"}, R"j("xx")j"},
       {R"j("aXbx")j", {R"j("(?i)x")j", R"j("")j"}, R"j("ab")j"},
       {R"j("a.b.c")j", {R"j("\\.")j", R"j("-")j"}, R"j("a-b-c")j"},
       {R"j("a\nb")j", {R"j("\n")j", R"j(" ")j"}, R"j("a b")j"},
       {R"j("aXbX")j", {R"j("X$")j", R"j("")j"}, R"j("aXb")j"},
       {R"j("aab")j", {R"j("^a")j", R"j("x")j"}, R"j("xab")j"},
       {R"j("foo bar")j", {R"j("\\b")j", R"j("|")j"}, R"j("|foo| |bar|")j"}});
}

TEST(RegexLens, EmptyMatches) {
  checkLens("replace",
            {{R"j("abc")j", {R"j("")j", R"j("-")j"}, R"j("-a-b-c-")j"},
             {R"j("é東")j", {R"j("")j", R"j("-")j"}, R"j("-é-東-")j"},
             {R"j("abc")j", {R"j("b*")j", R"j("-")j"}, R"j("-a-c-")j"},
             {R"j("")j", {R"j("x*")j", R"j("-")j"}, R"j("-")j"},
             {R"j("")j", {R"j("")j", R"j("")j"}, R"j("")j"}});
}

TEST(RegexLens, GroupsInReplacements) {
  checkLens(
      "replace",
      {{R"j("ab")j", {R"j("(a)(b)?(c)?")j", R"j("<$1$2$3>")j"}, R"j("<ab>")j"},
       {R"j("a")j", {R"j("(a)")j", R"j("$10")j"}, R"j("a0")j"},
       {R"j("abcdefghij")j",
        {R"j("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)")j", R"j("$10$1")j"},
        R"j("ja")j"},
       {R"j("a")j", {R"j("a")j", R"j("$01")j"}, R"j("a1")j"},
       {R"j("a")j", {R"j("a")j", R"j("$x $ $$1 $")j"}, R"j("$x $ $1 $")j"},
       {R"j("a")j", {R"j("(a)")j", R"j("$x$1")j"}, R"j("$xa")j"},
       {R"j("a")j", {R"j("a")j", R"j("$1")j"}, "F452 LensBadGroup"},
       {R"j("a")j", {R"j("(a)")j", R"j("$2")j"}, "F452 LensBadGroup"},
       {R"j("zzz")j", {R"j("(a)")j", R"j("$2")j"}, "F452 LensBadGroup"}});
  EXPECT_EQ(LensCall("replace")
                .input(R"j("a")j")
                .arg(R"j("(a)")j")
                .arg(R"j("$7")j")
                .message(),
            "'replace' got a replacement with '$7', but the last group of the "
            "pattern is $1");
}

TEST(RegexLens, BadPatterns) {
  for (llvm::StringRef pattern :
       {R"j("(")j", R"j("[")j", R"j("a(?=b)")j", R"j("(a)\\1")j", R"j("\\")j",
        R"j("a**")j", R"j("(a{1000}){1000}")j"}) {
    EXPECT_EQ(LensCall("replace")
                  .input(R"j("a")j")
                  .arg(pattern)
                  .arg(R"j("x")j")
                  .run(),
              "F452 LensBadPattern");
    EXPECT_EQ(LensCall("regex_match").input(R"j("a")j").arg(pattern).run(),
              "F452 LensBadPattern");
  }
}

TEST(RegexLens, Match) {
  checkLens("regex_match", {{R"j("abc")j", {R"j("^a.c$")j"}, "true"},
                            {R"j("abc")j", {R"j("^b$")j"}, "false"},
                            {R"j("abc")j", {R"j("b")j"}, "true"},
                            {R"j("abc")j", {R"j("d")j"}, "false"},
                            {R"j("a.c")j", {R"j("a\\.c")j"}, "true"},
                            {R"j("abc")j", {R"j("a\\.c")j"}, "false"},
                            {R"j("")j", {R"j("^$")j"}, "true"},
                            {R"j("")j", {R"j("")j"}, "true"},
                            {R"j("\u00e9")j", {R"j("^.$")j"}, "true"},
                            {R"j("\u00e9")j", {R"j("^\\w$")j"}, "false"}});
}

TEST(RegexLens, PreparesWhatIsKnown) {
  const Lens *replace = LensRegistry().find("replace");
  ValueArena arena;
  LensContext context(arena);
  Value pattern = Value::string("(b)");
  auto state = replace->prepare(context, {pattern, Value::absent()});
  ASSERT_TRUE(succeeded(state));
  ASSERT_TRUE(*state);
  context.state = state->get();
  auto result = replace->kernel(context, Value::string("abc"),
                                {pattern, Value::string("[$1]")});
  ASSERT_TRUE(succeeded(result));
  EXPECT_EQ(result->asString(), "a[b]c");

  LensContext other(arena);
  auto none = replace->prepare(other, {Value::absent(), Value::string("$9")});
  ASSERT_TRUE(succeeded(none));
  EXPECT_FALSE(*none);
  EXPECT_TRUE(replace->canFail({Value::absent(), Value::string("x")}));
  EXPECT_TRUE(replace->canFail({pattern, Value::absent()}));
  EXPECT_TRUE(replace->canFail({pattern, Value::string("$2")}));
  EXPECT_FALSE(replace->canFail({pattern, Value::string("$1")}));
}

TEST(JsonLens, Json) {
  checkLens("json",
            {{R"({"b": 1, "a": [1, 2.50, null, true, {}]})",
              {},
              R"j("{\"a\":[1,2.5,null,true,{}],\"b\":1}")j"},
             {R"j("a\"b\n\u00e9\u0001")j", {}, R"j("\"a\\\"b\\né\\u0001\"")j"},
             {"null", {}, R"j("null")j"},
             {"[]", {"0"}, R"j("[]")j"},
             {"1e3", {"0"}, R"j("1000")j"},
             {R"({"b": 1, "a": [1, "x"]})",
              {"2"},
              R"j("{\n  \"b\": 1,\n  \"a\": [\n    1,\n    \"x\"\n  ]\n}")j"},
             {"[1]", {"4"}, R"j("[\n    1\n]")j"},
             {R"([[], {}])", {"1"}, R"j("[\n [],\n {}\n]")j"},
             {"[]", {"9223372036854775807"}, R"j("[]")j"},
             {"{}", {"2"}, R"j("{}")j"},
             {"5", {"9223372036854775807"}, R"j("5")j"},
             {"[1]", {"9223372036854775807"}, "X.fct.LIMIT LensOutOfMemory"},
             {"[1]", {"4294967296"}, "X.fct.LIMIT LensOutOfMemory"},
             {"[1]", {"-1"}, "F452 LensNegativeArgument"}});
}

TEST(JsonLens, Parse) {
  checkLens("json_parse",
            {{R"j("{\"b\": [1, 2.5, null], \"a\": \"\\u00e9\"}")j",
              {},
              R"({"a":"é","b":[1,2.5,null]})"},
             {R"j(" 5 ")j", {}, "5"},
             {R"j("{")j", {}, "F452 LensBadJson"},
             {R"j("")j", {}, "F452 LensBadJson"},
             {R"j("1 2")j", {}, "F452 LensBadJson"},
             {R"j("{\"a\": 1, \"a\": 2}")j", {}, "F452 LensBadJson"},
             {R"j("\"\\ud800\"")j", {}, "F452 LensBadJson"},
             {R"j("1e999")j", {}, "F452 LensBadJson"}});
  EXPECT_EQ(LensCall("json_parse").input(R"("[1, x]")").message(),
            "'json_parse' got text that is not JSON: expected a JSON value at "
            "byte 4");
  EXPECT_EQ(LensCall("regex_match").input(R"("a")").arg(R"j("a(")j").message(),
            "'regex_match' got a bad pattern \"a(\": missing ): a(");
  std::string deep(300, '[');
  EXPECT_EQ(LensCall("json_parse").input(Value::string(deep)).run(),
            "X.fct.LIMIT LensJsonTooDeep");
}
