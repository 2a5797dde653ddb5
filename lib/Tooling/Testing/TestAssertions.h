//===- TestAssertions.h - Assertions of tests, evaluated --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_TESTING_TESTASSERTIONS_H
#define FACET_LIB_TOOLING_TESTING_TESTASSERTIONS_H

#include "Snapshots.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Support/FieldIndex.h"
#include "facet/Tooling/Testing/TestRunner.h"

namespace facet {

/// What assertions can look at. A root that is absent was not made, because the
/// run failed before.
class TestOutcome {
public:
  /// `memoryLimit`: of the values and texts that assertions look at, in bytes.
  explicit TestOutcome(uint64_t memoryLimit) : arena(memoryLimit) {}
  TestOutcome(const TestOutcome &) = delete;
  TestOutcome &operator=(const TestOutcome &) = delete;

  /// Records a run, whose values stay valid until the evaluator's next one.
  void setRun(const Plan &plan, const RunResult &result);
  /// Records that nothing was run: there is an artifact without events.
  void setNoRun(const Plan &plan, const RunOptions &options);
  /// Records that a phase failed.
  void setError(TestError error) { failure = std::move(error); }
  const std::optional<TestError> &error() const { return failure; }

  AssertionResult check(const Assertion &assertion, Snapshots &snapshots) const;

private:
  /// The value that the left side leads to; null, with the result decided, if
  /// there is none.
  const Value *find(const Assertion &assertion, const Value &from,
                    AssertionResult &result) const;
  void setTelemetry(const Plan &plan, const RunResult &result);
  Value root(Assertion::Root root) const;
  std::optional<bool> holds(Value left, const Assertion &assertion) const;
  std::optional<bool> contains(Value whole, const Assertion &assertion) const;

  std::optional<TestError> failure;
  /// Memory of the values below.
  mutable ValueArena arena;
  /// The text of the two that are searched as such.
  std::string canonicalText, executionText;
  /// Many assertions may look into one wide map.
  mutable FieldIndex fields;
  Value canonical = Value::absent(), telemetry = Value::absent(),
        execution = Value::absent(), variables = Value::absent(),
        output = Value::absent();
};

} // namespace facet

#endif // FACET_LIB_TOOLING_TESTING_TESTASSERTIONS_H
