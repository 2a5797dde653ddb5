//===- JsonReader.h - Reading JSON ---------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_JSON_JSONREADER_H
#define FACET_SUPPORT_JSON_JSONREADER_H

#include "facet/Support/Value.h"
#include <optional>
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
/// drop (`withoutByteOrderMark`). Strings without escapes point into `text`,
/// which must outlive the value, unless `copyStrings` is set. No recursion that
/// the input can overflow; linear time.
std::optional<Value> parseJson(llvm::StringRef text, ValueArena &arena,
                               JsonError &error, bool copyStrings = true,
                               JsonReadOptions options = {});

} // namespace facet

#endif // FACET_SUPPORT_JSON_JSONREADER_H
