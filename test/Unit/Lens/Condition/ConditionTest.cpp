//===- ConditionTest.cpp - Lenses that compare and choose -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"

using namespace facet;
using namespace facet::test;

TEST(ConditionLens, Equals) {
  checkLens("equals",
            {{"1", {"1.0"}, "true"},
             {"-0.0", {"0"}, "true"},
             {"1", {R"("1")"}, "false"},
             {"true", {"1"}, "false"},
             {"null", {"null"}, "true"},
             {"null", {"false"}, "false"},
             {R"("a")", {R"("a")"}, "true"},
             {R"({"a": 1, "b": [2]})", {R"({"b": [2.0], "a": 1})"}, "true"},
             {"[1, 2]", {"[2, 1]"}, "false"},
             {"[]", {"{}"}, "false"},
             // Two ints exactly, an int and a float as doubles.
             {"9007199254740993", {"9007199254740992"}, "false"},
             {"9007199254740993", {"9007199254740992.0"}, "true"}});
}

TEST(ConditionLens, CompareNumbersAndStrings) {
  checkLens("compare",
            {{"2", {R"("<")", "10"}, "true"},
             {R"("2")", {R"("<")", R"("10")"}, "false"},
             {"2", {R"("<=")", "2.0"}, "true"},
             {"2", {R"(">=")", "2.5"}, "false"},
             {"2.5", {R"(">")", "2"}, "true"},
             {"3", {R"("==")", "3.0"}, "true"},
             {"3", {R"("!=")", "3.0"}, "false"},
             {"9007199254740993", {R"(">")", "9007199254740992"}, "true"},
             // As == says: equal.
             {"9007199254740993", {R"("==")", "9007199254740992.0"}, "true"},
             {"9007199254740993", {R"(">")", "9007199254740992.0"}, "false"},
             {"9007199254740993", {R"(">=")", "9007199254740992.0"}, "true"},
             {R"("a")", {R"("!=")", R"("b")"}, "true"},
             {R"("a")", {R"("<")", R"("ab")"}, "true"},
             // Code points, not code units of UTF-16.
             {R"("\uffee")", {R"("<")", R"("\ud83d\ude00")"}, "true"}});
}

TEST(ConditionLens, CompareOtherKinds) {
  checkLens("compare", {{"2", {R"("==")", R"("2")"}, "false"},
                        {"2", {R"("!=")", R"("2")"}, "true"},
                        {"true", {R"("==")", "true"}, "false"},
                        {"null", {R"("!=")", "null"}, "true"},
                        {"[1]", {R"("==")", "[1]"}, "false"},
                        {"2", {R"("<")", R"("10")"}, "F452 LensNotComparable"},
                        {"true", {R"(">")", "false"}, "F452 LensNotComparable"},
                        {"null", {R"("<=")", "null"}, "F452 LensNotComparable"},
                        {"[1]", {R"(">=")", "[1]"}, "F452 LensNotComparable"},
                        {"2", {R"("=<")", "1"}, "F452 LensBadOperator"},
                        {"2", {R"("")", "1"}, "F452 LensBadOperator"}});
  EXPECT_EQ(LensCall("compare").input("2").arg(R"("<")").arg("[1]").message(),
            "'compare' got 2 and a list of length 1: '<' compares two numbers, "
            "or two strings");
  EXPECT_EQ(LensCall("compare").input("2").arg(R"("=")").arg("1").message(),
            "'compare' got the operator \"=\": it is one of ==, !=, <, <=, > "
            "and >=");
}

TEST(ConditionLens, Contains) {
  checkLens("contains", {{R"("abc")", {R"("bc")"}, "true"},
                         {R"("abc")", {R"("ca")"}, "false"},
                         {R"("")", {R"("")"}, "true"},
                         {R"(["a", 2])", {"2.0"}, "true"},
                         {R"(["ab"])", {R"("a")"}, "false"},
                         {R"([[1], {"a": 1}])", {R"({"a": 1.0})"}, "true"},
                         {"[]", {"null"}, "false"},
                         {"[null]", {"null"}, "true"},
                         {R"({"a": "b"})", {R"("a")"}, "true"},
                         {R"({"a": "b"})", {R"("b")"}, "false"},
                         {R"({"1": 0})", {"1"}, "false"},
                         {R"("1")", {"1"}, "F451 RunLensArgumentType"}});
  EXPECT_EQ(LensCall("contains").input(R"("1")").arg("[1]").message(),
            "the value of argument 'value' of lens 'contains' is of the "
            "wrong type: expected string, got list");
}

/// Each item is compared with the value, to its end: the steps have a limit.
TEST(ConditionLens, ContainsIsBounded) {
  std::vector<Value> long1(5000, Value::string("x")), long2 = long1;
  long2.back() = Value::null();
  std::vector<Value> items(5000, Value::list(long1));
  EXPECT_EQ(LensCall("contains")
                .input(Value::list(items))
                .arg(Value::list(long2))
                .limit(1 << 20)
                .run(),
            "X.fct.LIMIT LensOutOfMemory");
  EXPECT_EQ(
      LensCall("contains").input(Value::list(items)).arg(items.back()).run(),
      "true");
}

TEST(ConditionLens, Ends) {
  checkLens("starts_with", {{R"("abc")", {R"("ab")"}, "true"},
                            {R"("abc")", {R"("b")"}, "false"},
                            {R"("abc")", {R"("")"}, "true"},
                            {R"("a")", {R"("aa")"}, "false"},
                            {R"("abc")", {R"("a.")"}, "false"}});
  checkLens("ends_with", {{R"("abc")", {R"("bc")"}, "true"},
                          {R"("abc")", {R"(".")"}, "false"},
                          {R"("abc")", {R"("")"}, "true"},
                          {R"("a")", {R"("aa")"}, "false"}});
}

TEST(ConditionLens, IsEmpty) {
  checkLens("is_empty", {{"null", {}, "true"},
                         {R"("")", {}, "true"},
                         {"[]", {}, "true"},
                         {"{}", {}, "true"},
                         {"0", {}, "false"},
                         {"0.0", {}, "false"},
                         {"false", {}, "false"},
                         {R"(" ")", {}, "false"},
                         {"[null]", {}, "false"},
                         {R"({"a": null})", {}, "false"}});
}

TEST(ConditionLens, Bools) {
  checkLens("not", {{"true", {}, "false"}, {"false", {}, "true"}});
  for (bool a : {false, true})
    for (bool b : {false, true}) {
      auto text = [](bool value) { return value ? "true" : "false"; };
      checkLens("and", {{text(a), {text(b)}, text(a && b)}});
      checkLens("or", {{text(a), {text(b)}, text(a || b)}});
    }
}

TEST(ConditionLens, Choose) {
  checkLens("choose", {{"true", {R"("a")", "1"}, R"("a")"},
                       {"false", {R"("a")", "1"}, "1"},
                       {"false", {"1", "[null]"}, "[null]"}});
}
