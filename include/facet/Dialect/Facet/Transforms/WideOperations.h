//===- WideOperations.h - Rewriting beside wide operations ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The greedy driver looks at an operation again each time that one of its
// operands changes, and folding looks at all operands: an operation with one
// operand a variable takes quadratic time. Passes rewrite the others.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_TRANSFORMS_WIDEOPERATIONS_H
#define FACET_DIALECT_FACET_TRANSFORMS_WIDEOPERATIONS_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace facet::ir {

/// An operation with more operands is wide.
constexpr unsigned mostOperandsOfNarrow = 32;

/// The operations of a program at all levels, each kind in the order of a walk.
struct Operations {
  llvm::SmallVector<mlir::Operation *, 0> narrow, wide;
};
Operations operationsOf(ProgramOp program);

/// Applies patterns greedily to all operations of the program that are not
/// wide, and to those that the patterns make. Fails if that does not converge.
llvm::LogicalResult
rewriteGreedily(ProgramOp program,
                const mlir::FrozenRewritePatternSet &patterns,
                mlir::GreedyRewriteConfig config);

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_TRANSFORMS_WIDEOPERATIONS_H
