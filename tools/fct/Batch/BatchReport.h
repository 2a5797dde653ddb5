//===- BatchReport.h - What is said of a batch ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TOOLS_FCT_BATCH_BATCHREPORT_H
#define TOOLS_FCT_BATCH_BATCHREPORT_H

#include "CommandLine.h"
#include "Process/Process.h"
#include "facet/Tooling/Batch/BatchRunner.h"
#include <chrono>
#include <functional>

namespace facet::tool {

/// Whether progress of a batch is shown: on a terminal, unless --no-progress is
/// given or its lines go to the same screen.
bool showsBatchProgress(const CommandLine &line, llvm::StringRef output);

/// One line on a terminal that is written again and again.
class BatchProgress {
public:
  /// `part`: how much of the input is read, 0 to 1, if that is known.
  BatchProgress(std::function<std::optional<double>()> part, bool isShown)
      : part(std::move(part)), isShown(isShown) {}

  void update(const BatchCounts &counts);
  /// Makes room for other messages, or for good.
  void clear();

private:
  using Clock = std::chrono::steady_clock;

  std::string textOf(const BatchCounts &counts,
                     std::chrono::duration<double> time) const;

  std::function<std::optional<double>()> part;
  bool isShown;
  bool isVisible = false;
  Clock::time_point start = Clock::now(), next = start;
};

/// Shows the messages of a part above the line of progress.
void showBatchMessages(const BatchPart &part, BatchProgress &progress,
                       Process &process);

/// Says of a batch that has ended how many of its lines failed. `isTold`: the
/// line that failed has been told of.
void reportBatchCounts(const BatchCounts &counts, bool isTold,
                       const Process &process, Diagnostics &diagnostics);

} // namespace facet::tool

#endif // TOOLS_FCT_BATCH_BATCHREPORT_H
