//===- Json.h - Reading JSON and writing canonical JSON ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one JSON writer of the compiler: output, hashes, cache keys and lenses
// use it. Canonical text is RFC 8785 (JCS): keys by UTF-16 code units, numbers
// as ECMAScript writes them, the shortest escapes. Integers have all their
// digits (docs/Language.md 1.2): RFC 8785 knows none beyond ±(2^53−1), and
// canonical output holds none (1.14), but texts, keys and hashes may.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_JSON_JSON_H
#define FACET_SUPPORT_JSON_JSON_H

#include "facet/Support/Value.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace facet {

/// What is wrong with a JSON text, and where (byte offset).
struct JsonError {
  enum class Kind { Syntax, TooDeep, OutOfMemory };
  Kind kind = Kind::Syntax;
  std::string message;
  size_t offset = 0;
};

/// How strict the reader is.
struct JsonReadOptions {
  /// Brackets may nest this deep (docs/Language.md 1.3).
  unsigned maxDepth = 256;
  /// What an integer beyond 64 bits is: the float next to it, the same but
  /// marked (`Value::isWideInteger`), or an error.
  enum class WideIntegers { Float, Marked, Refused } wideIntegers = {};
};

/// Reads one JSON text. Repeated keys, lone surrogates, bytes that are no
/// UTF-8, numbers that are not finite and anything after the value are errors.
/// A number without fraction and exponent that fits is an int, else a float (or
/// what `wideIntegers` says). A file's byte order mark is for the caller to
/// drop
/// (`withoutByteOrderMark`).
/// Strings without escapes point into `text`, which must outlive the value,
/// unless `copyStrings` is set. No recursion that the input can overflow;
/// linear time.
std::optional<Value> parseJson(llvm::StringRef text, ValueArena &arena,
                               JsonError &error, bool copyStrings = true,
                               JsonReadOptions options = {});

/// Where a value stands in a JSON text, with its key if it is one of a map's;
/// byte offsets, ends behind the last byte.
struct JsonPlace {
  size_t keyBegin = 0, keyEnd = 0;
  size_t begin = 0, end = 0;
};

/// Finds the value that `path` leads to from the outermost one, each step the
/// number of an entry or item, in a text that parseJson has read. Linear time.
JsonPlace locateJson(llvm::StringRef text, llvm::ArrayRef<size_t> path);

/// Appends `"…"` with the escapes of RFC 8785 (quotes included).
void appendJsonString(std::string &out, llvm::StringRef text);
/// Bytes that `appendJsonString` would append, quotes included.
size_t jsonStringSize(llvm::StringRef text);
/// Appends a finite number as ECMAScript's Number::toString writes it.
void appendJsonNumber(std::string &out, double number);
/// Appends all digits of an integer.
void appendJsonInteger(std::string &out, int64_t number);

/// Appends the canonical text of a value. Stops and returns false once `out`
/// would grow beyond `maxBytes` bytes.
[[nodiscard]] bool appendJcs(std::string &out, Value value,
                             uint64_t maxBytes = ~uint64_t(0));
/// The canonical text of a value known to be small.
std::string toJcs(Value value);
/// Appends text with one entry a line and `indent` spaces a level, in map
/// order: the form of the lens json(indent=n) and of --format pretty.
[[nodiscard]] bool appendPrettyJson(std::string &out, Value value,
                                    unsigned indent,
                                    uint64_t maxBytes = ~uint64_t(0));

/// Appends text that parseJson reads back as the same value: map order kept,
/// whole floats with ".0". For caches, never for output.
[[nodiscard]] bool appendExactJson(std::string &out, Value value,
                                   uint64_t maxBytes = ~uint64_t(0));

/// The text of an atom: a string as it is, else its canonical JSON; lists and
/// maps by their canonical JSON. Used by join, template, to_string and message
/// contents. Returns false beyond `maxBytes`.
[[nodiscard]] bool appendText(std::string &out, Value value,
                              uint64_t maxBytes = ~uint64_t(0));

/// Order of keys in canonical JSON: by UTF-16 code units. Negative, 0,
/// positive.
int compareUtf16(llvm::StringRef a, llvm::StringRef b);

/// Equality of canonical JSON, without making the text: two ints are compared
/// exactly, an int and a float as the doubles that RFC 8785 writes (1 == 1.0).
bool jcsEqual(Value a, Value b);
/// A hash that agrees with jcsEqual.
uint64_t jcsHash(Value value);

/// The greatest integer that every reader of JSON keeps: RFC 8785 knows none
/// beyond it.
inline constexpr int64_t maxSafeInteger = (int64_t(1) << 53) - 1;

/// The first integer beyond ±(2^53−1) in the value, if any
/// (docs/Language.md 1.14).
std::optional<int64_t> findUnsafeInteger(Value value);
/// Whether an integer beyond 64 bits is in the value (`Value::isWideInteger`).
bool hasWideInteger(Value value);
/// Whether all strings and keys in the value are UTF-8: for values that were
/// made elsewhere than here. Time linear in the storage.
bool isUtf8(Value value);

/// Builds canonical JSON text from the compiler's own structure: objects whose
/// keys the caller gives in JCS order.
class JcsWriter {
public:
  explicit JcsWriter(std::string &out) : out(out) {}
  void beginObject();
  void endObject();
  void beginArray();
  void endArray();
  /// `key` must follow the previous one in JCS order (asserted).
  void key(llvm::StringRef key);
  void value(Value value);
  void string(llvm::StringRef text);
  void integer(int64_t number);
  void boolean(bool b);
  void null();
  /// Text that is canonical JSON already.
  void raw(llvm::StringRef json);

private:
  void separate();
  std::string &out;
  llvm::SmallVector<bool, 16> hasItems{false};
  /// The newest key of each open object; kept in builds with assertions only.
  llvm::SmallVector<std::string, 0> newestKeys;
  bool afterKey = false;
};

} // namespace facet

#endif // FACET_SUPPORT_JSON_JSON_H
