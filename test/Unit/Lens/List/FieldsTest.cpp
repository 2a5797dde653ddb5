//===- FieldsTest.cpp - Lenses that look at a field of each item ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"

using namespace facet;
using namespace facet::test;

TEST(FieldLens, Where) {
  checkLens("where",
            {{R"([{"k": 1, "t": "a"}, {"k": 2}, {"k": 1.0}])",
              {R"("k")", "1"},
              R"([{"k":1,"t":"a"},{"k":1}])"},
             {R"([{"k": "1"}, {"k": true}, {"t": 1}, 1, null])",
              {R"("k")", "1"},
              "[]"},
             {R"([{"k": null}, {}])", {R"("k")", "null"}, R"([{"k":null}])"},
             {R"([{"k": [1, {"a": 2, "b": 3}]}])",
              {R"("k")", R"([1, {"b": 3, "a": 2}])"},
              R"([{"k":[1,{"a":2,"b":3}]}])"},
             {R"([{"a.b": 1}, {"a": {"b": 1}}])",
              {R"("a.b")", "1"},
              R"([{"a.b":1}])"},
             {R"([{"": 1}])", {R"("")", "1"}, R"([{"":1}])"},
             // Never a query.
             {R"([{"n": "x"}])", {R"("n")", R"("x or true")"}, "[]"},
             {"[]", {R"("k")", "1"}, "[]"}});
}

TEST(FieldLens, WhereSharesTheInput) {
  ValueArena arena(0);
  LensContext context(arena);
  MapEntry entry{"k", Value::integerValue(1)};
  Value items[] = {Value::map(entry), Value::map(entry)};
  auto all = LensRegistry().find("where")->kernel(
      context, Value::list(items),
      {Value::string("k"), Value::integerValue(1)});
  ASSERT_TRUE(succeeded(all));
  EXPECT_EQ(all->asList().data(), items);
}

TEST(FieldLens, Count) {
  llvm::StringRef items = R"([{"k": 1}, {"k": 1.0}, {"k": null}, {"t": 1}, 1])";
  auto count = [&](Value field, Value value) {
    return LensCall("count").input(items).arg(field).arg(value).run();
  };
  Value none = Value::absent(), k = Value::string("k"),
        one = Value::integerValue(1);
  EXPECT_EQ(count(none, none), "5");
  EXPECT_EQ(count(k, none), "3");
  EXPECT_EQ(count(k, one), "2");
  EXPECT_EQ(count(k, Value::null()), "1");
  EXPECT_EQ(count(none, one), "1");
  EXPECT_EQ(count(none, Value::null()), "0");
  checkLens("count", {{"[]", {}, "0"}, {"[null]", {}, "1"}});
}

TEST(FieldLens, ManySharedItemsEndAtALimit) {
  std::vector<MapEntry> wide;
  std::vector<std::string> names;
  for (int i = 0; i != 4000; ++i)
    names.push_back("k" + std::to_string(i));
  for (const std::string &name : names)
    wide.push_back({name, Value::null()});
  std::vector<Value> items(4000, Value::map(wide));
  for (llvm::StringRef lens : {"where", "count"})
    EXPECT_EQ(LensCall(lens)
                  .input(Value::list(items))
                  .arg(Value::string("none"))
                  .arg(Value::null())
                  .limit(1 << 20)
                  .run(),
              "X.fct.LIMIT LensOutOfMemory");
  Value columns = Value::string("none");
  EXPECT_EQ(LensCall("markdown_table")
                .input(Value::list(items))
                .arg(Value::list(columns))
                .limit(1 << 20)
                .run(),
            "X.fct.LIMIT LensOutOfMemory");
}

TEST(FieldLens, Sum) {
  checkLens("sum", {{"[1, 2, 3]", {}, "6"},
                    {"[]", {}, "0"},
                    {"[1, 2.5]", {}, "3.5"},
                    {"[1.5, -1.5]", {}, "0.0"},
                    {"[-5, 5]", {}, "0"},
                    {"[9007199254740992, 1]", {}, "9007199254740993"},
                    // Only the whole must be in range.
                    {"[9223372036854775807, 1, -1]", {}, "9223372036854775807"},
                    {"[9223372036854775807, 1]", {}, "F452 LensOutOfRange"},
                    {"[-9223372036854775808, -1]", {}, "F452 LensOutOfRange"},
                    {"[1e308, 1e308]", {}, "F452 LensOutOfRange"},
                    {R"([{"n": 2, "t": "a"}, {"n": 40}])", {R"("n")"}, "42"},
                    {R"([{"n": 2}, {"n": 0.5}])", {R"("n")"}, "2.5"},
                    {R"([{"n": 2}, {}])", {R"("n")"}, "F405 LensMissingField"},
                    {R"([{"n": 2}, 2])", {R"("n")"}, "F451 LensItemNotMap"},
                    {R"([{"n": "2"}])", {R"("n")"}, "F451 LensItemNotNumber"},
                    {R"([1, "2"])", {}, "F451 LensItemNotNumber"},
                    {"[null]", {}, "F451 LensItemNotNumber"}});
  auto message = [](llvm::StringRef items, llvm::StringRef field = "") {
    LensCall call("sum");
    call.input(items);
    if (!field.empty())
      call.arg(field);
    return call.message();
  };
  EXPECT_EQ(message("[1, true]"),
            "'sum' needs numbers, but the item at index 1 is true");
  EXPECT_EQ(message(R"([{"n": "2"}])", R"("n")"),
            "'sum' needs numbers, but the field \"n\" of the item at index 0 "
            "is \"2\"");
  EXPECT_EQ(message("[{}]", R"("n")"),
            "'sum' found no field \"n\" in the item at index 0");
}

TEST(FieldLens, MarkdownTable) {
  checkLens(
      "markdown_table",
      {{R"([{"b": "x", "a": 1}, {"a": 2, "c": true}])",
        {},
        R"("| b | a | c |\n| --- | --- | --- |\n| x | 1 |  |\n|  | 2 | true |")"},
       {R"([{"a": 1, "b": 2}])",
        {R"(["b", "z", "b"])"},
        R"("| b | z | b |\n| --- | --- | --- |\n| 2 |  | 2 |")"},
       {R"([{"a|b": "x|y\n|"}])",
        {},
        R"("| a\\|b |\n| --- |\n| x\\|y<br>\\| |")"},
       {R"([{"a": null, "b": [1, "|"], "c": {"z": 1, "y": 1.0}}])",
        {},
        R"("| a | b | c |\n| --- | --- | --- |\n| null | [1,\"\\|\"] | {\"y\":1,\"z\":1} |")"},
       {R"([{"a": 9007199254740993}])",
        {},
        R"("| a |\n| --- |\n| 9007199254740993 |")"},
       {R"([{"": ""}])", {}, R"("|  |\n| --- |\n|  |")"},
       {R"([])", {R"(["a"])"}, R"("| a |\n| --- |")"},
       {R"([{"a": 1}])", {"[]"}, R"("")"},
       {"[{}]", {}, R"("")"},
       {"[]", {}, R"("")"}});
}

/// A column for each of n rows is n × n cells: they end at what is paid for.
TEST(FieldLens, WideTablesEndAtTheLimitOfTexts) {
  std::vector<std::string> names;
  for (int i = 0; i != 20000; ++i)
    names.push_back("k" + std::to_string(i));
  std::vector<MapEntry> entries;
  for (const std::string &name : names)
    entries.push_back({name, Value::null()});
  std::vector<Value> items;
  for (const MapEntry &entry : entries)
    items.push_back(Value::map(entry));
  ValueArena arena;
  LensContext context(arena);
  context.textLimit = 1 << 20;
  auto result = LensRegistry()
                    .find("markdown_table")
                    ->kernel(context, Value::list(items), Value::absent());
  EXPECT_TRUE(failed(result));
  EXPECT_TRUE(context.isTextTooLong);
}
