//===- Bridge.h - Attributes and values, IR types and FTS types -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_BRIDGE_H
#define FACET_DIALECT_FACET_IR_BRIDGE_H

#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "facet/Support/Value.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/DenseMap.h"

namespace facet::ir {

/// Whether the attribute is a literal tree: null, bool, i64, finite f64,
/// string, array or ordered map of literals.
bool isLiteral(mlir::Attribute attribute);
/// A string attribute in UTF-8.
bool isText(mlir::Attribute attribute);

/// The value of a literal. Strings are shared with the attribute, unless
/// `copyStrings`. nullopt: no literal, or out of memory.
std::optional<Value> toValue(mlir::Attribute literal, ValueArena &arena,
                             bool copyStrings);

/// The literal of a value that nests no deeper than 256; else null.
mlir::Attribute toAttribute(Value value, mlir::MLIRContext *context);

/// Writes a literal so that it is read back as it is, without its MLIR type
/// where that is possible: the FACET type implies it.
void printLiteralText(mlir::AsmPrinter &printer, mlir::Attribute literal);

/// Whether a literal has the type.
bool literalFits(mlir::Attribute literal, mlir::Type type);

/// Converts types both ways, remembering what it converted. The IR's types have
/// no constraints: those stand as type expressions where they are checked.
class TypeBridge {
public:
  TypeBridge(mlir::MLIRContext *context, TypeContext &types)
      : context(context), types(types) {}
  mlir::Type toIR(const Type *type);
  const Type *toFts(mlir::Type type);

private:
  mlir::MLIRContext *context;
  TypeContext &types;
  llvm::DenseMap<const Type *, mlir::Type> irTypes;
  llvm::DenseMap<mlir::Type, const Type *> ftsTypes;
};

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_BRIDGE_H
