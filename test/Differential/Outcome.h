//===- Outcome.h - Everything that can be seen of a run ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compiles one document at all levels, runs the plans and compares what can be
// seen. One laboratory serves one thread, one document after another.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_OUTCOME_H
#define FACET_TEST_DIFFERENTIAL_OUTCOME_H

#include "Case.h"
#include "ScriptedHost.h"
#include "facet/Pipeline/Compilation.h"
#include "llvm/ADT/StringMap.h"
#include <map>

namespace facet::differential {

struct Outcome {
  bool ok = false;
  std::vector<Diagnostic> diagnostics;
  std::string output, artifact;
  std::vector<std::string> hostCalls;
  uint64_t gas = 0, units = 0, cut = 0, dropped = 0;
  std::vector<bool> allowed;
  /// Values of variables by name, as JSON that keeps ints and floats apart;
  /// empty for lazy ones that were not computed. Filled on request.
  std::map<std::string, std::string> variables;

  /// Whether a lazy variable was not computed.
  bool hasUnread() const;

  /// For people.
  std::string describe() const;
  /// The code of the first error; empty if there is none.
  std::string error() const;
};

/// What two outcomes disagree in, empty if in nothing. Gas is not compared.
std::string differenceOf(const Outcome &a, const Outcome &b);

/// What one document came to.
struct Report {
  bool compiles = false;
  /// Errors of phases 1 and 2.
  std::vector<Diagnostic> diagnostics;
  /// At -O0.
  Outcome reference;
  /// What differs, for people; empty if nothing does.
  std::string difference;
  /// The kind of the difference, in a word or two.
  std::string kind;
  /// Gas at -O0, -O1, -O2 of a run to the end.
  uint64_t gas[3] = {0, 0, 0};
  /// The gas limit ended the run at -O0.
  bool meetsGasLimit = false;
  /// Updates, and those of them that computed a part only.
  unsigned updates = 0, partialUpdates = 0;
  /// Tests of the document at -O0; those with an error are among the failed.
  unsigned testsPassed = 0, testsFailed = 0, testsWithError = 0;
  /// Calls in the IR at -O0 and at -O2; filled on request.
  llvm::StringMap<unsigned> lenses, optimised;
};

/// What is compared besides the levels.
struct Checks {
  /// The plans of the IR's text.
  bool roundTrip = false;
  /// Gas at -O2 against that of -O2 without folding.
  bool folding = false;
  /// A second run of an evaluator, and one of a new one.
  bool freshEvaluator = false;
  /// Runs of one plan on four threads at once.
  bool threads = false;
  /// Runs whose variables are computed on several threads.
  bool parallel = false;
  /// Runs that are updated, and runs with the same inputs.
  bool updates = false;
  /// The tree of the formatted document, and what it gives.
  bool formatting = false;
  /// Fill Report::lenses.
  bool countLenses = false;
};

class Laboratory {
public:
  /// `plugins`: the lenses, dialects and passes that documents are compiled
  /// with, as plug-ins have set them.
  explicit Laboratory(CompilerOptions plugins);
  ~Laboratory();

  Report examine(const Case &test, const Checks &checks);

private:
  void compareFormatted(const Case &test, Report &report);

  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_OUTCOME_H
