//===- LensCall.h - A call of a lens that is measured -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_BENCHMARK_LENSCALL_H
#define FACET_TEST_BENCHMARK_LENSCALL_H

#include "facet/Lens/Fused.h"
#include "facet/Lens/Lens.h"
#include <benchmark/benchmark.h>
#include <functional>

namespace facet::bench {

/// A lens with its arguments, prepared as the compiler prepares constant ones.
class LensCall {
public:
  LensCall(llvm::StringRef name, std::vector<Value> args);

  /// The result, in the arena; ends the program if the call fails, since then
  /// there is nothing to measure.
  Value run(ValueArena &arena, Value input) const;

private:
  const Lens *lens;
  std::vector<Value> args;
  std::unique_ptr<LensState> state;
};

/// Names are FAMILY/CASE/WHAT: WHAT is what is measured or a yardstick.
void registerBenchmark(const std::string &name,
                       std::function<void(benchmark::State &)> body);

/// Measures calls on the input; counts `bytes` of input for each of them.
void measureCalls(benchmark::State &state, const LensCall &call, Value input,
                  uint64_t bytes);

/// The yardsticks: `memchr` of a byte that the text does not have, and
/// `memcpy` to memory that is used again and again.
void registerMemchr(const std::string &family, std::string text);
void registerMemcpy(const std::string &family, std::string text);
void measureMemcpy(benchmark::State &state, const std::string &text);

// One for each file of benchmarks.
void registerChains();
void registerFormatting();
void registerJsonLenses();
void registerLayout();
void registerRuns();
void registerSessions();
void registerEdits();
void registerSorting();
void registerTextLenses();
void registerTokens();

} // namespace facet::bench

#endif // FACET_TEST_BENCHMARK_LENSCALL_H
