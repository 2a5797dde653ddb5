//===- ByteScan.h - Looking for bytes quickly ----------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SYNTAX_BYTESCAN_H
#define FACET_LIB_SYNTAX_BYTESCAN_H

#include "llvm/ADT/bit.h"
#include <cstdint>
#include <cstring>

namespace facet {
namespace detail {

/// 16 bytes that are compared at once (an extension that GCC and Clang share).
using Bytes = unsigned char __attribute__((vector_size(16)));

/// The first byte in [p, end) for which `test` holds, or `end`. `test` takes a
/// byte or `Bytes`, and uses no operators but comparisons, `|` and `&`.
template <typename Test>
inline const char *scanFor(const char *p, const char *end, Test test) {
  while (size_t(end - p) >= sizeof(Bytes)) {
    Bytes bytes;
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
    p += sizeof(Bytes);
  }
  while (p != end && !test(static_cast<unsigned char>(*p)))
    ++p;
  return p;
}

/// The first quote, backslash or line feed: where a string may end.
inline const char *scanString(const char *p, const char *end) {
  return scanFor(p, end,
                 [](auto c) { return (c == '"') | (c == '\\') | (c == '\n'); });
}

/// A control character other than LF (docs/Language.md 1.1).
template <typename Byte> constexpr auto isForbiddenControl(Byte c) {
  return ((c < 0x20) & (c != '\n')) | (c == 0x7f);
}

} // namespace detail
} // namespace facet

#endif // FACET_LIB_SYNTAX_BYTESCAN_H
