//===- Layout.cpp - Packing of sections -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Layout.h"
#include "Inputs.h"
#include "LensCall.h"
#include <algorithm>
#include <limits>

namespace facet::bench {

/// Sections as PERFORMANCE.md says: sizes 1..2000, priorities 0..`priorities`,
/// min 0..size/2.
static std::vector<LayoutSection> makeSections(Inputs &inputs, size_t count,
                                               unsigned priorities) {
  std::vector<LayoutSection> sections(count);
  for (LayoutSection &section : sections) {
    section.size = 1 + inputs.below(2000);
    section.priority = int64_t(inputs.below(priorities));
    section.min = inputs.below(section.size / 2 + 1);
    section.shrink = 1;
  }
  return sections;
}

static uint64_t totalSize(llvm::ArrayRef<LayoutSection> sections) {
  uint64_t total = 0;
  for (const LayoutSection &section : sections)
    total += section.size;
  return total;
}

static void measurePacking(benchmark::State &state, size_t count,
                           unsigned priorities) {
  // Sets take turns: of one small set the processor would learn every branch.
  std::vector<std::vector<LayoutSection>> sets;
  Inputs inputs;
  for (size_t i = 0; i != std::max<size_t>(1, 100000 / count); ++i)
    sets.push_back(makeSections(inputs, count, priorities));
  // Texts without strategies, of which every byte is a place to cut.
  auto applyStrategy = [](size_t) -> llvm::FailureOr<uint64_t> {
    return llvm::failure();
  };
  auto cut = [](size_t, uint64_t size) { return size; };
  LayoutTexts texts{applyStrategy, cut};
  std::vector<uint64_t> budgets;
  for (const std::vector<LayoutSection> &sections : sets)
    budgets.push_back(totalSize(sections) * 3 / 10);
  std::vector<LayoutSection> packed(count);
  size_t set = 0;
  for (auto _ : state) {
    set = (set + 1) % sets.size();
    // The copy is a part of what is measured, and a small one.
    std::copy(sets[set].begin(), sets[set].end(), packed.begin());
    benchmark::DoNotOptimize(packSections(packed, budgets[set], texts));
  }
  state.counters["share"] = double(totalSize(packed)) / double(budgets[set]);
}

/// What packing the turns of a history is compared with.
static void measureIntegers(benchmark::State &state, size_t count) {
  Inputs inputs;
  std::vector<uint64_t> numbers(count), sorted(count);
  for (uint64_t &number : numbers)
    number = inputs.below(std::numeric_limits<uint32_t>::max());
  for (auto _ : state) {
    std::copy(numbers.begin(), numbers.end(), sorted.begin());
    std::sort(sorted.begin(), sorted.end());
    benchmark::DoNotOptimize(sorted.data());
  }
}

void registerLayout() {
  for (size_t count : {1000, 10000, 100000, 1000000}) {
    std::string prefix = "pack/" + std::to_string(count) + "/";
    // Turns of a history all have one priority.
    registerBenchmark(prefix + "turns", [=](benchmark::State &state) {
      measurePacking(state, count, 1);
    });
    registerBenchmark(prefix + "integers", [=](benchmark::State &state) {
      measureIntegers(state, count);
    });
  }
  for (size_t count : {100, 1000, 2000, 4000, 8000, 10000, 16000, 32000, 64000,
                       100000, 1000000})
    for (unsigned priorities : {1001u, 10u}) {
      std::string name = "pack/" + std::to_string(count) + "/" +
                         (priorities == 10 ? "ten_priorities" : "standard");
      registerBenchmark(name, [=](benchmark::State &state) {
        measurePacking(state, count, priorities);
      });
    }
}

} // namespace facet::bench
