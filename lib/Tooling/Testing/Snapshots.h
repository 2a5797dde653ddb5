//===- Snapshots.h - Values that tests compare with -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_TESTING_SNAPSHOTS_H
#define FACET_LIB_TOOLING_TESTING_SNAPSHOTS_H

#include "facet/Sema/AnalysedProgram.h"
#include "facet/Tooling/Testing/TestRunner.h"
#include <map>
#include <set>
#include <tuple>

namespace facet {

/// A name, and which of those with this name it is, from 1.
using CountedName = std::pair<std::string, unsigned>;

/// A test, or a case of one, by names that may repeat: the count says which of
/// those it is, from 1.
struct SnapshotTest {
  std::string test;
  std::optional<std::string> caseName;
  unsigned count = 1;

  bool operator<(const SnapshotTest &other) const {
    return std::tie(test, caseName, count) <
           std::tie(other.test, other.caseName, other.count);
  }
};

/// Which value of a test a snapshot is of: the path that the assertion looks
/// at, or the key that it gives.
struct SnapshotKey {
  bool isNamed = false;
  CountedName name;

  bool operator<(const SnapshotKey &other) const {
    return std::tie(isNamed, name) < std::tie(other.isNamed, other.name);
  }
};

/// Where the snapshots of a document in `folder` are; empty if it is no file.
std::string snapshotFile(llvm::StringRef name, llvm::StringRef folder);

/// The snapshots of one document (docs/CommandLine.md): JSON values by the test
/// and what the assertion looks at, in one file beside the document.
class Snapshots {
public:
  /// `path`: of their file; empty: there is none. `update`: take what comes
  /// instead of comparing with it. `memoryLimit`: of the texts of all values of
  /// the document together, in bytes.
  Snapshots(std::string path, std::string documentName, bool update,
            uint64_t memoryLimit);

  /// The following assertions are of this test, or of a case of it: the next of
  /// its name in the document.
  void beginTest(llvm::StringRef test, std::optional<llvm::StringRef> caseName);
  /// A test that is left out; its snapshots stay.
  void skipTest(llvm::StringRef test, std::optional<llvm::StringRef> caseName,
                llvm::ArrayRef<Assertion> assertions);

  /// The key of an assertion in its test; each is asked once, in order.
  SnapshotKey keyOf(const Assertion &assertion);
  /// Compares the value with the snapshot under a key of `keyOf`.
  void check(const SnapshotKey &key, Value value, AssertionResult &result);

  /// Writes the file, if snapshots are updated and have changed. To be called
  /// when all tests have run. Reports X.fct.IO if that fails, else what
  /// changed.
  void save(Diagnostics &diagnostics);

private:
  /// Canonical JSON by key.
  using Values = std::map<SnapshotKey, std::string>;

  void load();
  bool fill(Value root);
  bool fillOld(Value root);
  bool fillTest(Value test);
  void takeOld(const SnapshotKey &key);
  std::string render() const;
  std::optional<uint64_t> sizeInFile(Value value) const;
  void begin(llvm::StringRef test, std::optional<llvm::StringRef> caseName);
  size_t removeUnused();
  std::optional<std::string> comparisonProblem() const;

  /// Empty: the document is no file.
  std::string path;
  std::string documentName;
  bool update;
  bool isLoaded = false;
  /// Why the file cannot be used.
  std::string problem;
  std::map<SnapshotTest, Values> tests;
  /// What a file of the first form has: by the name of the test and of the
  /// value, "#2" and so on behind repeated ones.
  std::map<std::string, std::map<std::string, std::string>> old;
  bool isOld = false;
  /// How many of them nobody asked for yet.
  size_t oldLeft = 0;
  std::set<std::pair<std::string, std::string>> oldTaken;

  /// How often names of tests occurred, and of values in the test.
  std::map<std::pair<std::string, std::optional<std::string>>, unsigned>
      testCounts;
  std::map<std::pair<bool, std::string>, unsigned> keyCounts;
  SnapshotTest currentTest;
  /// The keys that tests asked for; tests that were left out have none.
  std::map<SnapshotTest, std::optional<std::set<SnapshotKey>>> used;
  size_t added = 0, changed = 0;
  /// What is left of the memory limit.
  uint64_t room;
};

} // namespace facet

#endif // FACET_LIB_TOOLING_TESTING_SNAPSHOTS_H
