//===- Telemetry.h - Figures of one run -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_TELEMETRY_TELEMETRY_H
#define FACET_TOOLING_TELEMETRY_TELEMETRY_H

#include "facet/Runtime/Evaluator.h"
#include "facet/Support/Recorder.h"

namespace facet {

/// A figure of a run that is the same on every machine.
struct RunFigure {
  llvm::StringRef name;
  Value value;
};

/// What runs of one plan used of their budgets and their gas, what they
/// computed, and what became of their sections (docs/Telemetry.md).
class RunTotals {
public:
  void add(const Plan &plan, const RunResult &result);
  void add(const RunTotals &others);

  /// Of one run the part of the telemetry that tests see, too. What the plan or
  /// the runs were not asked to count is left out.
  std::vector<RunFigure> figures(const Plan &plan) const;
  /// 100 · used / allocated; 0 if nothing is allocated.
  double efficiencyPercent() const;
  uint64_t gas() const { return gasUsed; }

private:
  struct Count;
  static const Count counts[], computed[];

  uint64_t allocated = 0, used = 0;
  uint64_t gasUsed = 0, hostCalls = 0, cacheHits = 0, cacheMisses = 0;
  uint64_t messages = 0, tools = 0;
  uint64_t kept = 0, cut = 0, dropped = 0, putBack = 0;
  uint64_t lensesExecuted = 0, variablesComputed = 0;
  bool areAllGood = true;
};

/// The figures of one run. Its sections (RunOptions::reportsLayout) are made in
/// the arena, and left out if that has no room.
std::vector<RunFigure> runFigures(const Plan &plan, const RunResult &result,
                                  ValueArena &arena);

/// Times of a process, in milliseconds.
struct PhaseTimes {
  double resolve = 0, check = 0, compute = 0, layout = 0, render = 0;
  /// All before the run, and the run.
  double compilation = 0, execution = 0;
};
PhaseTimes phaseTimesOf(const Recording &recording);

/// The span of all lines of a batch.
inline constexpr llvm::StringLiteral batchSpanName = "run the batch";

/// The object of `--telemetry` (docs/schemas/telemetry.schema.json) as
/// canonical JSON with a final LF, once all is over. `figures`: of the run or
/// the batch. `isCached`: the plan was kept by an earlier process.
std::string renderTelemetry(llvm::ArrayRef<RunFigure> figures,
                            const Recording &recording, bool isCached);

/// The spans of the recording in OTLP/JSON with a final LF, an
/// ExportTraceServiceRequest with one trace: phases, host calls and decisions
/// of the guard. Nothing of the content. `error`: the code of the error with
/// which all ended, which marks the first span; empty for none.
std::string renderOtlp(const Recording &recording, llvm::StringRef error = "");
/// The same as one of the `resourceSpans` of a request; counts its spans.
std::string renderOtlpResource(const Recording &recording,
                               llvm::StringRef error, size_t &spans);
/// A request of such parts.
std::string joinOtlpResources(llvm::ArrayRef<std::string> parts);

} // namespace facet

#endif // FACET_TOOLING_TELEMETRY_TELEMETRY_H
