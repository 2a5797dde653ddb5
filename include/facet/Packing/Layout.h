//===- Layout.h - The Token Box Model's packing -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one packing algorithm: the tbox-pack pass and the run call it.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PACKING_LAYOUT_H
#define FACET_PACKING_LAYOUT_H

#include "facet/Packing/Measure.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/LogicalResult.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// A section to be packed; sizes in the unit of the budget, with what each
/// section costs besides its text.
struct LayoutSection {
  int64_t priority = 500;
  double shrink = 0;
  double grow = 0;
  uint64_t min = 0;
  /// In: the full size. Out: the size that is left.
  uint64_t size = 0;
  bool hasStrategy = false;
  /// Holds media items: it stays even if all its text is cut.
  bool holdsMedia = false;
  /// A turn of the same history as the section before it.
  bool isLaterTurn = false;
  /// Out: it got room back after it had been cut or dropped.
  bool isPutBack = false;

  enum class State : uint8_t { Whole, Changed, Dropped } state = State::Whole;
  bool isCritical() const { return shrink == 0; }
};

/// SolverFault: the solver broke its contract; no section was changed.
enum class LayoutOutcome : uint8_t { Packed, CriticalOverflow, SolverFault };

/// What packing needs to know of the texts.
struct LayoutTexts {
  /// Applies the section's strategy, whose result is its text from now on; its
  /// size, less or more than before, or failure if it failed.
  llvm::function_ref<llvm::FailureOr<uint64_t>(size_t section)> applyStrategy;
  /// Cuts the section's text from the end to at most `size` units, at a code
  /// point boundary; returns what is left. Called at most once a section, with
  /// a result that is accepted, or followed by a drop.
  llvm::function_ref<uint64_t(size_t section, uint64_t size)> cut;
  /// Cuts the section's original text to at most `size` units; if at least
  /// `least` are left, that is its text from now on, and the result their
  /// number; LayoutSection::size is what it has until then. Called at most once
  /// a section, after `cut`, and not in PackingMode::Standard.
  llvm::function_ref<std::optional<uint64_t>(size_t section, uint64_t size,
                                             uint64_t least)>
      putBack = {};
  /// Told, before the first of them is applied, whose strategies will be, in
  /// this order, unless one of them fails.
  llvm::function_ref<void(llvm::ArrayRef<size_t>)> expectStrategies = {};
};

/// How sections are packed (docs/Language.md 3.3).
struct PackingRules {
  PackingMode mode = PackingMode::Standard;
  /// What each section costs besides its text; a part of all sizes.
  uint64_t perSection = 0;
  /// Of PackingMode::Solver.
  const PackingSolver *solver = nullptr;
};

/// The flexible sections in the order in which they give way: priority
/// ascending, shrink descending, source order.
std::vector<size_t> givingWayOrder(llvm::ArrayRef<LayoutSection> sections);

/// Packs the sections, given in source order, into the budget:
/// docs/Language.md 1.11 steps 1 to 3, and 3.3. O(n log n), no recursion;
/// PackingMode::Optimal within the bounds of docs/Packing.md. Returns failure
/// if a strategy failed. `order` is their `givingWayOrder` if the caller has it
/// already, else empty; the result is the same. `fault` says what of a
/// SolverFault is wrong.
llvm::FailureOr<LayoutOutcome>
packSections(llvm::MutableArrayRef<LayoutSection> sections, uint64_t budget,
             const LayoutTexts &texts, const PackingRules &rules = {},
             llvm::ArrayRef<size_t> order = {}, std::string *fault = nullptr);

} // namespace facet

#endif // FACET_PACKING_LAYOUT_H
