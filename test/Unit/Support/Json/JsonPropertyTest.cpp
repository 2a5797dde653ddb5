//===- JsonPropertyTest.cpp - JSON on random values -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"
#include <cmath>
#include <random>

using namespace facet;

namespace {

//===----------------------------------------------------------------------===//
// Random values
//===----------------------------------------------------------------------===//

/// Makes values of all kinds and shapes; the same for the same seed.
class RandomValues {
public:
  RandomValues(unsigned seed, ValueArena &arena) : random(seed), arena(arena) {}

  uint64_t below(uint64_t n) { return random() % n; }

  double finiteDouble() {
    while (true) {
      uint64_t bits = random();
      switch (below(6)) {
      case 0: // denormal
        bits &= 0x800fffffffffffff;
        break;
      case 1: // few digits in base 2
        bits &= 0xffffffff00000000;
        break;
      case 2: // near 1
        bits = (bits & 0x800fffffffffffff) | (1000 + below(60)) << 52;
        break;
      case 3: // what people write
        return double(int64_t(below(2000000)) - 1000000) /
               std::pow(10.0, double(below(8)));
      case 4: {
        static constexpr double edges[] = {0.0,
                                           -0.0,
                                           5e-324,
                                           -5e-324,
                                           2.2250738585072014e-308,
                                           1.7976931348623157e308,
                                           -1.7976931348623157e308,
                                           1e21,
                                           1e-7,
                                           999999999999999900000.0,
                                           1e23,
                                           9007199254740993.0};
        return edges[below(std::size(edges))];
      }
      }
      if (double number = llvm::bit_cast<double>(bits); std::isfinite(number))
        return number;
    }
  }

  int64_t integer() {
    int64_t number = int64_t(random() >> below(64));
    return below(2) ? number : -1 - number;
  }

  std::string text() {
    static constexpr struct {
      uint32_t first, end;
    } ranges[] = {{0, 0x20},        {0x20, 0x80},      {0x20, 0x80},
                  {0x80, 0x800},    {0x800, 0xd800},   {0xe000, 0x10000},
                  {0x2020, 0x2030}, {0xfff0, 0x10010}, {0x10000, 0x110000}};
    std::string out;
    for (uint64_t n = below(below(4) ? 4 : 40); n; --n) {
      auto [first, end] = ranges[below(std::size(ranges))];
      uint32_t codePoint = first + uint32_t(below(end - first));
      appendUtf8(out, codePoint);
    }
    return out;
  }

  Value value(unsigned depth) {
    switch (below(depth ? 10 : 7)) {
    case 0:
      return below(2) ? Value::null() : Value::boolean(below(2));
    case 1:
    case 2:
      return Value::integerValue(integer());
    case 3:
    case 4:
      return Value::floating(finiteDouble());
    case 5:
    case 6:
      return *arena.copyString(text());
    case 7: {
      std::vector<Value> items;
      for (uint64_t n = below(5); n; --n)
        items.push_back(value(depth - 1));
      return *arena.copyList(items);
    }
    default: {
      std::vector<MapEntry> entries;
      for (uint64_t n = below(6); n; --n) {
        llvm::StringRef key = arena.copyString(text())->asString();
        auto isSame = [&](const MapEntry &entry) { return entry.key == key; };
        if (std::none_of(entries.begin(), entries.end(), isSame))
          entries.push_back({key, value(depth - 1)});
      }
      return *arena.copyMap(entries);
    }
    }
  }

private:
  std::mt19937_64 random;
  ValueArena &arena;
};

//===----------------------------------------------------------------------===//
// Comparison, written apart from that of the library
//===----------------------------------------------------------------------===//

enum class Same {
  /// The same kinds, the same order of keys, the same bits.
  Exactly,
  /// The numbers that JSON has: as doubles, -0 is 0. Keys in any order.
  AsJson
};

bool isSame(Value a, Value b, Same how) {
  if (how == Same::AsJson && a.isNumber() && b.isNumber())
    return a.asDouble() == b.asDouble();
  if (a.kind() != b.kind() || a.size() != b.size())
    return false;
  switch (a.kind()) {
  case Value::Kind::Absent:
  case Value::Kind::Null:
    return true;
  case Value::Kind::Bool:
    return a.asBool() == b.asBool();
  case Value::Kind::Int:
    return a.asInt() == b.asInt();
  case Value::Kind::Float:
    return llvm::bit_cast<uint64_t>(a.asFloat()) ==
           llvm::bit_cast<uint64_t>(b.asFloat());
  case Value::Kind::String:
    return a.asString() == b.asString();
  case Value::Kind::List:
    for (size_t i = 0; i != a.size(); ++i)
      if (!isSame(a.asList()[i], b.asList()[i], how))
        return false;
    return true;
  case Value::Kind::Map:
    for (size_t i = 0; i != a.size(); ++i) {
      const MapEntry &entry = a.asMap()[i];
      if (how == Same::Exactly && b.asMap()[i].key != entry.key)
        return false;
      const Value *other = b.find(entry.key);
      if (!other || !isSame(entry.value, *other, how))
        return false;
    }
    return true;
  }
  return false;
}

/// Whether the keys of all maps are in the order of their UTF-16 code units.
bool keysAreInOrder(Value value) {
  if (value.isList()) {
    for (Value item : value.asList())
      if (!keysAreInOrder(item))
        return false;
  }
  if (!value.isMap())
    return true;
  llvm::SmallVector<llvm::UTF16> newest;
  bool isFirst = true;
  for (const MapEntry &entry : value.asMap()) {
    llvm::SmallVector<llvm::UTF16> key;
    EXPECT_TRUE(llvm::convertUTF8ToUTF16String(entry.key, key));
    bool follows = std::lexicographical_compare(newest.begin(), newest.end(),
                                                key.begin(), key.end());
    if ((!isFirst && !follows) || !keysAreInOrder(entry.value))
      return false;
    newest = std::move(key);
    isFirst = false;
  }
  return true;
}

std::optional<Value> parsed(llvm::StringRef text, ValueArena &arena) {
  JsonError error;
  std::optional<Value> value = parseJson(text, arena, error);
  EXPECT_TRUE(value) << error.message << " at " << error.offset << " in "
                     << text.str();
  return value;
}

/// The texts of the tests fit, so they are written.
std::string exactText(Value value) {
  std::string out;
  EXPECT_TRUE(appendExactJson(out, value));
  return out;
}
std::string prettyText(Value value, unsigned indent) {
  std::string out;
  EXPECT_TRUE(appendPrettyJson(out, value, indent));
  return out;
}

} // namespace

/// docs/Language.md 1.14: what is written can be read, and is the same.
TEST(JsonProperty, WhatIsWrittenIsReadBack) {
  for (unsigned seed = 0; seed != 20000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    ValueArena arena;
    RandomValues values(seed, arena);
    Value value = values.value(4);

    std::string jcs = toJcs(value);
    std::optional<Value> canonical = parsed(jcs, arena);
    ASSERT_TRUE(canonical);
    ASSERT_TRUE(isSame(value, *canonical, Same::AsJson)) << jcs;
    ASSERT_TRUE(keysAreInOrder(*canonical)) << jcs;
    ASSERT_EQ(toJcs(*canonical), jcs);
    ASSERT_EQ(findInvalidUtf8(jcs), std::nullopt);
    ASSERT_TRUE(jcsEqual(value, *canonical)) << jcs;
    ASSERT_EQ(jcsHash(value), jcsHash(*canonical)) << jcs;

    std::optional<Value> exact = parsed(exactText(value), arena);
    ASSERT_TRUE(exact);
    ASSERT_TRUE(isSame(value, *exact, Same::Exactly)) << exactText(value);

    std::optional<Value> pretty =
        parsed(prettyText(value, unsigned(seed % 5)), arena);
    ASSERT_TRUE(pretty);
    ASSERT_TRUE(isSame(value, *pretty, Same::AsJson)) << jcs;
    // A pretty text keeps the order of keys; writing it again shows that.
    ASSERT_EQ(prettyText(*pretty, 2), prettyText(value, 2));
  }
}

/// Two values are equal if and only if their texts are.
TEST(JsonProperty, EqualityIsThatOfTheText) {
  ValueArena arena;
  RandomValues values(7, arena);
  unsigned equal = 0;
  for (unsigned round = 0; round != 200000; ++round) {
    // Small values are equal now and then.
    Value a = values.value(round % 2), b = values.value(round % 2);
    bool isEqual = toJcs(a) == toJcs(b);
    equal += isEqual;
    ASSERT_EQ(jcsEqual(a, b), isEqual) << toJcs(a) << " " << toJcs(b);
    if (isEqual)
      ASSERT_EQ(jcsHash(a), jcsHash(b)) << toJcs(a);
  }
  EXPECT_GT(equal, 1000u);
}

/// ECMAScript's Number::toString: the number again, and no digit more than it
/// takes.
TEST(JsonProperty, NumbersAreShortest) {
  ValueArena arena;
  RandomValues values(11, arena);
  for (unsigned round = 0; round != 100000; ++round) {
    double number = values.finiteDouble();
    std::string text;
    appendJsonNumber(text, number);
    ASSERT_EQ(std::strtod(text.c_str(), nullptr), number) << text;
    // The digits that count: from the first to the last that is not 0.
    llvm::StringRef digits = llvm::StringRef(text).split('e').first;
    std::string significant;
    for (char c : digits.ltrim("-0."))
      if (c != '.')
        significant += c;
    size_t count = llvm::StringRef(significant).rtrim('0').size();
    int precision = 0;
    char printed[40];
    do
      snprintf(printed, sizeof printed, "%.*e", precision, number);
    while (std::strtod(printed, nullptr) != number && ++precision < 17);
    ASSERT_LE(count, size_t(precision) + 1) << text << " " << printed;
  }
}

/// Decimal fractions with few digits, and the doubles next to them, which take
/// all digits: the first are written without the search for the shortest.
TEST(JsonProperty, ShortFractionsAreWrittenAsTheyAre) {
  std::mt19937_64 random(13);
  for (unsigned round = 0; round != 200000; ++round) {
    int64_t whole = int64_t(random() >> (random() % 64)) % 100000000000;
    unsigned places = 1 + random() % 6;
    uint64_t scale = 1;
    for (unsigned i = 0; i != places; ++i)
      scale *= 10;
    uint64_t fraction = random() % scale;
    char digits[16];
    snprintf(digits, sizeof digits, "%0*llu", int(places),
             static_cast<unsigned long long>(fraction));
    // The text with no more zeros than it needs.
    std::string wanted = std::to_string(whole) + "." + digits;
    wanted = llvm::StringRef(wanted).rtrim('0').rtrim('.').str();
    bool isTiny = whole == 0 && fraction * 1000000 < scale;
    bool isLong = std::to_string(whole).size() + places > 15;
    double number = std::strtod(wanted.c_str(), nullptr);
    std::string text;
    appendJsonNumber(text, number);
    if (!isTiny && !isLong)
      ASSERT_EQ(text, wanted);
    double next = std::nextafter(number, random() % 2 ? 0 : 1e300);
    for (double each : {number, -number, next, -next}) {
      text.clear();
      appendJsonNumber(text, each);
      ASSERT_EQ(std::strtod(text.c_str(), nullptr), each) << text;
    }
  }
}

/// The npm package `canonicalize` made these from random texts: see
/// utils/make-jcs-vectors.
TEST(JsonProperty, AgreesWithCanonicalize) {
  auto buffer = llvm::MemoryBuffer::getFile(
      FACET_SOURCE_DIR "/test/Unit/Support/Inputs/JcsVectors.txt");
  ASSERT_TRUE(bool(buffer));
  auto [comment, rest] = (*buffer)->getBuffer().split('\n');
  ASSERT_TRUE(comment.starts_with("# Made by utils/make-jcs-vectors"));
  unsigned count = 0, beyond = 0;
  for (; !rest.empty(); ++count) {
    auto [text, afterText] = rest.split('\n');
    auto [expected, afterExpected] = afterText.split('\n');
    rest = afterExpected;
    ValueArena arena;
    std::optional<Value> value = parsed(text, arena);
    ASSERT_TRUE(value);
    // RFC 8785 rounds these; ours have all their digits.
    if (findUnsafeInteger(*value))
      ++beyond;
    else
      EXPECT_EQ(toJcs(*value), expected) << text.str();
  }
  EXPECT_GE(count - beyond, 3000u);
}
