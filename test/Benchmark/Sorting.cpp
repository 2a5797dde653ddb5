//===- Sorting.cpp - sort_by, against std::stable_sort --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "LensCall.h"
#include <algorithm>

namespace facet::bench {

namespace {
struct Kind {
  const char *name;
  Value (*make)(Inputs &inputs, ValueArena &arena);
};
} // namespace

static const Kind kinds[] = {
    {"ints",
     [](Inputs &inputs, ValueArena &) {
       return Value::integerValue(int64_t(inputs.below(1000000)));
     }},
    {"floats",
     [](Inputs &inputs, ValueArena &) {
       return Value::floating(double(inputs.below(1 << 30)) / 1024);
     }},
    {"strings",
     [](Inputs &inputs, ValueArena &arena) {
       return textIn(arena, inputs.text(6 + inputs.below(20)));
     }},
};

static Value makeList(ValueArena &arena, size_t count, const Kind &kind) {
  Inputs inputs;
  std::vector<Value> items;
  items.reserve(count);
  for (size_t i = 0; i != count; ++i) {
    MapEntry entries[] = {{"id", Value::integerValue(int64_t(i))},
                          {"rank", kind.make(inputs, arena)}};
    items.push_back(*arena.copyMap(entries));
  }
  return *arena.copyList(items);
}

/// What `sort_by` is compared with: pairs of a key and a place, copied and
/// sorted.
template <typename Key>
static void sortKeys(benchmark::State &state, Value list,
                     Key (*keyOf)(const Value &)) {
  std::vector<std::pair<Key, uint32_t>> keys;
  for (const Value &item : list.asList())
    keys.push_back({keyOf(item.asMap()[1].value), uint32_t(keys.size())});
  for (auto _ : state) {
    auto sorted = keys;
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const auto &a, const auto &b) { return a.first < b.first; });
    benchmark::DoNotOptimize(sorted.data());
  }
}

static void measureStableSort(benchmark::State &state, Value list) {
  Value first = list.asList()[0].asMap()[1].value;
  if (first.isInt())
    sortKeys<int64_t>(state, list, [](const Value &v) { return v.asInt(); });
  else if (first.isFloat())
    sortKeys<double>(state, list, [](const Value &v) { return v.asFloat(); });
  else
    sortKeys<llvm::StringRef>(state, list,
                              [](const Value &v) { return v.asString(); });
}

void registerSorting() {
  for (const Kind &kind : kinds)
    for (size_t count : {size_t(1000), size_t(1000000)}) {
      std::string family =
          std::string("sort/") + kind.name + "_" + std::to_string(count);
      registerBenchmark(family + "/stable_sort", [=](benchmark::State &state) {
        ValueArena arena;
        measureStableSort(state, makeList(arena, count, kind));
      });
      registerBenchmark(family + "/lens", [=](benchmark::State &state) {
        ValueArena arena;
        measureCalls(state, LensCall("sort_by", {Value::string("rank")}),
                     makeList(arena, count, kind), 0);
      });
    }
}

} // namespace facet::bench
