//===- SubmitCommand.cpp - fct submit: a batch that workers run -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Batch/BatchReport.h"
#include "Cluster/QueueOptions.h"
#include "Commands/DocumentCache.h"
#include "OptionReaders.h"
#include "Process/Interrupts.h"
#include "Settings.h"
#include "Sources.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Cluster/Jobs.h"
#include "facet/Cluster/Submit.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include <unistd.h>

namespace facet::tool {

namespace {
struct SubmitRequest {
  cluster::SubmitOptions submit;
  SourcePaths paths;
  CompilerOptions compiler;
  HostConfig config;
  std::vector<Setting> settings;
  Outputs outputs;
  bool showsProgress = false;
};
} // namespace

//===----------------------------------------------------------------------===//
// --status, --cancel
//===----------------------------------------------------------------------===//

/// The option that asks for a job instead of submitting one.
static std::optional<OptionId> jobAction(CommandLine &line) {
  if (line.has(OPT_status) && line.has(OPT_cancel))
    line.bad(diag::UsageConflict, {"--status", "--cancel"});
  for (OptionId action : {OPT_status, OPT_cancel}) {
    if (!line.has(action))
      continue;
    for (OptionId other : {OPT_batch, OPT_o, OPT_job})
      if (line.has(other))
        line.bad(diag::UsageConflict,
                 {CommandLine::spelling(action), CommandLine::spelling(other)});
    if (!line.positionals().empty())
      line.bad(diag::UsageExtraArgument,
               {line.command().name.str(), line.positionals().front().str()});
    return action;
  }
  if (line.has(OPT_json))
    line.bad(diag::UsageNeedsOption, {"--json", "--status"});
  return std::nullopt;
}

static int executeAction(CommandLine &line, OptionId action, Process &process) {
  cluster::QueuePlace place = readQueuePlace(line);
  std::string job = readQueueName(line, action, "");
  if (line.isBad())
    return line.exitStatus();
  Diagnostics diagnostics;
  std::string shown;
  if (action == OPT_cancel) {
    if (cluster::cancelJob(place, job, diagnostics))
      shown = job + ": cancelled\n";
  } else if (std::optional<cluster::JobStatus> status =
                 cluster::findJob(place, job, diagnostics)) {
    shown = line.has(OPT_json) ? status->json() : status->text();
  }
  process.report(diagnostics.all());
  return diagnostics.hasErrors() ? exitErrors : process.print(shown);
}

//===----------------------------------------------------------------------===//
// The batch
//===----------------------------------------------------------------------===//

static SubmitRequest readRequest(CommandLine &line, const Process &process) {
  SubmitRequest request;
  cluster::SubmitOptions &submit = request.submit;
  request.paths = readSourcePaths(line, /*takesInput=*/true,
                                  /*takesManySources=*/false);
  if (!request.paths.batch)
    line.bad(diag::UsageNoBatch, {});
  submit.input = request.paths.batch.value_or("");
  submit.place = readQueuePlace(line);
  submit.job = readQueueName(line, OPT_job, "");
  submit.output = line.value(OPT_o).value_or("-").str();
  request.outputs.add("-o", submit.output);
  request.outputs.check(line, request.paths);
  request.compiler = readCompilerOptions(line);
  request.compiler.forManyRuns = true;
  request.config = line.config();
  BatchOptions &batch = submit.batch;
  batch.run = readRunOptions(line);
  batch.run.explainsHiddenTools = process.verbose;
  batch.style = process.style;
  request.settings = readSettings(line, ReadLimit::ofInput(batch.run));
  batch.payload = readPayload(line);
  request.showsProgress = showsBatchProgress(line, submit.output);
  return request;
}

static int submitPlan(const Plan &plan, SubmitRequest &request, RunInputs base,
                      Process &process) {
  cluster::SubmitOptions &submit = request.submit;
  Diagnostics diagnostics;
  submit.batch.base = declaredInputs(plan, base, diagnostics);
  submit.batch.config = &request.config;
  BatchProgress progress([] { return std::nullopt; }, request.showsProgress);
  submit.report = [&](const Diagnostics &told) {
    progress.clear();
    process.report(told.all());
  };
  submit.report(diagnostics);
  delaySignalsInWrites();
  submit.sink = [&](const BatchPart &part) {
    auto writing = process.deadline.beginWriting();
    showBatchMessages(part, progress, process);
    std::error_code error;
    {
      WholeWrite whole;
      error = writeFully(STDOUT_FILENO, part.lines);
    }
    progress.update(part.counts);
    if (error) {
      Diagnostics problem;
      problem.report(diag::FileUnwritable, {}, {"<stdout>", error.message()});
      process.report(problem.all());
    }
    return !error;
  };
  Diagnostics problems;
  cluster::SubmitResult result = cluster::submitBatch(plan, submit, problems);
  process.deadline.finish();
  progress.clear();
  if (result.isWhole)
    reportBatchCounts(result.counts, /*isTold=*/false, process, problems);
  process.report(problems.all());
  return result.isWhole && result.counts.failed == 0 ? exitSuccess : exitErrors;
}

int executeSubmit(CommandLine &line, Process &process) {
  if (std::optional<OptionId> action = jobAction(line))
    return line.isBad() ? line.exitStatus()
                        : executeAction(line, *action, process);
  SubmitRequest request = readRequest(line, process);
  uint64_t memory = request.submit.batch.run.memoryLimit;
  InputSet settings(memory), inputs(memory);
  applySettings(line, settings, request.settings);
  if (line.isBad())
    return line.exitStatus();
  std::optional<SourceFile> source =
      openDocument(line, request.paths, request.compiler.imports);
  std::optional<SourceFile> inputFile =
      openInputFile(line, request.paths, request.submit.batch.run);
  if (line.isBad())
    return line.exitStatus();
  auto mayWrite = [&](const SourceManager &sources) {
    return request.outputs.checkImports(line, sources);
  };
  process.plan = compilePlan(std::move(*source), request.compiler,
                             /*cache=*/nullptr, mayWrite, process);
  if (line.isBad())
    return line.exitStatus();
  if (!process.plan || !addInputs(inputFile, settings, inputs, process))
    return exitErrors;
  return submitPlan(*process.plan, request, inputs.entries(), process);
}

} // namespace facet::tool
