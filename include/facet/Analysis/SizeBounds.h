//===- SizeBounds.h - Upper bounds of the sizes of values -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How large the values of a program are at most, for all inputs: a forward
// analysis on MLIR's sparse data-flow framework.
//
// The lattice of a value is
//
//       not known          a text or a list of any size
//           |
//       SizeBound          at most so large; the larger, the higher
//           |
//     not looked at        nothing defines it in code that is run
//
// and the join of two bounds is, part by part, the greater one. Programs have
// no loops and no block arguments, so that each value is computed once, and all
// chains are short, although the lattice has long ones.
//
// What may surprise:
//
//  - Texts are measured twice, in bytes and in bytes of their NFD form. Units
//    are bytes of the NFC form, which does not add up: a mark can take apart
//    the letter before it, so that "a" + "b" may have more units than "a" and
//    "b". The NFD form adds up, and is never shorter. docs/Rationale/TBox.md
//    has the proofs, and the growth of each step.
//  - Numbers, truth values and null are bounded, too: by their canonical JSON,
//    which is what a message or a template makes of them.
//  - What the type of a result says holds beside what the operation says: both
//    are met, for operations without the interface as well.
//  - The value of `facet.lazy` is what its body yields; the operation has no
//    interface of control flow, for its body may run later, or never.
//  - Bounds are of values that there are. Where a call fails there is none, so
//    that a failing `truncate` needs no bound.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_ANALYSIS_SIZEBOUNDS_H
#define FACET_ANALYSIS_SIZEBOUNDS_H

#include "facet/Analysis/SizeBound.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "mlir/Analysis/DataFlow/SparseAnalysis.h"

namespace facet::analysis {

/// An element of the lattice.
class SizeBoundState {
public:
  /// Not looked at.
  SizeBoundState() = default;
  SizeBoundState(SizeBound bound) : bound(std::move(bound)) {}
  /// Nothing is known.
  static SizeBoundState unknown() { return SizeBound(); }

  bool isInitialized() const { return bound.has_value(); }
  /// Only if it is initialized.
  const SizeBound &get() const { return *bound; }

  static SizeBoundState join(const SizeBoundState &a, const SizeBoundState &b);
  bool operator==(const SizeBoundState &o) const { return bound == o.bound; }
  void print(llvm::raw_ostream &os) const;

private:
  std::optional<SizeBound> bound;
};

using SizeBoundLattice = mlir::dataflow::Lattice<SizeBoundState>;

/// Asks each operation for its bound (SizeBoundOpInterface). To be loaded into
/// a solver together with mlir::dataflow::DeadCodeAnalysis, which tells what is
/// run.
class SizeBoundAnalysis
    : public mlir::dataflow::SparseForwardDataFlowAnalysis<SizeBoundLattice> {
public:
  using SparseForwardDataFlowAnalysis::SparseForwardDataFlowAnalysis;

  mlir::LogicalResult
  visitOperation(mlir::Operation *op,
                 llvm::ArrayRef<const SizeBoundLattice *> operands,
                 llvm::ArrayRef<SizeBoundLattice *> results) override;
  void setToEntryState(SizeBoundLattice *lattice) override;
};

/// The bounds of all values of a program, found by a solver of its own: in time
/// linear in the program.
class SizeBounds {
public:
  explicit SizeBounds(ir::ProgramOp program);

  /// Of the text of a value: a string as it is, other atoms by their canonical
  /// JSON. nullopt: not known, or no atom.
  std::optional<TextBound> ofText(mlir::Value value) const;
  /// Units of a value as the content of a message: of its text, or of all text
  /// of a list of items. nullopt: not known.
  std::optional<uint64_t> ofContent(mlir::Value value) const;
  /// Units of a value as the turns of a history, all together. nullopt: not
  /// known.
  std::optional<uint64_t> ofTurns(mlir::Value value) const;

private:
  SizeBound find(mlir::Value value) const;

  mlir::DataFlowSolver solver;
};

} // namespace facet::analysis

#endif // FACET_ANALYSIS_SIZEBOUNDS_H
