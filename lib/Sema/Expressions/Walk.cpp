//===- Walk.cpp - Over the parts of an expression -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions/Walk.h"

using namespace facet;

void facet::visitExpr(
    const ast::Expr &expr,
    llvm::function_ref<void(const ast::ReferenceExpr &)> visit,
    llvm::function_ref<void(const ast::LensCall &)> visitCall) {
  switch (expr.kind) {
  case ast::Expr::Kind::Reference:
    visit(llvm::cast<ast::ReferenceExpr>(expr));
    return;
  case ast::Expr::Kind::List:
    for (const ast::Expr *item : llvm::cast<ast::ListExpr>(expr).items)
      visitExpr(*item, visit, visitCall);
    return;
  case ast::Expr::Kind::Map:
    for (const ast::MapEntry &entry : llvm::cast<ast::MapExpr>(expr).entries)
      visitExpr(*entry.value, visit, visitCall);
    return;
  case ast::Expr::Kind::Lazy:
    visitExpr(*llvm::cast<ast::LazyExpr>(expr).value, visit, visitCall);
    return;
  case ast::Expr::Kind::Pipeline: {
    const auto &pipeline = llvm::cast<ast::PipelineExpr>(expr);
    if (pipeline.base)
      visitExpr(*pipeline.base, visit, visitCall);
    for (const ast::LensCall &call : pipeline.calls) {
      for (const ast::Expr *argument : call.positional)
        visitExpr(*argument, visit, visitCall);
      for (const ast::NamedArgument &argument : call.named)
        visitExpr(*argument.value, visit, visitCall);
      visitCall(call);
    }
    return;
  }
  default:
    return;
  }
}
