//===- ByteBlock.cpp - Passing by long text -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ByteBlock.h"
#include "facet/Support/Simd/Simd.h"

namespace facet {

FACET_INLINE static const char *passBelow(const char *p, const char *end,
                                          unsigned char bound) {
  for (; end - p >= 64; p += 64)
    if (Bytes<64>::load(p).atLeast(bound))
      break;
  return p;
}

FACET_INLINE static const char *passPlainJson(const char *p, const char *end) {
  for (; end - p >= 64; p += 64) {
    Bytes<64> bytes = Bytes<64>::load(p);
    if (~bytes.atLeast(0x20) | bytes.equal('"') | bytes.equal('\\'))
      break;
  }
  return p;
}

const char *detail::skipBelow(const char *p, const char *end,
                              unsigned char bound) {
  return onThisCpu<passBelow>(p, end, bound);
}

const char *detail::skipPlainJson(const char *p, const char *end) {
  return onThisCpu<passPlainJson>(p, end);
}

} // namespace facet
