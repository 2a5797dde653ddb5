//===- JsonReaderTest.cpp - Reading JSON ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonWriter.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace facet;

namespace {
/// The canonical text of a JSON text, or "offset: message".
std::string read(llvm::StringRef text, JsonReadOptions options = {}) {
  ValueArena arena;
  JsonError error;
  std::optional<Value> value = parseJson(text, arena, error, true, options);
  if (!value)
    return std::to_string(error.offset) + ": " + error.message;
  return toJcs(*value);
}

Value value(llvm::StringRef text, ValueArena &arena) {
  JsonError error;
  std::optional<Value> value = parseJson(text, arena, error);
  EXPECT_TRUE(value.has_value()) << error.message;
  return value.value_or(Value());
}
} // namespace

TEST(JsonReaderTest, RoundTrips) {
  for (const char *text :
       {"null", "true", "false", "0", "-1", "1.5", "\"\"", "\"a\"", "[]", "{}",
        "[[],{},[[]]]", R"({"a":{"b":[1,"x",null,true]},"c":"d"})", "\"ä€😀\""})
    EXPECT_EQ(read(text), text);
  EXPECT_EQ(read(" \t\r\n[ 1 , 2 ]\n"), "[1,2]");
  EXPECT_EQ(read(" { \"a\" : [ ] , \"b\" : { } } "), R"({"a":[],"b":{}})");
}

TEST(JsonReaderTest, Numbers) {
  ValueArena arena;
  EXPECT_EQ(value("9223372036854775807", arena).asInt(), INT64_MAX);
  EXPECT_EQ(value("-9223372036854775808", arena).asInt(), INT64_MIN);
  EXPECT_EQ(value("999999999999999999", arena).asInt(), 999999999999999999);
  // Beyond 64 bits, and with a fraction or exponent: a float.
  EXPECT_EQ(value("9223372036854775808", arena).asFloat(),
            9223372036854775808.0);
  EXPECT_EQ(value("1.0", arena).asFloat(), 1.0);
  EXPECT_EQ(value("1E+2", arena).asFloat(), 100.0);
  EXPECT_EQ(value("-0", arena).asInt(), 0);
  EXPECT_TRUE(std::signbit(value("-0.0", arena).asFloat()));
  EXPECT_EQ(value("2.2250738585072011e-308", arena).asFloat(),
            2.2250738585072011e-308);
  EXPECT_EQ(value("5e-324", arena).asFloat(), 5e-324);
  // What is too near 0 becomes 0; what is too large is an error.
  for (const char *zero : {"1e-999", "1e-99999999999999999999",
                           "0e99999999999999999999", "0.0e999"})
    EXPECT_EQ(value(zero, arena).asFloat(), 0.0) << zero;
  std::string zeros = "0." + std::string(1000, '0') + "1";
  EXPECT_EQ(value(zeros, arena).asFloat(), 0.0);
  EXPECT_EQ(value(zeros + "e1001", arena).asFloat(), 1.0);
  for (std::string large :
       {std::string("1e999"), std::string("-1e309"), std::string(400, '9'),
        std::string("1e99999999999999999999")})
    EXPECT_EQ(read(large), "0: number out of range: it is not finite") << large;
}

TEST(JsonReaderTest, WideIntegers) {
  ValueArena arena;
  JsonError error;
  JsonReadOptions options;
  options.wideIntegers = JsonReadOptions::WideIntegers::Refused;
  for (const char *text : {"9223372036854775808", "-9223372036854775809",
                           "[1, 100000000000000000000]"}) {
    EXPECT_FALSE(parseJson(text, arena, error, true, options)) << text;
    EXPECT_EQ(error.message, "an integer beyond 64 bits");
  }
  EXPECT_TRUE(parseJson("[9223372036854775807, 1e30, 9223372036854775808.0]",
                        arena, error, true, options));
  options.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  Value list = *parseJson("[9223372036854775808, 9223372036854775808.0, 1]",
                          arena, error, true, options);
  EXPECT_TRUE(list.asList()[0].isWideInteger());
  EXPECT_FALSE(list.asList()[1].isWideInteger());
  EXPECT_FALSE(list.asList()[2].isWideInteger());
  EXPECT_FALSE(value("9223372036854775808", arena).isWideInteger());
}

TEST(JsonReaderTest, BadNumbers) {
  for (const char *text :
       {"01", "-", "-01", "1.", "1.e1", "1e", "1e+", "-a", "00", "-.5"})
    EXPECT_EQ(read(text).rfind("0: bad number", 0), 0u) << read(text);
  for (const char *text : {".5", "+1", "NaN", "Infinity"})
    EXPECT_EQ(read(text), "0: expected a JSON value");
  EXPECT_EQ(read("0x1"), "1: text after the end of the JSON value");
}

TEST(JsonReaderTest, Strings) {
  EXPECT_EQ(read(R"("\"\\\/\b\f\n\r\t")"), R"("\"\\/\b\f\n\r\t")");
  EXPECT_EQ(read(R"("a\u0041\u00e4\u20AC\ud83d\ude00z")"), "\"aAä€😀z\"");
  EXPECT_EQ(read(R"("\u0000")"), R"("\u0000")");
  std::string text(1000, 'x');
  EXPECT_EQ(read('"' + text + "\\n" + text + '"'),
            '"' + text + "\\n" + text + '"');
}

TEST(JsonReaderTest, BadStrings) {
  EXPECT_EQ(read("\"ab"), "0: string without closing quote");
  EXPECT_EQ(read("\"ab\\"), "0: string without closing quote");
  EXPECT_EQ(read("\"ab\\\""), "0: string without closing quote");
  EXPECT_EQ(read(R"("a\x")"), "2: unknown escape in a string");
  EXPECT_EQ(read(R"("\u12g4")"), "1: \\u needs four hexadecimal digits");
  EXPECT_EQ(read(R"("\u12")"), "1: \\u needs four hexadecimal digits");
  for (const char *lone :
       {R"("\ud800")", R"("\udc00")", R"("\ud800\u0041")", R"("\ud800\ud800")",
        R"("\ud83dx")", R"("\ud83d\n")"})
    EXPECT_EQ(read(lone), "1: lone surrogate in a string");
  EXPECT_EQ(read("\"a\nb\""),
            "2: control character in a string; write it as an escape");
  EXPECT_EQ(read("\"\\n\x01\""),
            "3: control character in a string; write it as an escape");
  for (const char *bad : {"\xff", "\xc0\x80", "\xed\xa0\x80",
                          "\xf4\x90\x80\x80", "\xe2\x82", "\x80"})
    EXPECT_EQ(read("[\"" + std::string(bad) + "\"]"),
              "2: bytes that are not UTF-8");
}

TEST(JsonReaderTest, BadStructure) {
  EXPECT_EQ(read(""), "0: expected a JSON value; the text ends here");
  EXPECT_EQ(read("\xef\xbb\xbf"
                 "1"),
            "0: expected a JSON value");
  EXPECT_EQ(read("[1,]"), "3: expected a JSON value");
  EXPECT_EQ(read("[1 2]"), "3: expected ',' or ']'");
  EXPECT_EQ(read("[1}"), "2: expected ',' or ']'");
  EXPECT_EQ(read("[1"), "2: expected ',' or ']'");
  EXPECT_EQ(read("{\"a\":1,}"), "7: expected a key in double quotes");
  EXPECT_EQ(read("{a:1}"), "1: expected a key in double quotes");
  EXPECT_EQ(read("{\"a\" 1}"), "5: expected ':' after the key");
  EXPECT_EQ(read("{\"a\":1]"), "6: expected ',' or '}'");
  EXPECT_EQ(read("1 2"), "2: text after the end of the JSON value");
  EXPECT_EQ(read("tru"), "0: expected a JSON value");
  EXPECT_EQ(read("]"), "0: expected a JSON value");
}

TEST(JsonReaderTest, RepeatedKeys) {
  EXPECT_EQ(read(R"({"a":1,"b":2,"a":3})"), "13: repeated key \"a\"");
  EXPECT_EQ(read(R"({"a":1,"\u0061":3})"), "7: repeated key \"a\"");
  EXPECT_EQ(read(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})"),
            R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})");
  EXPECT_EQ(read(R"({"":1,"":2})"), "6: repeated key \"\"");
  std::string many = "{";
  for (int i = 0; i != 1000; ++i)
    many += "\"key" + std::to_string(i) + "\":" + std::to_string(i) + ",";
  EXPECT_EQ(read(many + "\"last\":0}").size(), many.size() + 9);
  size_t at = many.size();
  EXPECT_EQ(read(many + "\"key500\":1,\"key1\":2}"),
            std::to_string(at) + ": repeated key \"key500\"");
}

TEST(JsonReaderTest, Depth) {
  auto nested = [](size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_EQ(read(nested(256)), nested(256));
  EXPECT_EQ(read(nested(257)), "256: nested deeper than 256");
  EXPECT_EQ(read(nested(3), {2}), "2: nested deeper than 2");
  // Never deeper than a value may be.
  EXPECT_EQ(read(nested(1024), {100000}), nested(1024));
  EXPECT_EQ(read(nested(100000), {100000}), "1024: nested deeper than 1024");
  ValueArena arena;
  JsonError error;
  EXPECT_FALSE(parseJson(std::string(100000, '{'), arena, error).has_value());
  EXPECT_EQ(error.kind, JsonError::Kind::Syntax);
  EXPECT_FALSE(parseJson(std::string(100000, '['), arena, error).has_value());
  EXPECT_EQ(error.kind, JsonError::Kind::TooDeep);
  EXPECT_EQ(value("{\"a\":[[],[[1]]]}", arena).depth(), 4u);
}

TEST(JsonReaderTest, MemoryLimit) {
  std::string list = "[";
  for (int i = 0; i != 10000; ++i)
    list += "1,";
  list.back() = ']';
  std::string text = '"' + std::string(10000, 'x') + '"';
  for (const std::string &json : {list, text, "\"\\n" + text.substr(1)}) {
    ValueArena arena(5000);
    JsonError error;
    EXPECT_FALSE(parseJson(json, arena, error).has_value());
    EXPECT_EQ(error.kind, JsonError::Kind::OutOfMemory);
    EXPECT_EQ(error.message, "the memory limit of 5000 bytes is reached");
    EXPECT_LE(arena.used(), 5000u);
    ValueArena enough(160000);
    EXPECT_TRUE(parseJson(json, enough, error).has_value());
  }
}

TEST(JsonReaderTest, StringsMayStayInTheText) {
  ValueArena arena;
  JsonError error;
  llvm::StringRef text = R"(["plain","with\tescape"])";
  Value list = *parseJson(text, arena, error, /*copyStrings=*/false);
  EXPECT_EQ(list.asList()[0].asString().data(), text.data() + 2);
  EXPECT_EQ(list.asList()[1].asString(), "with\tescape");
  Value copied = *parseJson(text, arena, error);
  EXPECT_NE(copied.asList()[0].asString().data(), text.data() + 2);
}

TEST(JsonPlacesTest, FindsKeysAndValues) {
  llvm::StringRef text = " { \"a\\\"]\": [1 , {\"x\":-2.5e3}, "
                         "\"}\\\\\"],\n\t\"b\":{},\"c\" : null } ";
  ValueArena arena;
  JsonError error;
  ASSERT_TRUE(parseJson(text, arena, error)) << error.message;
  auto value = [&](std::vector<size_t> path) {
    JsonPlace place = locateJson(text, path);
    return text.slice(place.begin, place.end);
  };
  auto key = [&](std::vector<size_t> path) {
    JsonPlace place = locateJson(text, path);
    return text.slice(place.keyBegin, place.keyEnd);
  };
  EXPECT_EQ(value({}), text.trim());
  EXPECT_EQ(key({}), "");
  EXPECT_EQ(key({0}), "\"a\\\"]\"");
  EXPECT_EQ(value({0}), "[1 , {\"x\":-2.5e3}, \"}\\\\\"]");
  EXPECT_EQ(key({0, 0}), "");
  EXPECT_EQ(value({0, 0}), "1");
  EXPECT_EQ(value({0, 1}), "{\"x\":-2.5e3}");
  EXPECT_EQ(key({0, 1, 0}), "\"x\"");
  EXPECT_EQ(value({0, 1, 0}), "-2.5e3");
  EXPECT_EQ(value({0, 2}), "\"}\\\\\"");
  EXPECT_EQ(key({1}), "\"b\"");
  EXPECT_EQ(value({1}), "{}");
  EXPECT_EQ(key({2}), "\"c\"");
  EXPECT_EQ(value({2}), "null");
}
