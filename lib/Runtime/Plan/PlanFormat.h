//===- PlanFormat.h - What the writer and the reader of plans share -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parts in their order; each refers only to those before it:
//
//   version · types · values · header · name lists · inputs · checks
//   calls · charges · operands · code · lazy blocks · main · variables · tools
//   messages · giving way · rules
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_PLAN_PLANFORMAT_H
#define FACET_LIB_RUNTIME_PLAN_PLANFORMAT_H

#include <cstdint>

namespace facet {

inline constexpr uint32_t planFormatVersion = 2;

/// Conditions nest at most as deep as documents do, and some.
inline constexpr unsigned maxConditionDepth = 1024;

/// Which constraints of a leaf type are there, one bit each.
enum TypeConstraintBit : uint16_t {
  HasMinInt = 1 << 0,
  HasMaxInt = 1 << 1,
  HasMinFloat = 1 << 2,
  HasMaxFloat = 1 << 3,
  HasPattern = 1 << 4,
  HasEnumeration = 1 << 5,
  HasMaxDim = 1 << 6,
  HasMaxDuration = 1 << 7
};

/// How a lens is found again.
enum class LensSource : uint8_t { Registry, Fused };

} // namespace facet

#endif // FACET_LIB_RUNTIME_PLAN_PLANFORMAT_H
