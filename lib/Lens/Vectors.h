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
// VBMI tells the processors on which vectors of 64 bytes are no slower than two
// of 32 (from Ice Lake and Zen 4 on); those before lower their clock for them.
#if !defined(FACET_EACH_CPU) && defined(__clang__) && defined(__x86_64__) &&   \
    defined(__ELF__)
#define FACET_EACH_CPU                                                         \
  __attribute__((target_clones("avx512vbmi", "avx2", "default")))
#endif
#ifndef FACET_EACH_CPU
#define FACET_EACH_CPU
#endif

// What is called in such a function must become a part of it.
#define FACET_INLINE __attribute__((always_inline)) inline

namespace facet::lenses {

/// Size bytes, at most 64.
template <unsigned Size> class Bytes {
public:
#ifdef __clang__
  using Vector = unsigned char __attribute__((ext_vector_type(Size)));
#else
  struct Vector {
    unsigned char bytes[Size];
  };
#endif

  FACET_INLINE static Bytes load(const char *text) {
    Bytes result;
    std::memcpy(&result.vector, text, Size);
    return result;
  }
  FACET_INLINE void store(char *to) const { std::memcpy(to, &vector, Size); }

  /// One bit for each byte that is `byte`, the first lowest.
  FACET_INLINE uint64_t equal(char byte) const {
    uint64_t mask = 0;
#ifdef __clang__
    using Bits = bool __attribute__((ext_vector_type(Size)));
    Bits bits = __builtin_convertvector(
        vector == Vector(static_cast<unsigned char>(byte)), Bits);
    std::memcpy(&mask, &bits, Size / 8);
#else
    for (unsigned i = 0; i != Size; ++i)
      mask |= uint64_t(vector.bytes[i] == static_cast<unsigned char>(byte))
              << i;
#endif
    return mask;
  }

  /// The ASCII letters that begin at `first` in the other case.
  FACET_INLINE Bytes withOtherCase(char first) const {
    Bytes result;
#ifdef __clang__
    auto isLetter =
        (vector - Vector(static_cast<unsigned char>(first))) < Vector(26);
    // Lanes of all ones or all zeros.
    result.vector =
        vector ^ (Vector(0x20) & __builtin_convertvector(isLetter, Vector));
#else
    for (unsigned i = 0; i != Size; ++i) {
      unsigned char c = vector.bytes[i];
      bool isLetter = (unsigned char)(c - first) < 26;
      result.vector.bytes[i] = c ^ (isLetter << 5);
    }
#endif
    return result;
  }

  FACET_INLINE Bytes withBits(char bits) const {
    Bytes result;
#ifdef __clang__
    result.vector = vector | Vector(static_cast<unsigned char>(bits));
#else
    for (unsigned i = 0; i != Size; ++i)
      result.vector.bytes[i] = vector.bytes[i] | bits;
#endif
    return result;
  }
  FACET_INLINE void operator|=(const Bytes &other) {
#ifdef __clang__
    vector |= other.vector;
#else
    for (unsigned i = 0; i != Size; ++i)
      vector.bytes[i] |= other.vector.bytes[i];
#endif
  }
  FACET_INLINE bool allAscii() const {
    char bytes[Size];
    store(bytes);
    char all = 0;
    for (char c : bytes)
      all |= c;
    return !(all & 0x80);
  }

private:
  Vector vector;
};

FACET_INLINE uint64_t equalBytes64(const char *text, char byte) {
  return Bytes<64>::load(text).equal(byte);
}

} // namespace facet::lenses

#endif // FACET_LIB_LENS_VECTORS_H
