//===- Telemetry.cpp - Figures of one run ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Telemetry/Telemetry.h"
#include "facet/Support/Json/JsonWriter.h"
#include <cmath>

namespace facet {

static Value number(uint64_t n) { return Value::integerValue(int64_t(n)); }

double efficiencyPercent(const Plan &plan, const RunResult &result) {
  if (plan.budget <= 0)
    return 0;
  return 100.0 * double(result.unitsUsed) / double(plan.budget);
}

/// Sections that were dropped and, by `--packing fill`, came back.
static uint64_t countPutBack(const RunResult &result) {
  return uint64_t(
      llvm::count_if(result.sections, [](const SectionLayout &section) {
        return section.action == LayoutAction::PutBack;
      }));
}

std::vector<RunFigure> runFigures(const Plan &plan, const RunResult &result) {
  uint64_t putBack = countPutBack(result);
  uint64_t changed = result.sectionsCut + putBack;
  uint64_t kept = result.messages.size() -
                  std::min<uint64_t>(result.messages.size(), changed);
  std::vector<RunFigure> figures = {
      {"budget_units", Value::integerValue(plan.budget)},
      {"efficiency_percent", Value::floating(efficiencyPercent(plan, result))},
      {"gas_used", number(result.gasUsed)},
      {"host_calls", number(result.hostCalls)},
      {"lens_cache_hits", number(result.cacheHits)},
      {"lens_cache_misses", number(result.cacheMisses)},
      {"messages", number(result.messages.size())},
      {"sections_cut", number(result.sectionsCut)},
      {"sections_dropped", number(result.sectionsDropped)},
      {"sections_kept", number(kept)},
      {"sections_put_back", number(putBack)},
      {"tokens_allocated", Value::integerValue(plan.budget)},
      {"tokens_used", number(result.unitsUsed)},
      {"tools", number(result.tools.size())},
  };
  if (result.ok && plan.counts) {
    figures.push_back({"lenses_executed", number(result.lensesExecuted)});
    figures.push_back({"variables_computed", number(result.variablesComputed)});
  }
  return figures;
}

//===----------------------------------------------------------------------===//
// Times
//===----------------------------------------------------------------------===//

/// Microseconds are what a clock is good for.
static double milliseconds(uint64_t nanoseconds) {
  return std::round(double(nanoseconds) / 1e3) / 1e3;
}

/// All phases and stages of this part of the work, but not what lies in others.
static uint64_t totalOfPart(const Recording &recording, bool isRun) {
  auto isOfRun = [](llvm::StringRef name) {
    return name == "compute" || name == "layout" || name == "render";
  };
  uint64_t sum = 0;
  for (const std::unique_ptr<Recorder> &thread : recording.threads())
    for (const Span &span : thread->spans()) {
      bool isWork =
          span.kind == SpanKind::Phase || span.kind == SpanKind::Stage;
      if (isWork && span.parent == 0 && span.end && isOfRun(span.name) == isRun)
        sum += span.end - span.begin;
    }
  return sum;
}

PhaseTimes phaseTimesOf(const Recording &recording) {
  auto time = [&](llvm::StringRef phase) {
    return milliseconds(recording.total(SpanKind::Phase, phase));
  };
  PhaseTimes times;
  times.resolve = time("resolve");
  times.check = time("check");
  times.compute = time("compute");
  times.layout = time("layout");
  times.render = time("render");
  times.compilation = milliseconds(totalOfPart(recording, /*isRun=*/false));
  times.execution = milliseconds(totalOfPart(recording, /*isRun=*/true));
  return times;
}

//===----------------------------------------------------------------------===//
// The object
//===----------------------------------------------------------------------===//

std::string renderTelemetry(const Plan &plan, const RunResult &result,
                            const Recording &recording, bool isCached) {
  PhaseTimes times = phaseTimesOf(recording);
  auto time = [](double ms) { return Value::floating(ms); };
  const MapEntry phases[] = {{"resolve", time(times.resolve)},
                             {"check", time(times.check)},
                             {"compute", time(times.compute)},
                             {"layout", time(times.layout)},
                             {"render", time(times.render)}};
  double megabytes = std::round(double(memoryPeak()) / (1 << 20) * 1e3) / 1e3;
  std::vector<MapEntry> entries = {
      {"compilation_cached", Value::boolean(isCached)},
      {"compilation_time_ms", time(times.compilation)},
      {"execution_time_ms", time(times.execution)},
      {"memory_peak_mb", Value::floating(megabytes)},
      {"phases_ms", Value::map(phases)},
  };
  for (const RunFigure &figure : runFigures(plan, result))
    entries.push_back({figure.name, figure.value});
  return toJcs(Value::map(entries)) + "\n";
}

} // namespace facet
