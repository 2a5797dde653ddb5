//===- LayoutReport.h - What the layout did with each section ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_OUTPUT_LAYOUTREPORT_H
#define FACET_RUNTIME_OUTPUT_LAYOUTREPORT_H

#include "facet/Support/LanguageEnums.h"
#include "facet/Support/Value.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet {

struct Plan;
struct PlanMessage;
struct RunResult;

/// Why a section is as the layout left it (docs/Language.md 1.11).
enum class LayoutReason : uint8_t {
  /// The core profile has no layout.
  NoLayout,
  /// All sections together are within the budget.
  Fits,
  /// Its shrink is 0.
  Critical,
  /// What gave way before it was enough.
  Spared,
  /// Its strategy was applied, its end was cut off, or both.
  Strategy,
  Cut,
  StrategyAndCut,
  /// It cannot be cut to what is left of the budget without going below its
  /// min.
  BelowMin,
  /// Nothing of it fits.
  NoRoom,
  /// PackingMode::Fill and Optimal: what was free was given back to it, which
  /// was
  /// enough for all of it, or for a part.
  PutBackWhole,
  PutBackInPart,
  /// PackingMode::Optimal: it is among the sections that are worth most, or
  /// not.
  Chosen,
  NotChosen,
  /// PackingMode::Solver: what the solver of a plug-in decided.
  SolverKept,
  SolverDropped
};

enum class LayoutAction : uint8_t { Kept, Cut, Dropped, PutBack };

/// "kept", "cut", "dropped", "put_back".
llvm::StringRef layoutActionName(LayoutAction action);

/// A section and what became of it. Sizes are in the unit of the budget.
struct SectionLayout {
  std::string id;
  /// Unset for a history of which only a run can tell the turns.
  std::optional<Role> role;
  int64_t priority = 500;
  double shrink = 0;
  uint64_t min = 0;
  /// Unset where only a run can tell.
  std::optional<uint64_t> before, after;
  /// What its strategy left, if it was applied; what was left of it when it was
  /// put back, if it was.
  std::optional<uint64_t> afterStrategy, beforeFilling;
  /// What its strategy and cuts left, before room was given back.
  std::optional<uint64_t> afterCuts() const {
    return beforeFilling ? beforeFilling : after;
  }
  /// The section and all before it in the output are the same in all runs, as
  /// long as the layout changes nothing: providers may keep them.
  bool isInPrefix = false;
  /// If it may be shortened: the units of the prefix, from this section on,
  /// that are no longer the same then. Unset where only a run can tell, too.
  std::optional<uint64_t> prefixLoss;
  std::optional<LayoutAction> action;
  LayoutReason reason = LayoutReason::Fits;
  /// Of a run, as long as its values: the content that the layout was given,
  /// and what it left of it; absent where there is none.
  Value contentBefore = Value::absent(), contentAfter = Value::absent();
};

/// The reason in words, for people.
std::string describeReason(const SectionLayout &section);

/// The layout of one run, its sections in source order.
struct LayoutReport {
  int64_t budget = 0;
  /// The size of what is emitted; unset where only a run can tell.
  std::optional<uint64_t> used;
  std::vector<SectionLayout> sections;
};

/// A section of a message, or of a turn of a history, as the plan has it.
SectionLayout plannedSection(const PlanMessage &message);
/// Of a run with RunOptions::reportsLayout.
LayoutReport layoutOf(const Plan &plan, const RunResult &result);
/// What is known of it without inputs: the sizes of contents that are fixed.
LayoutReport knownLayout(const Plan &plan);

/// `{budget, used, sections: [{id, role, priority, shrink, min, before, after,
/// action, reason, prefix, prefix_loss}]}` as canonical JSON; null for what is
/// not known.
std::string renderLayout(const LayoutReport &report);

} // namespace facet

#endif // FACET_RUNTIME_OUTPUT_LAYOUTREPORT_H
