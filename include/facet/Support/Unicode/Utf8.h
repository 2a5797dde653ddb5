//===- Utf8.h - Bytes of UTF-8 and units of UTF-16 ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one encoder of UTF-8, and the surrogates of \uXXXX escapes. Inline: the
// loops of readers and case mappings call it for each character.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_UNICODE_UTF8_H
#define FACET_SUPPORT_UNICODE_UTF8_H

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

namespace facet {

inline bool isHighSurrogate(uint32_t unit) {
  return unit >> 10 == 0xd800 >> 10;
}
inline bool isLowSurrogate(uint32_t unit) { return unit >> 10 == 0xdc00 >> 10; }
inline bool isSurrogate(uint32_t unit) { return unit >> 11 == 0xd800 >> 11; }
/// The code point of a high surrogate and the low one behind it.
inline uint32_t joinSurrogates(uint32_t high, uint32_t low) {
  return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
}

/// Whether a byte of UTF-8 goes on with a code point that began before it.
inline bool isContinuationByte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// The most bytes of one code point.
inline constexpr size_t maxUtf8Size = 4;

/// Writes a code point, no surrogate, as 1 to 4 bytes; returns where they end.
inline char *encodeUtf8(char *to, uint32_t codePoint) {
  assert(codePoint <= 0x10ffff && !isSurrogate(codePoint) && "no code point");
  if (codePoint < 0x80) {
    *to++ = char(codePoint);
    return to;
  }
  if (codePoint < 0x800) {
    *to++ = char(0xc0 | codePoint >> 6);
  } else {
    if (codePoint < 0x10000) {
      *to++ = char(0xe0 | codePoint >> 12);
    } else {
      *to++ = char(0xf0 | codePoint >> 18);
      *to++ = char(0x80 | (codePoint >> 12 & 0x3f));
    }
    *to++ = char(0x80 | (codePoint >> 6 & 0x3f));
  }
  *to++ = char(0x80 | (codePoint & 0x3f));
  return to;
}

inline void appendUtf8(std::string &out, uint32_t codePoint) {
  char bytes[maxUtf8Size];
  out.append(bytes, encodeUtf8(bytes, codePoint) - bytes);
}

} // namespace facet

#endif // FACET_SUPPORT_UNICODE_UTF8_H
