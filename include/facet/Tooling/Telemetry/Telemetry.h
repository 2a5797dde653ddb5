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

/// What a run used of its budget and its gas, what it computed, and what became
/// of its sections (docs/Telemetry.md): the part of the telemetry that tests
/// see, too. What the run was not asked to count is left out.
std::vector<RunFigure> runFigures(const Plan &plan, const RunResult &result);

/// 100 · used / budget; 0 if there is no budget.
double efficiencyPercent(const Plan &plan, const RunResult &result);

/// Times of a process, in milliseconds.
struct PhaseTimes {
  double resolve = 0, check = 0, compute = 0, layout = 0, render = 0;
  /// All before the run, and the run.
  double compilation = 0, execution = 0;
};
PhaseTimes phaseTimesOf(const Recording &recording);

/// The object of `--telemetry` (docs/schemas/telemetry.schema.json) as
/// canonical JSON with a final LF, once the run is over. `isCached`: the plan
/// was kept by an earlier process.
std::string renderTelemetry(const Plan &plan, const RunResult &result,
                            const Recording &recording, bool isCached);

/// The spans of the recording in OTLP/JSON with a final LF, an
/// ExportTraceServiceRequest with one trace: phases, host calls and decisions
/// of the guard. Nothing of the content.
std::string renderOtlp(const Recording &recording);

} // namespace facet

#endif // FACET_TOOLING_TELEMETRY_TELEMETRY_H
