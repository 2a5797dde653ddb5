//===- ProfileAdvice.cpp - What a profile shows could be better -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Profile/ProfileSummary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

using Advice = std::vector<std::string>;

static std::string plural(uint64_t count, llvm::StringRef thing) {
  return llvm::utostr(count) + " " + thing.str() + (count == 1 ? "" : "s");
}

static std::string percent(double part, double whole) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << llvm::format("%.0f %%", 100 * part / whole);
  return text;
}

static double timeOf(const ProfileSummary &summary, llvm::StringRef phase) {
  double sum = 0;
  for (const ProfileRow &row : summary.phases)
    if (row.name == phase)
      sum += row.milliseconds;
  return sum;
}

/// More than a quarter of the sections gave way.
static void adviseOnLayout(const ProfileSummary &summary, Advice &advice) {
  if (!summary.layout)
    return;
  const SectionCounts &layout = *summary.layout;
  uint64_t changed = layout.cut + layout.dropped;
  uint64_t all = layout.kept + layout.putBack + changed;
  if (4 * changed <= all)
    return;
  advice.push_back(
      "Too many cuts: " + plural(layout.cut, "section") + " of " +
      llvm::utostr(all) + " cut and " + llvm::utostr(layout.dropped) +
      " dropped to fit into " + plural(summary.budget.value_or(0), "unit") +
      ". Raise the budget, or give what matters a higher priority; --layout "
      "shows what became of each section.");
}

static void adviseOnVariables(const ProfileSummary &summary, Advice &advice) {
  if (summary.unusedVariables.empty())
    return;
  constexpr size_t mostShown = 8;
  llvm::ArrayRef<std::string> names(summary.unusedVariables);
  std::string shown = llvm::join(names.take_front(mostShown), ", ");
  if (names.size() > mostShown)
    shown += " and others";
  advice.push_back(plural(names.size(), "variable") +
                   " that nothing reads: " + shown +
                   ". -O2 does not compute them; @lazy or a shorter "
                   "document never does.");
}

static void adviseOnImports(const ProfileSummary &summary, Advice &advice) {
  // The document itself is one of the files.
  constexpr size_t manyFiles = 20, someFiles = 4;
  size_t files = summary.imports.size();
  double resolve = timeOf(summary, "resolve");
  bool takesTime = files > someFiles && resolve > summary.milliseconds / 2;
  if (files <= manyFiles && !takesTime)
    return;
  advice.push_back(
      "Wide imports: " + plural(files, "file") + ", " +
      percent(resolve, summary.milliseconds) +
      " of the time to read and parse them. Import less at once, or keep what "
      "is compiled with --incremental.");
}

/// One lens, or the host, takes more than half of what the run computes.
static void adviseOnTime(const ProfileSummary &summary, Advice &advice) {
  // Below it everything is noise.
  constexpr double leastMilliseconds = 1;
  double compute = timeOf(summary, "compute");
  double host = 0;
  for (const ProfileRow &row : summary.hostCalls)
    host += row.milliseconds;
  if (compute < leastMilliseconds)
    return;
  if (host > compute / 2)
    advice.push_back("The host takes " + percent(host, compute) +
                     " of what the run computes. --lens-cache keeps what "
                     "lenses of level 1 gave.");
  else if (!summary.lenses.empty() &&
           summary.lenses.front().milliseconds > compute / 2)
    advice.push_back("The lens " + summary.lenses.front().name + " takes " +
                     percent(summary.lenses.front().milliseconds, compute) +
                     " of what the run computes.");
}

std::vector<std::string> adviseOn(const ProfileSummary &summary) {
  Advice advice;
  adviseOnLayout(summary, advice);
  adviseOnVariables(summary, advice);
  adviseOnImports(summary, advice);
  adviseOnTime(summary, advice);
  if (summary.dropped)
    advice.push_back(
        "The profile is not whole: " + plural(summary.dropped, "span") +
        " beyond the first million of a thread were only "
        "counted.");
  return advice;
}

} // namespace facet
