//===- ListTest.cpp - Lenses on lists and maps ----------------------------===//
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

TEST(ListLens, OneItem) {
  checkLens("first", {{R"(["a", "b"])", {}, R"("a")"},
                      {"[[1]]", {}, "[1]"},
                      {"[]", {}, "F452 LensEmptyList"}});
  checkLens("last", {{R"(["a", "b"])", {}, R"("b")"},
                     {"[1]", {}, "1"},
                     {"[]", {}, "F452 LensEmptyList"}});
  checkLens("nth", {{R"(["a", "b", "c"])", {"1"}, R"("b")"},
                    {R"(["a", "b", "c"])", {"0"}, R"("a")"},
                    {R"(["a"])", {"1"}, "F452 LensIndexOutOfRange"},
                    {R"(["a"])", {"-1"}, "F452 LensIndexOutOfRange"},
                    {"[]", {"0"}, "F452 LensIndexOutOfRange"}});
  EXPECT_EQ(LensCall("nth").input("[1, 2]").arg("2").message(),
            "'nth' got the index 2 for a list of length 2");
  checkLens("at", {{R"(["a", "b", "c"])", {"0"}, R"("a")"},
                   {R"(["a", "b", "c"])", {"-1"}, R"("c")"},
                   {R"(["a", "b", "c"])", {"-3"}, R"("a")"},
                   {R"(["a", "b", "c"])", {"3", R"("none")"}, R"("none")"},
                   {R"(["a", "b", "c"])", {"-4", "0"}, "0"},
                   {R"(["a"])", {"9223372036854775807"}, "null"},
                   {R"(["a"])", {"-9223372036854775808"}, "null"},
                   {"[null]", {"0", "1"}, "null"},
                   {"[]", {"0"}, "null"}});
}

TEST(ListLens, Parts) {
  checkLens("slice", {{"[1, 2, 3, 4]", {"1", "3"}, "[2,3]"},
                      {"[1, 2, 3, 4]", {"2"}, "[3,4]"},
                      {"[1, 2, 3]", {"1", "99"}, "[2,3]"},
                      {"[1, 2]", {"9"}, "[]"},
                      {"[1, 2]", {"2", "1"}, "[]"},
                      {"[]", {"0", "1"}, "[]"},
                      {"[1, [2]]", {"0", "1"}, "[1]"},
                      {"[1]", {"-1"}, "F452 LensNegativeArgument"},
                      {"[1]", {"0", "-1"}, "F452 LensNegativeArgument"}});
  checkLens("take", {{"[1, 2, 3]", {"2"}, "[1,2]"},
                     {"[1]", {"9"}, "[1]"},
                     {"[1]", {"0"}, "[]"},
                     {"[1]", {"-1"}, "F452 LensNegativeArgument"}});
  checkLens("skip", {{"[1, 2, 3]", {"1"}, "[2,3]"},
                     {"[1]", {"9"}, "[]"},
                     {"[1]", {"0"}, "[1]"},
                     {"[1]", {"-1"}, "F452 LensNegativeArgument"}});
  checkLens("take_last", {{"[1, 2, 3]", {"2"}, "[2,3]"},
                          {"[1, [2]]", {"9223372036854775807"}, "[1,[2]]"},
                          {"[1]", {"0"}, "[]"},
                          {"[]", {"1"}, "[]"},
                          {"[1]", {"-1"}, "F452 LensNegativeArgument"}});
  checkLens("skip_last", {{"[1, 2, 3]", {"2"}, "[1]"},
                          {"[1]", {"9223372036854775807"}, "[]"},
                          {"[1, [2]]", {"0"}, "[1,[2]]"},
                          {"[1]", {"-1"}, "F452 LensNegativeArgument"}});
}

TEST(ListLens, PartsShareTheInput) {
  ValueArena arena(0);
  LensContext context(arena);
  Value items[] = {Value::integerValue(1), Value::integerValue(2)};
  Value list = Value::list(items);
  auto rest = LensRegistry().find("skip")->kernel(context, list,
                                                  Value::integerValue(1));
  ASSERT_TRUE(succeeded(rest));
  EXPECT_EQ(rest->asList().data(), items + 1);
}

TEST(ListLens, Unique) {
  checkLens(
      "unique",
      {{R"([1, 1.0, "1", 1, {"a": 1, "b": 2}, {"b": 2, "a": 1}, null, null])",
        {},
        R"([1,"1",{"a":1,"b":2},null])"},
       {"[]", {}, "[]"},
       {R"(["b", "a", "b", "a"])", {}, R"(["b","a"])"},
       {"[[1], [1.0], [1, 1]]", {}, "[[1],[1,1]]"},
       {"[true, false, true]", {}, "[true,false]"}});
  std::string many = "[", once = "[";
  for (int i = 0; i < 5000; ++i)
    many += std::to_string(i % 1700) + (i < 4999 ? "," : "]");
  for (int i = 0; i < 1700; ++i)
    once += std::to_string(i) + (i < 1699 ? "," : "]");
  checkLens("unique", {{many, {}, once}});
}

TEST(ListLens, Flatten) {
  checkLens("flatten", {{"[1, [2, [3]], []]", {}, "[1,2,[3]]"},
                        {"[]", {}, "[]"},
                        {"[[], []]", {}, "[]"},
                        {"[1, 2]", {}, "[1,2]"},
                        {R"([{"a": [1]}])", {}, R"([{"a":[1]}])"}});
}

TEST(ListLens, Length) {
  checkLens("length", {{"[1, [2, 3]]", {}, "2"},
                       {R"({"a": 1, "b": 2, "c": 3})", {}, "3"},
                       {R"("\ud83d\ude00\u00e9")", {}, "2"},
                       {R"("e\u0301")", {}, "2"},
                       {R"("")", {}, "0"},
                       {"[]", {}, "0"}});
}

TEST(ListLens, EnsureList) {
  checkLens("ensure_list", {{"5", {}, "[5]"},
                            {"[5]", {}, "[5]"},
                            {R"("a")", {}, R"(["a"])"},
                            {R"({"a": 1})", {}, R"([{"a":1}])"},
                            {"null", {}, "[null]"},
                            {"[]", {}, "[]"}});
}

TEST(ListLens, EnsureListRefusesToNestTooDeep) {
  std::deque<Value> levels{Value::null()};
  for (unsigned i = 1; i < Value::maxDepth; ++i)
    levels.push_back(Value::list(levels.back()));
  MapEntry entry{"k", levels.back()};
  EXPECT_EQ(LensCall("ensure_list").input(Value::map(entry)).run(),
            "X.fct.LIMIT LensTooDeep");
}

TEST(MapLens, KeysAndValues) {
  checkLens("keys",
            {{R"({"b": 1, "a": 2, "c": {"d": 1}})", {}, R"(["b","a","c"])"},
             {"{}", {}, "[]"}});
  checkLens("values", {{R"({"b": 1, "a": "x"})", {}, R"([1,"x"])"},
                       {R"({"b": [[1]]})", {}, "[[[1]]]"},
                       {"{}", {}, "[]"}});
}

TEST(MapLens, Get) {
  checkLens("get", {{R"({"a": "x", "b": null})", {R"("a")"}, R"("x")"},
                    {R"({"a": "x", "b": null})", {R"("b")", "1"}, "null"},
                    {R"({"a": "x"})", {R"("c")", "1"}, "1"},
                    {R"({"a": {"b": 1}})", {R"("a.b")"}, "null"},
                    {R"({"a.b": [1]})", {R"("a.b")"}, "[1]"},
                    {"{}", {R"("")"}, "null"}});
}

TEST(MapLens, Map) {
  checkLens("map",
            {{R"([{"a": 1, "b": 2}, {"a": "x"}])", {R"("a")"}, R"([1,"x"])"},
             {R"([{"a": 1, "b": 2}, {"b": 3, "a": 4}, {"b": 5}])",
              {R"("b")"},
              "[2,3,5]"},
             {"[]", {R"("a")"}, "[]"},
             {R"([{"a": 1}, {"b": 2}])", {R"("a")"}, "F405 LensMissingField"},
             {R"([{"a": 1}, 2])", {R"("a")"}, "F451 LensItemNotMap"}});
  EXPECT_EQ(
      LensCall("map").input(R"([{"a": 1}, [1, 2]])").arg(R"("a")").message(),
      "'map' needs a list of maps, but the item at index 1 is a list of "
      "length 2");
  EXPECT_EQ(LensCall("map").input(R"([{"a": 1}])").arg(R"("b")").message(),
            "'map' found no field \"b\" in the item at index 0");
}

TEST(MapLens, Merge) {
  auto merged = [](llvm::StringRef a, llvm::StringRef b) {
    // In the order of the map, which JCS would hide.
    ValueArena arena;
    LensContext context(arena);
    JsonError error;
    auto result = LensRegistry().find("merge")->kernel(
        context, *parseJson(a, arena, error), *parseJson(b, arena, error));
    std::string text;
    for (const MapEntry &entry : result->asMap())
      text += (entry.key + "=" + toJcs(entry.value) + " ").str();
    return text;
  };
  EXPECT_EQ(merged(R"({"b": 1, "a": 2})", R"({"a": 3, "c": 4})"),
            "b=1 a=3 c=4 ");
  EXPECT_EQ(merged(R"({"a": {"x": 1}})", R"({"a": {"y": 2}})"), "a={\"y\":2} ");
  EXPECT_EQ(merged("{}", R"({"a": 3})"), "a=3 ");
  EXPECT_EQ(merged(R"({"a": 3})", "{}"), "a=3 ");
  EXPECT_EQ(merged("{}", "{}"), "");
  EXPECT_EQ(
      merged(
          R"({"z": 0, "": 1, "k3": 2})",
          R"({"k0":0,"k1":1,"k2":2,"k3":3,"k4":4,"k5":5,"k6":6,"k7":7,"k8":8,"":9})"),
      "z=0 =9 k3=3 k0=0 k1=1 k2=2 k4=4 k5=5 k6=6 k7=7 k8=8 ");
}

TEST(MapLens, PickAndOmit) {
  llvm::StringRef many = R"(["z", "y", "x", "w", "v", "u", "t", "c", "a", ""])";
  checkLens(
      "pick",
      {{R"({"a": 1, "b": 2, "c": 3})", {R"(["c", "a"])"}, R"({"a":1,"c":3})"},
       {R"({"a": 1, "b": 2, "c": 3})", {many}, R"({"a":1,"c":3})"},
       {R"({"a": 1})", {R"(["a", "a", "q"])"}, R"({"a":1})"},
       {R"({"a": 1})", {"[]"}, "{}"}});
  checkLens("omit",
            {{R"({"c": 1, "b": 2, "a": 3})", {R"(["b"])"}, R"({"a":3,"c":1})"},
             {R"({"a": 1, "b": 2, "c": 3})", {many}, R"({"b":2})"},
             {R"({"a": 1})", {R"(["a"])"}, "{}"},
             {R"({"a": 1})", {R"([])"}, R"({"a":1})"}});
}

TEST(MapLens, Default) {
  checkLens("default", {{"null", {R"("x")"}, R"("x")"},
                        {R"("")", {R"("x")"}, R"("")"},
                        {"false", {"true"}, "false"},
                        {"0", {"1"}, "0"},
                        {"[]", {"[1]"}, "[]"},
                        {"null", {"null"}, "null"}});
}

//===----------------------------------------------------------------------===//
// sort_by
//===----------------------------------------------------------------------===//

/// The field `i` of the items, sorted by `k`.
static std::string sorted(llvm::StringRef items, bool desc = false) {
  ValueArena arena;
  LensContext context(arena);
  JsonError error;
  Value list = *parseJson(items, arena, error);
  auto result = LensRegistry().find("sort_by")->kernel(
      context, list, {Value::string("k"), Value::boolean(desc)});
  EXPECT_TRUE(succeeded(result));
  std::string text;
  for (const Value &item : result->asList()) {
    const Value *i = item.isMap() ? item.find("i") : nullptr;
    text += i ? toJcs(*i) : "[" + toJcs(item) + "]";
  }
  return text;
}

TEST(SortLens, Classes) {
  llvm::StringRef items =
      R"([{"k": "b", "i": 0}, {"k": 10, "i": 1}, {"i": 2}, {"k": null, "i": 3},
          {"k": 1.5, "i": 4}, {"k": "a", "i": 5}, {"k": [1], "i": 6},
          {"k": true, "i": 7}, {"k": 2, "i": 8}])";
  EXPECT_EQ(sorted(items), "248150637");
  EXPECT_EQ(sorted(items, true), "736051842");
}

TEST(SortLens, IsStable) {
  llvm::StringRef items = R"([{"k": 1, "i": 0}, {"k": 0, "i": 1},
                              {"k": 1.0, "i": 2}, {"k": 0, "i": 3},
                              {"k": -0.0, "i": 4}])";
  EXPECT_EQ(sorted(items), "13402");
  EXPECT_EQ(sorted(items, true), "02134");
  EXPECT_EQ(sorted(R"([{"i": 0}, {"i": 1}, {"i": 2}])", true), "012");
}

TEST(SortLens, Numbers) {
  EXPECT_EQ(sorted(R"([{"k": 2, "i": 0}, {"k": 10, "i": 1}, {"k": -1, "i": 2},
                       {"k": -1.5, "i": 3}, {"k": 1e300, "i": 4},
                       {"k": -1e300, "i": 5}])"),
            "532014");
  // Equal as doubles, not as numbers.
  EXPECT_EQ(sorted(R"([{"k": 9007199254740993, "i": 0},
                       {"k": 9007199254740992, "i": 1},
                       {"k": 9007199254740992.0, "i": 2},
                       {"k": 9223372036854775807, "i": 3},
                       {"k": 9223372036854775806, "i": 4},
                       {"k": 9223372036854775808, "i": 5}])"),
            "120435");
  EXPECT_EQ(sorted(R"([{"k": 9007199254740993, "i": 0},
                       {"k": 9007199254740992, "i": 1}])",
                   true),
            "01");
}

TEST(SortLens, Strings) {
  EXPECT_EQ(sorted(R"([{"k": "abcdefghij", "i": 0}, {"k": "abcdefghi", "i": 1},
                       {"k": "abcdefgh", "i": 2}, {"k": "", "i": 3},
                       {"k": "abcdefgh\u0000", "i": 4}, {"k": "a", "i": 5}])"),
            "352410");
  // By code points, not by UTF-16 code units.
  EXPECT_EQ(
      sorted(R"([{"k": "\ud83d\ude00", "i": 0}, {"k": "\uffee", "i": 1}])"),
      "10");
}

TEST(SortLens, ItemsThatAreNoMaps) {
  EXPECT_EQ(sorted(R"([{"k": 1, "i": 0}, 5, {"i": 1}, "x"])"), "[5]1[\"x\"]0");
  EXPECT_EQ(sorted("[]"), "");
}

TEST(SortLens, ManyItems) {
  std::string items = "[";
  for (int i = 0; i < 3000; ++i)
    items += "{\"k\":" + std::to_string(i * 7919 % 1000) +
             ",\"i\":" + std::to_string(i) + "}" + (i < 2999 ? "," : "]");
  ValueArena arena;
  LensContext context(arena);
  JsonError error;
  Value list = *parseJson(items, arena, error);
  for (bool desc : {false, true}) {
    auto result = LensRegistry().find("sort_by")->kernel(
        context, list, {Value::string("k"), Value::boolean(desc)});
    ASSERT_TRUE(succeeded(result));
    for (size_t i = 1; i < 3000; ++i) {
      Value a = result->asList()[i - 1], b = result->asList()[i];
      int64_t x = a.find("k")->asInt(), y = b.find("k")->asInt();
      ASSERT_TRUE(desc ? x >= y : x <= y);
      if (x == y)
        ASSERT_LT(a.find("i")->asInt(), b.find("i")->asInt());
    }
  }
}
