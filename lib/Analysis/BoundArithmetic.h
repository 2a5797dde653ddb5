//===- BoundArithmetic.h - What bounds are made of --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_ANALYSIS_BOUNDARITHMETIC_H
#define FACET_LIB_ANALYSIS_BOUNDARITHMETIC_H

#include "llvm/Support/MathExtras.h"

namespace facet::analysis {

/// Bounds saturate: the greatest number bounds nothing.
inline uint64_t add(uint64_t a, uint64_t b) {
  return llvm::SaturatingAdd(a, b);
}
inline uint64_t multiply(uint64_t a, uint64_t b) {
  return llvm::SaturatingMultiply(a, b);
}

/// Bytes of canonical JSON.
inline constexpr uint64_t longestNull = 4, longestBool = 5, longestInt = 20,
                          longestFloat = 25;

} // namespace facet::analysis

#endif // FACET_LIB_ANALYSIS_BOUNDARITHMETIC_H
