//===- LensInterface.h - What lens operations have in common -- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_LENSINTERFACE_H
#define FACET_DIALECT_FACET_IR_LENSINTERFACE_H

#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "facet/Lens/Lens.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace facet::ir {

/// The lens that an operation stands for, by its name and its dialect's; null
/// for `facet.apply` of a lens that the context does not know
/// (FacetDialect::setLenses).
const Lens *lensOfOperation(mlir::Operation *op);

/// The operands behind the input, filled up with nulls to one a parameter: the
/// arguments of an operation without segments.
llvm::SmallVector<mlir::Value> defaultLensArguments(mlir::Operation *op);

class LensOpInterface;

/// Checks the operands and the result against the signature of the lens.
mlir::LogicalResult verifyLensOp(mlir::Operation *op);

/// Whether a call can fail, given its constant arguments.
bool lensCallCanFail(LensOpInterface op);

/// The effects of a lens of level 0 that is not total: see FacetLensOps.td.
void getLensEffects(
    LensOpInterface op,
    llvm::SmallVectorImpl<mlir::MemoryEffects::EffectInstance> &effects);
mlir::Speculation::Speculatability getLensSpeculatability(LensOpInterface op);

/// Whether a value of the static type may be handed to a parameter of the type
/// without a check at run time.
bool typeFitsLens(mlir::Type type, LensType wanted);

} // namespace facet::ir

#include "facet/Dialect/Facet/IR/FacetInterfaces.h.inc"

#endif // FACET_DIALECT_FACET_IR_LENSINTERFACE_H
