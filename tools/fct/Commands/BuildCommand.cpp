//===- BuildCommand.cpp - fct build: check documents, write the IR --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands/DocumentCache.h"
#include "Commands/ManyFiles.h"
#include "OptionReaders.h"
#include "Process/LargeHeap.h"
#include "Profiling/Recordings.h"
#include "facet/Tooling/Inspect/CriticalSections.h"
#include "facet/Tooling/Inspect/Emit.h"
#include "facet/Tooling/Inspect/ProviderNames.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::tool {

namespace {
struct BuildRequest {
  SourcePaths paths;
  CompilerOptions options;
  /// Unset: only check, or write what `options.pipeline.stopAfter` leaves.
  std::optional<EmitKind> emit;
  /// Also check what this provider takes.
  std::optional<Provider> provider;
  std::string output = "-";
  bool writes() const { return emit || options.pipeline.stopAfter; }
  Outputs outputs;
  RemarkRequest remarks;
  /// Null: everything is compiled.
  std::unique_ptr<DocumentCache> cache;
};
} // namespace

static std::optional<EmitKind> readEmitKind(CommandLine &line) {
  if (line.has(OPT_emit_after))
    return std::nullopt;
  if (!line.has(OPT_emit))
    // A file to write, and nothing said of its form: the IR.
    return line.has(OPT_o) ? std::optional(EmitKind::Facet) : std::nullopt;
  return EmitKind(readChoice(
      line, OPT_emit,
      {"ast", "facet", "tbox", "plan", "plan-json", "bytecode", "plan-file"},
      0));
}

static BuildRequest readRequest(CommandLine &line, const Process &process) {
  BuildRequest request;
  request.paths = readSourcePaths(line, /*takesInput=*/false,
                                  /*takesManySources=*/true);
  request.options = readCompilerOptions(line);
  request.options.keepNames = true;
  request.options.recorder = process.recorder();
  request.emit = readEmitKind(line);
  request.options.pipeline.stopAfter =
      readEmitAfter(line, request.options.pipeline);
  request.provider = readProvider(line);
  if (std::optional<llvm::StringRef> output = line.value(OPT_o))
    request.output = output->str();
  request.remarks = readRemarkRequest(line);
  request.cache = DocumentCache::create(line, request.options);
  Outputs &outputs = request.outputs;
  if (request.writes())
    outputs.add("-o", request.output);
  if (request.remarks.yamlFile)
    outputs.add("--remarks-output", *request.remarks.yamlFile);
  if (!outputs.empty() && request.paths.sources.size() > 1)
    line.bad(diag::UsageManySourcesOutput,
             {!request.writes()          ? "--remarks-output"
              : line.has(OPT_emit_after) ? "--emit-after"
              : line.has(OPT_emit)       ? "--emit"
                                         : "-o"});
  addRecordingOutputs(process, outputs);
  outputs.check(line, request.paths);
  return request;
}

static void noteChecked(const std::string &name, const DocumentCounts &counts,
                        Diagnostics &diagnostics) {
  diagnostics.report(
      diag::NoteChecked, {},
      {name, llvm::utostr(counts.files), llvm::utostr(counts.variables),
       llvm::utostr(counts.messages), llvm::utostr(counts.tests)});
}

/// What the cache takes a build for.
static std::string goalOf(const BuildRequest &request) {
  std::string goal = "build";
  if (request.emit)
    goal += " " + llvm::utostr(unsigned(*request.emit));
  if (request.provider)
    goal += " for " + providerName(*request.provider).str();
  return goal;
}

/// A build whose document was compiled before. Gives the exit status.
static int finishCached(const std::string &name, CachedCompilation found,
                        const BuildRequest &request, CommandLine &line,
                        Process &process, std::string &messages) {
  std::vector<std::string> imports(found.imports.begin(), found.imports.end());
  if (!request.outputs.checkImports(line, imports))
    return exitUsage;
  Diagnostics diagnostics, problems;
  diagnostics.append(std::move(found.diagnostics));
  if (process.verbose) {
    noteChecked(name, found.counts, diagnostics);
    diagnostics.report(diag::NoteCached, {}, {name});
  }
  messages = process.render(diagnostics.all(), found.sources.get());
  OutputFiles outputs;
  if (request.writes())
    outputs.add(request.output, found.result.str());
  if (request.paths.sources.size() == 1)
    process.deadline.finish();
  bool isWritten = outputs.write(problems);
  messages += process.render(problems.all());
  return isWritten ? exitSuccess : exitErrors;
}

/// Phases 1 and 2 of one document, and the form that is asked for. Gives the
/// exit status.
static int buildOne(SourceFile source, const BuildRequest &request,
                    Recorder *recorder, CommandLine &line, Process &process,
                    std::string &messages) {
  std::string name = source.name;
  RecordedSpan span(recorder, SpanKind::Document, name);
  std::optional<CacheRequest> wanted;
  if (request.cache && !isIR(source)) {
    wanted.emplace(makeRequest(source, request.options, goalOf(request)));
    if (auto found = request.cache->lookUp(*wanted))
      return finishCached(name, std::move(*found), request, line, process,
                          messages);
  }
  // Workers have heaps of their own.
  bool isOnly = request.paths.sources.size() == 1;
  if (isOnly)
    reserveHeap(source.bytes.size());
  CompilerOptions options = request.options;
  options.recorder = recorder;
  auto owned = std::make_unique<Compilation>(std::move(options),
                                             filesOf(wanted, process));
  Compilation &compilation = *owned;
  // Not destroyed, unless other documents need the memory.
  if (isOnly)
    process.compilation = std::move(owned);
  Diagnostics &diagnostics = compilation.diagnostics();
  Diagnostics problems;
  std::optional<std::string> result;
  bool isResolved = compilation.read(std::move(source));
  if (!request.outputs.checkImports(line, *compilation.sources()))
    return exitUsage;
  if (isOnly)
    reserveHeapForImports(*compilation.sources());
  bool isGood = isResolved && compilation.analyse();
  // What is wrong in a test is told as well, whatever else is.
  isGood &= compilation.reportTests();
  if (isGood) {
    warnCriticalOverflow(compilation.program(), compilation.options().layout,
                         diagnostics);
    if (request.provider)
      checkProviderNames(compilation.program(), *request.provider, diagnostics);
    if (request.emit)
      result = emit(compilation, *request.emit);
    else if (compilation.options().pipeline.stopAfter)
      result = emitAfterPass(compilation);
    else if (compilation.isOfIR())
      (void)(compilation.makeIR() && compilation.makeTBox() &&
             compilation.makePlan());
    else if (request.options.wantRemarks)
      (void)(compilation.makeIR() && compilation.makeTBox());
    if (wanted && !diagnostics.hasErrors())
      request.cache->store(*wanted, compilation, diagnostics.all(),
                           result.value_or(""), problems);
    if (process.verbose && !compilation.isOfIR())
      noteChecked(name, countsOf(compilation), diagnostics);
  }
  messages = process.render(diagnostics.all(), compilation.sources().get());
  bool hasErrors = diagnostics.hasErrors(), isWritten = false;
  if (!hasErrors) {
    OutputFiles outputs;
    messages += process.renderRemarks(request.remarks, compilation, outputs);
    if (result)
      outputs.add(request.output, std::move(*result));
    // Many have no outputs.
    if (isOnly)
      process.deadline.finish();
    isWritten = outputs.write(problems);
  }
  messages += process.render(problems.all());
  return isWritten ? exitSuccess : exitErrors;
}

int executeBuild(CommandLine &line, Process &process) {
  if (line.has(OPT_print_pipeline)) {
    PipelineOptions pipeline = readCompilerOptions(line).pipeline;
    return line.isBad() ? line.exitStatus()
                        : process.print(printPipeline(pipeline));
  }
  BuildRequest request = readRequest(line, process);
  unsigned threads = readThreadsForFiles(line, request.paths.sources.size());
  if (line.isBad())
    return line.exitStatus();
  addWorkerRecorders(process, threads);
  int status = exitSuccess;
  ManyFiles<int>(
      line, process, request.paths.sources,
      [&](unsigned worker, SourceFile source, std::string &messages) {
        return buildOne(std::move(source), request, process.recorder(worker),
                        line, process, messages);
      },
      [&](int one) {
        status |= one;
        return true;
      })
      .run(threads);
  return status;
}

} // namespace facet::tool
