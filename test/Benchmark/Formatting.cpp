//===- Formatting.cpp - A line of text for each of many maps --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "LensCall.h"

namespace facet::bench {

static constexpr llvm::StringLiteral pattern =
    "- {{title}} ({{score}}): {{text}}";
using SharedCall = std::shared_ptr<const LensCall>;

static Value makeRecords(ValueArena &arena, size_t count) {
  Inputs inputs;
  std::vector<Value> items;
  items.reserve(count);
  for (size_t i = 0; i != count; ++i) {
    MapEntry entries[] = {
        {"title", textIn(arena, inputs.text(6 + inputs.below(12)))},
        {"score", Value::integerValue(int64_t(inputs.below(1000)))},
        {"text", textIn(arena, inputs.text(10 + inputs.below(40)))}};
    items.push_back(*arena.copyMap(entries));
  }
  return *arena.copyList(items);
}

/// Counts bytes of output.
static void registerFormat(const std::string &family, SharedCall call,
                           SharedCall joined, size_t count) {
  auto output = [=] {
    ValueArena arena;
    return joined->run(arena, makeRecords(arena, count)).asString().str();
  };
  registerBenchmark(family + "/lens", [=](benchmark::State &state) {
    ValueArena arena;
    measureCalls(state, *call, makeRecords(arena, count), output().size());
  });
  registerBenchmark(family + "/memcpy", [=](benchmark::State &state) {
    measureMemcpy(state, output());
  });
}

void registerFormatting() {
  std::vector<Value> args = {Value::string(pattern), Value::string("")};
  auto call = [&](llvm::StringRef lens, size_t count) {
    return std::make_shared<const LensCall>(
        lens, std::vector<Value>(args.begin(), args.begin() + count));
  };
  for (size_t count : {size_t(1000), size_t(1000000)}) {
    registerFormat("format/list_" + std::to_string(count), call("format", 1),
                   call("format_join", 2), count);
    registerFormat("format/join_" + std::to_string(count),
                   call("format_join", 2), call("format_join", 2), count);
  }
}

} // namespace facet::bench
