//===- Solver.h - Choosing sections by code of others -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a plug-in that packs is asked, and how its answer is checked
// (docs/Packing.md, "A solver of a plug-in").
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PACKING_SOLVER_H
#define FACET_PACKING_SOLVER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace facet {

struct LayoutSection;

/// A section as a solver sees it; sizes are in the unit of the budget, with
/// what each section costs besides its text.
struct SolverSection {
  uint64_t size;
  /// What must be left of it, at least, if anything is.
  uint64_t min;
  int64_t priority;
  double shrink, grow;
  /// It must be kept: its shrink is 0.
  bool isRequired;
};

/// Chooses the sections that are kept whole.
struct PackingSolver {
  /// Of the form "x.lab.solver": what `--packing` and host_profile_id name.
  llvm::StringRef name;
  /// Sets `keep`, all false, for the sections that are kept, in their order, so
  /// that their sizes are `budget` at most and all required ones are among
  /// them. False, with a reason, if it has no choice. The same arguments must
  /// have the same result, on every machine; called by several threads at once.
  bool (*choose)(llvm::ArrayRef<SolverSection> sections, uint64_t budget,
                 llvm::MutableArrayRef<bool> keep, std::string &reason);
};

/// Whether a name is one that a solver may have: "x", a name and another, of
/// lower-case letters, digits and '_', with dots between them.
bool isSolverName(llvm::StringRef name);

/// What the solver chooses of sections that do not all fit; those that are
/// required do. If it has no choice or one that breaks its contract, an empty
/// list and the fault, which names the solver.
std::vector<bool> solveSections(const PackingSolver &solver,
                                llvm::ArrayRef<LayoutSection> sections,
                                uint64_t budget, std::string &fault);

} // namespace facet

#endif // FACET_PACKING_SOLVER_H
