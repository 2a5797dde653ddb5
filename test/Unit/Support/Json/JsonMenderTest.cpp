//===- JsonMenderTest.cpp - JSON out of what models write -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonMender.h"
#include "facet/Support/Json/JsonReader.h"
#include "gtest/gtest.h"
#include <chrono>

using namespace facet;

namespace {

/// The longest value of a text as strict JSON; "none" if there is none.
std::string mended(llvm::StringRef text) {
  JsonMender mender(text);
  std::vector<JsonMender::Place> places = mender.find();
  return places.empty() ? "none" : mender.mend(places.front()).json;
}

/// The mends of the longest value: "kind@offset before->after", one a line.
std::string repairs(llvm::StringRef text) {
  JsonMender mender(text);
  std::string all;
  MendedJson json = mender.mend(mender.find().front());
  mender.addSurroundings(json);
  for (const JsonRepair &repair : json.repairs) {
    EXPECT_EQ(text.substr(repair.offset, repair.before.size()), repair.before);
    all += repairKindName(repair.kind).str() + "@" +
           std::to_string(repair.offset) + " " + repair.before + "->" +
           repair.after + "\n";
  }
  return all;
}

//===----------------------------------------------------------------------===//
// Mends
//===----------------------------------------------------------------------===//

TEST(JsonMenderTest, LeavesJsonAsItIs) {
  EXPECT_EQ(mended(R"({"a":[1,-2.5e+3,true,false,null,"x\"\\\u00e9"],"b":{}})"),
            R"({"a":[1,-2.5e+3,true,false,null,"x\"\\\u00e9"],"b":{}})");
  EXPECT_EQ(repairs("{\"a\" : [ 1 , 2 ] }\n"), "");
}

TEST(JsonMenderTest, FindsValuesInProse) {
  EXPECT_EQ(mended("Here: {\"a\":1} ok?"), "{\"a\":1}");
  EXPECT_EQ(repairs("Here: {\"a\":1} ok?"),
            "prose@0 Here: ->\nprose@13  ok?->\n");
  // The longest one first, then in order.
  EXPECT_EQ(mended("[1] {\"a\":12} [2]"), "{\"a\":12}");
  EXPECT_EQ(mended("[1] [2]"), "[1]");
  EXPECT_EQ(mended("no value"), "none");
  EXPECT_EQ(mended("see [the docs](url) and {x}: [1]"), "[1]");
}

/// Each value of many is mended by itself, and has all others around it.
TEST(JsonMenderTest, AddsWhatIsAroundAValueOnceItIsTaken) {
  llvm::StringRef text = "a [1,] b\n```json\n{x: 22}\n```\n[3]";
  JsonMender mender(text);
  std::vector<JsonMender::Place> places = mender.find();
  ASSERT_EQ(places.size(), 3u);
  auto kinds = [&](JsonMender::Place place, bool withSurroundings) {
    MendedJson json = mender.mend(place);
    EXPECT_EQ(text.slice(json.begin, json.end).size(), place.size());
    if (withSurroundings)
      mender.addSurroundings(json);
    std::string all;
    for (const JsonRepair &repair : json.repairs)
      all += repairKindName(repair.kind).str() + "@" +
             std::to_string(repair.offset) + " ";
    return all;
  };
  EXPECT_EQ(kinds(places[0], false), "key@18 ");
  EXPECT_EQ(kinds(places[0], true),
            "prose@0 fence@9 key@18 fence@24 prose@28 ");
  EXPECT_EQ(kinds(places[1], false), "comma@4 ");
  EXPECT_EQ(kinds(places[1], true), "prose@0 comma@4 prose@6 ");
  EXPECT_EQ(kinds(places[2], true), "prose@0 fence@25 ");
}

TEST(JsonMenderTest, FindsValuesInFences) {
  EXPECT_EQ(repairs("```json\n[1]\n```\n"),
            "fence@0 ```json\n->\nfence@11 \n```->\n");
  EXPECT_EQ(repairs("A:\n~~~\n[1]\n~~~\nB"),
            "prose@0 A:\n->\nfence@3 ~~~\n->\nfence@10 \n~~~->\n"
            "prose@14 \nB->\n");
  EXPECT_EQ(mended("```{\"a\":1}```"), "{\"a\":1}");
  // All of a fence may be a value without brackets.
  EXPECT_EQ(mended("```\n42\n```"), "42");
  EXPECT_EQ(mended("So:\n```json\n'yes'\n```\n"), "\"yes\"");
  EXPECT_EQ(mended("So: 42"), "none");
  EXPECT_EQ(mended("```\n42 or 43\n```"), "none");
  // It may go on behind the end of the text.
  EXPECT_EQ(mended("```\n42"), "none");
}

TEST(JsonMenderTest, DropsTrailingCommas) {
  EXPECT_EQ(mended("{\"a\":[1,2,],}"), "{\"a\":[1,2]}");
  EXPECT_EQ(repairs("[1 , /*c*/ ]"), "comma@3 ,->\ncomment@5 /*c*/->\n");
  EXPECT_EQ(mended("[,]"), "none");
  EXPECT_EQ(mended("[1,,2]"), "none");
  EXPECT_EQ(mended("[1 2]"), "none");
}

TEST(JsonMenderTest, DropsComments) {
  EXPECT_EQ(mended("{ // a\n \"a\": /* b */ 1 # c\n}"), "{\"a\":1}");
  EXPECT_EQ(mended("{\"a\": \"// no # comment /* */\"}"),
            "{\"a\":\"// no # comment /* */\"}");
  EXPECT_EQ(mended("[1 / 2]"), "none");
}

TEST(JsonMenderTest, MendsQuotes) {
  EXPECT_EQ(mended(R"({'a':'it\'s "x" \n \\'})"),
            R"({"a":"it's \"x\" \n \\"})");
  EXPECT_EQ(repairs("{'a':1}"), "quote@1 'a'->\"a\"\n");
  EXPECT_EQ(mended("['it's']"), "none");
}

TEST(JsonMenderTest, MendsKeys) {
  EXPECT_EQ(repairs("{a-b:1,$c:2}"), "key@1 a-b->\"a-b\"\nkey@7 $c->\"$c\"\n");
  EXPECT_EQ(mended("{a-b:1,$c:2}"), "{\"a-b\":1,\"$c\":2}");
  EXPECT_EQ(mended("{1:2}"), "none");
}

TEST(JsonMenderTest, ClosesWhatIsCut) {
  EXPECT_EQ(mended("{\"a\":[{\"b\":\"x"), "{\"a\":[{\"b\":\"x\"}]}");
  EXPECT_EQ(repairs("{\"a\":[{\"b\":\"x"), "end@13 ->\"}]}\n");
  // What may be incomplete goes, with its key and comma.
  EXPECT_EQ(mended("{\"a\":\"x\",\"b\":12"), "{\"a\":\"x\"}");
  EXPECT_EQ(repairs("{\"a\":\"x\",\"b\":12"), "end@8 ,\"b\":12->}\n");
  EXPECT_EQ(mended("[\"x\",tru"), "[\"x\"]");
  EXPECT_EQ(mended("[\"x\",true"), "[\"x\"]");
  EXPECT_EQ(mended("[1,2,true ,"), "[1,2,true]");
  EXPECT_EQ(mended("[1,12\n"), "[1]");
  EXPECT_EQ(mended("[1,2.]"), "none");
  EXPECT_EQ(mended("{\"a\":1,\"b\""), "{\"a\":1}");
  EXPECT_EQ(mended("{\"a\":1,\"b\":"), "{\"a\":1}");
  EXPECT_EQ(mended("{\"a\":1,'b"), "{\"a\":1}");
  EXPECT_EQ(mended("{\"a\":1,b"), "{\"a\":1}");
  EXPECT_EQ(mended("{\"a\":\"x\" /"), "{\"a\":\"x\"}");
  EXPECT_EQ(mended("{\"a\":\"x\" /* b"), "{\"a\":\"x\"}");
  // A bracket alone is nothing.
  EXPECT_EQ(mended("And then ["), "none");
  EXPECT_EQ(mended("{\"a"), "none");
}

TEST(JsonMenderTest, CutsStringsAtWholeCharacters) {
  EXPECT_EQ(mended(R"(["ab\)"), R"(["ab"])");
  EXPECT_EQ(mended(R"(["ab\u00)"), R"(["ab"])");
  EXPECT_EQ(mended(R"(["ab\u00e9)"), R"(["ab\u00e9"])");
  EXPECT_EQ(mended(R"(["ab\ud83d)"), R"(["ab"])");
  EXPECT_EQ(mended(R"(["ab\ud83d\ude)"), R"(["ab"])");
  EXPECT_EQ(mended(R"(["ab\ud83d\ude00)"), R"(["ab\ud83d\ude00"])");
  EXPECT_EQ(mended("[\"ab\xE2\x82"), "[\"ab\"]");
  EXPECT_EQ(mended("[\"ab\xE2\x82\xAC"), "[\"ab\xE2\x82\xAC\"]");
  EXPECT_EQ(mended("['it\\'s"), "[\"it's\"]");
  // A line break came behind the text, for no string holds one.
  EXPECT_EQ(mended("[\"ab\n"), "[\"ab\"]");
  EXPECT_EQ(mended("[\"ab\ncd\"]"), "none");
}

//===----------------------------------------------------------------------===//
// What may be a part of something else
//===----------------------------------------------------------------------===//

TEST(JsonMenderTest, TakesNoPartOfADamagedValue) {
  EXPECT_EQ(mended(R"({"a": oops, "b": {"c": 1}})"), "none");
  EXPECT_EQ(mended(R"("a": 1, "b": {"c": 1}})"), "none");
  EXPECT_EQ(mended("1, [2], [3]]"), "none");
  EXPECT_EQ(mended(R"([{"a":1}, {"a" 2}])"), "none");
  EXPECT_EQ(mended(R"({"a":[1,2}, {"b":1})"), "none");
  // Behind a fence all is new.
  EXPECT_EQ(mended("{ this\n```\n[1]\n```\n }"), "[1]");
}

TEST(JsonMenderTest, BoundsTheDepth) {
  std::string deep(256, '['), end(256, ']');
  EXPECT_EQ(mended("x " + deep + end), deep + end);
  EXPECT_EQ(mended("x [" + deep + end + "]"), "none");
  // Nor is an inner part taken.
  EXPECT_EQ(mended(std::string(300, '[') + "1 "), "none");
  EXPECT_EQ(mended(std::string(1 << 20, '[')), "none");
}

TEST(JsonMenderTest, KnowsWhereThingsStood) {
  llvm::StringRef text = "So: { a : 'x', /*c*/ b: 2 }";
  JsonMender mender(text);
  MendedJson json = mender.mend(mender.find().front());
  EXPECT_EQ(json.json, R"({"a":"x","b":2})");
  auto original = [&](llvm::StringRef part) {
    return text.substr(json.originalOffset(json.json.find(part.str())), 1);
  };
  EXPECT_EQ(original("\"a\""), "a");
  EXPECT_EQ(original("\"x\""), "'");
  EXPECT_EQ(original("\"b\""), "b");
  EXPECT_EQ(original("2"), "2");
  // What was put in at the end stands nowhere behind it.
  JsonMender cut(R"({"a":[{"b":"xX)");
  MendedJson closed = cut.mend(cut.find().front());
  EXPECT_EQ(closed.json, R"({"a":[{"b":"xX"}]})");
  EXPECT_EQ(closed.originalOffset(closed.json.size() - 1), 14u);
}

/// Everything that could be gone through again and again.
TEST(JsonMenderTest, TakesLinearTime) {
  auto repeat = [](llvm::StringRef part, size_t bytes) {
    std::string text;
    while (text.size() < bytes)
      text += part;
    return text;
  };
  for (llvm::StringRef part :
       {"[",           "{",   "[]",   "[1] ",  "{x",   "\"",
        "\\\"",        "{\"", "'",    "[1,",   "[1,]", "[/*",
        "#",           "```", " ```", "~~~\n", "{a:",  "[\"\\u",
        "\n```\n1",    "} ",  "[1 ",  "[\n ",  "`~",   "```json\n[1]\n```\n",
        "text {a: 1} "}) {
    auto time = [&](size_t bytes) {
      std::string text = repeat(part, bytes);
      auto start = std::chrono::steady_clock::now();
      JsonMender mender(text);
      std::vector<JsonMender::Place> places = mender.find();
      // Each value may be the one that fits.
      for (JsonMender::Place place : places)
        (void)mender.mend(place);
      return std::chrono::duration<double>(std::chrono::steady_clock::now() -
                                           start)
          .count();
    };
    // A quadratic one would take many minutes.
    EXPECT_LT(time(1 << 20), 20) << part.str();
  }
}

} // namespace
