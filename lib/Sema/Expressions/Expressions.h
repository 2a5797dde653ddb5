//===- Expressions.h - Types of expressions ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_EXPRESSIONS_H
#define FACET_LIB_SEMA_EXPRESSIONS_EXPRESSIONS_H

#include "Expressions/Interpolation.h"
#include "facet/Types/Type.h"
#include <optional>

namespace facet {

/// What may stand where an expression stands.
struct Place {
  /// The `@input` that may stand here, and its type.
  const ast::InputExpr *input = nullptr;
  const Type *inputType = nullptr;
  /// A pipeline without a base may stand here.
  bool baseLess = false;
  bool insideArgument = false;
  TextUse text = TextUse::Plain;
  /// A run that gets beyond phase 2 is certain to compute what stands here.
  bool isCertain = false;
  /// The `@lazy` variable whose value it is part of.
  std::optional<uint32_t> lazyVariable = std::nullopt;
  bool inStrategy = false;

  /// The place of a part of the expression.
  Place part() const {
    Place inner = *this;
    inner.input = nullptr;
    inner.baseLess = false;
    return inner;
  }
};

/// Finds the type of an expression, and everything about its parts, and notes
/// it. Null if something in it was wrong, which has been reported. Of other
/// entries it reads the types of variables.
const Type *typeExpr(SemaContext &sema, const ast::Expr &expr, Place place);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_EXPRESSIONS_H
