//===- JsonWriterTest.cpp - Canonical JSON --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "gtest/gtest.h"
#include <cmath>
#include <cstring>
#include <limits>

using namespace facet;

static std::string number(double d) {
  std::string out;
  appendJsonNumber(out, d);
  return out;
}

static std::string integer(int64_t i) {
  std::string out;
  appendJsonInteger(out, i);
  return out;
}

static std::string jsonString(llvm::StringRef text) {
  std::string out;
  appendJsonString(out, text);
  EXPECT_EQ(out.size(), jsonStringSize(text));
  return out;
}

// RFC 8785, appendix B.
TEST(JsonWriterTest, Numbers) {
  struct {
    uint64_t bits;
    const char *text;
  } rows[] = {
      {0x0000000000000000, "0"},
      {0x8000000000000000, "0"},
      {0x0000000000000001, "5e-324"},
      {0x8000000000000001, "-5e-324"},
      {0x7fefffffffffffff, "1.7976931348623157e+308"},
      {0xffefffffffffffff, "-1.7976931348623157e+308"},
      {0x4340000000000000, "9007199254740992"},
      {0xc340000000000000, "-9007199254740992"},
      {0x4430000000000000, "295147905179352830000"},
      {0x44b52d02c7e14af5, "9.999999999999997e+22"},
      {0x44b52d02c7e14af6, "1e+23"},
      {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
      {0x444b1ae4d6e2ef4e, "999999999999999700000"},
      {0x444b1ae4d6e2ef4f, "999999999999999900000"},
      {0x444b1ae4d6e2ef50, "1e+21"},
      {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
      {0x3eb0c6f7a0b5ed8d, "0.000001"},
      {0x41b3de4355555553, "333333333.3333332"},
      {0x41b3de4355555554, "333333333.33333325"},
      {0x41b3de4355555555, "333333333.3333333"},
      {0x41b3de4355555556, "333333333.3333334"},
      {0x41b3de4355555557, "333333333.33333343"},
      {0xbecbf647612f3696, "-0.0000033333333333333333"},
      {0x43143ff3c1cb0959, "1424953923781206.2"},
  };
  for (const auto &row : rows) {
    double d;
    std::memcpy(&d, &row.bits, sizeof(d));
    EXPECT_EQ(number(d), row.text);
  }
  EXPECT_EQ(number(4.50), "4.5");
  EXPECT_EQ(number(2e-3), "0.002");
  EXPECT_EQ(number(1e-27), "1e-27");
  EXPECT_EQ(number(-1e-7), "-1e-7");
  EXPECT_EQ(number(100), "100");
  EXPECT_EQ(number(123456789012345680000.0), "123456789012345680000");
}

TEST(JsonWriterTest, Integers) {
  EXPECT_EQ(integer(0), "0");
  EXPECT_EQ(integer(-42), "-42");
  EXPECT_EQ(integer(9007199254740991), "9007199254740991");
  // Beyond, all digits: docs/Language.md 1.2.
  EXPECT_EQ(integer(9007199254740993), "9007199254740993");
  EXPECT_EQ(integer(std::numeric_limits<int64_t>::max()),
            "9223372036854775807");
  EXPECT_EQ(integer(std::numeric_limits<int64_t>::min()),
            "-9223372036854775808");
}

TEST(JsonWriterTest, Escapes) {
  EXPECT_EQ(jsonString(""), "\"\"");
  EXPECT_EQ(jsonString(llvm::StringRef("\b\t\n\f\r\0\x1f\x7f", 8)),
            "\"\\b\\t\\n\\f\\r\\u0000\\u001f\x7f\"");
  EXPECT_EQ(jsonString("€$\x0f\nA'B\"\\\\\"/"),
            "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  EXPECT_EQ(jsonString("\u2028ä😀"), "\"\u2028ä😀\"");
}

// Every position within blocks and chunks of the writer.
TEST(JsonWriterTest, EscapesAtAllPositions) {
  for (size_t size : {1, 15, 16, 17, 33, 100, 1030, 2100})
    for (size_t at = 0; at < size; at += 1 + size / 200) {
      std::string text(size, 'x');
      text[at] = '\n';
      std::string expected = '"' + std::string(at, 'x') + "\\n" +
                             std::string(size - at - 1, 'x') + '"';
      ASSERT_EQ(jsonString(text), expected);
    }
  std::string many(5000, '\x01');
  EXPECT_EQ(jsonString(many).size(), 30002u);
}

static Value parsed(llvm::StringRef json, ValueArena &arena) {
  JsonError error;
  std::optional<Value> value = parseJson(json, arena, error);
  EXPECT_TRUE(value.has_value()) << error.message;
  return value.value_or(Value());
}

TEST(JsonWriterTest, KeysByUtf16) {
  ValueArena arena;
  EXPECT_EQ(toJcs(parsed("{\"€\":1,\"\\r\":2,\"\ufb33\":3,\"1\":4,"
                         "\"\U0001f600\":5,\"\\u0080\":6,\"ö\":7}",
                         arena)),
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,"
            "\"\U0001f600\":5,\"\ufb33\":3}");
  EXPECT_EQ(toJcs(parsed(R"({"péché":1,"sin":2,"pêche":3,"peach":4})", arena)),
            R"({"peach":4,"péché":1,"pêche":3,"sin":2})");
  EXPECT_EQ(
      toJcs(parsed(R"({"b":{"d":1,"c":2},"a":{"f":{},"e":[]},"":0})", arena)),
      R"({"":0,"a":{"e":[],"f":{}},"b":{"c":2,"d":1}})");
}

TEST(JsonWriterTest, CompareUtf16) {
  EXPECT_EQ(compareUtf16("", ""), 0);
  EXPECT_LT(compareUtf16("", "a"), 0);
  EXPECT_GT(compareUtf16("ab", "a"), 0);
  EXPECT_LT(compareUtf16("Z", "a"), 0);
  EXPECT_LT(compareUtf16("\U0001f600", "\ue000"), 0);
  EXPECT_GT(compareUtf16("\uffff", "\U0010ffff"), 0);
  EXPECT_LT(compareUtf16("\ud7ff", "\U00010000"), 0);
  EXPECT_LT(compareUtf16("\U0001f600", "\U0001f601"), 0);
  EXPECT_LT(compareUtf16("a long common prefix 1", "a long common prefix 2"),
            0);
  EXPECT_LT(compareUtf16("same eight", "same eight and more"), 0);
}

TEST(JsonWriterTest, Limits) {
  ValueArena arena;
  Value value = parsed(R"({"a":[1,2.5,"\n\n\n"],"b":null})", arena);
  std::string full = toJcs(value);
  std::string pretty;
  ASSERT_TRUE(appendPrettyJson(pretty, value, 2));
  for (size_t limit = 0; limit != full.size(); ++limit) {
    std::string out;
    EXPECT_FALSE(appendJcs(out, value, limit));
    EXPECT_LE(out.size(), limit);
  }
  for (size_t limit = 0; limit != pretty.size(); ++limit) {
    std::string out;
    EXPECT_FALSE(appendPrettyJson(out, value, 2, limit));
    EXPECT_LE(out.size(), limit);
  }
  std::string out;
  EXPECT_TRUE(appendJcs(out, value, full.size()));
  // The limit is one of all of `out`.
  EXPECT_FALSE(appendJcs(out, value, full.size()));
  // A value that doubles at each level ends at the limit, not before the stars
  // go out.
  Value doubled = Value::string("text");
  for (unsigned level = 0; level != 1000; ++level) {
    Value pair[] = {doubled, doubled};
    doubled = *arena.copyList(pair);
  }
  out.clear();
  EXPECT_FALSE(appendJcs(out, doubled, 100000));
  EXPECT_LE(out.size(), 100000u);
}

/// Little is written of text that cannot fit.
TEST(JsonWriterTest, ForeseesLimits) {
  ValueArena arena;
  const uint64_t most = uint64_t(1) << 40, little = uint64_t(3) << 20;
  Value list = Value::string("text"), map = list;
  for (unsigned level = 0; level != 1000; ++level) {
    Value pair[] = {list, list};
    list = *arena.copyList(pair);
    MapEntry entries[] = {{"a", map}, {"b", map}};
    map = *arena.copyMap(entries);
  }
  for (Value value : {list, map}) {
    std::string out;
    EXPECT_FALSE(appendJcs(out, value, most));
    EXPECT_FALSE(appendExactJson(out, value, most));
    EXPECT_FALSE(appendPrettyJson(out, value, 2, most));
    EXPECT_LE(out.size(), little);
  }
}

/// What fits is written, whatever is shared: to the last byte.
TEST(JsonWriterTest, WritesWhatFitsBeyondWhatIsForeseen) {
  ValueArena arena;
  Value parts[] = {Value::string("\n"), Value::null(), Value::integerValue(-7),
                   Value::list({})};
  Value value = *arena.copyList(parts);
  for (unsigned level = 0; level != 17; ++level) {
    Value pair[] = {value, value};
    MapEntry entries[] = {{level % 2 ? "k\n" : "", *arena.copyList(pair)}};
    value = *arena.copyMap(entries);
  }
  std::string all = toJcs(value), out = "text before";
  ASSERT_GT(all.size(), size_t(2) << 20);
  uint64_t limit = out.size() + all.size();
  EXPECT_TRUE(appendJcs(out, value, limit));
  EXPECT_EQ(out, "text before" + all);
  out = "text before";
  EXPECT_FALSE(appendJcs(out, value, limit - 1));
  EXPECT_LT(out.size(), limit);
}

TEST(JsonWriterTest, Pretty) {
  ValueArena arena;
  std::string out;
  ASSERT_TRUE(appendPrettyJson(
      out, parsed(R"({"b":[1,{"c":"x"}],"a":[],"d":{}})", arena), 2));
  EXPECT_EQ(out, "{\n  \"b\": [\n    1,\n    {\n      \"c\": \"x\"\n    }\n"
                 "  ],\n  \"a\": [],\n  \"d\": {}\n}");
}

TEST(JsonWriterTest, Exact) {
  ValueArena arena;
  std::string out;
  constexpr llvm::StringLiteral text =
      R"({"b":[1,1.0,-0.0,0.0,1e+21,9007199254740993],"a":0.1})";
  ASSERT_TRUE(appendExactJson(out, parsed(text, arena)));
  EXPECT_EQ(out, text);
}

TEST(JsonWriterTest, Text) {
  ValueArena arena;
  std::string out;
  ASSERT_TRUE(appendText(out, Value::string("a\"b")));
  ASSERT_TRUE(appendText(out, Value::floating(1.0)));
  ASSERT_TRUE(appendText(out, parsed(R"({"b":1,"a":"x"})", arena)));
  EXPECT_EQ(out, "a\"b1{\"a\":\"x\",\"b\":1}");
  EXPECT_FALSE(appendText(out, Value::string("more"), out.size() + 3));
  EXPECT_TRUE(appendText(out, Value::string("more"), out.size() + 4));
}

TEST(JsonWriterTest, Structure) {
  std::string out;
  JcsWriter writer(out);
  writer.beginObject();
  writer.key("a");
  writer.beginArray();
  writer.integer(1);
  writer.beginObject();
  writer.endObject();
  writer.string("x\n");
  writer.raw("[2]");
  writer.endArray();
  writer.key("b");
  writer.value(Value::floating(0.5));
  writer.key("c");
  writer.null();
  writer.key("d");
  writer.boolean(false);
  writer.endObject();
  EXPECT_EQ(out, R"({"a":[1,{},"x\n",[2]],"b":0.5,"c":null,"d":false})");
}
