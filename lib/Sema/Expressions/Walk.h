//===- Walk.h - Over the parts of an expression -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_WALK_H
#define FACET_LIB_SEMA_EXPRESSIONS_WALK_H

#include "facet/Syntax/Ast.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// Calls `visit` with every reference of the expression, `visitCall` with every
/// lens call, in source order.
void visitExpr(const ast::Expr &expr,
               llvm::function_ref<void(const ast::ReferenceExpr &)> visit,
               llvm::function_ref<void(const ast::LensCall &)> visitCall);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_WALK_H
