//===- TestRunner.h - Tests of documents (LANGUAGE.md 1.13) -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_TESTRUNNER_H
#define FACET_TOOLING_TESTRUNNER_H

#include "facet/Pipeline/Compiler.h"
#include "facet/Runtime/Evaluator.h"

namespace facet {

/// A line of `assert:`, evaluated.
struct AssertionResult {
  /// As written.
  std::string text;
  bool passed = false;
  /// Why it failed; empty if it passed.
  std::string message;
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

  size_t passed() const;
  size_t failed() const { return tests.size() - passed(); }
};

struct TestOptions {
  /// Of every run; `toolCalls` is filled in by the tests.
  RunOptions run;
  /// Whether to run the test of this name.
  llvm::function_ref<bool(llvm::StringRef name)> isSelected;
};

/// Runs the selected tests of a document, in source order, and adds the results
/// to the report. Every test compiles and runs for itself: with its overrides
/// of variables, its inputs and its mocks; no test sees another. Diagnostics of
/// the document as it stands are left in `compilation`; those of a test decide
/// about the test and are not reported.
void runTests(SourceFile file, Compilation &compilation,
              const TestOptions &options, TestReport &report);

enum class TestReportFormat : uint8_t { Summary, Verbose, Json, JUnit };

/// The report as text with one final LF.
std::string renderTestReport(const TestReport &report, TestReportFormat format);

} // namespace facet

#endif // FACET_TOOLING_TESTRUNNER_H
