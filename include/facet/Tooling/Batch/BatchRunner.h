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

#include "facet/Provider/Payload.h"
#include "facet/Tooling/Config/HostConfig.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/ErrorOr.h"

namespace facet {

/// Where the lines come from.
class BatchInput {
public:
  virtual ~BatchInput();
  /// Reads some bytes as soon as there are any; 0 at the end.
  virtual llvm::ErrorOr<size_t> read(llvm::MutableArrayRef<char> buffer) = 0;
  /// Nothing more is wanted: a `read` of another thread that waits ends, and
  /// gives 0.
  virtual void stop() {}
};

struct BatchOptions {
  RunOptions run;
  /// Values that every line starts from; those of the line win.
  std::vector<MapEntry> base;
  unsigned threads = 1;
  /// End with the first line that fails.
  bool failFast = false;
  /// As messages show the input.
  std::string inputName;
  /// The number of its first line.
  uint64_t firstLine = 1;
  /// Of warnings.
  DiagnosticStyle style;
  /// What it says of packing is checked in each run.
  const HostConfig *config = nullptr;
  /// Lines of output are requests to this provider instead of canonical JSON.
  std::optional<PayloadOptions> payload;
  /// What makes these requests, if the caller has it: of the same plan, and for
  /// the time of the batch.
  const PayloadRenderer *renderer = nullptr;
  /// The result says what the runs used and did.
  bool wantsTotals = false;
};

struct BatchCounts {
  /// Lines that were run; blank ones are not.
  uint64_t lines = 0;
  uint64_t failed = 0;
  /// The number of the first line that failed, from 1; blank ones count.
  uint64_t firstFailed = 0;
};

/// The next part of the output.
struct BatchPart {
  /// Whole lines, each with its LF.
  llvm::StringRef lines;
  /// Warnings and notes of these lines, printed.
  llvm::StringRef messages;
  /// Up to this part, with it.
  BatchCounts counts;
  /// There is a warning among the messages.
  bool hasWarnings = false;
};

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
