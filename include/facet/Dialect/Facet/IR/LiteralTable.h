//===- LiteralTable.h - Literals as values, and their shapes ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An attribute is unique in its context, so that a literal that holds another
// twice shares it, level after level: sixty levels are sixty attributes and
// 2^60 values. Whatever walks literals looks at each attribute once.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_LITERALTABLE_H
#define FACET_DIALECT_FACET_IR_LITERALTABLE_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "llvm/ADT/DenseMap.h"

namespace facet::ir {

/// Literals nest no deeper than documents do (docs/Language.md 1.3).
constexpr unsigned maxLiteralDepth = 256;

/// How large and how deep a literal is.
struct LiteralShape {
  /// Bytes of its texts and 16 for each value, counted as often as they would
  /// be printed. Saturates.
  uint64_t size = 0;
  /// 0 for an atom, else one more than the deepest element.
  unsigned depth = 0;
};

/// Whether a check is known to let a literal through.
bool letsThrough(CheckOp check, mlir::Attribute literal);

/// The shapes of literals, each attribute looked at once.
class LiteralShapes {
public:
  LiteralShape of(mlir::Attribute literal);
  /// Of a list or map of these.
  LiteralShape ofList(llvm::ArrayRef<mlir::Attribute> items);
  LiteralShape ofMap(llvm::ArrayRef<mlir::StringAttr> keys,
                     llvm::ArrayRef<mlir::Attribute> values);

private:
  llvm::DenseMap<mlir::Attribute, LiteralShape> known;
};

/// Makes values of literals, each attribute once: what is shared stays so.
class LiteralValues {
public:
  /// Lists and maps are made in `arena`, and texts copied there if
  /// `copyStrings`; else they are the attribute's.
  LiteralValues(ValueArena &arena, bool copyStrings)
      : arena(arena), copyStrings(copyStrings) {}

  /// nullopt: no literal, nests deeper than `maxLiteralDepth`, or out of
  /// memory.
  std::optional<facet::Value> of(mlir::Attribute literal) {
    return make(literal, 0);
  }
  /// A literal that is a value is itself.
  std::optional<facet::Value> of(const Literal &literal,
                                 mlir::MLIRContext *context) {
    if (!literal.getValue().isAbsent())
      return literal.getValue();
    return of(literal.toAttribute(context));
  }

private:
  using Result = std::optional<facet::Value>;
  Result make(mlir::Attribute literal, unsigned level);
  Result makeText(llvm::StringRef text);
  Result makeList(mlir::ArrayAttr list, unsigned level);
  Result makeMap(mlir::Attribute map, unsigned level);

  ValueArena &arena;
  const bool copyStrings;
  llvm::DenseMap<mlir::Attribute, facet::Value> made;
};

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_LITERALTABLE_H
