//===- JsonWriter.h - Writing canonical JSON ------------------ -*- C++ -*-===//
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

#ifndef FACET_SUPPORT_JSON_JSONWRITER_H
#define FACET_SUPPORT_JSON_JSONWRITER_H

#include "facet/Support/Value.h"
#include "llvm/ADT/SmallVector.h"
#include <array>
#include <string>

namespace facet {

/// Appends `"…"` with the escapes of RFC 8785 (quotes included).
void appendJsonString(std::string &out, llvm::StringRef text);
/// Bytes that `appendJsonString` would append, quotes included.
size_t jsonStringSize(llvm::StringRef text);
/// Appends a finite number as ECMAScript's Number::toString writes it.
void appendJsonNumber(std::string &out, double number);
/// Room for the digits of an integer and its sign.
using JsonDigits = std::array<char, 20>;
/// Writes all digits of an integer; the text lies in `room`.
llvm::StringRef formatJsonInteger(JsonDigits &room, int64_t number);
/// Appends the same.
void appendJsonInteger(std::string &out, int64_t number);

/// Appends the canonical text of a value. Stops and returns false once `out`
/// would grow beyond `maxBytes` bytes, or at once where that can be foreseen:
/// values that share storage on many levels may have text without end.
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

#endif // FACET_SUPPORT_JSON_JSONWRITER_H
