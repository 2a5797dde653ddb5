//===- TestCommand.cpp - fct test: run the tests of documents -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Sources.h"
#include "facet/Tooling/TestRunner.h"
#include "llvm/Support/GlobPattern.h"

namespace facet::tool {

/// Tests one document. False if it cannot be tested as a whole.
static bool testDocument(SourceFile source, const CompilerOptions &compiler,
                         const TestOptions &options, TestReport &report,
                         Session &session) {
  session.compilation = std::make_unique<Compilation>(compiler);
  Compilation &compilation = *session.compilation;
  size_t before = report.tests.size();
  runTests(std::move(source), compilation, options, report);
  llvm::ArrayRef<TestResult> results =
      llvm::ArrayRef(report.tests).drop_front(before);

  // Errors of the document are errors of its tests, which may expect them.
  bool areKnown =
      !results.empty() &&
      llvm::all_of(results, [](const TestResult &t) { return !t.error; });
  std::vector<Diagnostic> shown;
  for (const Diagnostic &diagnostic : compilation.diagnostics().all())
    if (!areKnown || diagnostic.severity != Severity::Error)
      shown.push_back(diagnostic);
  session.report(shown, compilation.sources().get());
  bool isWritten = !report.diagnostics.hasErrors();
  session.report(report.diagnostics.take());
  return isWritten && (areKnown || !compilation.diagnostics().hasErrors());
}

static std::optional<llvm::GlobPattern> readFilter(CommandLine &line) {
  llvm::StringRef glob = line.value(OPT_filter).value_or("*");
  llvm::Expected<llvm::GlobPattern> pattern = llvm::GlobPattern::create(glob);
  if (pattern)
    return std::move(*pattern);
  line.bad(Diag::UsageGlob, {glob.str(), llvm::toString(pattern.takeError())});
  return std::nullopt;
}

int executeTest(CommandLine &line, Session &session) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/true);
  CompilerOptions compiler = readCompilerOptions(line);
  std::optional<llvm::GlobPattern> filter = readFilter(line);
  auto isSelected = [&](llvm::StringRef name) { return filter->match(name); };
  TestOptions options{line.has(OPT_update_snapshots), readRunOptions(line),
                      isSelected};
  auto format = TestReportFormat(
      readChoice(line, OPT_output, {"summary", "verbose", "json", "junit"}, 0));

  TestReport report;
  bool isGood = true;
  for (const std::string &path : paths.sources) {
    std::optional<SourceFile> source;
    if (!line.isBad())
      source = openSource(line, path);
    if (line.isBad())
      return line.exitStatus();
    isGood &=
        testDocument(std::move(*source), compiler, options, report, session);
  }
  if (line.isBad())
    return line.exitStatus();
  int status = session.print(
      renderTestReport(report, format, session.hasColorfulResults));
  return isGood && report.failed() == 0 ? status : exitErrors;
}

} // namespace facet::tool
