//===- TBoxOps.h - Operations of the tbox dialect ------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_IR_TBOXOPS_H
#define FACET_DIALECT_TBOX_IR_TBOXOPS_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/TBox/IR/TBoxDialect.h"
#include "facet/Packing/Measure.h"

namespace facet::tbox {
class SectionsOpInterface;
/// Where a content stands: its region, if it has one, or what the location of a
/// fixed section holds beside its own.
mlir::Location contentLocOf(mlir::Operation *op, mlir::Region &content);
/// The sizes of sections in the operation's program.
Measure measureOf(mlir::Operation *op);
/// What holds of all operations that stand for sections.
mlir::LogicalResult verifySections(SectionsOpInterface op);
} // namespace facet::tbox

#include "facet/Dialect/TBox/IR/TBoxInterfaces.h.inc"

#define GET_OP_CLASSES
#include "facet/Dialect/TBox/IR/TBoxOps.h.inc"

#endif // FACET_DIALECT_TBOX_IR_TBOXOPS_H
