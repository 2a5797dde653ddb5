//===- DeclaredValues.cpp - Values of declared types ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/DeclaredValues.h"
#include "SemaContext.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;
using Kind = Type::Kind;

static Diagnostic &reportDeclared(SemaContext &sema, const Variable &variable,
                                  SourceSpan span, const std::string &problem,
                                  bool isConstraint) {
  return sema.diagnostics
      .report(isConstraint ? diag::DeclaredConstraintViolated
                           : diag::DeclaredTypeMismatch,
              span,
              {variable.name.str(), printType(variable.declaredType), problem})
      .note("declared here", variable.declaredAt);
}

static void checkDeclaredMap(SemaContext &sema, const Variable &variable,
                             const ast::MapExpr &map, const Type *type);

void facet::checkDeclared(SemaContext &sema, const Variable &variable,
                          const ast::Expr &expr, const Type *type) {
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&expr);
  if (list && type->is(Kind::List)) {
    for (const ast::Expr *item : list->items)
      checkDeclared(sema, variable, *item, type->element());
    return;
  }
  const auto *map = llvm::dyn_cast<ast::MapExpr>(&expr);
  if (map && (type->is(Kind::Struct) || type->is(Kind::Map))) {
    checkDeclaredMap(sema, variable, *map, type);
    return;
  }
  if (type->isAny())
    return;
  if (auto value = literalValue(expr, sema.values)) {
    if (auto mismatch = checkValue(*value, type, /*fromJson=*/false))
      reportDeclared(sema, variable, expr.span, mismatch->text(),
                     mismatch->isConstraint);
    return;
  }
  const Type *given = sema.typeOf(expr);
  if (!given || sema.fits(given, type))
    return;
  Diagnostic &diagnostic = reportDeclared(sema, variable, expr.span,
                                          "expected " + printType(type) +
                                              ", got " + printType(given),
                                          /*isConstraint=*/false);
  // What arithmetic gives where the kinds of its operands are not known.
  if (given == sema.types.number() &&
      (type->is(Kind::Int) || type->is(Kind::Float)))
    diagnostic.withHelp(type->is(Kind::Int) ? "make it one with '|> to_int()'"
                                            : "make it one with "
                                              "'|> to_float()'");
}

static void checkDeclaredMap(SemaContext &sema, const Variable &variable,
                             const ast::MapExpr &map, const Type *type) {
  if (type->is(Kind::Map)) {
    for (const ast::MapEntry &entry : map.entries)
      checkDeclared(sema, variable, *entry.value, type->element());
    return;
  }
  llvm::DenseMap<llvm::StringRef, const ast::Expr *> given;
  for (const ast::MapEntry &entry : map.entries)
    given[entry.key.text] = entry.value;
  for (const TypeField &field : type->fields()) {
    if (const ast::Expr *value = given.lookup(field.name))
      checkDeclared(sema, variable, *value, field.type);
    else
      reportDeclared(sema, variable, map.span,
                     "the field '" + field.name.str() + "' is missing",
                     /*isConstraint=*/false);
  }
}
