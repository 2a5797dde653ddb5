//===- BatchLines.h - What lines of inputs give -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parts of a batch that know nothing of threads: what runs some lines, and
// what puts their results together, in order. They need not be in one process
// (docs/Distributed.md).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_BATCH_BATCHLINES_H
#define FACET_TOOLING_BATCH_BATCHLINES_H

#include "facet/Provider/Payload.h"
#include "facet/Tooling/Batch/LineReader.h"
#include "facet/Tooling/Config/HostConfig.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

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

/// What some lines gave, before it is put together with others.
struct BatchLines {
  /// A message that is shown once a batch: about the document more than about
  /// the line.
  struct Once {
    /// What it is about: the file and the offset of its span.
    std::pair<FileId, uint32_t> place;
    /// Where it stands among `messages`.
    size_t offset = 0;
    bool isWarning = false;
    std::string text;
  };

  std::string lines, messages;
  std::vector<Once> once;
  /// The places of these.
  llvm::DenseSet<std::pair<FileId, uint32_t>> seenOnce;
  /// Of these lines alone.
  BatchCounts counts;
  RunTotals totals;
  bool hasWarnings = false;

  /// Empties it. Buffers that one line made large are not kept for all others.
  void clear();
};

/// Runs lines of a batch, on one thread.
class BatchLineRunner {
public:
  /// All outlive it. `renderer`: null for canonical JSON.
  BatchLineRunner(const Plan &plan, Host &host, const BatchOptions &options,
                  const PayloadRenderer *renderer);

  /// Runs whole lines and appends what they give. `hasMuch` is asked when that
  /// grows large, and may take it; the lines end where it says false. False as
  /// well after a line that fails, if the batch fails fast.
  bool run(const LineChunk &chunk, BatchLines &out,
           llvm::function_ref<bool()> hasMuch);

private:
  struct Line;
  bool runLine(BatchLines &out, const Line &line);
  struct Place;
  bool tryLine(BatchLines &out, const Line &line, Diagnostics &diagnostics,
               std::optional<Place> &place);
  RunInputs inputsOf(Value line);
  void report(BatchLines &out, const Line &line, Diagnostics &diagnostics,
              std::optional<Place> place);

  const Plan &plan;
  Host &host;
  const BatchOptions &options;
  const PayloadRenderer *renderer;
  DiagnosticPrinter printer;
  Evaluator evaluator;
  /// Of the line's inputs.
  ValueArena arena;
  std::vector<MapEntry> inputs;
};

/// Puts the results of a batch's lines together.
class BatchMerger {
public:
  /// Starts from what was counted before.
  explicit BatchMerger(BatchCounts counts = {}) : counts(counts) {}

  /// The next part of the output: of `next`, which keeps its text.
  BatchPart add(BatchLines &next);

  BatchCounts counts;
  RunTotals totals;

private:
  /// What was shown that is shown once.
  llvm::DenseSet<std::pair<FileId, uint32_t>> shown;
};

} // namespace facet

#endif // FACET_TOOLING_BATCH_BATCHLINES_H
