//===- Pretokenizer.cpp - Cuts text into pieces ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The patterns, of which the first alternative that matches counts; each takes
// as much as it can:
//
//   cl100k_base  (?i:'s|'t|'re|'ve|'m|'ll|'d)
//                [^\r\n\p{L}\p{N}]?\p{L}+
//                \p{N}{1,3}
//                 ?[^\s\p{L}\p{N}]+[\r\n]*
//                \s*[\r\n]+ | \s+(?!\S) | \s+
//
//   o200k_base   [^\r\n\p{L}\p{N}]?U*L+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
//                [^\r\n\p{L}\p{N}]?U+L*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
//                \p{N}{1,3}
//                 ?[^\s\p{L}\p{N}]+[\r\n/]*
//                \s*[\r\n]+ | \s+(?!\S) | \s+
//     with U = [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}], L = [\p{Ll}\p{Lm}\p{Lo}\p{M}]
//
// They are read as tiktoken reads them, in Rust, where those who read them with
// JavaScript's expressions differ: \s is Unicode White_Space (with U+0085,
// without U+FEFF), and ſ is an s in any case. Later versions of tiktoken write
// cl100k_base with `\s++$|\s*[\r\n]` for the line ends; pieces can differ then,
// but not their tokens: in no token of it is a line end followed by anything.
//
// Code points are looked at a bounded number of times each.
//
//===----------------------------------------------------------------------===//

#include "Pretokenizer.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/Compiler.h"
#include "llvm/Support/Endian.h"

using namespace facet;
using namespace facet::tokenizer;

//===----------------------------------------------------------------------===//
// Code points
//===----------------------------------------------------------------------===//

inline Pretokenizer::Char Pretokenizer::charAt(Cursor place) const {
  if (LLVM_LIKELY(*place < 0x80))
    return {classes.blocks[0][*place], 1};
  return wideCharAt(place);
}

Pretokenizer::Char Pretokenizer::wideCharAt(Cursor place) const {
  uint8_t lead = *place;
  unsigned size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < 0xc0 || lead > 0xf4 || size > size_t(textEnd - place))
    return {0, 1}; // no UTF-8
  uint32_t codePoint = lead & (0x7f >> size);
  for (unsigned i = 1; i < size; ++i)
    codePoint = codePoint << 6 | (place[i] & 0x3f);
  if (codePoint > 0x10ffff)
    return {0, 1};
  return {classes.of(codePoint), uint8_t(size)};
}

inline Pretokenizer::Cursor Pretokenizer::skipAny(Cursor from,
                                                  uint8_t bits) const {
  while (from != textEnd) {
    Char c = charAt(from);
    if (!(c.bits & bits))
      break;
    from += c.size;
  }
  return from;
}

inline Pretokenizer::Cursor Pretokenizer::skipNone(Cursor from,
                                                   uint8_t bits) const {
  while (from != textEnd) {
    Char c = charAt(from);
    if (c.bits & bits)
      break;
    from += c.size;
  }
  return from;
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// (?i:'s|'t|'re|'ve|'m|'ll|'d)?
Pretokenizer::Cursor Pretokenizer::skipContraction(Cursor from) const {
  size_t room = textEnd - from;
  if (room < 2 || *from != '\'')
    return from;
  uint8_t first = from[1] | 0x20, second = room > 2 ? from[2] | 0x20 : 0;
  switch (first) {
  case 's':
  case 't':
  case 'm':
  case 'd':
    return from + 2;
  case 'r':
  case 'v':
    return second == 'e' ? from + 3 : from;
  case 'l':
    return second == 'l' ? from + 3 : from;
  default:
    // ſ, U+017F.
    return room > 2 && from[1] == 0xc5 && from[2] == 0xbf ? from + 3 : from;
  }
}

/// Can stand before the letters of a word: [^\r\n\p{L}\p{N}].
static bool isWordPrefix(uint8_t bits) {
  return !(bits & (Newline | Letter | Number));
}

/// Matches [^\r\n\p{L}\p{N}]?\p{L}+, or returns nullptr.
inline Pretokenizer::Cursor Pretokenizer::findLetters(Char first) const {
  Cursor begin = at;
  if (isWordPrefix(first.bits)) {
    begin += first.size;
    if (begin == textEnd || !(charAt(begin).bits & Letter))
      return nullptr;
  } else if (!(first.bits & Letter)) {
    return nullptr;
  }
  return skipAny(begin, Letter);
}

/// Matches U*L+ and U+L*. What is in both U and L: Caseless and Mark.
inline Pretokenizer::WordEnds Pretokenizer::casedWordFrom(Cursor begin) const {
  constexpr uint8_t both = Caseless | Mark;
  Cursor end = begin, lastInBoth = nullptr;
  while (end != textEnd) {
    Char c = charAt(end);
    if (c.bits & Lower)
      return {skipAny(end, Lower | both), nullptr};
    if (!(c.bits & (Upper | both)))
      break;
    end += c.size;
    if (c.bits & both)
      lastInBoth = end;
  }
  // U* gives back up to the last that can be L+; only Upper is behind it.
  return {lastInBoth, end != begin ? end : nullptr};
}

/// Matches the first two alternatives of o200k_base, or returns nullptr. Each
/// of them is tried with the prefix, then without.
inline Pretokenizer::Cursor Pretokenizer::findCasedWord(Char first) const {
  WordEnds ends{nullptr, nullptr};
  if (isWordPrefix(first.bits)) {
    ends = casedWordFrom(at + first.size);
    if (!ends.withLower && (first.bits & Mark))
      ends.withLower = at + first.size; // the mark is no prefix, but all of L+
  } else if (first.bits & Letter) {
    ends = casedWordFrom(at);
  }
  Cursor end = ends.withLower ? ends.withLower : ends.onlyUpper;
  return end ? skipContraction(end) : nullptr;
}

/// The number of ASCII small letters that 8 bytes begin with.
static unsigned countSmallLetters(uint64_t bytes) {
  constexpr uint64_t ones = 0x0101010101010101;
  // The top bit of a byte says whether it is at least 'a'; greater than 'z'.
  uint64_t low = bytes & ones * 0x7f;
  uint64_t fromA = low + ones * (0x80 - 'a');
  uint64_t afterZ = low + ones * (0x80 - 'z' - 1);
  uint64_t others = (~fromA | afterZ | bytes) & ones * 0x80;
  return llvm::countr_zero(others) / 8;
}

/// The most frequent words without looking at each code point: a prefix or
/// none, then ASCII letters (of o200k_base only words like "word" and "Word"),
/// then ASCII. Returns nullptr if that is not what stands here.
inline Pretokenizer::Cursor Pretokenizer::findAsciiWord() const {
  using llvm::support::endian::read64le;
  bool isCased = encoding != Encoding::Cl100kBase;
  Cursor end = at;
  if (*end < 0x80 && isWordPrefix(classes.blocks[0][*end]))
    ++end;
  if (isCased && end != textEnd && *end - 'A' < 26u)
    ++end;
  // cl100k_base knows no case.
  uint64_t toSmall = isCased ? 0 : 0x2020202020202020;
  Cursor letters = end;
  unsigned count = 8;
  while (count == 8) {
    if (textEnd - end <= 8)
      return nullptr;
    count = countSmallLetters(read64le(end) | toSmall);
    end += count;
  }
  if (end == letters || *end >= 0x80)
    return nullptr;
  return isCased ? skipContraction(end) : end;
}

//===----------------------------------------------------------------------===//
// The rest
//===----------------------------------------------------------------------===//

/// Matches \p{N}{1,3} where there is one.
Pretokenizer::Cursor Pretokenizer::findNumber() const {
  Cursor end = at;
  for (unsigned i = 0; i < 3 && end != textEnd; ++i) {
    Char c = charAt(end);
    if (!(c.bits & Number))
      break;
    end += c.size;
  }
  return end;
}

/// Matches ` ?[^\s\p{L}\p{N}]+[\r\n]*`, for o200k_base with [\r\n/]*, or
/// returns nullptr.
Pretokenizer::Cursor Pretokenizer::findPunctuation(Char first) const {
  constexpr uint8_t others = Space | Letter | Number;
  Cursor begin = *at == ' ' ? at + 1 : at;
  if (begin == textEnd || ((begin == at ? first : charAt(begin)).bits & others))
    return nullptr;
  Cursor end = skipNone(begin, others);
  bool withSlashes = encoding != Encoding::Cl100kBase;
  while (end != textEnd &&
         (*end == '\r' || *end == '\n' || (withSlashes && *end == '/')))
    ++end;
  return end;
}

/// Matches \s*[\r\n]+|\s+(?!\S)|\s+ where there is a \s.
Pretokenizer::Cursor Pretokenizer::findSpace() const {
  Cursor end = at, last = at, afterNewline = nullptr;
  while (end != textEnd) {
    Char c = charAt(end);
    if (!(c.bits & Space))
      break;
    last = end;
    end += c.size;
    if (c.bits & Newline)
      afterNewline = end;
  }
  if (afterNewline)
    return afterNewline;
  // The last one is left to what follows, unless it is the only one.
  return end == textEnd || last == at ? end : last;
}

inline Pretokenizer::Cursor Pretokenizer::findEnd() const {
  if (encoding == Encoding::Cl100kBase && *at == '\'') {
    Cursor afterContraction = skipContraction(at);
    if (afterContraction != at)
      return afterContraction;
  }
  if (Cursor end = findAsciiWord())
    return end;
  Char first = charAt(at);
  Cursor end = encoding != Encoding::Cl100kBase ? findCasedWord(first)
                                                : findLetters(first);
  if (end)
    return end;
  if (first.bits & Number)
    return findNumber();
  end = findPunctuation(first);
  return end ? end : findSpace();
}

llvm::StringRef Pretokenizer::next() {
  if (at == textEnd)
    return {};
  Cursor begin = at;
  at = findEnd();
  return {reinterpret_cast<const char *>(begin), size_t(at - begin)};
}
