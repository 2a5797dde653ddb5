//===- TestRunner.h - Tests of documents ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_TESTING_TESTRUNNER_H
#define FACET_TOOLING_TESTING_TESTRUNNER_H

#include "facet/Host/HostSettings.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Runtime/Evaluator.h"

namespace facet {

/// A line of what was expected beside what came, in three parts: the middle one
/// differs from that of its counterpart.
struct DiffLine {
  enum class Kind : uint8_t {
    /// In both.
    Same,
    Expected,
    Actual,
    /// Stands for lines that are not shown.
    Gap
  } kind = Kind::Same;
  std::string before, marked, after;
};

/// How two values differ: two lines, or a comparison line by line.
struct ValueDiff {
  /// Values of one line each, shown one below the other.
  bool isOneLine = false;
  std::vector<DiffLine> lines;
};

/// A line of `assert:`, evaluated.
struct AssertionResult {
  /// As written.
  std::string text;
  bool passed = false;
  /// Why it failed; empty if it passed.
  std::string message;
  /// What to do about it; may be empty.
  std::string hint;
  /// What was expected and what came, where this is known: says more than the
  /// message.
  std::optional<ValueDiff> diff;
};

struct TestError {
  std::string code, message;
};

struct TestResult {
  /// The document, as diagnostics show it.
  std::string file;
  std::string name;
  bool passed = false;
  double milliseconds = 0;
  std::vector<AssertionResult> assertions;
  /// An error that the test did not expect.
  std::optional<TestError> error;
};

struct TestReport {
  std::vector<TestResult> tests;
  /// What is reported inside the selected tests, faults and warnings; places
  /// are in the document's sources.
  std::vector<Diagnostic> ofTests;
  /// What happened to the files of snapshots.
  Diagnostics diagnostics;

  size_t passed() const;
  size_t failed() const { return tests.size() - passed(); }
};

struct TestOptions {
  /// Whether snapshots are written instead of compared.
  bool updatesSnapshots = false;
  /// Whether nothing is run behind the first test that fails.
  bool stopsAtFailure = false;
  /// Of every run; `toolCalls` is filled in by the tests.
  RunOptions run;
  /// Where lenses are that no test mocks.
  HostSettings host;
  /// Whether to run the test of this name.
  llvm::function_ref<bool(llvm::StringRef name)> isSelected;
  /// Asked once a document is analysed, with the files of its tests: if not,
  /// none of them is run, and no snapshot is written. Null: all are.
  llvm::function_ref<bool(llvm::ArrayRef<std::string> files)> mayRun = nullptr;
  /// Whether there is a folder with snapshots beside the document: one in
  /// memory has none.
  bool hasSnapshots = true;
};

/// The names of a document's tests in source order; a test with cases has those
/// of its cases, "test / case" (docs/Language.md 3.10).
std::vector<std::string> testNames(const AnalysedProgram &program);

/// The files that the tests of a document in `folder` read or may write, none
/// of which is opened: of inputs, and of snapshots. `name`: of the document's
/// file, as diagnostics show it.
std::vector<std::string> filesOfTests(const Compilation &compilation,
                                      llvm::StringRef name,
                                      llvm::StringRef folder);

/// Runs the selected tests of a document, in source order, and adds the results
/// to the report. Every test, and every case of one, compiles and runs for
/// itself: with its overrides
/// of variables, its inputs and its mocks; no test sees another. Diagnostics of
/// the document as it stands are left in `compilation`; those of a run decide
/// about the test and are not reported; a test with a fault in itself fails
/// with it, and is not run. Snapshots stand in `__snapshots__` beside the
/// document (docs/CommandLine.md) and are written only if that is asked for.
void runTests(SourceFile file, Compilation &compilation,
              const TestOptions &options, TestReport &report);

enum class TestReportFormat : uint8_t { Summary, Verbose, Json, JUnit };

/// The report as text with one final LF; the forms for people with colours if
/// these are wanted.
std::string renderTestReport(const TestReport &report, TestReportFormat format,
                             bool hasColors = false);

/// The files and names of the tests in a report, a line "FILE: NAME" for each;
/// or as JSON.
std::string renderTestList(const TestReport &report, bool asJson);

} // namespace facet

#endif // FACET_TOOLING_TESTING_TESTRUNNER_H
