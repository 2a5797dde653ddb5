//===- Telemetry.cpp - Figures of one run ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Telemetry/Telemetry.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <cmath>

namespace facet {

static Value number(uint64_t n) { return Value::integerValue(int64_t(n)); }

struct RunTotals::Count {
  llvm::StringLiteral name;
  uint64_t RunTotals::*member;
};

const RunTotals::Count RunTotals::counts[] = {
    {"gas_used", &RunTotals::gasUsed},
    {"host_calls", &RunTotals::hostCalls},
    {"lens_cache_hits", &RunTotals::cacheHits},
    {"lens_cache_misses", &RunTotals::cacheMisses},
    {"messages", &RunTotals::messages},
    {"sections_cut", &RunTotals::cut},
    {"sections_dropped", &RunTotals::dropped},
    {"sections_kept", &RunTotals::kept},
    {"sections_put_back", &RunTotals::putBack},
    {"tokens_allocated", &RunTotals::allocated},
    {"tokens_used", &RunTotals::used},
    {"tools", &RunTotals::tools},
};

const RunTotals::Count RunTotals::computed[] = {
    {"lenses_executed", &RunTotals::lensesExecuted},
    {"variables_computed", &RunTotals::variablesComputed},
};

void RunTotals::add(const Plan &plan, const RunResult &result) {
  allocated += uint64_t(std::max<int64_t>(plan.budget, 0));
  used += result.unitsUsed;
  gasUsed += result.gasUsed;
  hostCalls += result.hostCalls;
  cacheHits += result.cacheHits;
  cacheMisses += result.cacheMisses;
  messages += result.messages.size();
  tools += result.tools.size();
  // One that got room back is told of as that.
  uint64_t onlyCut = result.sectionsCut - result.sectionsPutBackInPart;
  uint64_t gotBack = result.sectionsPutBackWhole + result.sectionsPutBackInPart;
  cut += onlyCut;
  putBack += gotBack;
  dropped += result.sectionsDropped;
  kept += result.messages.size() -
          std::min<uint64_t>(result.messages.size(), onlyCut + gotBack);
  lensesExecuted += result.lensesExecuted;
  variablesComputed += result.variablesComputed;
  areAllGood &= result.ok;
}

void RunTotals::add(const RunTotals &others) {
  for (llvm::ArrayRef<Count> some :
       {llvm::ArrayRef(counts), llvm::ArrayRef(computed)})
    for (const Count &count : some)
      this->*count.member += others.*count.member;
  areAllGood &= others.areAllGood;
}

double RunTotals::efficiencyPercent() const {
  return allocated ? 100.0 * double(used) / double(allocated) : 0;
}

std::vector<RunFigure> RunTotals::figures(const Plan &plan) const {
  std::vector<RunFigure> figures = {
      {"budget_units", Value::integerValue(plan.budget)},
      {"efficiency_percent", Value::floating(efficiencyPercent())}};
  auto add = [&](llvm::ArrayRef<Count> some) {
    for (const Count &count : some)
      figures.push_back({count.name, number(this->*count.member)});
  };
  add(counts);
  if (areAllGood && plan.counts)
    add(computed);
  return figures;
}

/// What became of a section, without its content; nullopt if the arena is full.
static std::optional<Value> figureOf(const SectionLayout &section,
                                     ValueArena &arena) {
  auto units = [](std::optional<uint64_t> n) {
    return n ? number(*n) : Value::null();
  };
  std::optional<Value> id = arena.copyString(section.id);
  std::optional<Value> reason =
      arena.copyString(section.action ? describeReason(section) : "");
  if (!id || !reason)
    return std::nullopt;
  const MapEntry entries[] = {
      {"id", *id},
      {"before", units(section.before)},
      {"after_strategy", units(section.afterStrategy)},
      {"after_cuts", units(section.afterCuts())},
      {"after", units(section.after)},
      {"action", section.action
                     ? Value::string(layoutActionName(*section.action))
                     : Value::null()},
      {"reason", section.action ? *reason : Value::null()},
  };
  return arena.copyMap(entries);
}

std::vector<RunFigure> runFigures(const Plan &plan, const RunResult &result,
                                  ValueArena &arena) {
  RunTotals totals;
  totals.add(plan, result);
  std::vector<RunFigure> figures = totals.figures(plan);
  std::vector<Value> sections;
  for (const SectionLayout &section : result.sections)
    if (std::optional<Value> figure = figureOf(section, arena))
      sections.push_back(*figure);
  std::optional<Value> list = arena.copyList(sections);
  if (list && sections.size() == result.sections.size())
    figures.push_back({"sections", *list});
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
    return name == "compute" || name == "layout" || name == "render" ||
           name == batchSpanName;
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

std::string renderTelemetry(llvm::ArrayRef<RunFigure> figures,
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
  for (const RunFigure &figure : figures)
    entries.push_back({figure.name, figure.value});
  return toJcs(Value::map(entries)) + "\n";
}

} // namespace facet
