//===- Literal.h - Literals as properties of operations ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A literal tree is an attribute wherever passes or people look at it. IR of
// which only a plan is made refers to the program's own values instead: an
// attribute is a copy, hashed and kept for as long as its context.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_LITERAL_H
#define FACET_DIALECT_FACET_IR_LITERAL_H

#include "facet/Support/Value.h"
#include "mlir/IR/Attributes.h"
#include "mlir/Support/LLVM.h"

namespace mlir {
class InFlightDiagnostic;
} // namespace mlir

namespace facet::ir {

/// An attribute (`isLiteral`), or a value whose memory outlives the operation;
/// or none.
class Literal {
public:
  Literal() = default;
  Literal(mlir::Attribute attribute) : attribute(attribute) {}
  Literal(facet::Value value) : value(value) {}

  explicit operator bool() const { return attribute || !value.isAbsent(); }

  /// Of a literal that is a value.
  facet::Value getValue() const { return value; }
  /// Made anew for a value: a copy in the context.
  mlir::Attribute toAttribute(mlir::MLIRContext *context) const;
  /// Of an attribute, lists and maps are made in `arena`, and texts copied
  /// there if `copyStrings`; a value is itself. nullopt: out of memory, or an
  /// attribute that is no literal.
  std::optional<facet::Value> toValue(ValueArena &arena,
                                      bool copyStrings) const;

  /// Equal attributes, or values that share their storage.
  friend bool operator==(const Literal &a, const Literal &b);
  friend bool operator!=(const Literal &a, const Literal &b) {
    return !(a == b);
  }
  friend llvm::hash_code hash_value(const Literal &literal);

private:
  mlir::Attribute attribute;
  facet::Value value = facet::Value::absent();
};

// What ODS calls for a property of this type; none is `unit`.

mlir::Attribute convertToAttribute(mlir::MLIRContext *context,
                                   const Literal &literal);
mlir::LogicalResult
convertFromAttribute(Literal &literal, mlir::Attribute attribute,
                     llvm::function_ref<mlir::InFlightDiagnostic()> emitError);

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_LITERAL_H
