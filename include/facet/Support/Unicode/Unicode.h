//===- Unicode.h - UTF-8 and Unicode algorithms -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A thin layer over ICU, with fast paths for ASCII. All texts are UTF-8. No
// function depends on a locale.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_UNICODE_UNICODE_H
#define FACET_SUPPORT_UNICODE_UNICODE_H

#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>

namespace facet {

/// The version of Unicode of all that follows, and of patterns; configuring
/// fails with libraries of another (docs/Rationale/Unicode.md).
inline constexpr llvm::StringLiteral unicodeVersion = "15.0";

/// The offset of the first byte that is not part of valid UTF-8 (overlong forms
/// and surrogates included), or nullopt.
std::optional<size_t> findInvalidUtf8(llvm::StringRef text);

/// The text of a file without the byte order mark before it, if there is one
/// (docs/Language.md part 4).
llvm::StringRef withoutByteOrderMark(llvm::StringRef text);

/// True if all bytes are below 0x80.
bool isAscii(llvm::StringRef text);

/// True if the text is certainly in NFC already (a quick check of ICU).
bool isNfc(llvm::StringRef text);
/// The text in Unicode NFC.
std::string toNfc(llvm::StringRef text);

/// NFC, then CRLF and lone CR to LF: the form in which sizes are counted
/// (docs/Language.md 1.11). Returns nullopt if the text is in that form
/// already.
std::optional<std::string> normaliseUnits(llvm::StringRef text);

/// Full case mapping, no locale; appends to `out`.
void appendLower(std::string &out, llvm::StringRef text);
void appendUpper(std::string &out, llvm::StringRef text);
/// The title-case form of one code point.
void appendTitle(std::string &out, uint32_t codePoint);

/// Unicode White_Space.
bool isWhiteSpace(uint32_t codePoint);
/// Alphabetic or numeric in Unicode, for words in text.
bool isLetterOrDigit(uint32_t codePoint);
/// A letter of a script that puts no space between words: Han, Thai, Khmer ….
bool isWrittenWithoutSpaces(uint32_t codePoint);
/// The end of what people take for one word: letters, digits, `_` and the marks
/// on them from `offset` on, in any script. `offset` if there is none.
size_t skipWord(llvm::StringRef text, size_t offset);
/// The text without White_Space at both ends; a part of `text`.
llvm::StringRef trimWhiteSpace(llvm::StringRef text);

/// The code point that begins at `offset`, and its size in bytes. A byte that
/// begins none is U+FFFD of size 1, so that a walk ends whatever the bytes are.
struct CodePoint {
  uint32_t value;
  unsigned size;
};
CodePoint decodeAt(llvm::StringRef text, size_t offset);

/// Number of code points. Valid UTF-8.
size_t countCodePoints(llvm::StringRef text);
/// The byte offset of code point number `n`; text.size() if there are fewer.
size_t offsetOfCodePoint(llvm::StringRef text, size_t n);
/// The greatest code point boundary that is not after `offset`; at most three
/// bytes before it.
size_t floorBoundary(llvm::StringRef text, size_t offset);

/// Calls `visit` with each grapheme cluster (UAX #29), from the first on.
void forEachGrapheme(llvm::StringRef text,
                     llvm::function_ref<void(llvm::StringRef)> visit);

} // namespace facet

#endif // FACET_SUPPORT_UNICODE_UNICODE_H
