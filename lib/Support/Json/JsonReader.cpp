//===- JsonReader.cpp - Reading JSON --------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonReader.h"
#include "Simd/ByteBlock.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace facet {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Reads one text. There is no recursion: open lists and maps are frames, and
/// what they hold so far waits on `items` and `entries` until they are closed
/// and copied into the arena at once.
class Reader {
public:
  Reader(llvm::StringRef text, ValueArena &arena, JsonError &error,
         bool copyStrings, JsonReadOptions options)
      : begin(text.begin()), p(text.begin()), end(text.end()), arena(arena),
        error(error), copyStrings(copyStrings),
        maxDepth(std::min(options.maxDepth, Value::maxDepth)),
        wideIntegers(options.wideIntegers) {}

  std::optional<Value> read();

private:
  struct Frame {
    bool isMap;
    /// The greatest depth among the elements.
    unsigned depth;
    /// Where its elements begin on `items` or `entries`.
    size_t first;
  };

  // Every function below returns false once it has reported an error.
  bool readValue(Value &value, bool &opened);
  bool open(Value &value, bool &opened);
  bool attach(Value value);
  bool finish(Value &value, bool &wantsValue);
  bool close(Value &value);
  bool closeList(Value &value, const Frame &frame);
  bool closeMap(Value &value, const Frame &frame);
  bool checkKeys(size_t first);
  bool checkManyKeys(size_t first);
  bool readKey();
  bool readString(llvm::StringRef &text);
  bool unescape(const char *from, llvm::StringRef &text);
  bool readEscape(char *&to);
  bool readHex(uint32_t &unit);
  bool readNumber(Value &value);
  bool readFloat(Value &value, const char *from);
  bool readWideInteger(Value &value, const char *from);
  bool readWord(llvm::StringRef word, Value meaning, Value &value);

  bool fail(const char *at, const llvm::Twine &message,
            JsonError::Kind kind = JsonError::Kind::Syntax) {
    error.kind = kind;
    error.message = message.str();
    error.offset = at - begin;
    return false;
  }
  bool outOfMemory(const char *at) {
    return fail(at,
                "the memory limit of " + llvm::Twine(arena.limitBytes()) +
                    " bytes is reached",
                JsonError::Kind::OutOfMemory);
  }
  bool failRepeated(size_t entry) {
    return fail(begin + keyOffsets[entry],
                "repeated key \"" + entries[entry].key + "\"");
  }
  /// What waits needs its room in the arena later on; so it may take no more.
  bool mayWait() const {
    uint64_t waiting = items.size_in_bytes() + entries.size_in_bytes();
    return waiting <= arena.limitBytes() &&
           arena.used() <= arena.limitBytes() - waiting;
  }

  void skipSpace() {
    while (p != end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
      ++p;
  }

  const char *begin, *p, *end;
  ValueArena &arena;
  JsonError &error;
  bool copyStrings;
  unsigned maxDepth;
  JsonReadOptions::WideIntegers wideIntegers;
  llvm::SmallVector<Frame, 16> frames;
  llvm::SmallVector<Value, 32> items;
  llvm::SmallVector<MapEntry, 32> entries;
  /// Where the keys of `entries` begin.
  llvm::SmallVector<size_t, 32> keyOffsets;
};

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

std::optional<Value> Reader::read() {
  if (std::optional<size_t> bad =
          findInvalidUtf8({begin, size_t(end - begin)})) {
    fail(begin + *bad, "bytes that are not UTF-8");
    return std::nullopt;
  }
  Value value;
  while (true) {
    bool opened = false;
    if (!readValue(value, opened))
      return std::nullopt;
    if (opened)
      continue;
    // A value is complete: put it where it belongs, and close what ends here.
    bool wantsValue = false;
    if (!finish(value, wantsValue))
      return std::nullopt;
    if (!wantsValue)
      break;
  }
  skipSpace();
  if (p != end) {
    fail(p, "text after the end of the JSON value");
    return std::nullopt;
  }
  return value;
}

/// After a complete value: goes on to where the next one begins, or leaves the
/// outermost value in `value`.
bool Reader::finish(Value &value, bool &wantsValue) {
  while (!frames.empty()) {
    if (!attach(value))
      return false;
    skipSpace();
    bool isMap = frames.back().isMap;
    char c = p != end ? *p : 0;
    if (c == ',') {
      ++p;
      wantsValue = true;
      return !isMap || readKey();
    }
    if (c != (isMap ? '}' : ']'))
      return fail(p, isMap ? "expected ',' or '}'" : "expected ',' or ']'");
    ++p;
    if (!close(value))
      return false;
  }
  return true;
}

bool Reader::readValue(Value &value, bool &opened) {
  skipSpace();
  switch (p != end ? *p : 0) {
  case '{':
  case '[':
    return open(value, opened);
  case '"': {
    llvm::StringRef text;
    if (!readString(text))
      return false;
    value = Value::string(text);
    return true;
  }
  case 't':
    return readWord("true", Value::boolean(true), value);
  case 'f':
    return readWord("false", Value::boolean(false), value);
  case 'n':
    return readWord("null", Value::null(), value);
  case '-':
  case '0' ... '9':
    return readNumber(value);
  default:
    return fail(p, p == end ? "expected a JSON value; the text ends here"
                            : "expected a JSON value");
  }
}

bool Reader::open(Value &value, bool &opened) {
  if (frames.size() >= maxDepth)
    return fail(p, "nested deeper than " + llvm::Twine(maxDepth),
                JsonError::Kind::TooDeep);
  bool isMap = *p++ == '{';
  frames.push_back({isMap, 0, isMap ? entries.size() : items.size()});
  skipSpace();
  if (p != end && *p == (isMap ? '}' : ']')) {
    ++p;
    return close(value);
  }
  opened = true;
  return !isMap || readKey();
}

bool Reader::attach(Value value) {
  Frame &frame = frames.back();
  frame.depth = std::max(frame.depth, value.depth());
  if (frame.isMap) {
    entries.back().value = value;
    return true;
  }
  if (LLVM_UNLIKELY(items.size() == items.capacity()) && !mayWait())
    return outOfMemory(p);
  items.push_back(value);
  return true;
}

bool Reader::close(Value &value) {
  Frame frame = frames.pop_back_val();
  return frame.isMap ? closeMap(value, frame) : closeList(value, frame);
}

bool Reader::closeList(Value &value, const Frame &frame) {
  size_t count = items.size() - frame.first;
  Value *to = arena.allocateValues(count);
  if (!to)
    return outOfMemory(p);
  std::uninitialized_copy_n(items.begin() + frame.first, count, to);
  items.truncate(frame.first);
  value = Value::list({to, count}, frame.depth + 1);
  return true;
}

bool Reader::closeMap(Value &value, const Frame &frame) {
  if (!checkKeys(frame.first))
    return false;
  size_t count = entries.size() - frame.first;
  MapEntry *to = arena.allocateEntries(count);
  if (!to)
    return outOfMemory(p);
  std::uninitialized_copy_n(entries.begin() + frame.first, count, to);
  entries.truncate(frame.first);
  keyOffsets.truncate(frame.first);
  value = Value::map({to, count}, frame.depth + 1);
  return true;
}

//===----------------------------------------------------------------------===//
// Keys
//===----------------------------------------------------------------------===//

bool Reader::readKey() {
  skipSpace();
  if (p == end || *p != '"')
    return fail(p, "expected a key in double quotes");
  if (LLVM_UNLIKELY(entries.size() == entries.capacity()) && !mayWait())
    return outOfMemory(p);
  keyOffsets.push_back(p - begin);
  llvm::StringRef key;
  if (!readString(key))
    return false;
  entries.push_back({key, Value()});
  skipSpace();
  if (p == end || *p != ':')
    return fail(p, "expected ':' after the key");
  ++p;
  return true;
}

/// Refuses repeated keys among the entries from `first` on.
bool Reader::checkKeys(size_t first) {
  if (entries.size() - first > 16)
    return checkManyKeys(first);
  // A key is compared with those before it only if one of them is like it.
  uint64_t seen = 0;
  for (size_t i = first; i != entries.size(); ++i) {
    llvm::StringRef key = entries[i].key;
    unsigned traits = unsigned(key.size()) * 7;
    if (!key.empty())
      traits += unsigned(key.front()) * 5 + unsigned(key.back());
    uint64_t bit = uint64_t(1) << (traits & 63);
    if (seen & bit)
      for (size_t k = first; k != i; ++k)
        if (entries[k].key == key)
          return failRepeated(i);
    seen |= bit;
  }
  return true;
}

/// The same for large maps: sorts by hash, and what is equal by hash by key, so
/// that no choice of keys makes it slow.
bool Reader::checkManyKeys(size_t first) {
  struct Hashed {
    uint64_t hash;
    size_t entry;
  };
  std::vector<Hashed> hashed;
  hashed.reserve(entries.size() - first);
  for (size_t i = first; i != entries.size(); ++i)
    hashed.push_back({llvm::xxh3_64bits(entries[i].key), i});
  llvm::sort(hashed, [&](const Hashed &a, const Hashed &b) {
    if (a.hash != b.hash)
      return a.hash < b.hash;
    if (a.entry == b.entry)
      return false;
    int order = entries[a.entry].key.compare(entries[b.entry].key);
    return order != 0 ? order < 0 : a.entry < b.entry;
  });
  // The first in the text is reported.
  size_t repeated = entries.size();
  for (size_t i = 1; i < hashed.size(); ++i)
    if (hashed[i].hash == hashed[i - 1].hash &&
        entries[hashed[i].entry].key == entries[hashed[i - 1].entry].key)
      repeated = std::min(repeated, hashed[i].entry);
  return repeated == entries.size() || failRepeated(repeated);
}

//===----------------------------------------------------------------------===//
// Strings
//===----------------------------------------------------------------------===//

bool Reader::readString(llvm::StringRef &text) {
  const char *from = ++p;
  p = detail::findJsonSpecial(p, end);
  if (p != end && *p == '\\')
    return unescape(from, text);
  if (p == end)
    return fail(from - 1, "string without closing quote");
  if (*p != '"')
    return fail(p, "control character in a string; write it as an escape");
  size_t size = p++ - from;
  if (!copyStrings || size == 0) {
    text = {from, size};
    return true;
  }
  char *to = arena.allocateBytes(size);
  if (!to)
    return outOfMemory(from);
  std::memcpy(to, from, size);
  text = {to, size};
  return true;
}

/// Finds the quote that ends a string, from a special byte on.
const char *findClosingQuote(const char *p, const char *end) {
  while (p != end && *p != '"') {
    p += *p == '\\' && end - p > 1 ? 2 : 1;
    p = detail::findJsonSpecial(p, end);
  }
  return p;
}

/// Reads a string with escapes; `p` is at the first one. Text shrinks when it
/// is unescaped, so its size in the source is room enough.
bool Reader::unescape(const char *from, llvm::StringRef &text) {
  const char *close = findClosingQuote(p, end);
  if (close == end)
    return fail(from - 1, "string without closing quote");
  size_t room = close - from;
  char *bytes = arena.allocateBytes(room);
  if (!bytes)
    return outOfMemory(from);
  char *to = bytes;
  for (const char *run = from;; run = p) {
    p = detail::findJsonSpecial(run, close);
    std::memcpy(to, run, p - run);
    to += p - run;
    if (p == close)
      break;
    if (*p != '\\')
      return fail(p, "control character in a string; write it as an escape");
    if (!readEscape(to))
      return false;
  }
  ++p;
  text = {bytes, size_t(to - bytes)};
  arena.shrinkLast(bytes, room, text.size());
  return true;
}

bool Reader::readEscape(char *&to) {
  const char *escape = p++;
  switch (*p++) {
  case '"':
    *to++ = '"';
    return true;
  case '\\':
    *to++ = '\\';
    return true;
  case '/':
    *to++ = '/';
    return true;
  case 'b':
    *to++ = '\b';
    return true;
  case 'f':
    *to++ = '\f';
    return true;
  case 'n':
    *to++ = '\n';
    return true;
  case 'r':
    *to++ = '\r';
    return true;
  case 't':
    *to++ = '\t';
    return true;
  case 'u':
    break;
  default:
    return fail(escape, "unknown escape in a string");
  }
  uint32_t unit = 0;
  if (!readHex(unit))
    return fail(escape, "\\u needs four hexadecimal digits");
  if (isSurrogate(unit)) {
    uint32_t low = 0;
    bool isPair =
        isHighSurrogate(unit) && end - p > 2 && p[0] == '\\' && p[1] == 'u';
    p += isPair ? 2 : 0;
    if (!isPair || !readHex(low) || !isLowSurrogate(low))
      return fail(escape, "lone surrogate in a string");
    unit = joinSurrogates(unit, low);
  }
  to = encodeUtf8(to, unit);
  return true;
}

bool Reader::readHex(uint32_t &unit) {
  if (end - p < 4)
    return false;
  for (int i = 0; i != 4; ++i) {
    unsigned digit = llvm::hexDigitValue(*p++);
    if (digit > 15)
      return false;
    unit = unit << 4 | digit;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Numbers and words
//===----------------------------------------------------------------------===//

bool Reader::readNumber(Value &value) {
  const char *from = p;
  bool isNegative = *p == '-';
  p += isNegative;
  const char *digits = p;
  // 18 digits always fit; whatever is longer goes by std::from_chars.
  uint64_t magnitude = 0;
  for (; p != end && isDigit(*p); ++p)
    magnitude = magnitude * 10 + uint64_t(*p - '0');
  size_t count = p - digits;
  if (count == 0)
    return fail(from, "bad number: expected a digit");
  if (count > 1 && *digits == '0')
    return fail(from, "bad number: it begins with 0");
  if (p != end && (*p == '.' || *p == 'e' || *p == 'E'))
    return readFloat(value, from);
  if (count <= 18) {
    int64_t number = int64_t(magnitude);
    value = Value::integerValue(isNegative ? -number : number);
    return true;
  }
  int64_t number = 0;
  if (std::from_chars(from, p, number).ec != std::errc())
    return readWideInteger(value, from);
  value = Value::integerValue(number);
  return true;
}

bool Reader::readWideInteger(Value &value, const char *from) {
  using Wide = JsonReadOptions::WideIntegers;
  if (wideIntegers == Wide::Refused)
    return fail(from, "an integer beyond 64 bits");
  if (!readFloat(value, from))
    return false;
  if (wideIntegers == Wide::Marked)
    value = Value::wideInteger(value.asFloat());
  return true;
}

/// True if a number that is out of range is too large rather than too near 0.
bool isTooLarge(llvm::StringRef number) {
  number.consume_front("-");
  size_t e = number.find_first_of("eE");
  llvm::StringRef mantissa = number.take_front(e);
  llvm::StringRef exponentText =
      e == llvm::StringRef::npos ? "" : number.drop_front(e + 1);
  exponentText.consume_front("+");
  auto [whole, fraction] = mantissa.split('.');
  whole = whole.ltrim('0');
  size_t zeros = fraction.size() - fraction.ltrim('0').size();
  if (whole.empty() && zeros == fraction.size())
    return false;
  // An exponent that is out of range itself decides alone.
  int64_t exponent = 0;
  if (!exponentText.empty() && exponentText.getAsInteger(10, exponent))
    return exponentText.front() != '-';
  return exponent > (whole.empty() ? int64_t(zeros) : -int64_t(whole.size()));
}

/// Reads a number that is no int; `p` is behind its first digits.
bool Reader::readFloat(Value &value, const char *from) {
  auto skipDigits = [&] {
    const char *first = p;
    while (p != end && isDigit(*p))
      ++p;
    return p != first;
  };
  if (p != end && *p == '.') {
    ++p;
    if (!skipDigits())
      return fail(from, "bad number: expected a digit after the point");
  }
  if (p != end && (*p == 'e' || *p == 'E')) {
    ++p;
    if (p != end && (*p == '+' || *p == '-'))
      ++p;
    if (!skipDigits())
      return fail(from, "bad number: expected a digit in the exponent");
  }
  double number = 0;
  if (std::from_chars(from, p, number).ec == std::errc::result_out_of_range) {
    if (isTooLarge({from, size_t(p - from)}))
      return fail(from, "number out of range: it is not finite");
    number = *from == '-' ? -0.0 : 0.0;
  }
  if (!std::isfinite(number))
    return fail(from, "number out of range: it is not finite");
  value = Value::floating(number);
  return true;
}

bool Reader::readWord(llvm::StringRef word, Value meaning, Value &value) {
  if (!llvm::StringRef(p, end - p).starts_with(word))
    return fail(p, "expected a JSON value");
  p += word.size();
  value = meaning;
  return true;
}

} // namespace

std::optional<Value> parseJson(llvm::StringRef text, ValueArena &arena,
                               JsonError &error, bool copyStrings,
                               JsonReadOptions options) {
  return Reader(text, arena, error, copyStrings, options).read();
}

} // namespace facet
