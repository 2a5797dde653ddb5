//===- Vectors.h - Many bytes at a time, on old and new processors -*- C++ -*-//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Vectors of 64 bytes that the compiler maps to what there is: one register,
// two or four. A function marked FACET_EACH_CPU is compiled for several
// processors, and the loader chooses one when the program starts; all give the
// same result.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_VECTORS_H
#define FACET_LIB_LENS_VECTORS_H

#include <cstdint>
#include <cstring>

// Sanitizers run before the loader has chosen.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||     \
    __has_feature(thread_sanitizer)
#define FACET_EACH_CPU
#endif
#endif
#if !defined(FACET_EACH_CPU) && defined(__clang__) && defined(__x86_64__) &&   \
    defined(__ELF__)
#define FACET_EACH_CPU                                                         \
  __attribute__((target_clones("avx512bw", "avx2", "default")))
#endif
#ifndef FACET_EACH_CPU
#define FACET_EACH_CPU
#endif

namespace facet::lenses {

/// One bit for each of the 64 bytes at `text` that is `byte`, the first lowest.
__attribute__((always_inline)) inline uint64_t equalBytes64(const char *text,
                                                            char byte) {
#ifdef __clang__
  using Bytes = char __attribute__((ext_vector_type(64)));
  using Bits = bool __attribute__((ext_vector_type(64)));
  Bytes bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  Bits bits = __builtin_convertvector(bytes == Bytes(byte), Bits);
  uint64_t mask;
  std::memcpy(&mask, &bits, sizeof mask);
  return mask;
#else
  uint64_t mask = 0;
  for (unsigned i = 0; i < 64; ++i)
    mask |= uint64_t(text[i] == byte) << i;
  return mask;
#endif
}

} // namespace facet::lenses

#endif // FACET_LIB_LENS_VECTORS_H
