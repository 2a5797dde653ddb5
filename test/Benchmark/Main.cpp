//===- Main.cpp - The benchmarks that run in one process ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "LensCall.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"
#include <fstream>

namespace facet::bench {

LensCall::LensCall(llvm::StringRef name, std::vector<Value> arguments)
    : lens(LensRegistry().find(name)), args(std::move(arguments)) {
  if (!lens)
    lens = findFusedLens(name);
  if (!lens)
    llvm::report_fatal_error("no such lens: " + llvm::Twine(name));
  for (size_t i = args.size(); i < lens->parameters.size(); ++i)
    args.push_back(lens->parameters[i].defaultValue);
  if (!lens->prepare)
    return;
  ValueArena arena;
  LensContext context(arena);
  auto prepared = lens->prepare(context, args);
  if (failed(prepared))
    llvm::report_fatal_error("bad arguments of a lens");
  state = std::move(*prepared);
}

Value LensCall::run(ValueArena &arena, Value input) const {
  LensContext context(arena);
  context.state = state.get();
  llvm::FailureOr<Value> result = lens->kernel(context, input, args);
  if (failed(result))
    llvm::report_fatal_error("a call failed: " + llvm::Twine(lens->name));
  return *result;
}

void registerBenchmark(const std::string &name,
                       std::function<void(benchmark::State &)> body) {
  benchmark::RegisterBenchmark(name.c_str(), std::move(body));
}

void measureCalls(benchmark::State &state, const LensCall &call, Value input,
                  uint64_t bytes) {
  ValueArena arena(uint64_t(4) << 30);
  for (auto _ : state) {
    arena.reset();
    benchmark::DoNotOptimize(call.run(arena, input));
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}

void registerMemchr(const std::string &family, std::string text) {
  registerBenchmark(family + "/memchr", [text](benchmark::State &state) {
    for (auto _ : state)
      benchmark::DoNotOptimize(std::memchr(text.data(), '\1', text.size()));
    state.SetBytesProcessed(state.iterations() * text.size());
  });
}

void measureMemcpy(benchmark::State &state, const std::string &text) {
  std::vector<char> copy(text.size());
  for (auto _ : state) {
    std::memcpy(copy.data(), text.data(), text.size());
    benchmark::DoNotOptimize(copy.data());
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(state.iterations() * text.size());
}

void registerMemcpy(const std::string &family, std::string text) {
  registerBenchmark(family + "/memcpy", [text](benchmark::State &state) {
    measureMemcpy(state, text);
  });
}

/// The text of tokens/*/mixed_10mb, for programs that it is compared with.
static int writeMixedText(const char *file) {
  std::ofstream out(file, std::ios::binary);
  out << Inputs().mixedText(mixedTextSize);
  return out.flush() ? 0 : 1;
}

} // namespace facet::bench

/// Google Benchmark's options, or `--write_mixed_text FILE`.
int main(int argc, char **argv) {
  using namespace facet::bench;
  if (argc == 3 && llvm::StringRef(argv[1]) == "--write_mixed_text")
    return writeMixedText(argv[2]);
  registerTextLenses();
  registerJsonLenses();
  registerSorting();
  registerFormatting();
  registerChains();
  registerLayout();
  registerTokens();
  registerRuns();
#ifdef FACET_HAS_SESSIONS
  registerSessions();
  registerEdits();
#endif
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
