//===- Simd.h - Many bytes at a time, on old and new processors -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Vectors of 64 bytes that the compiler maps to what there is: one register,
// two or four. `onThisCpu` calls a function as it was compiled for the
// processor that the program runs on; the result is the same on all.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_SIMD_SIMD_H
#define FACET_SUPPORT_SIMD_SIMD_H

#include <cstdint>
#include <cstring>

// What `onThisCpu` calls, and what that calls, must become a part of it.
#define FACET_INLINE __attribute__((always_inline)) inline

namespace facet {

/// `Avx512` tells the processors on which vectors of 64 bytes are no slower
/// than two of 32 (from Ice Lake and Zen 4 on); those before lower their clock
/// for them.
enum class CpuLevel : uint8_t { Plain, Avx2, Avx512 };

/// The level of the processor that the program runs on.
CpuLevel cpuLevel();

#if defined(__clang__) && defined(__x86_64__)
template <auto Function, typename... Args>
__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))) auto
onAvx2(Args... args) {
  return Function(args...);
}
template <auto Function, typename... Args>
__attribute__((
    target("avx512f,avx512bw,avx512vl,avx512vbmi,bmi,bmi2,lzcnt,popcnt"))) auto
onAvx512(Args... args) {
  return Function(args...);
}
#endif

/// Calls a function, which is FACET_INLINE, as it was compiled for this
/// processor.
template <auto Function, typename... Args> auto onThisCpu(Args... args) {
#if defined(__clang__) && defined(__x86_64__)
  switch (cpuLevel()) {
  case CpuLevel::Plain:
    break;
  case CpuLevel::Avx2:
    return onAvx2<Function>(args...);
  case CpuLevel::Avx512:
    return onAvx512<Function>(args...);
  }
#endif
  return Function(args...);
}

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

  /// The same for bytes that are one of several.
  template <typename... Chars>
  FACET_INLINE uint64_t equalAny(Chars... several) const {
#ifdef __clang__
    uint64_t mask = 0;
    using Bits = bool __attribute__((ext_vector_type(Size)));
    Bits bits = __builtin_convertvector(
        ((vector == Vector(static_cast<unsigned char>(several))) | ...), Bits);
    std::memcpy(&mask, &bits, Size / 8);
    return mask;
#else
    return (equal(several) | ...);
#endif
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

  /// The bytes of at least `bound`, one bit each.
  FACET_INLINE uint64_t atLeast(unsigned char bound) const {
    uint64_t mask = 0;
#ifdef __clang__
    using Bits = bool __attribute__((ext_vector_type(Size)));
    Bits bits = __builtin_convertvector(vector >= Vector(bound), Bits);
    std::memcpy(&mask, &bits, Size / 8);
#else
    for (unsigned i = 0; i != Size; ++i)
      mask |= uint64_t(vector.bytes[i] >= bound) << i;
#endif
    return mask;
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

} // namespace facet

#endif // FACET_SUPPORT_SIMD_SIMD_H
