//===- Snapshots.h - Values that tests compare with ---------------*- C++
//-*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_SNAPSHOTS_H
#define FACET_LIB_TOOLING_SNAPSHOTS_H

#include "facet/Sema/AnalysedProgram.h"
#include "facet/Tooling/TestRunner.h"
#include <map>
#include <set>

namespace facet {

/// The snapshots of one document (docs/CommandLine.md): JSON values by the name
/// of the test and what the assertion looks at, in one file beside the
/// document.
class Snapshots {
public:
  /// `update`: take what comes instead of comparing with it.
  Snapshots(const SourceFile &document, bool update);

  /// The following assertions are of this test, the next of this name in the
  /// document.
  void beginTest(llvm::StringRef name);
  /// A test that is left out; its snapshots stay.
  void skipTest(llvm::StringRef name);

  /// The key of an assertion in its test; each is asked once, in order.
  std::string keyOf(const Assertion &assertion);
  /// Compares the value with the snapshot under a key of `keyOf`.
  void check(llvm::StringRef key, Value value, AssertionResult &result);

  /// Writes the file, if snapshots are updated and have changed. To be called
  /// when all tests have run. Reports X.fct.IO if that fails, else what
  /// changed.
  void save(Diagnostics &diagnostics);

private:
  /// Canonical JSON by key.
  using Test = std::map<std::string, std::string>;

  void load();
  bool fill(Value root);
  std::string render() const;
  std::string nextName(llvm::StringRef name);
  size_t removeUnused();
  std::optional<std::string> comparisonProblem() const;

  /// Empty: the document is no file.
  std::string path;
  std::string documentName;
  bool update;
  bool isLoaded = false;
  /// Why the file cannot be used.
  std::string problem;
  std::map<std::string, Test> tests;

  /// How often names of tests, and of values in the test, occurred.
  std::map<std::string, unsigned> testCounts, keyCounts;
  std::string currentTest;
  /// The keys that tests asked for; tests that were left out have none.
  std::map<std::string, std::optional<std::set<std::string>>> used;
  size_t added = 0, changed = 0;
};

} // namespace facet

#endif // FACET_LIB_TOOLING_SNAPSHOTS_H
