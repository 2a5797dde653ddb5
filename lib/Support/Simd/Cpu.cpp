//===- Cpu.cpp - What the processor has -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Simd/Simd.h"
#if defined(__x86_64__) && defined(__linux__)
#if __has_include(<sys/platform/x86.h>)
// It is a header of C, whose name for bool C++ does not have.
#define _Bool bool
#include <sys/platform/x86.h>
#undef _Bool
#endif
#endif

namespace facet {

// The C library asked the processor when the program started. To ask once more
// would cost a twentieth of a millisecond in a virtual machine.
static CpuLevel detect() {
#ifdef CPU_FEATURE_ACTIVE
  if (!CPU_FEATURE_ACTIVE(AVX2) || !CPU_FEATURE_ACTIVE(BMI1) ||
      !CPU_FEATURE_ACTIVE(BMI2) || !CPU_FEATURE_ACTIVE(LZCNT) ||
      !CPU_FEATURE_ACTIVE(POPCNT))
    return CpuLevel::Plain;
  if (CPU_FEATURE_ACTIVE(AVX512F) && CPU_FEATURE_ACTIVE(AVX512BW) &&
      CPU_FEATURE_ACTIVE(AVX512VL) && CPU_FEATURE_ACTIVE(AVX512_VBMI))
    return CpuLevel::Avx512;
  return CpuLevel::Avx2;
#else
  return CpuLevel::Plain;
#endif
}

CpuLevel cpuLevel() {
  static const CpuLevel level = detect();
  return level;
}

} // namespace facet
