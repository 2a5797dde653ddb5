//===- ByteBlock.h - Several bytes at a time --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SUPPORT_SIMD_BYTEBLOCK_H
#define FACET_LIB_SUPPORT_SIMD_BYTEBLOCK_H

#include "llvm/ADT/bit.h"
#include "llvm/Support/Endian.h"
#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace facet {
namespace detail {

#if defined(__SSE2__)

/// 16 bytes in a register. A Mask has one bit a byte, in order.
class ByteBlock {
public:
  static constexpr size_t width = 16;
  using Mask = uint32_t;

  static ByteBlock load(const char *p) {
    return ByteBlock(_mm_loadu_si128(reinterpret_cast<const __m128i *>(p)));
  }
  /// The bytes of two words, the first lowest.
  static ByteBlock of(uint64_t low, uint64_t high) {
    return ByteBlock(_mm_set_epi64x(int64_t(high), int64_t(low)));
  }
  void store(char *p) const {
    _mm_storeu_si128(reinterpret_cast<__m128i *>(p), bytes);
  }
  /// Bytes that a JSON string cannot hold as they are.
  Mask jsonSpecials() const {
    __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    __m128i slash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    __m128i control =
        _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
    return mask(_mm_or_si128(control, _mm_or_si128(quote, slash)));
  }
  /// Bytes of at least `bound`.
  Mask atLeast(unsigned char bound) const {
    __m128i b = _mm_set1_epi8(char(bound));
    return mask(_mm_cmpeq_epi8(_mm_max_epu8(bytes, b), bytes));
  }
  Mask nonAscii() const { return mask(bytes); }
  /// Bytes that begin a code point.
  Mask leads() const {
    return mask(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(char(0xbf))));
  }
  static size_t first(Mask m) { return llvm::countr_zero(m); }

private:
  explicit ByteBlock(__m128i bytes) : bytes(bytes) {}
  static Mask mask(__m128i m) { return Mask(_mm_movemask_epi8(m)); }
  __m128i bytes;
};

#else

/// 8 bytes in a word. A Mask has the high bit of each byte, in order. All masks
/// are exact: no carry goes from byte to byte.
class ByteBlock {
public:
  static constexpr size_t width = 8;
  using Mask = uint64_t;

  static ByteBlock load(const char *p) {
    return ByteBlock(llvm::support::endian::read64le(p));
  }
  static ByteBlock of(uint64_t low, uint64_t) { return ByteBlock(low); }
  void store(char *p) const { llvm::support::endian::write64le(p, bytes); }
  Mask jsonSpecials() const {
    return (~atLeast(0x20) & high) | equal('"') | equal('\\');
  }
  Mask atLeast(unsigned char bound) const {
    // Compare the low seven bits, then let the high bits decide.
    Mask low = (bytes | high) - all(bound & 0x7f);
    return (bound < 0x80 ? (low | bytes) : (low & bytes)) & high;
  }
  Mask nonAscii() const { return bytes & high; }
  Mask leads() const { return (~bytes | (bytes << 1)) & high; }
  static size_t first(Mask m) { return llvm::countr_zero(m) / 8; }

private:
  static constexpr Mask high = 0x8080808080808080;
  static constexpr Mask all(unsigned char c) {
    return 0x0101010101010101 * Mask(c);
  }
  explicit ByteBlock(uint64_t bytes) : bytes(bytes) {}
  Mask equal(unsigned char c) const {
    Mask x = bytes ^ all(c);
    return ~(((x & ~high) + ~high) | x) & high;
  }
  uint64_t bytes;
};

#endif

/// The last bytes of a text, at least one and fewer than a block, made up with
/// spaces. They are put together in registers: to load what was just stored in
/// smaller parts is slow.
inline ByteBlock loadTail(const char *p, size_t size) {
  namespace endian = llvm::support::endian;
  constexpr uint64_t spaces = 0x2020202020202020;
  auto byte = [&](size_t i) {
    return uint64_t(static_cast<unsigned char>(p[i])) << (8 * i);
  };
  uint64_t low, high = spaces;
  if (size >= 8) {
    low = endian::read64le(p);
    // Two shifts: one by 64 bits is not defined.
    high = endian::read64le(p + size - 8) >> (8 * (15 - size)) >> 8;
    high |= spaces << (8 * (size - 8));
    return ByteBlock::of(low, high);
  }
  if (size >= 4)
    low = endian::read32le(p) | uint64_t(endian::read32le(p + size - 4))
                                    << (8 * (size - 4));
  else
    low = byte(0) | byte(size / 2) | byte(size - 1);
  return ByteBlock::of(low | spaces << (8 * size), high);
}

/// The first byte in [p, end) for which `test` (ByteBlock → Mask, false for a
/// space) holds, or `end`.
template <typename Test>
inline const char *findByte(const char *p, const char *end, Test test) {
  for (; size_t(end - p) >= ByteBlock::width; p += ByteBlock::width)
    if (ByteBlock::Mask m = test(ByteBlock::load(p)))
      return p + ByteBlock::first(m);
  if (p != end)
    if (ByteBlock::Mask m = test(loadTail(p, end - p)))
      return p + ByteBlock::first(m);
  return end;
}

// Long text is passed by in steps of 64 bytes, by functions that are compiled
// for several processors: they return where a step begins that has such a byte,
// or where less than a step is left.
const char *skipBelow(const char *p, const char *end, unsigned char bound);
const char *skipPlainJson(const char *p, const char *end);

/// From so many bytes on.
constexpr ptrdiff_t longText = 256;

/// So much plain text in a row is worth the call of a function for more of it:
/// escapes stand close together or are rare.
constexpr size_t plainRun = 128;

/// The first quote, backslash or control character, or `end`.
inline const char *findJsonSpecial(const char *p, const char *end) {
  auto specials = [](ByteBlock b) { return b.jsonSpecials(); };
  if (end - p >= longText) {
    const char *runEnd = p + plainRun;
    const char *found = findByte(p, runEnd, specials);
    if (found != runEnd)
      return found;
    p = skipPlainJson(runEnd, end);
  }
  return findByte(p, end, specials);
}
inline const char *findNonAscii(const char *p, const char *end) {
  if (end - p >= longText && !ByteBlock::load(p).nonAscii())
    p = skipBelow(p, end, 0x80);
  return findByte(p, end, [](ByteBlock b) { return b.nonAscii(); });
}
/// `bound` is above 0x20.
inline const char *findAtLeast(const char *p, const char *end,
                               unsigned char bound) {
  if (end - p >= longText && !ByteBlock::load(p).atLeast(bound))
    p = skipBelow(p, end, bound);
  return findByte(p, end, [=](ByteBlock b) { return b.atLeast(bound); });
}

} // namespace detail
} // namespace facet

#endif // FACET_LIB_SUPPORT_SIMD_BYTEBLOCK_H
