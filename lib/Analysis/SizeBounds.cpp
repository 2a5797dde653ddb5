//===- SizeBounds.cpp - Upper bounds of the sizes of values ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Analysis/SizeBounds.h"
#include "facet/Analysis/SizeBoundInterface.h"
#include "mlir/Analysis/DataFlow/DeadCodeAnalysis.h"
#include <limits>

using namespace facet;
using namespace facet::analysis;
using mlir::dataflow::DeadCodeAnalysis;

//===----------------------------------------------------------------------===//
// SizeBoundState
//===----------------------------------------------------------------------===//

SizeBoundState SizeBoundState::join(const SizeBoundState &a,
                                    const SizeBoundState &b) {
  if (!a.isInitialized())
    return b;
  if (!b.isInitialized())
    return a;
  return a.get().either(b.get());
}

void SizeBoundState::print(llvm::raw_ostream &os) const {
  if (bound)
    bound->print(os);
  else
    os << "not looked at";
}

//===----------------------------------------------------------------------===//
// SizeBoundAnalysis
//===----------------------------------------------------------------------===//

void SizeBoundAnalysis::setToEntryState(SizeBoundLattice *lattice) {
  propagateIfChanged(lattice, lattice->join(SizeBoundState::unknown()));
}

/// Adds what the type of the result says.
static void meetType(SizeBound &bound, mlir::Type type) {
  std::optional<TextBound> typed = textBoundOfType(type);
  if (bound.text && typed)
    bound.text = bound.text->both(*typed);
  else if (typed)
    bound.text = typed;
}

mlir::LogicalResult SizeBoundAnalysis::visitOperation(
    mlir::Operation *op, llvm::ArrayRef<const SizeBoundLattice *> operands,
    llvm::ArrayRef<SizeBoundLattice *> results) {
  auto interface = mlir::dyn_cast<SizeBoundOpInterface>(op);
  SizeBound bound;
  if (interface && results.size() == 1) {
    const SizeBoundLattice *yielded;
    if (auto lazy = mlir::dyn_cast<ir::LazyOp>(op)) {
      yielded = getLatticeElementFor(
          getProgramPointAfter(op),
          lazy.getBody().front().getTerminator()->getOperand(0));
      operands = yielded;
    }
    llvm::SmallVector<SizeBound> bounds;
    for (const SizeBoundLattice *operand : operands) {
      // It will be; then this operation is looked at again.
      if (!operand->getValue().isInitialized())
        return mlir::success();
      bounds.push_back(operand->getValue().get());
    }
    bound = interface.inferSizeBound(bounds);
  }
  for (SizeBoundLattice *result : results) {
    meetType(bound, result->getAnchor().getType());
    propagateIfChanged(result, result->join(SizeBoundState(bound)));
  }
  return mlir::success();
}

//===----------------------------------------------------------------------===//
// SizeBounds
//===----------------------------------------------------------------------===//

SizeBounds::SizeBounds(ir::ProgramOp program)
    : solver(mlir::DataFlowConfig().setInterprocedural(false)) {
  solver.load<DeadCodeAnalysis>();
  solver.load<SizeBoundAnalysis>();
  // Neither of the two fails; of what is not looked at nothing is known.
  (void)solver.initializeAndRun(program);
}

SizeBound SizeBounds::find(mlir::Value value) const {
  auto *state = solver.lookupState<SizeBoundLattice>(value);
  return state && state->getValue().isInitialized() ? state->getValue().get()
                                                    : SizeBound();
}

std::optional<TextBound> SizeBounds::ofText(mlir::Value value) const {
  return find(value).text;
}

/// Units as an attribute can hold them.
static std::optional<uint64_t> inRange(std::optional<uint64_t> units) {
  constexpr uint64_t greatest = std::numeric_limits<int64_t>::max();
  return units && *units <= greatest ? units : std::nullopt;
}

std::optional<uint64_t> SizeBounds::ofContent(mlir::Value value) const {
  return inRange(find(value).asContent());
}

std::optional<uint64_t> SizeBounds::ofTurns(mlir::Value value) const {
  return inRange(find(value).turnsUnits);
}
