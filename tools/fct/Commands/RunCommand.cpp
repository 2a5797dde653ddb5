//===- RunCommand.cpp - fct run: from a document to canonical JSON --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Batch/BatchReport.h"
#include "Commands/RunRequest.h"
#include "OptionReaders.h"
#include "Profiling/Recordings.h"
#include "facet/Host/ConfiguredHost.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Runtime/Guard/Attestation.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/Output/MessagesText.h"
#include "facet/Support/DiagKind.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Config/AssetFile.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Tooling/Inspect/Inspect.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::tool {

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

static void readOutputs(CommandLine &line, const Process &process,
                        RunRequest &request) {
  request.format =
      ResultFormat(readChoice(line, OPT_format, {"json", "pretty", "text"}, 0));
  Outputs &outputs = request.outputs;
  if (std::optional<llvm::StringRef> output = line.value(OPT_o))
    request.output = output->str();
  outputs.add("-o", request.output);
  if (std::optional<llvm::StringRef> artifact = line.value(OPT_artifact)) {
    request.artifact = artifact->str();
    outputs.add("--artifact", *request.artifact);
    if (request.compiler.analysis.profile == Profile::Core)
      line.bad(diag::UsageCoreArtifact, {});
  }
  if (std::optional<llvm::StringRef> layout = line.value(OPT_layout)) {
    request.layout = layout->str();
    outputs.add("--layout", *request.layout);
  }
  if (std::optional<llvm::StringRef> telemetry = line.value(OPT_telemetry)) {
    request.telemetry = telemetry->str();
    outputs.add("--telemetry", *request.telemetry);
  }
  addRecordingOutputs(process, outputs);
  // The report and the figures have each step of a section's size, and notes
  // and profiles tell sections that got room back from others. Nothing is
  // packed at -O0.
  CompilerOptions &compiler = request.compiler;
  const bool wantsSizes = request.layout || request.telemetry;
  bool mayPutBack = compiler.layout.packing != PackingMode::Standard;
  request.run.reportsLayout = wantsSizes || line.has(OPT_v);
  bool tellsSections = process.recording || line.has(OPT_v);
  if ((wantsSizes || (tellsSections && mayPutBack)) &&
      compiler.pipeline.optimises())
    compiler.pipeline.packAtCompileTime = false;
  request.remarks = readRemarkRequest(line);
  if (request.remarks.yamlFile)
    outputs.add("--remarks-output", *request.remarks.yamlFile);
  if (std::optional<llvm::StringRef> key = line.value(OPT_attest_key)) {
    if (!request.artifact)
      line.bad(diag::UsageNeedsOption, {"--attest-key", "--artifact"});
    request.attestKey = readKey(line, key->str(), SignatureKey::privateFromPem);
  }
  outputs.check(line, request.paths);
  request.lensCache = line.value(OPT_lens_cache).value_or("").str();
  if (line.has(OPT_lens_cache) && request.lensCache.empty())
    line.bad(diag::UsageText, {"--lens-cache"});
  request.run.usesLensCache =
      readChoice(line, OPT_lens_cache_mode, {"store", "use"}, 0) == 1;
}

/// Options that say how much is run, and how fast.
static void readExecution(CommandLine &line, RunRequest &request) {
  request.isStreaming = line.has(OPT_streaming);
  request.failFast = line.has(OPT_fail_fast);
  request.run.threads = readThreads(line, 1);
  bool isBatch = request.paths.batch.has_value();
  request.showsProgress = isBatch && showsBatchProgress(line, request.output);
  if (request.failFast && !isBatch)
    line.bad(diag::UsageNeedsOption, {"--fail-fast", "--batch"});
  if (isBatch && request.artifact)
    line.bad(diag::UsageConflict, {"--batch", "--artifact"});
  if (isBatch && request.layout)
    line.bad(diag::UsageConflict, {"--batch", "--layout"});
  if (request.format == ResultFormat::Json)
    return;
  std::string format = "--format " + line.value(OPT_format)->str();
  if (isBatch)
    line.bad(diag::UsageConflict, {"--batch", format});
  if (request.isStreaming)
    line.bad(diag::UsageConflict, {"--streaming", format});
}

/// --record and --replay.
static void readRecording(CommandLine &line, RunRequest &request) {
  for (auto [option, folder] : {std::pair(OPT_record, &request.record),
                                std::pair(OPT_replay, &request.replay)}) {
    std::optional<llvm::StringRef> value = line.value(option);
    if (!value)
      continue;
    std::string spelling = CommandLine::spelling(option);
    if (value->empty())
      line.bad(diag::UsageText, {spelling});
    if (request.paths.batch)
      line.bad(diag::UsageConflict, {spelling, "--batch"});
    *folder = value->str();
  }
  if (request.record && request.replay)
    line.bad(diag::UsageConflict, {"--record", "--replay"});
  if (request.record)
    request.outputs.add("--record", recordingFile(*request.record));
  if (!request.replay || line.isBad())
    return;
  std::string file = recordingFile(*request.replay), problem;
  checkIsThere(line, file);
  if (line.isBad())
    return;
  request.recorded = RecordedAnswers::read(*request.replay, problem);
  if (!request.recorded)
    line.bad(diag::FileUnreadable, {file, problem});
}

/// Begins the recording that is asked for; false, with the problem shown, if
/// it cannot be written.
static bool beginRecording(RunRequest &request, const Process &process) {
  if (!request.record)
    return true;
  llvm::ErrorOr<std::shared_ptr<AnswerRecorder>> recorder =
      AnswerRecorder::create(*request.record);
  if (recorder) {
    request.recorder = *recorder;
    return true;
  }
  Diagnostics problem;
  problem.report(
      diag::FileUnwritable, {},
      {recordingFile(*request.record), recorder.getError().message()});
  process.report(problem.all());
  return false;
}

/// --assets.
static void readAssetsPath(CommandLine &line, RunRequest &request) {
  std::optional<llvm::StringRef> path = line.value(OPT_assets);
  if (!path)
    return;
  checkIsThere(line, path->str());
  request.assets = path->str();
}

/// --provider and what goes with it.
static void readPayload(CommandLine &line, RunRequest &request) {
  request.payload = readPayload(line);
  if (!request.payload)
    return;
  if (request.isStreaming)
    line.bad(diag::UsageConflict, {"--streaming", "--provider"});
  if (request.format == ResultFormat::Text)
    line.bad(diag::UsageConflict, {"--provider", "--format text"});
}

/// --print-inputs runs nothing: what is for a run has no place beside it.
static void readPrintInputs(CommandLine &line, RunRequest &request) {
  request.printsInputs = line.has(OPT_print_inputs);
  if (!request.printsInputs)
    return;
  static constexpr OptionId others[] = {
      OPT_runtime_input, OPT_set,       OPT_set_text, OPT_set_file,
      OPT_batch,         OPT_format,    OPT_artifact, OPT_layout,
      OPT_streaming,     OPT_telemetry, OPT_provider, OPT_assets,
      OPT_record,        OPT_replay};
  if (request.paths.input)
    line.bad(diag::UsageConflict, {"--print-inputs", "--input"});
  for (OptionId other : others)
    if (line.has(other))
      line.bad(diag::UsageConflict,
               {"--print-inputs", CommandLine::spelling(other)});
}

static RunRequest readRequest(CommandLine &line, const Process &process) {
  RunRequest request;
  request.paths = readSourcePaths(line, /*takesInput=*/true,
                                  /*takesManySources=*/false);
  request.compiler = readCompilerOptions(line);
  request.run = readRunOptions(line);
  recordCompilation(process, request.compiler);
  recordRun(process, request.run);
  request.config = line.config();
  request.settings = readSettings(line, ReadLimit::ofInput(request.run));
  readAssetsPath(line, request);
  readRecording(line, request);
  readOutputs(line, process, request);
  readExecution(line, request);
  request.compiler.forManyRuns = request.paths.batch.has_value();
  readPayload(line, request);
  readPrintInputs(line, request);
  request.cache = DocumentCache::create(line, request.compiler);
  return request;
}

//===----------------------------------------------------------------------===//
// The run
//===----------------------------------------------------------------------===//

static void noteRun(const Plan &plan, const RunResult &result,
                    const RunOptions &options, Diagnostics &diagnostics) {
  diagnostics.report(
      diag::NoteRun, {},
      {llvm::utostr(result.gasUsed), llvm::utostr(options.gasLimit),
       llvm::utostr(result.unitsUsed), llvm::itostr(plan.budget),
       llvm::utostr(result.messages.size()), llvm::utostr(result.sectionsCut),
       llvm::utostr(result.sectionsDropped)});
}

/// A line for each section that the layout changed.
static void noteSections(const RunResult &result, Diagnostics &diagnostics) {
  for (const SectionLayout &section : result.sections) {
    if (!section.action || *section.action == LayoutAction::Kept)
      continue;
    std::string before = section.before ? llvm::utostr(*section.before) : "";
    if (*section.action == LayoutAction::Dropped)
      diagnostics.report(diag::NoteSectionDropped, {},
                         {section.id,
                          before.empty() ? "" : " of " + before + " units",
                          describeReason(section)});
    else
      diagnostics.report(
          diag::NoteSectionChanged, {},
          {section.id, before.empty() ? "" : "from " + before + " ",
           llvm::utostr(section.after.value_or(0)), describeReason(section)});
  }
}

/// Adds the artifact to what is written; false, with the problem reported, if
/// it cannot be signed.
static bool addArtifact(const RunRequest &request, const RunResult &result,
                        Process &process, OutputFiles &outputs) {
  std::string attestation = "null";
  if (request.attestKey)
    attestation =
        attest(*request.attestKey, chainHead(result.metadata, result.events));
  if (attestation.empty()) {
    Diagnostics problem;
    problem.report(diag::InternalError, {}, {"the artifact cannot be signed"});
    process.report(problem.all());
    return false;
  }
  outputs.add(*request.artifact,
              withFinalNewline(
                  renderArtifact(result.metadata, result.events, attestation)));
  return true;
}

/// Whether the guard ended the run: F454, F455.
static bool isEndedByGuard(llvm::ArrayRef<Diagnostic> diagnostics) {
  return llvm::any_of(diagnostics, [](const Diagnostic &diagnostic) {
    return diagnostic.severity == Severity::Error &&
           (diagnostic.code == Code::F454 || diagnostic.code == Code::F455);
  });
}

/// A run that failed. What the guard decided before it ended the run is worth
/// more than ever, and so are the sizes of what does not fit.
static int endFailedRun(const Plan &plan, const RunRequest &request,
                        const RunResult &result,
                        llvm::ArrayRef<Diagnostic> diagnostics,
                        Process &process) {
  OutputFiles outputs;
  if (request.layout && !result.sections.empty())
    outputs.add(*request.layout, renderLayout(layoutOf(plan, result)));
  if (request.artifact && isEndedByGuard(diagnostics) &&
      !addArtifact(request, result, process, outputs))
    return exitErrors;
  process.deadline.finish();
  process.write(outputs);
  return exitErrors;
}

/// The result as --provider and --format say; nullopt, with its errors
/// reported, if there is no such request.
static std::optional<std::string> renderResult(const Plan &plan,
                                               const RunResult &result,
                                               const RunRequest &request,
                                               Diagnostics &diagnostics) {
  std::string json;
  if (request.payload) {
    PayloadRenderer payloads(plan, *request.payload);
    if (!payloads.append(json, result, request.run.memoryLimit, diagnostics))
      return std::nullopt;
  }
  switch (request.format) {
  case ResultFormat::Json:
    return withFinalNewline(
        request.payload ? std::move(json) : renderCanonicalJson(plan, result));
  case ResultFormat::Pretty:
    return withFinalNewline(request.payload ? prettyFormOf(json)
                                            : renderPrettyJson(plan, result));
  case ResultFormat::Text:
    return renderMessagesText(result);
  }
  llvm_unreachable("all formats are handled");
}

/// Adds the result, what the layout did, and the figures of the run.
static void addResults(const Plan &plan, const RunRequest &request,
                       const RunResult &result,
                       std::optional<std::string> rendered, Process &process,
                       OutputFiles &outputs) {
  if (request.layout)
    outputs.add(*request.layout, renderLayout(layoutOf(plan, result)));
  if (request.isStreaming) {
    outputs.add(request.output, [&](llvm::raw_fd_ostream &os) {
      RecordedSpan span(process.recorder(), SpanKind::Phase, "render");
      streamCanonicalJson(plan, result,
                          [&](llvm::StringRef piece) { os << piece; });
      os << "\n";
      return true;
    });
  } else {
    outputs.add(request.output, std::move(*rendered));
  }
  if (!process.recording)
    return;
  ValueArena memory(~uint64_t(0));
  std::string telemetry =
      renderTelemetry(runFigures(plan, result, memory), *process.recording,
                      /*isCached=*/!process.compilation);
  process.facts.telemetry = llvm::StringRef(telemetry).rtrim('\n').str();
  if (request.telemetry)
    outputs.add(*request.telemetry, std::move(telemetry));
}

std::unique_ptr<Host> createHost(const RunRequest &request) {
  std::unique_ptr<Host> local =
      createLocalHost(request.lensCache, request.config.lensCacheSize);
  if (request.recorded)
    return createReplayingHost(std::move(local), request.recorded);
  std::unique_ptr<Host> host =
      createConfiguredHost(request.config.host, std::move(local));
  if (request.recorder)
    return createRecordingHost(std::move(host), request.recorder);
  return host;
}

/// Phases 3 to 5, and the files that are asked for.
/// `inputFile`: null if there is none.
static int runPlan(const Plan &plan, const RunRequest &request,
                   const InputSet &inputs, const SourceFile *inputFile,
                   Process &process) {
  std::unique_ptr<Host> host = createHost(request);
  process.evaluator = std::make_unique<Evaluator>();
  Diagnostics diagnostics;
  RunOptions run = request.run;
  run.explainsHiddenTools = process.verbose;
  RunResult result = process.evaluator->run(
      plan, inputs.entries(), run, *host, diagnostics,
      /*wantVariables=*/false, /*wantEvents=*/request.artifact.has_value());
  if (std::error_code error =
          request.recorder ? request.recorder->problem() : std::error_code()) {
    diagnostics.report(diag::FileUnwritable, {},
                       {recordingFile(*request.record), error.message()});
    result.ok = false;
  }
  if (result.ok)
    checkPacking(request.config, plan, result, diagnostics);
  std::optional<std::string> rendered;
  if (result.ok && !request.isStreaming) {
    RecordedSpan span(process.recorder(), SpanKind::Phase, "render");
    rendered = renderResult(plan, result, request, diagnostics);
    result.ok = rendered.has_value();
  }
  if (process.verbose && result.ok) {
    noteSections(result, diagnostics);
    noteRun(plan, result, request.run, diagnostics);
  }
  std::vector<Diagnostic> shown = diagnostics.take();
  if (!result.ok && inputFile)
    noteInputPlaces(plan, inputs.entries(), inputFile->name, inputFile->bytes,
                    shown);
  process.report(shown, plan.sources.get());
  if (!result.ok)
    return endFailedRun(plan, request, result, shown, process);

  OutputFiles outputs;
  addResults(plan, request, result, std::move(rendered), process, outputs);
  if (request.artifact && !addArtifact(request, result, process, outputs))
    return exitErrors;
  // There is none where the plan is from the cache.
  if (process.compilation)
    process.show(
        process.renderRemarks(request.remarks, *process.compilation, outputs));
  process.deadline.finish();
  return process.write(outputs);
}

/// Reads --assets; false, with its errors shown, if the file does not hold.
static bool readAssets(const SourceFile &file, RunRequest &request,
                       const Process &process) {
  SourceManager sources;
  Diagnostics diagnostics;
  FileId id =
      sources.addFile(file.name, withoutByteOrderMark(file.bytes), file.owner);
  std::shared_ptr<const AssetMap> assets =
      readAssetFile(id, sources, request.run.memoryLimit, diagnostics);
  process.report(diagnostics.all(), &sources);
  if (request.payload)
    request.payload->assets = assets;
  return assets != nullptr;
}

/// --print-inputs: phases 1 and 2, and no run.
static int printInputs(SourceFile source, const RunRequest &request,
                       CommandLine &line, Process &process) {
  process.compilation =
      std::make_unique<Compilation>(request.compiler, process.files);
  Compilation &compilation = *process.compilation;
  bool isResolved = compilation.resolve(std::move(source));
  if (!request.outputs.checkImports(line, *compilation.sources()))
    return line.exitStatus();
  bool isGood = isResolved && compilation.analyse();
  process.report(compilation.diagnostics().all(), compilation.sources().get());
  if (!isGood)
    return exitErrors;
  OutputFiles outputs;
  outputs.add(request.output, printInputSkeleton(compilation.program()));
  process.deadline.finish();
  return process.write(outputs);
}

int executeRun(CommandLine &line, Process &process) {
  RunRequest request = readRequest(line, process);
  InputSet settings(request.run.memoryLimit), inputs(request.run.memoryLimit);
  // What --set says is checked first, although it is used last.
  applySettings(line, settings, request.settings);
  if (line.isBad())
    return line.exitStatus();
  std::optional<SourceFile> source =
      openDocument(line, request.paths, request.compiler.imports);
  std::optional<SourceFile> inputFile =
      openInputFile(line, request.paths, request.run);
  std::optional<SourceFile> assets;
  if (request.assets)
    assets = openSource(line, *request.assets, ReadLimit::ofInput(request.run));
  std::unique_ptr<BatchInputFile> batch;
  if (request.paths.batch)
    batch = BatchInputFile::open(line, *request.paths.batch);
  if (line.isBad())
    return line.exitStatus();

  if (request.printsInputs)
    return printInputs(std::move(*source), request, line, process);
  auto mayWrite = [&](const SourceManager &sources) {
    return request.outputs.checkImports(line, sources);
  };
  process.plan = compilePlan(std::move(*source), request.compiler,
                             request.cache.get(), mayWrite, process);
  const Plan *plan = process.plan.get();
  if (line.isBad())
    return line.exitStatus();
  if (!plan)
    return exitErrors;
  if (!addInputs(inputFile, settings, inputs, process) ||
      (assets && !readAssets(*assets, request, process)) ||
      !beginRecording(request, process))
    return exitErrors;
  return batch ? runBatchFile(*plan, request, inputs.entries(), *batch, process)
               : runPlan(*plan, request, inputs,
                         inputFile ? &*inputFile : nullptr, process);
}

} // namespace facet::tool
