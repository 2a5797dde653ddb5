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
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"
#include <functional>

namespace facet::tool {

namespace {
struct TestedDocument {
  /// With --list only their names.
  std::vector<TestResult> tests;
  /// False if it cannot be tested as a whole.
  bool isGood = true;
  /// What it imports, and the files of its tests.
  std::vector<std::string> read = {};
};

struct TestRequest {
  SourcePaths paths;
  CompilerOptions compiler;
  std::optional<llvm::GlobPattern> filter;
  bool updatesSnapshots = false;
  bool stopsAtFailure = false;
  RunOptions run;
  HostSettings host;
  TestReportFormat format = TestReportFormat::Summary;
  /// Tests are named, not run.
  bool isList = false;
  std::string output = "-";
  bool hasColors = false;
  Outputs outputs;
  unsigned threads = 1;
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

/// The names of the files that it imports, with those of its tests.
static std::vector<std::string> filesRead(const Compilation &compilation,
                                          std::vector<std::string> ofTests) {
  llvm::append_range(ofTests, importedFiles(*compilation.sources()));
  return ofTests;
}

static TestedDocument testDocument(SourceFile source,
                                   const TestRequest &request,
                                   SharedContext &context, Recorder *recorder,
                                   const Process &process,
                                   std::string &messages) {
  RecordedSpan span(recorder, SpanKind::Document, source.name);
  CompilerOptions compiler = request.compiler;
  compiler.recorder = recorder;
  compiler.wantCounts = true;
  // Dialects of plug-ins come with a context of their own.
  if (compiler.dialects.empty())
    compiler.context = context.get();
  Compilation compilation(std::move(compiler), process.files);
  auto isSelected = [&](llvm::StringRef name) {
    return request.filter->match(name);
  };
  // Nothing may be done where the report would overwrite what is read.
  std::vector<std::string> read;
  auto mayRun = [&](llvm::ArrayRef<std::string> ofTests) {
    read = filesRead(compilation, ofTests.vec());
    return !request.outputs.includeAny(read);
  };
  TestReport report;
  runTests(std::move(source), compilation,
           {request.updatesSnapshots, request.stopsAtFailure, request.run,
            request.host, isSelected, mayRun},
           report);

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
          isWritten && (areKnown || !compilation.diagnostics().hasErrors()),
          std::move(read)};
}

/// The names of the selected tests; nothing is run.
static TestedDocument listTests(SourceFile source, const TestRequest &request,
                                const Process &process, std::string &messages) {
  Compilation compilation(request.compiler, process.files);
  std::string file = source.name, folder = source.folder;
  bool isGood = compilation.resolve(std::move(source)) && compilation.analyse();
  TestedDocument document;
  for (std::string &name : testNames(compilation.program()))
    if (request.filter->match(name)) {
      TestResult &test = document.tests.emplace_back();
      test.file = file;
      test.name = std::move(name);
    }
  document.read =
      filesRead(compilation, filesOfTests(compilation, file, folder));
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

static TestRequest readRequest(CommandLine &line, const Process &process) {
  TestRequest request;
  request.paths = readSourcePaths(line, /*takesInput=*/false,
                                  /*takesManySources=*/true,
                                  /*takesFolders=*/true);
  request.compiler = readCompilerOptions(line);
  request.filter = readFilter(line);
  request.updatesSnapshots = line.has(OPT_update_snapshots);
  request.stopsAtFailure = line.has(OPT_fail_fast);
  request.run = readRunOptions(line);
  request.host = line.config().host;
  request.format = TestReportFormat(
      readChoice(line, OPT_output, {"summary", "verbose", "json", "junit"}, 0));
  request.isList = line.has(OPT_list_all);
  if (request.isList && request.format == TestReportFormat::JUnit)
    line.bad(diag::UsageConflict, {"--list", "--output junit"});
  if (request.isList && request.stopsAtFailure)
    line.bad(diag::UsageConflict, {"--list", "--fail-fast"});
  if (request.isList && request.updatesSnapshots)
    line.bad(diag::UsageConflict, {"--list", "--update-snapshots"});
  request.threads = readThreadsForFiles(line, request.paths.sources.size());
  // A document that is named twice finds what its first test wrote.
  if (request.updatesSnapshots)
    request.threads = 1;
  if (std::optional<llvm::StringRef> output = line.value(OPT_o))
    request.output = output->str();
  // A file is no terminal.
  request.hasColors = request.output == "-" ? process.hasColorfulResults
                                            : line.value(OPT_color) == "always";
  request.outputs.add("-o", request.output);
  addRecordingOutputs(process, request.outputs);
  request.outputs.check(line, request.paths);
  return request;
}

/// Tests or lists all documents; false if one cannot be tested as a whole.
static bool testDocuments(CommandLine &line, Process &process,
                          const TestRequest &request, TestReport &report) {
  bool isGood = true;
  std::vector<SharedContext> contexts(request.threads);
  ManyFiles<TestedDocument>(
      line, process, request.paths.sources,
      [&](unsigned worker, SourceFile source, std::string &messages) {
        if (request.isList)
          return listTests(std::move(source), request, process, messages);
        return testDocument(std::move(source), request, contexts[worker],
                            process.recorder(worker), process, messages);
      },
      [&](TestedDocument document) {
        bool isPassed =
            document.isGood &&
            llvm::all_of(document.tests, std::mem_fn(&TestResult::passed));
        isGood &= document.isGood;
        request.outputs.checkImports(line, document.read);
        llvm::move(document.tests, std::back_inserter(report.tests));
        return isPassed || !request.stopsAtFailure;
      })
      .run(request.threads);
  return isGood;
}

int executeTest(CommandLine &line, Process &process) {
  TestRequest request = readRequest(line, process);
  if (line.isBad())
    return line.exitStatus();
  addWorkerRecorders(process, request.threads);
  TestReport report;
  bool isGood = testDocuments(line, process, request, report);
  if (line.isBad())
    return line.exitStatus();
  if (line.has(OPT_filter) && report.tests.empty() && isGood) {
    llvm::StringRef filter = *line.value(OPT_filter);
    bool isPart = !filter.empty() && !filter.contains('*');
    line.bad(diag::UsageFilterMatchesNothing,
             {filter.str(), isPart ? ": it is for whole names, '*" +
                                         filter.str() + "*' for parts of them"
                                   : ""});
    return line.exitStatus();
  }
  OutputFiles outputs;
  if (request.isList)
    outputs.add(
        request.output,
        renderTestList(report, request.format == TestReportFormat::Json));
  else
    outputs.add(request.output,
                withFinalNewline(renderTestReport(report, request.format,
                                                  request.hasColors)));
  process.deadline.finish();
  int status = process.write(outputs);
  bool arePassed = request.isList || report.failed() == 0;
  return isGood && arePassed ? status : exitErrors;
}

} // namespace facet::tool
