//===- FacetOps.h - Operations of the facet dialect ----------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETOPS_H
#define FACET_DIALECT_FACET_IR_FACETOPS_H

#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "facet/Dialect/Facet/IR/LensInterface.h"
#include "facet/Dialect/Facet/IR/Literal.h"
#include "facet/Packing/Measure.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#define GET_OP_CLASSES
#include "facet/Dialect/Facet/IR/FacetOps.h.inc"

namespace facet::ir {

/// `custom<Literal>` of assembly formats: a literal without its MLIR type,
/// which the FACET type implies.
void printLiteral(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                  mlir::Attribute value);
void printLiteral(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                  const Literal &value);
mlir::ParseResult parseLiteral(mlir::OpAsmParser &parser,
                               mlir::Attribute &value);
mlir::ParseResult parseLiteral(mlir::OpAsmParser &parser, Literal &value);

/// The literal of the `facet.constant` that gives a value; none if another
/// operation does.
Literal literalOf(mlir::Value value);

/// Checks the layout fields of an operation that stands for sections.
mlir::LogicalResult verifyLayoutFields(mlir::Operation *op, int64_t min,
                                       const llvm::APFloat &grow,
                                       const llvm::APFloat &shrink);
/// Checks that the program of a history keeps the order of the text.
mlir::LogicalResult verifyOrderOfHistory(mlir::Operation *history,
                                         ProgramOp program);
/// Checks the regions of a message: gates yield bools, a strategy that is not
/// empty maps a text.
mlir::LogicalResult
verifyGatesAndStrategy(mlir::Operation *op,
                       llvm::MutableArrayRef<mlir::Region> gates,
                       mlir::Region &strategy);

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_FACETOPS_H
