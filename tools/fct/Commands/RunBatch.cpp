//===- RunBatch.cpp - fct run --batch: a line of output for each input ----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Batch/BatchReport.h"
#include "Commands/RunRequest.h"
#include "Process/Interrupts.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::tool {

static void reportEnd(const BatchResult &result, const RunRequest &request,
                      const BatchInputFile &input, Process &process) {
  Diagnostics diagnostics;
  if (result.readError)
    diagnostics.report(diag::FileUnreadable, {},
                       {input.name(), result.readError.message()});
  // The last line of a batch that fails fast has been told of.
  reportBatchCounts(result.counts, /*isTold=*/request.failFast, process,
                    diagnostics);
  process.report(diagnostics.all());
}

/// One object for all lines, once they are written.
static int writeTelemetry(const Plan &plan, const BatchResult &result,
                          const std::string &path, Process &process) {
  std::vector<RunFigure> figures = result.totals.figures(plan);
  auto add = [&](llvm::StringRef name, uint64_t count) {
    figures.push_back({name, Value::integerValue(int64_t(count))});
  };
  add("lines", result.counts.lines);
  add("lines_failed", result.counts.failed);
  OutputFiles outputs;
  outputs.add(path, renderTelemetry(figures, *process.recording,
                                    /*isCached=*/!process.compilation));
  return process.write(outputs);
}

int runBatchFile(const Plan &plan, const RunRequest &request, RunInputs base,
                 BatchInputFile &input, Process &process) {
  BatchOptions options;
  Diagnostics diagnostics;
  options.run = request.run;
  options.run.explainsHiddenTools = process.verbose;
  // One span for all lines, which other threads run.
  options.run.recorder = nullptr;
  options.run.reportsLayout = false;
  RecordedSpan span(process.recorder(), SpanKind::Stage, batchSpanName);
  options.base = declaredInputs(plan, base, diagnostics);
  options.threads = std::exchange(options.run.threads, 1);
  options.failFast = request.failFast;
  options.inputName = input.name();
  options.style = process.style;
  options.config = &request.config;
  options.payload = request.payload;
  options.wantsTotals = request.telemetry.has_value();
  process.report(diagnostics.all());

  std::unique_ptr<Host> host = createHost(request);
  BatchResult result;
  delaySignalsInWrites();
  auto produce = [&](llvm::raw_fd_ostream &os) {
    BatchProgress progress([&] { return input.partRead(); },
                           request.showsProgress);
    auto sink = [&](const BatchPart &part) {
      auto writing = process.deadline.beginWriting();
      showBatchMessages(part, progress, process);
      {
        WholeWrite whole;
        os << part.lines;
      }
      progress.update(part.counts);
      return !os.has_error();
    };
    result = runBatch(plan, *host, options, input, sink);
    span.end();
    process.deadline.finish();
    progress.clear();
    return result.isWhole || os.has_error();
  };

  OutputFiles outputs;
  // There is none where the plan is from the cache.
  if (process.compilation)
    process.show(
        process.renderRemarks(request.remarks, *process.compilation, outputs));
  outputs.add(request.output, produce);
  int status = process.write(outputs);
  if (request.telemetry && status == exitSuccess)
    status = writeTelemetry(plan, result, *request.telemetry, process);
  reportEnd(result, request, input, process);
  return result.counts.failed ? exitErrors : status;
}

} // namespace facet::tool
