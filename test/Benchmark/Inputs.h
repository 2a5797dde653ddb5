//===- Inputs.h - What is measured is fed with ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_BENCHMARK_INPUTS_H
#define FACET_TEST_BENCHMARK_INPUTS_H

#include "facet/Support/Value.h"
#include <random>
#include <string>

namespace facet::bench {

/// Made-up texts and values; the same seed gives the same ones.
class Inputs {
public:
  explicit Inputs(unsigned seed = 1) : random(seed) {}

  /// A number below `end`. Not std::uniform_int_distribution, which may differ
  /// from library to library.
  uint64_t below(uint64_t end) { return random() % end; }

  /// English-like words of mixed case with commas, spaces and lines, of exactly
  /// that many bytes.
  std::string text(size_t size);
  /// The same in Greek, Russian and German: mostly not ASCII.
  std::string foreignText(size_t size);
  /// Prose, code, digits and other scripts, as tokenizers get them.
  std::string mixedText(size_t size);

  /// A list of messages as a run emits them, about that much canonical JSON.
  Value messages(ValueArena &arena, size_t size);
  /// Maps with a name, a number and a list, about that much canonical JSON.
  Value records(ValueArena &arena, size_t size);

private:
  std::string words(size_t size, llvm::ArrayRef<const char *> from);

  std::mt19937_64 random;
};

/// Of the text of which tokens are counted, in bytes.
inline constexpr size_t mixedTextSize = 10'000'000;

/// A copy of the text in the arena.
Value textIn(ValueArena &arena, llvm::StringRef text);

} // namespace facet::bench

#endif // FACET_TEST_BENCHMARK_INPUTS_H
