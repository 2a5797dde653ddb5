//===- Sessions.cpp - Runs of documents through the public API ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Documents.h"
#include "LensCall.h"
#include "facet/Pipeline/Compiler.h"
#include "facet/Pipeline/Session.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

namespace facet::bench {

static Session sessionOf(const Document &document) {
  CompileResult result = Compiler().compileText(document.text, "bench.facet");
  if (!result)
    llvm::report_fatal_error("a document of the benchmark is wrong: " +
                             llvm::Twine(result.diagnostics.front().message));
  SessionOptions options;
  options.run.gasLimit = uint64_t(1) << 40;
  return Session(*result.program, options);
}

static void check(const RunReport &report) {
  if (!report.ok)
    llvm::report_fatal_error("a run of the benchmark failed: " +
                             llvm::Twine(report.diagnostics.front().message));
}

/// Full runs with inputs that take turns.
static void registerSession(const std::string &name,
                            Document (*make)(ValueArena &arena)) {
  registerBenchmark(name, [=](benchmark::State &state) {
    ValueArena arena;
    Document document = make(arena);
    Session session = sessionOf(document);
    size_t next = 0;
    for (auto _ : state) {
      check(session.run(document.inputs[next]));
      next = (next + 1) % document.inputs.size();
    }
  });
}

void registerSessions() {
  registerSession("session/basic", basicDocument);
  registerSession("session/complex", complexDocument);
  registerSession("session/run_50", manyInputsDocument);
  registerBenchmark("session/update_1_of_50", [](benchmark::State &state) {
    ValueArena arena;
    Document document = manyInputsDocument(arena);
    Session session = sessionOf(document);
    check(session.run(document.inputs[0]));
    size_t next = 0;
    for (auto _ : state) {
      next = (next + 1) % document.inputs.size();
      // The first input is the one that differs.
      check(session.update(llvm::ArrayRef(document.inputs[next]).take_front()));
    }
  });
}

} // namespace facet::bench
