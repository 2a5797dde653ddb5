//===- Random.h - Random numbers that are the same everywhere ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The distributions of std:: differ between libraries; a seed must name the
// same document for ever, as long as the generator stays as it is.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_RANDOM_H
#define FACET_TEST_DIFFERENTIAL_RANDOM_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>
#include <initializer_list>

namespace facet::differential {

/// splitmix64.
class Random {
public:
  explicit Random(uint64_t seed) : state(seed) {}

  uint64_t next() {
    state += 0x9e3779b97f4a7c15;
    uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  /// From 0 up to, not including, `bound`, which is not 0.
  uint32_t below(uint32_t bound) {
    return uint32_t(((next() >> 32) * bound) >> 32);
  }
  /// From `low` to `high`, both included.
  int range(int low, int high) {
    return low + int(below(uint32_t(high - low + 1)));
  }
  bool chance(unsigned percent) { return below(100) < percent; }

  template <typename T> const T &pick(llvm::ArrayRef<T> items) {
    return items[below(uint32_t(items.size()))];
  }
  template <typename T> T pick(std::initializer_list<T> items) {
    return items.begin()[below(uint32_t(items.size()))];
  }

private:
  uint64_t state;
};

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_RANDOM_H
