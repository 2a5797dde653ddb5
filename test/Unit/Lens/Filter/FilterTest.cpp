//===- FilterTest.cpp - The lens filter and its queries -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;
using namespace facet::test;

static std::string filtered(llvm::StringRef items, llvm::StringRef query) {
  return LensCall("filter").input(items).arg(Value::string(query)).run();
}

static constexpr llvm::StringRef rows =
    R"([{"n": 1, "s": "a", "on": true}, {"n": 4, "s": "b", "on": false},
        {"n": 7, "s": "c", "on": true}, {"n": 12, "s": "d", "on": false}])";

/// The `n` of the rows that the query keeps.
static std::string kept(llvm::StringRef query) {
  ValueArena arena;
  LensContext context(arena);
  JsonError error;
  auto result = LensRegistry().find("filter")->kernel(
      context, *parseJson(rows, arena, error), Value::string(query));
  if (failed(result))
    return context.failureKind.message(context.failureArguments);
  std::string text;
  for (const Value &item : result->asList())
    text += (text.empty() ? "" : " ") + toJcs(*item.find("n"));
  return text;
}

TEST(Filter, Words) {
  EXPECT_EQ(filtered(R"([1, null, 2, ""])", "non_null"), R"([1,2,""])");
  EXPECT_EQ(filtered(R"(["a", "", [], {}, null, 0, false, [1]])", "non_empty"),
            R"(["a",0,false,[1]])");
  EXPECT_EQ(filtered("[]", "non_null"), "[]");
  EXPECT_EQ(filtered(R"([1, null, 5])", "non_null and item > 2"), "[5]");
}

TEST(Filter, Conditions) {
  EXPECT_EQ(kept("item.on == true"), "1 7");
  EXPECT_EQ(kept("item.on"), "1 7");
  EXPECT_EQ(kept("not item.on"), "4 12");
  EXPECT_EQ(kept("item.n > 3"), "4 7 12");
  EXPECT_EQ(kept("item.n >= 4 and item.n<=7"), "4 7");
  EXPECT_EQ(kept("item.n != 4"), "1 7 12");
  EXPECT_EQ(kept("item.n > 3 and not (item.n > 10)"), "4 7");
  EXPECT_EQ(kept("item.s == \"a\" or (item.on == false and item.n > 5)"),
            "1 12");
  EXPECT_EQ(kept("item.s == 'a' or item.s >= 'd'"), "1 12");
  EXPECT_EQ(kept("item.n > 99"), "");
  EXPECT_EQ(kept("5 < item.n"), "7 12");
  EXPECT_EQ(kept("item.n == item.n"), "1 4 7 12");
  EXPECT_EQ(kept("true"), "1 4 7 12");
  EXPECT_EQ(kept("item.n == -1.5e0 or item.n == 7.0"), "7");
  EXPECT_EQ(kept(" \titem . n==1\n"), "1");
}

TEST(Filter, Binding) {
  EXPECT_EQ(kept("item.n == 1 or item.n == 4 and item.on"), "1");
  EXPECT_EQ(kept("(item.n == 1 or item.n == 4) and item.on"), "1");
  EXPECT_EQ(kept("(item.n == 1 or item.n == 4) and not item.on"), "4");
  EXPECT_EQ(kept("not item.n == 1 and item.on"), "7");
  EXPECT_EQ(kept("not not item.on"), "1 7");
  EXPECT_EQ(kept("not not not item.on"), "4 12");
  EXPECT_EQ(kept("item.n == 1 or item.n == 4 or item.n == 7"), "1 4 7");
  EXPECT_EQ(kept("not (item.n == 1 or item.n == 4)"), "7 12");
}

TEST(Filter, MissingAndOtherKinds) {
  llvm::StringRef items =
      R"([{"a": {"b": 1}}, {"a": 1}, {"a": null}, {}, 5, "x", [1], {"a": "1"}])";
  EXPECT_EQ(filtered(items, "item.a.b == 1"), R"([{"a":{"b":1}}])");
  EXPECT_EQ(filtered(items, "item.a == null"), R"([{"a":null},{},5,"x",[1]])");
  EXPECT_EQ(filtered(items, "item.a != null"),
            R"([{"a":{"b":1}},{"a":1},{"a":"1"}])");
  EXPECT_EQ(filtered(items, "item.a >= 0"), R"([{"a":1}])");
  EXPECT_EQ(filtered(items, "item.a == '1'"), R"([{"a":"1"}])");
  EXPECT_EQ(filtered(items, "item.a > null"), "[]");
  EXPECT_EQ(filtered(items, "item == 5 or item == 'x'"), R"([5,"x"])");
  EXPECT_EQ(filtered(items, "item.a"), "[]");
  EXPECT_EQ(
      filtered(
          R"([{"a": [1, {"x": 1.0}], "b": [1.0, {"x": 1}]}, {"a": [1], "b": [2]}])",
          "item.a == item.b"),
      R"([{"a":[1,{"x":1}],"b":[1,{"x":1}]}])");
  EXPECT_EQ(filtered("[true, false]", "item < true"), "[]");
}

TEST(Filter, ExactNumbers) {
  EXPECT_EQ(filtered("[9007199254740993, 9007199254740992, 9007199254740992.0]",
                     "item > 9007199254740992"),
            "[9007199254740993]");
  EXPECT_EQ(LensCall("filter")
                .input("[9007199254740993, 9007199254740992]")
                .arg(R"("item == 9007199254740993")")
                .run(),
            "[9007199254740993]");
}

TEST(Filter, Strings) {
  llvm::StringRef items = R"(["a\"b", "a'b", "é", "\n", ""])";
  EXPECT_EQ(filtered(items, R"(item == "a\"b")"), R"(["a\"b"])");
  EXPECT_EQ(filtered(items, R"(item == 'a"b')"), R"(["a\"b"])");
  EXPECT_EQ(filtered(items, R"(item == 'a\'b')"), R"(["a'b"])");
  EXPECT_EQ(filtered(items, R"(item == "a'b")"), R"(["a'b"])");
  EXPECT_EQ(filtered(items, R"(item == "\u00e9")"), R"(["é"])");
  EXPECT_EQ(filtered(items, R"(item == '\n')"), R"(["\n"])");
  EXPECT_EQ(filtered(items, R"(item == '')"), R"([""])");
}

TEST(Filter, BadQueries) {
  for (llvm::StringRef query : {"",
                                " ",
                                "sometimes",
                                "item.n >",
                                "(item.n > 1",
                                "item.n > 1)",
                                "item.",
                                "item.1",
                                "item.n = 1",
                                "item.n && true",
                                "!item.n",
                                "5",
                                "'a'",
                                "null",
                                "item.n > > 1",
                                "item.n == 'a",
                                "item.n == \"\\x\"",
                                "item.n 5",
                                "and item.n",
                                "item.n and",
                                "not",
                                "or",
                                "item == 1e999",
                                "item == 01",
                                "item == .5",
                                "item == +1",
                                "()",
                                "item.n == 1 item.n == 2",
                                "é",
                                "Item.n == 1",
                                "item['n']",
                                "non_null == true",
                                "1 == 1 == 1"})
    EXPECT_EQ(filtered("[]", query), "F452 LensBadQuery") << query.str();
}

TEST(Filter, Messages) {
  EXPECT_EQ(
      kept("sometimes"),
      "'filter' got a bad query: \"sometimes\" is not a value; a field is "
      "written 'item.sometimes', a text in quotes at character 1");
  EXPECT_EQ(
      kept("and"),
      "'filter' got a bad query: expected 'item', a literal, 'non_null' or "
      "'non_empty', got \"and\" at character 1");
  EXPECT_EQ(kept("item.n contains 1"),
            "'filter' got a bad query: \"contains\" is not an operator; a "
            "query has ==, !=, <, <=, > and >=, and, or and not at character "
            "8");
  EXPECT_EQ(kept("item['n'] == 1"),
            "'filter' got a bad query: a field is written 'item.name', and "
            "there are no lists at character 5");
  EXPECT_EQ(kept("item.n <> 1"),
            "'filter' got a bad query: two operators in a row; the contrary "
            "of '==' is '!=' at character 9");
  EXPECT_EQ(
      kept("item.n >"),
      "'filter' got a bad query: expected 'item', a literal, 'non_null' or "
      "'non_empty', but the query ends at character 9");
  EXPECT_EQ(
      kept("'é' == item.n = 1"),
      "'filter' got a bad query: '=' is not an operator; equality is '==' at "
      "character 15");
}

TEST(Filter, Nesting) {
  std::string good = std::string(256, '(') + "item" + std::string(256, ')');
  EXPECT_EQ(filtered("[true, 1]", good), "[true]");
  std::string bad = "(" + good + ")";
  EXPECT_EQ(filtered("[true]", bad), "F452 LensBadQuery");
  std::string open(1000000, '(');
  EXPECT_EQ(filtered("[true]", open), "F452 LensBadQuery");
  std::string nots;
  for (int i = 0; i < 100000; ++i)
    nots += "not ";
  EXPECT_EQ(filtered("[true]", nots + "item"), "[true]");
  std::string ors = "item == 0";
  for (int i = 1; i < 20000; ++i)
    ors += " or item == " + std::to_string(i);
  EXPECT_EQ(filtered("[19999, 20000]", ors), "[19999]");
}
