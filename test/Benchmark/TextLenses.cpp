//===- TextLenses.cpp - Lenses on a text, and between texts and lists -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "LensCall.h"

namespace facet::bench {

static constexpr size_t size = size_t(1) << 20;

/// A lens on a text, with both yardsticks of the same text.
static void registerText(const std::string &family, llvm::StringRef lens,
                         std::string text, std::vector<Value> args = {}) {
  registerMemchr(family, text);
  registerMemcpy(family, text);
  registerBenchmark(family + "/lens", [=](benchmark::State &state) {
    measureCalls(state, LensCall(lens, args), Value::string(text), text.size());
  });
}

/// `join` on the items of the text.
static void registerJoin(std::string text) {
  registerMemcpy("text/join", text);
  registerBenchmark("text/join/lens", [text](benchmark::State &state) {
    ValueArena arena;
    Value items = LensCall("split", {Value::string(", ")})
                      .run(arena, Value::string(text));
    measureCalls(state, LensCall("join", {Value::string("; ")}), items,
                 text.size());
  });
}

/// What costs only the beginning of the text, whatever follows: the same call
/// on 64 KB and on 1 MB.
static void registerEnds(const std::string &family, llvm::StringRef lens,
                         const std::string &text, std::vector<Value> args) {
  for (size_t length : {size_t(1) << 16, size}) {
    std::string part = text.substr(text.size() - length);
    part.replace(0, 100, std::string(90, ' ') + "the ends, ");
    part.replace(part.size() - 100, 100, std::string(100, ' '));
    registerBenchmark(family + "/" + std::to_string(length),
                      [=](benchmark::State &state) {
                        measureCalls(state, LensCall(lens, args),
                                     Value::string(part), part.size());
                      });
  }
}

/// A template of which one part in twelve is a placeholder.
static std::string templateText(const std::string &text) {
  std::string out;
  for (size_t at = 0; at < text.size(); at += 100) {
    out += llvm::StringRef(text).substr(at, 90);
    out += at % 200 ? "{{name}}" : "{{ count }}";
  }
  return out;
}

static void registerTemplate(const std::string &text) {
  std::string filled = templateText(text);
  registerMemchr("text/template", filled);
  registerMemcpy("text/template", filled);
  registerBenchmark("text/template/lens", [filled](benchmark::State &state) {
    const Lens *lens = LensRegistry().find("template");
    llvm::StringRef names[] = {"name", "count"};
    Value args[] = {Value::string("somebody"), Value::integerValue(1042)};
    ValueArena arena;
    for (auto _ : state) {
      arena.reset();
      LensContext context(arena);
      context.names = names;
      benchmark::DoNotOptimize(
          lens->kernel(context, Value::string(filled), args));
    }
    state.SetBytesProcessed(state.iterations() * filled.size());
  });
}

void registerTextLenses() {
  Inputs inputs;
  std::string text = inputs.text(size), foreign = inputs.foreignText(size);
  registerEnds("ends/trim", "trim", text, {});
  registerEnds("ends/split_first", "split_first", text, {Value::string(", ")});
  registerText("text/lowercase", "lowercase", text);
  registerText("text/uppercase", "uppercase", text);
  registerText("text/lowercase_foreign", "lowercase", foreign);
  registerText("text/uppercase_foreign", "uppercase", foreign);
  registerText("text/split", "split", text, {Value::string(", ")});
  registerText("text/split_byte", "split", text, {Value::string("\n")});
  registerText("text/split_space", "split", text, {Value::string(" ")});
  registerJoin(text);
  registerText("text/replace", "replace", text,
               {Value::string("customer"), Value::string("client")});
  registerText("text/replace_often", "replace", text,
               {Value::string(", "), Value::string("; ")});
  registerText("text/replace_byte", "replace", text,
               {Value::string("x"), Value::string("y")});
  registerTemplate(text);
}

} // namespace facet::bench
