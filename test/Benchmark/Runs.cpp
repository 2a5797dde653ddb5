//===- Runs.cpp - Runs of documents that are compiled once ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Documents.h"
#include "LensCall.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Support/Recorder.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::bench {

namespace {
/// A plan with its evaluator.
class CompiledDocument {
public:
  explicit CompiledDocument(const Document &document);
  /// Runs with inputs that are not those of the run before, if there are more.
  /// Returns the size of the canonical JSON, 0 if it is not wanted.
  size_t run(bool wantsJson);
  /// Like `run`, with what a host needs that tells of each run: its phases, and
  /// what was computed.
  size_t runWithTelemetry();

private:
  const Document &document;
  std::shared_ptr<const Plan> plan;
  std::unique_ptr<Host> host = createLocalHost();
  Evaluator evaluator;
  RunOptions options;
  Recording recording{RecordingDetail::Phases};
  size_t next = 0;
};
} // namespace

static void endWith(llvm::ArrayRef<Diagnostic> diagnostics) {
  for (const Diagnostic &diagnostic : diagnostics)
    llvm::errs() << diagnostic.message << '\n';
  llvm::report_fatal_error("a document of the benchmark is wrong");
}

CompiledDocument::CompiledDocument(const Document &document)
    : document(document) {
  CompilerOptions compilerOptions;
  compilerOptions.wantCounts = true;
  compilerOptions.forManyRuns = true;
  Compilation compilation(compilerOptions);
  SourceFile file;
  file.name = "bench.facet";
  file.bytes = document.text;
  plan = compilation.compile(file);
  if (!plan)
    endWith(compilation.diagnostics().all());
  options.gasLimit = uint64_t(1) << 40;
}

size_t CompiledDocument::run(bool wantsJson) {
  Diagnostics diagnostics;
  const std::vector<MapEntry> &inputs = document.inputs[next];
  next = (next + 1) % document.inputs.size();
  RunResult result = evaluator.run(*plan, inputs, options, *host, diagnostics,
                                   /*wantVariables=*/false,
                                   /*wantEvents=*/false);
  if (!result.ok)
    endWith(diagnostics.all());
  return wantsJson ? renderCanonicalJson(*plan, result).size() : 0;
}

size_t CompiledDocument::runWithTelemetry() {
  if (!options.recorder)
    options.recorder = &recording.addThread("main");
  options.recorder->forget();
  options.countsComputed = true;
  return run(/*wantsJson=*/true);
}

/// Registers a run with its canonical JSON and the telemetry.
static void registerTelemetry(const std::string &name,
                              std::function<Document(ValueArena &)> make) {
  registerBenchmark(name + "/telemetry", [=](benchmark::State &state) {
    ValueArena arena;
    Document document = make(arena);
    CompiledDocument compiled(document);
    size_t bytes = 0;
    for (auto _ : state)
      bytes += compiled.runWithTelemetry();
    state.SetBytesProcessed(bytes);
  });
}

/// Registers a run with its canonical JSON, and without.
static void registerDocument(const std::string &name,
                             std::function<Document(ValueArena &)> make) {
  for (bool wantsJson : {true, false})
    registerBenchmark(name + (wantsJson ? "/json" : "/run"),
                      [=](benchmark::State &state) {
                        ValueArena arena;
                        Document document = make(arena);
                        CompiledDocument compiled(document);
                        size_t bytes = 0;
                        for (auto _ : state)
                          bytes += compiled.run(wantsJson);
                        if (wantsJson)
                          state.SetBytesProcessed(bytes);
                      });
}

void registerRuns() {
  registerDocument("warm/basic", basicDocument);
  registerDocument("warm/complex", complexDocument);
  registerDocument("warm/inputs_50", manyInputsDocument);
  registerDocument("warm/sections_1000", [](ValueArena &arena) {
    return sectionsDocument(arena, 1000);
  });
  registerTelemetry("warm/complex", complexDocument);
  registerTelemetry("warm/sections_1000", [](ValueArena &arena) {
    return sectionsDocument(arena, 1000);
  });
  for (size_t size = size_t(8) << 10; size <= size_t(8) << 20; size *= 2)
    registerDocument(
        "grow/truncated/" + std::to_string(size),
        [=](ValueArena &arena) { return truncatedDocument(arena, size); });
  for (size_t count = 50; count <= 3200; count *= 2)
    registerDocument("grow/guarded/" + std::to_string(count),
                     [=](ValueArena &arena) {
                       return guardedDocument(arena, count, count);
                     });
  for (size_t levels : {5, 10, 20, 25})
    registerDocument(
        "grow/doubling/" + std::to_string(levels),
        [=](ValueArena &arena) { return doublingDocument(arena, levels); });
}

} // namespace facet::bench
