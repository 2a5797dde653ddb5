//===- ByteScan.h - Looking for bytes quickly ----------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SYNTAX_BYTESCAN_H
#define FACET_LIB_SYNTAX_BYTESCAN_H

#include "facet/Support/Simd/Simd.h"
#include "llvm/ADT/bit.h"
#include <cstdint>
#include <cstring>

namespace facet {
namespace detail {

/// 16 bytes that are compared at once (an extension that GCC and Clang share).
/// Not the Bytes of Simd.h: docs/Rationale/Vectors.md says why.
using ByteVector = unsigned char __attribute__((vector_size(16)));

/// The first byte in [p, end) for which `test` holds, or `end`. `test` takes a
/// byte or a ByteVector, and uses no operators but comparisons, `|` and `&`.
template <typename Test>
inline const char *scanFor(const char *p, const char *end, Test test) {
  while (size_t(end - p) >= sizeof(ByteVector)) {
    ByteVector bytes;
    std::memcpy(&bytes, p, sizeof(bytes));
    auto hits = test(bytes);
    uint64_t words[2];
    static_assert(sizeof(hits) == sizeof(words));
    std::memcpy(words, &hits, sizeof(words));
    if (words[0] | words[1]) {
      if (llvm::endianness::native != llvm::endianness::little)
        break;
      return words[0] ? p + llvm::countr_zero(words[0]) / 8
                      : p + 8 + llvm::countr_zero(words[1]) / 8;
    }
    p += sizeof(ByteVector);
  }
  while (p != end && !test(static_cast<unsigned char>(*p)))
    ++p;
  return p;
}

/// As scanString, but ends where fewer than 64 bytes are left.
FACET_INLINE const char *scanStringBlocks(const char *p, const char *end,
                                          bool *hasSigils) {
  uint64_t allSigils = 0;
  for (; end - p >= 64; p += 64) {
    auto bytes = facet::Bytes<64>::load(p);
    uint64_t ends = bytes.equalAny('"', '\\', '\n');
    uint64_t sigils = bytes.equalAny('$', '{');
    if (ends) {
      uint64_t before = (ends & -ends) - 1;
      *hasSigils |= (allSigils | (sigils & before)) != 0;
      return p + llvm::countr_zero(ends);
    }
    allSigils |= sigils;
  }
  *hasSigils |= allSigils != 0;
  return p;
}

/// The first quote, backslash or line feed: where a string may end. Sets
/// `hasSigils` if a '$' or a '{' stands before it.
inline const char *scanString(const char *p, const char *end, bool &hasSigils) {
  p = onThisCpu<scanStringBlocks>(p, end, &hasSigils);
  for (; p != end && *p != '"' && *p != '\\' && *p != '\n'; ++p)
    hasSigils |= *p == '$' || *p == '{';
  return p;
}

/// Goes on by 64 bytes while all of them are ASCII without controls but LF.
FACET_INLINE const char *skipPlainText(const char *p, const char *end) {
  for (; end - p >= 64; p += 64) {
    auto bytes = facet::Bytes<64>::load(p);
    if ((~bytes.atLeast(0x20) & ~bytes.equal('\n')) | bytes.atLeast(0x7f))
      break;
  }
  return p;
}

/// A control character other than LF (docs/Language.md 1.1).
template <typename Byte> constexpr auto isForbiddenControl(Byte c) {
  return ((c < 0x20) & (c != '\n')) | (c == 0x7f);
}

} // namespace detail
} // namespace facet

#endif // FACET_LIB_SYNTAX_BYTESCAN_H
