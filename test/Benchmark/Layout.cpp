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
#include "facet/Packing/Content.h"
#include <algorithm>
#include <limits>
#include <random>

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
                           unsigned priorities,
                           PackingMode mode = PackingMode::Standard) {
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
  auto putBack = [](size_t, uint64_t size,
                    uint64_t least) -> std::optional<uint64_t> {
    return size < least ? std::nullopt : std::optional(size);
  };
  LayoutTexts texts{applyStrategy, cut, putBack};
  const PackingRules rules{mode, /*perSection=*/0};
  std::vector<uint64_t> budgets;
  for (const std::vector<LayoutSection> &sections : sets)
    budgets.push_back(totalSize(sections) * 3 / 10);
  std::vector<LayoutSection> packed(count);
  size_t set = 0;
  for (auto _ : state) {
    set = (set + 1) % sets.size();
    // The copy is a part of what is measured, and a small one.
    std::copy(sets[set].begin(), sets[set].end(), packed.begin());
    benchmark::DoNotOptimize(packSections(packed, budgets[set], texts, rules));
  }
  state.counters["share"] = double(totalSize(packed)) / double(budgets[set]);
}

/// `fill` of sections with their texts, whose sizes are known in the unit.
static void measureTexts(benchmark::State &state, size_t count,
                         BudgetUnit unit) {
  LayoutRules layout;
  layout.unit = unit;
  layout.packing = PackingMode::Fill;
  const Measure measure(layout);
  Inputs inputs;
  ValueArena arena;
  std::vector<LayoutSection> sections = makeSections(inputs, count, 1001);
  std::vector<Value> contents;
  for (LayoutSection &section : sections) {
    contents.push_back(textIn(arena, inputs.mixedText(section.size)));
    section.size = measure.ofText(contents.back().asString());
    section.min = inputs.below(section.size / 2 + 1);
  }
  const uint64_t budget = totalSize(sections) * 3 / 10;
  std::vector<LayoutSection> packed(count);
  std::vector<Value> texts(count);
  ValueArena cuts;
  auto applyStrategy = [](size_t) -> llvm::FailureOr<uint64_t> {
    return llvm::failure();
  };
  auto shorten = [&](size_t i, Value text, uint64_t size, uint64_t target) {
    CutContent shorter = *cutContent(text, size, target, measure, cuts);
    texts[i] = shorter.content;
    return shorter.units;
  };
  auto cut = [&](size_t i, uint64_t target) {
    return shorten(i, texts[i], packed[i].size, target);
  };
  auto putBack = [&](size_t i, uint64_t target,
                     uint64_t least) -> std::optional<uint64_t> {
    uint64_t left = shorten(i, contents[i], sections[i].size, target);
    return left < least ? std::nullopt : std::optional(left);
  };
  for (auto _ : state) {
    cuts.reset();
    packed = sections;
    texts = contents;
    benchmark::DoNotOptimize(packSections(
        packed, budget, {applyStrategy, cut, putBack}, {PackingMode::Fill, 0}));
  }
  state.counters["share"] = double(totalSize(packed)) / double(budget);
}

/// What packing is compared with.
static void measureSort(benchmark::State &state, size_t count) {
  std::mt19937_64 random(1);
  std::vector<uint64_t> keys(count), sorted(count);
  for (uint64_t &key : keys)
    key = random();
  for (auto _ : state) {
    std::copy(keys.begin(), keys.end(), sorted.begin());
    std::sort(sorted.begin(), sorted.end());
    benchmark::DoNotOptimize(sorted.data());
  }
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
  for (size_t count : {40, 100, 1000, 10000, 100000})
    for (PackingMode mode : {PackingMode::Fill, PackingMode::Optimal})
      registerBenchmark("pack/" + std::to_string(count) + "/" +
                            packingModeNames()[size_t(mode)].str(),
                        [=](benchmark::State &state) {
                          measurePacking(state, count, 1001, mode);
                        });
  for (size_t count : {100, 1000, 10000, 100000})
    registerBenchmark("pack/" + std::to_string(count) + "/ten_priorities_fill",
                      [=](benchmark::State &state) {
                        measurePacking(state, count, 10, PackingMode::Fill);
                      });
  for (BudgetUnit unit : {BudgetUnit::Bytes, BudgetUnit::Tokens})
    registerBenchmark(
        "pack/1000/fill_texts_in_" + budgetUnitNames()[size_t(unit)].str(),
        [=](benchmark::State &state) { measureTexts(state, 1000, unit); });
  registerBenchmark("sort/10000",
                    [](benchmark::State &state) { measureSort(state, 10000); });
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
