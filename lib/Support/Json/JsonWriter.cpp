//===- JsonWriter.cpp - Writing canonical JSON ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonWriter.h"
#include "OutputBuffer.h"
#include "facet/Support/Json/JsonCompare.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace facet {

using detail::ByteBlock;
using detail::OutputBuffer;

//===----------------------------------------------------------------------===//
// Strings
//===----------------------------------------------------------------------===//

namespace {
/// A byte as a JSON string holds it: itself or its escape.
struct Escape {
  char text[7];
  unsigned char size;
};

struct EscapeTable {
  Escape rows[256];

  constexpr EscapeTable() : rows() {
    constexpr char hex[] = "0123456789abcdef";
    for (unsigned c = 0; c != 0x20; ++c)
      rows[c] = {{'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15], 0}, 6};
    for (unsigned c = 0x20; c != 256; ++c)
      rows[c] = {{char(c)}, 1};
    constexpr char pairs[][2] = {{'"', '"'},  {'\\', '\\'}, {'\b', 'b'},
                                 {'\t', 't'}, {'\n', 'n'},  {'\f', 'f'},
                                 {'\r', 'r'}};
    for (const auto &pair : pairs)
      rows[static_cast<unsigned char>(pair[0])] = {{'\\', pair[1]}, 2};
  }
};
constexpr EscapeTable escapes;
static_assert(sizeof(Escape) == 8, "OutputBuffer::putEight copies a row");
static_assert(OutputBuffer::roomMade >= 6 * ByteBlock::width + 8,
              "a block of escapes must fit");

const Escape &escapeOf(char c) {
  return escapes.rows[static_cast<unsigned char>(c)];
}
} // namespace

static void putString(OutputBuffer &out, llvm::StringRef text) {
  auto putByte = [&](char c) {
    const Escape &escape = escapeOf(c);
    out.putEight(escape.text, escape.size);
  };
  out.makeRoom();
  out.put('"');
  const char *p = text.begin(), *end = text.end();
  // Bytes since the last special one.
  size_t run = 0;
  while (p != end) {
    out.makeRoom();
    size_t size = std::min<size_t>(end - p, ByteBlock::width);
    ByteBlock block = size == ByteBlock::width ? ByteBlock::load(p)
                                               : detail::loadTail(p, size);
    ByteBlock::Mask specials = block.jsonSpecials();
    if (LLVM_LIKELY(!specials)) {
      out.put(block, size);
      p += size;
      run += size;
      if (LLVM_UNLIKELY(run >= detail::plainRun)) {
        const char *plainEnd = detail::skipPlainJson(p, end);
        out.append({p, size_t(plainEnd - p)});
        p = plainEnd;
        run = 0;
      }
      continue;
    }
    run = 0;
    if (specials & (specials - 1)) {
      // Several: byte by byte, without a branch that cannot be foretold.
      for (const char *blockEnd = p + size; p != blockEnd; ++p)
        putByte(*p);
    } else {
      size_t plain = ByteBlock::first(specials);
      out.put(block, plain);
      putByte(p[plain]);
      p += plain + 1;
    }
  }
  out.makeRoom();
  out.put('"');
}

void appendJsonString(std::string &out, llvm::StringRef text) {
  OutputBuffer buffer(out);
  putString(buffer, text);
  buffer.flush();
}

size_t jsonStringSize(llvm::StringRef text) {
  size_t size = text.size() + 2, run = 0;
  const char *p = text.begin(), *end = text.end();
  while (p != end) {
    size_t width = std::min<size_t>(end - p, ByteBlock::width);
    ByteBlock block = width == ByteBlock::width ? ByteBlock::load(p)
                                                : detail::loadTail(p, width);
    ByteBlock::Mask specials = block.jsonSpecials();
    run = specials ? 0 : run + width;
    for (; specials; specials &= specials - 1)
      size += escapeOf(p[ByteBlock::first(specials)]).size - 1u;
    p += width;
    if (LLVM_UNLIKELY(run >= detail::plainRun)) {
      p = detail::skipPlainJson(p, end);
      run = 0;
    }
  }
  return size;
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

/// Room for every number: "-1.7976931348623157e+308" has 24 characters.
static constexpr size_t numberRoom = 32;
/// Integers within ±this are doubles.

/// ECMAScript's Number::toString for the digits d1…dk and the exponent n of
/// 0.d1…dk × 10^n.
static char *writeDigits(char *to, llvm::StringRef digits, int n) {
  auto put = [&](llvm::StringRef s) { to = std::copy(s.begin(), s.end(), to); };
  auto zeros = [&](int count) { to = std::fill_n(to, count, '0'); };
  int k = int(digits.size());
  if (k <= n && n <= 21) {
    put(digits);
    zeros(n - k);
  } else if (0 < n && n <= 21) {
    put(digits.take_front(n));
    put(".");
    put(digits.drop_front(n));
  } else if (-6 < n && n <= 0) {
    put("0.");
    zeros(-n);
    put(digits);
  } else {
    put(digits.take_front(1));
    if (k > 1) {
      put(".");
      put(digits.drop_front(1));
    }
    put(n > 0 ? "e+" : "e-");
    to = std::to_chars(to, to + 4, std::abs(n - 1)).ptr;
  }
  return to;
}

/// Writes a number that is a decimal fraction with up to four digits behind the
/// point, 15 digits in all, and no integer; null if it is not. Such fractions
/// are different doubles, so that this one is the shortest that reads back.
static char *writeShortFraction(char *to, double number) {
  constexpr int64_t scale = 10000;
  double magnitude = std::fabs(number);
  if (!(magnitude < 1e11))
    return nullptr;
  // The division is rounded correctly, as reading the decimal would be.
  auto scaled = int64_t(magnitude * double(scale) + 0.5);
  if (double(scaled) / double(scale) != magnitude)
    return nullptr;
  if (number < 0)
    *to++ = '-';
  to = std::to_chars(to, to + numberRoom / 2, scaled / scale).ptr;
  *to++ = '.';
  unsigned digits = unsigned(scaled % scale);
  for (unsigned unit = unsigned(scale) / 10; digits; unit /= 10) {
    *to++ = char('0' + digits / unit);
    digits %= unit;
  }
  return to;
}

static llvm::StringRef formatNumber(char (&room)[numberRoom], double number) {
  assert(std::isfinite(number) && "JSON has no such number");
  // Most numbers are small whole ones. -0 is written 0.
  if (std::fabs(number) <= double(maxSafeInteger) &&
      number == double(int64_t(number)))
    return {room,
            size_t(std::to_chars(room, room + numberRoom, int64_t(number)).ptr -
                   room)};

  if (char *end = writeShortFraction(room, number))
    return {room, size_t(end - room)};

  char *to = room;
  if (number < 0)
    *to++ = '-';
  char shortest[numberRoom];
  char *end = std::to_chars(shortest, shortest + numberRoom, std::fabs(number),
                            std::chars_format::scientific)
                  .ptr;
  char *e = std::find(shortest, end, 'e');
  int exponent = 0;
  std::from_chars(e + 1 + (e[1] == '+'), end, exponent);
  // "d.ddd": leave out the point.
  char *digitsEnd = e;
  if (e - shortest > 1)
    digitsEnd = std::copy(shortest + 2, e, shortest + 1);
  to = writeDigits(to, {shortest, size_t(digitsEnd - shortest)}, exponent + 1);
  return {room, size_t(to - room)};
}

static llvm::StringRef formatInteger(char *room, size_t size, int64_t number) {
  return {room, size_t(std::to_chars(room, room + size, number).ptr - room)};
}

llvm::StringRef formatJsonInteger(JsonDigits &room, int64_t number) {
  return formatInteger(room.data(), room.size(), number);
}

void appendJsonNumber(std::string &out, double number) {
  char room[numberRoom];
  out += formatNumber(room, number);
}

void appendJsonInteger(std::string &out, int64_t number) {
  JsonDigits room;
  out += formatJsonInteger(room, number);
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

namespace {
/// The least bytes that a value takes as JSON text: what is not shared is
/// counted roughly, what is shared is gone through once. So text without an end
/// in sight is foreseen in time that is linear in the shared size of its value.
/// Recursion is bounded by Value::maxDepth.
class LeastSize {
public:
  /// What is greater than the limit counts as one more than it.
  explicit LeastSize(uint64_t limit)
      : most(llvm::SaturatingAdd(limit, uint64_t(1))) {}

  uint64_t of(Value value) {
    ++steps;
    uint64_t size = sizeAlone(value);
    if (value.depth() < 2)
      return size;
    const Storage storage = storageOf(value);
    if (auto found = known.find(storage); found != known.end())
      return found->second;
    const uint64_t before = steps;
    auto add = [&](Value part) {
      size = std::min(most, llvm::SaturatingAdd(size, of(part)));
    };
    if (value.isList())
      llvm::for_each(value.asList(), add);
    else
      for (const MapEntry &entry : value.asMap())
        add(entry.value);
    // What has few parts is gone through again.
    constexpr uint64_t fewSteps = 64;
    if (steps - before > fewSteps)
      known[storage] = size;
    return size;
  }

private:
  using Storage = std::pair<const void *, size_t>;
  static Storage storageOf(Value value) {
    if (value.isList())
      return {value.asList().data(), value.size()};
    return {value.asMap().data(), value.size()};
  }

  /// Without the parts of what holds lists or maps; atoms count as one byte.
  static uint64_t sizeAlone(Value value) {
    const uint64_t atom = value.depth() < 2 ? 1 : 0;
    switch (value.kind()) {
    case Value::Kind::String:
      return 2 + value.size();
    case Value::Kind::List: // [0,0]
      return 1 + (atom + 1) * value.size();
    case Value::Kind::Map: // {"":0,"":0}
      return 1 + (atom + 4) * value.size();
    default:
      return 1;
    }
  }

  const uint64_t most;
  uint64_t steps = 0;
  llvm::DenseMap<Storage, uint64_t> known;
};

/// Whether text of a value would end at a limit that is far. Only where parts
/// are shared on many levels is it worth a look.
bool isHopeless(Value value, uint64_t written, uint64_t maxBytes) {
  constexpr uint64_t far = uint64_t(1) << 20;
  constexpr unsigned fewLevels = 4;
  if (value.depth() <= fewLevels || maxBytes == ~uint64_t(0) ||
      maxBytes < written + far)
    return false;
  const uint64_t room = maxBytes - written;
  return LeastSize(room).of(value) > room;
}

/// Writes values within a limit. Recursion is bounded by Value::maxDepth.
class Printer {
public:
  /// `isExact`: the form of appendExactJson.
  Printer(std::string &out, uint64_t maxBytes, bool isExact = false)
      : buffer(out), maxBytes(maxBytes), isExact(isExact) {}

  /// Ends the use of the printer; returns `done`.
  bool finish(bool done) {
    buffer.flush();
    return done;
  }

  bool canonical(Value value) {
    if (value.isList())
      return canonicalList(value.asList());
    if (value.isMap())
      return canonicalMap(value.asMap());
    return atom(value);
  }

  bool pretty(Value value, unsigned indent, unsigned level = 0) {
    if (value.isList() && value.size())
      return prettyList(value.asList(), indent, level + 1);
    if (value.isMap() && value.size())
      return prettyMap(value.asMap(), indent, level + 1);
    return canonical(value);
  }

private:
  bool put(llvm::StringRef text) {
    if (!hasRoom(text.size()))
      return false;
    buffer.append(text);
    return true;
  }
  bool put(char c) {
    if (!hasRoom(1))
      return false;
    buffer.makeRoom();
    buffer.put(c);
    return true;
  }
  bool hasRoom(uint64_t size) const {
    uint64_t total = buffer.total();
    return total <= maxBytes && size <= maxBytes - total;
  }

  bool string(llvm::StringRef text) {
    // The exact size is found only where the worst case does not fit.
    if (!hasRoom(6 * uint64_t(text.size()) + 2) &&
        !hasRoom(jsonStringSize(text)))
      return false;
    putString(buffer, text);
    return true;
  }

  bool atom(Value value) {
    // A number is copied with what stands behind it.
    char room[numberRoom] = {};
    switch (value.kind()) {
    case Value::Kind::Bool:
      return value.asBool() ? word("true\0\0\0\0", 4) : word("false\0\0\0", 5);
    case Value::Kind::Int:
      return number(room,
                    formatInteger(room, numberRoom, value.asInt()).size());
    case Value::Kind::Float:
      return isExact ? exactFloat(value.asFloat())
                     : number(room, formatNumber(room, value.asFloat()).size());
    case Value::Kind::String:
      return string(value.asString());
    default:
      return word("null\0\0\0\0", 4);
    }
  }

  // Blocks of a fixed size, of which a part counts: copied without a call.
  bool word(const char (&eight)[9], size_t size) {
    if (!hasRoom(size))
      return false;
    buffer.makeRoom();
    buffer.putEight(eight, size);
    return true;
  }
  bool number(const char (&room)[numberRoom], size_t size) {
    if (!hasRoom(size))
      return false;
    buffer.makeRoom();
    buffer.putBlock(room, size);
    return true;
  }

  bool exactFloat(double number) {
    char room[numberRoom];
    if (number == 0 && std::signbit(number))
      return put("-0.0"); // canonical JSON has no sign here
    llvm::StringRef text = formatNumber(room, number);
    bool looksInteger = text.find_first_of(".e") == llvm::StringRef::npos;
    return put(text) && (!looksInteger || put(".0"));
  }

  bool canonicalList(llvm::ArrayRef<Value> items) {
    bool first = true;
    if (!put('['))
      return false;
    for (const Value &item : items) {
      if ((!first && !put(',')) || !canonical(item))
        return false;
      first = false;
    }
    return put(']');
  }

  bool canonicalMap(llvm::ArrayRef<MapEntry> entries) {
    bool isSorted = isExact || llvm::is_sorted(entries, isBefore);
    size_t base = order.size();
    if (!isSorted)
      pushOrder(entries);
    if (!put('{'))
      return false;
    for (size_t i = 0; i != entries.size(); ++i) {
      const MapEntry &entry = isSorted ? entries[i] : *order[base + i];
      if ((i && !put(',')) || !string(entry.key) || !put(':') ||
          !canonical(entry.value))
        return false;
    }
    order.resize(base);
    return put('}');
  }

  static bool isBefore(const MapEntry &a, const MapEntry &b) {
    return compareUtf16(a.key, b.key) < 0;
  }

  /// Pushes the entries in canonical order onto `order`.
  LLVM_ATTRIBUTE_NOINLINE void pushOrder(llvm::ArrayRef<MapEntry> entries) {
    size_t base = order.size();
    for (const MapEntry &entry : entries)
      order.push_back(&entry);
    llvm::sort(
        order.begin() + base, order.end(),
        [](const MapEntry *a, const MapEntry *b) { return isBefore(*a, *b); });
  }

  bool newLine(unsigned indent, unsigned level) {
    uint64_t spaces = uint64_t(indent) * level;
    if (!hasRoom(spaces + 1))
      return false;
    buffer.append("\n");
    constexpr llvm::StringLiteral blanks("                                ");
    for (; spaces > blanks.size(); spaces -= blanks.size())
      buffer.append(blanks);
    buffer.append(blanks.take_front(spaces));
    return true;
  }

  bool prettyList(llvm::ArrayRef<Value> items, unsigned indent,
                  unsigned level) {
    char before = '[';
    for (const Value &item : items) {
      if (!put(before) || !newLine(indent, level) ||
          !pretty(item, indent, level))
        return false;
      before = ',';
    }
    return newLine(indent, level - 1) && put(']');
  }

  bool prettyMap(llvm::ArrayRef<MapEntry> entries, unsigned indent,
                 unsigned level) {
    char before = '{';
    for (const MapEntry &entry : entries) {
      if (!put(before) || !newLine(indent, level) || !string(entry.key) ||
          !put(": ") || !pretty(entry.value, indent, level))
        return false;
      before = ',';
    }
    return newLine(indent, level - 1) && put('}');
  }

  OutputBuffer buffer;
  uint64_t maxBytes;
  bool isExact;
  /// The sorted entries of all maps being written, the innermost last.
  llvm::SmallVector<const MapEntry *, 0> order;
};
} // namespace

bool appendJcs(std::string &out, Value value, uint64_t maxBytes) {
  if (isHopeless(value, out.size(), maxBytes))
    return false;
  Printer printer(out, maxBytes);
  return printer.finish(printer.canonical(value));
}

std::string toJcs(Value value) {
  std::string out;
  (void)appendJcs(out, value);
  return out;
}

bool appendPrettyJson(std::string &out, Value value, unsigned indent,
                      uint64_t maxBytes) {
  if (isHopeless(value, out.size(), maxBytes))
    return false;
  Printer printer(out, maxBytes);
  return printer.finish(printer.pretty(value, indent));
}

bool appendExactJson(std::string &out, Value value, uint64_t maxBytes) {
  if (isHopeless(value, out.size(), maxBytes))
    return false;
  Printer printer(out, maxBytes, /*isExact=*/true);
  return printer.finish(printer.canonical(value));
}

bool appendText(std::string &out, Value value, uint64_t maxBytes) {
  JsonDigits digits;
  llvm::StringRef text;
  if (value.isString())
    text = value.asString();
  else if (value.isInt())
    text = formatJsonInteger(digits, value.asInt());
  else
    return appendJcs(out, value, maxBytes);
  if (out.size() > maxBytes || text.size() > maxBytes - out.size())
    return false;
  out.append(text.data(), text.size());
  return true;
}

//===----------------------------------------------------------------------===//
// JcsWriter
//===----------------------------------------------------------------------===//

void JcsWriter::separate() {
  if (afterKey) {
    afterKey = false;
    return;
  }
  if (hasItems.back())
    out += ',';
  hasItems.back() = true;
}

void JcsWriter::beginObject() {
  separate();
  out += '{';
  hasItems.push_back(false);
#ifndef NDEBUG
  newestKeys.emplace_back();
#endif
}

void JcsWriter::endObject() {
  assert(hasItems.size() > 1 && !afterKey);
  hasItems.pop_back();
  out += '}';
#ifndef NDEBUG
  newestKeys.pop_back();
#endif
}

void JcsWriter::beginArray() {
  separate();
  out += '[';
  hasItems.push_back(false);
}

void JcsWriter::endArray() {
  assert(hasItems.size() > 1 && !afterKey);
  hasItems.pop_back();
  out += ']';
}

void JcsWriter::key(llvm::StringRef key) {
#ifndef NDEBUG
  assert((!hasItems.back() || compareUtf16(newestKeys.back(), key) < 0) &&
         "keys must come in JCS order");
  newestKeys.back() = key.str();
#endif
  separate();
  appendJsonString(out, key);
  out += ':';
  afterKey = true;
}

void JcsWriter::value(Value value) {
  separate();
  (void)appendJcs(out, value);
}

void JcsWriter::string(llvm::StringRef text) {
  separate();
  appendJsonString(out, text);
}

void JcsWriter::integer(int64_t number) {
  separate();
  appendJsonInteger(out, number);
}

void JcsWriter::boolean(bool b) { raw(b ? "true" : "false"); }

void JcsWriter::null() { raw("null"); }

void JcsWriter::raw(llvm::StringRef json) {
  separate();
  out.append(json.data(), json.size());
}

} // namespace facet
