//===- JsonLenses.cpp - Writing and reading JSON --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "LensCall.h"
#include "facet/Support/Json/JsonWriter.h"
#include <algorithm>

namespace facet::bench {

static constexpr size_t size = size_t(1) << 20;

/// `json` and `json_parse` of a value, each against `memcpy` of its text.
static void registerJson(const std::string &name,
                         Value (Inputs::*make)(ValueArena &, size_t),
                         size_t wanted) {
  ValueArena texts;
  std::string text = toJcs((Inputs().*make)(texts, wanted));
  std::string writing = "json/write_" + name, reading = "json/read_" + name;
  registerMemcpy(writing, text);
  registerBenchmark(writing + "/lens", [=](benchmark::State &state) {
    ValueArena arena;
    Value value = (Inputs().*make)(arena, wanted);
    measureCalls(state, LensCall("json", {}), value, text.size());
  });
  registerMemcpy(reading, text);
  registerBenchmark(reading + "/lens", [=](benchmark::State &state) {
    measureCalls(state, LensCall("json_parse", {}), Value::string(text),
                 text.size());
  });
}

/// The canonical text of 100 KB of messages, as a run writes it (section 2).
static void registerCanonical() {
  constexpr size_t wanted = 100000;
  ValueArena texts;
  std::string text = toJcs(Inputs().messages(texts, wanted));
  registerMemcpy("json/canonical_100k", text);
  registerBenchmark("json/canonical_100k/write", [=](benchmark::State &state) {
    ValueArena arena;
    Value value = Inputs().messages(arena, wanted);
    for (auto _ : state) {
      std::string out;
      benchmark::DoNotOptimize(appendJcs(out, value));
    }
    state.SetBytesProcessed(state.iterations() * text.size());
  });
}

/// One text of 1 MB without an escape: what large contents mostly are.
static Value plainText(ValueArena &arena) {
  std::string text = Inputs().text(size);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return textIn(arena, text);
}

static void registerPlain() {
  ValueArena texts;
  std::string text = toJcs(plainText(texts));
  registerMemcpy("json/write_plain", text);
  registerBenchmark("json/write_plain/lens", [](benchmark::State &state) {
    ValueArena arena;
    measureCalls(state, LensCall("json", {}), plainText(arena), size);
  });
  registerMemcpy("json/read_plain", text);
  registerBenchmark("json/read_plain/lens", [text](benchmark::State &state) {
    measureCalls(state, LensCall("json_parse", {}), Value::string(text),
                 text.size());
  });
}

void registerJsonLenses() {
  registerPlain();
  registerJson("messages", &Inputs::messages, size);
  registerJson("records", &Inputs::records, size);
  registerCanonical();
}

} // namespace facet::bench
