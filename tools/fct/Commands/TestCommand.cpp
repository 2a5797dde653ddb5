//===- TestCommand.cpp - fct test: run the tests of documents -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands/ManyFiles.h"
#include "OptionReaders.h"
#include "Profiling/Recordings.h"
#include "facet/Tooling/Output/OutputFiles.h"
#include "facet/Tooling/Testing/TestRunner.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/GlobPattern.h"

namespace facet::tool {

namespace {
struct TestedDocument {
  /// With --list only their names.
  std::vector<TestResult> tests;
  /// False if it cannot be tested as a whole.
  bool isGood = true;
};
} // namespace

namespace {
/// The place where the IR of a worker's documents is made: to set one up would
/// take most of the time of a small document. It keeps what it uniqued, so that
/// it is replaced now and then.
class SharedContext {
public:
  std::shared_ptr<mlir::MLIRContext> get() {
    if (!context)
      context = std::make_shared<mlir::MLIRContext>(
          mlir::MLIRContext::Threading::DISABLED);
    return context;
  }
  /// A document was compiled there.
  void wasUsed(const SourceManager &sources) {
    constexpr size_t mostBytes = size_t(1) << 20;
    for (FileId file = 0; file != sources.size(); ++file)
      bytes += sources.text(file).size();
    if (bytes < mostBytes)
      return;
    context = nullptr;
    bytes = 0;
  }

private:
  std::shared_ptr<mlir::MLIRContext> context;
  size_t bytes = 0;
};
} // namespace

static TestedDocument testDocument(SourceFile source, CompilerOptions compiler,
                                   const TestOptions &options,
                                   SharedContext &context, Recorder *recorder,
                                   const Process &process,
                                   std::string &messages) {
  RecordedSpan span(recorder, SpanKind::Document, source.name);
  compiler.recorder = recorder;
  compiler.wantCounts = true;
  // Dialects of plug-ins come with a context of their own.
  if (compiler.dialects.empty())
    compiler.context = context.get();
  Compilation compilation(std::move(compiler), process.files);
  TestReport report;
  runTests(std::move(source), compilation, options, report);

  // Errors of the document are errors of its tests, which may expect them.
  bool areKnown =
      !report.tests.empty() &&
      llvm::all_of(report.tests, [](const TestResult &t) { return !t.error; });
  std::vector<Diagnostic> shown;
  for (const Diagnostic &diagnostic : compilation.diagnostics().all())
    if (!areKnown || diagnostic.severity != Severity::Error)
      shown.push_back(diagnostic);
  llvm::append_range(shown, report.ofTests);
  messages = process.render(shown, compilation.sources().get()) +
             process.render(report.diagnostics.all());
  context.wasUsed(*compilation.sources());
  bool isWritten = !report.diagnostics.hasErrors();
  return {std::move(report.tests),
          isWritten && (areKnown || !compilation.diagnostics().hasErrors())};
}

/// The names of the selected tests; nothing is run.
static TestedDocument listTests(SourceFile source, CompilerOptions compiler,
                                const TestOptions &options,
                                const Process &process, std::string &messages) {
  Compilation compilation(std::move(compiler), process.files);
  std::string file = source.name;
  bool isGood = compilation.resolve(std::move(source)) && compilation.analyse();
  TestedDocument document;
  for (std::string &name : testNames(compilation.program()))
    if (options.isSelected(name)) {
      TestResult &test = document.tests.emplace_back();
      test.file = file;
      test.name = std::move(name);
    }
  // Errors of a document are those of its tests, once these are known.
  document.isGood = isGood || !document.tests.empty();
  if (!document.isGood)
    messages = process.render(compilation.diagnostics().all(),
                              compilation.sources().get());
  return document;
}

static std::optional<llvm::GlobPattern> readFilter(CommandLine &line) {
  llvm::StringRef glob = line.value(OPT_filter).value_or("*");
  llvm::Expected<llvm::GlobPattern> pattern = llvm::GlobPattern::create(glob);
  if (pattern)
    return std::move(*pattern);
  line.bad(diag::UsageGlob, {glob.str(), llvm::toString(pattern.takeError())});
  return std::nullopt;
}

int executeTest(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/true,
                                      /*takesFolders=*/true);
  CompilerOptions compiler = readCompilerOptions(line);
  std::optional<llvm::GlobPattern> filter = readFilter(line);
  auto isSelected = [&](llvm::StringRef name) { return filter->match(name); };
  TestOptions options{line.has(OPT_update_snapshots), readRunOptions(line),
                      isSelected};
  auto format = TestReportFormat(
      readChoice(line, OPT_output, {"summary", "verbose", "json", "junit"}, 0));
  bool isList = line.has(OPT_list_all);
  if (isList && format == TestReportFormat::JUnit)
    line.bad(diag::UsageConflict, {"--list", "--output junit"});
  if (isList && options.updatesSnapshots)
    line.bad(diag::UsageConflict, {"--list", "--update-snapshots"});

  unsigned threads = readThreadsForFiles(line, paths.sources.size());
  // A document that is named twice finds what its first test wrote.
  if (options.updatesSnapshots)
    threads = 1;
  Outputs outputs;
  addRecordingOutputs(process, outputs);
  outputs.check(line, paths);
  if (line.isBad())
    return line.exitStatus();

  addWorkerRecorders(process, threads);
  TestReport report;
  bool isGood = true;
  std::vector<SharedContext> contexts(threads);
  ManyFiles<TestedDocument>(
      line, process, paths.sources,
      [&](unsigned worker, SourceFile source, std::string &messages) {
        if (isList)
          return listTests(std::move(source), compiler, options, process,
                           messages);
        return testDocument(std::move(source), compiler, options,
                            contexts[worker], process.recorder(worker), process,
                            messages);
      },
      [&](TestedDocument document) {
        isGood &= document.isGood;
        llvm::move(document.tests, std::back_inserter(report.tests));
      })
      .run(threads);
  if (line.isBad())
    return line.exitStatus();
  if (line.has(OPT_filter) && report.tests.empty() && isGood) {
    line.bad(diag::UsageFilterMatchesNothing, {line.value(OPT_filter)->str()});
    return line.exitStatus();
  }
  if (isList) {
    OutputFiles list;
    list.add("-", renderTestList(report, format == TestReportFormat::Json));
    int status = process.write(list);
    return isGood ? status : exitErrors;
  }
  int status = process.print(
      renderTestReport(report, format, process.hasColorfulResults));
  return isGood && report.failed() == 0 ? status : exitErrors;
}

} // namespace facet::tool
