//===- Chains.cpp - Fused chains of text lenses ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "LensCall.h"

namespace facet::bench {

namespace {
struct Stage {
  const char *lens;
  std::vector<const char *> texts;
};
struct Chain {
  const char *name;
  std::vector<Stage> stages;
};
} // namespace

static const std::vector<Chain> &chains() {
  static const std::vector<Chain> all = {
      {"two", {{"trim", {}}, {"lowercase", {}}}},
      {"three",
       {{"trim", {}},
        {"lowercase", {}},
        {"replace_literal", {"customer", "client"}}}},
      {"four_bytes",
       {{"trim", {}},
        {"lowercase", {}},
        {"replace_literal", {"x", "y"}},
        {"concat", {"."}}}},
      {"four_replacing",
       {{"lowercase", {}},
        {"replace_literal", {"customer", "client"}},
        {"replace_literal", {", ", "; "}},
        {"concat", {"."}}}},
      {"four_growing",
       {{"trim", {}},
        {"uppercase", {}},
        {"replace_literal", {", ", " and "}},
        {"concat", {"."}}}},
      {"indented", {{"trim", {}}, {"lowercase", {}}, {"indent", {}}}},
      {"foreign",
       {{"trim", {}}, {"lowercase", {}}, {"replace_literal", {",", ";"}}}},
  };
  return all;
}

static std::vector<Value> argumentsOf(const Stage &stage) {
  std::vector<Value> args;
  for (const char *text : stage.texts)
    args.push_back(Value::string(text));
  if (llvm::StringRef(stage.lens) == "indent")
    args.push_back(Value::integerValue(1));
  return args;
}

/// The argument of text_chain that states the stages.
static Value stagesIn(ValueArena &arena, const Chain &chain) {
  std::vector<Value> stages;
  for (const Stage &stage : chain.stages) {
    std::vector<Value> parts{Value::string(stage.lens)};
    llvm::append_range(parts, argumentsOf(stage));
    stages.push_back(*arena.copyList(parts));
  }
  return *arena.copyList(stages);
}

static std::string textOf(const Chain &chain) {
  constexpr size_t size = size_t(1) << 20;
  bool isForeign = llvm::StringRef(chain.name) == "foreign";
  return isForeign ? Inputs().foreignText(size) : Inputs().text(size);
}

/// Each lens of the chain by itself, on what those before it make.
static void registerStage(const Chain &chain, size_t number) {
  std::string name = std::string("chain/") + chain.name + "/" +
                     std::to_string(number + 1) + "_" +
                     chain.stages[number].lens;
  registerBenchmark(name, [&chain, number](benchmark::State &state) {
    std::string text = textOf(chain);
    ValueArena arena;
    Value input = Value::string(text);
    for (const Stage &stage : llvm::ArrayRef(chain.stages).take_front(number))
      input = LensCall(stage.lens, argumentsOf(stage)).run(arena, input);
    const Stage &stage = chain.stages[number];
    measureCalls(state, LensCall(stage.lens, argumentsOf(stage)), input,
                 input.size());
  });
}

void registerChains() {
  for (const Chain &chain : chains()) {
    for (size_t i = 0; i != chain.stages.size(); ++i)
      registerStage(chain, i);
    std::string name = std::string("chain/") + chain.name + "/fused";
    registerBenchmark(name, [&chain](benchmark::State &state) {
      std::string text = textOf(chain);
      ValueArena arena;
      measureCalls(state, LensCall("text_chain", {stagesIn(arena, chain)}),
                   Value::string(text), text.size());
    });
  }
}

} // namespace facet::bench
