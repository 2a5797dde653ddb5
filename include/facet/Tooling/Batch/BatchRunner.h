//===- BatchRunner.h - One program, many inputs -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// JSON Lines in, JSON Lines out: each line of the input is the run-time inputs
// of one run and gives one line of the output, in order, whatever the number of
// threads. Memory depends on the longest lines, never on their number.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_BATCH_BATCHRUNNER_H
#define FACET_TOOLING_BATCH_BATCHRUNNER_H

#include "facet/Tooling/Batch/BatchLines.h"
#include "facet/Tooling/Batch/LineReader.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// Takes the output part by part, from one thread at a time. False: it cannot
/// take more.
using BatchSink = llvm::function_ref<bool(const BatchPart &)>;

struct BatchResult {
  BatchCounts counts;
  /// Of the lines that were run and did not fail; on request.
  RunTotals totals;
  /// Why the input could not be read to its end. What follows its last whole
  /// line was not run.
  std::error_code readError;
  /// The input was read to its end, all was run and taken.
  bool isWhole = false;
};

/// Of the inputs that many runs are given, those that the plan declares. Warns
/// of the others, once instead of for each run.
std::vector<MapEntry> declaredInputs(const Plan &plan, RunInputs given,
                                     Diagnostics &diagnostics);

/// Runs the plan once for each line. A line that fails gives a line of its own
/// kind, {"error": …} (docs/CommandLine.md), and the others go on.
BatchResult runBatch(const Plan &plan, Host &host, const BatchOptions &options,
                     BatchInput &input, BatchSink sink);

} // namespace facet

#endif // FACET_TOOLING_BATCH_BATCHRUNNER_H
