//===- Expressions.cpp - Types of expressions (docs/Language.md 1.6) ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions/Expressions.h"
#include "Expressions/Interpolation.h"
#include "Expressions/Pipelines.h"
#include "Expressions/References.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/SetVector.h"

using namespace facet;
using Kind = Type::Kind;

/// A list is of the union of its elements' types.
static const Type *typeList(SemaContext &sema, const ast::ListExpr &list,
                            Place place) {
  llvm::SmallSetVector<const Type *, 4> elements;
  bool isKnown = true;
  for (const ast::Expr *item : list.items) {
    if (const Type *type = typeExpr(sema, *item, place))
      elements.insert(type);
    else
      isKnown = false;
  }
  return isKnown ? sema.types.list(sema.types.unionOf(elements.getArrayRef()))
                 : nullptr;
}

static const Type *typeMap(SemaContext &sema, const ast::MapExpr &map,
                           Place place) {
  llvm::SmallVector<TypeField, 8> fields;
  bool isKnown = true;
  for (const ast::MapEntry &entry : map.entries) {
    const Type *type = typeExpr(sema, *entry.value, place);
    fields.push_back({entry.key.text, type});
    isKnown &= type != nullptr;
  }
  return isKnown ? sema.types.structure(fields) : nullptr;
}

static const Type *computeType(SemaContext &sema, const ast::Expr &expr,
                               Place place) {
  switch (expr.kind) {
  case ast::Expr::Kind::Null:
    return sema.types.get(Kind::Null);
  case ast::Expr::Kind::Bool:
    return sema.types.get(Kind::Bool);
  case ast::Expr::Kind::Int:
    return sema.types.get(Kind::Int);
  case ast::Expr::Kind::Float:
    return sema.types.get(Kind::Float);
  case ast::Expr::Kind::String:
    sema.textNotes.noteText(llvm::cast<ast::StringExpr>(expr), place.text);
    return sema.types.string();
  case ast::Expr::Kind::List:
    return typeList(sema, llvm::cast<ast::ListExpr>(expr), place.part());
  case ast::Expr::Kind::Map:
    return typeMap(sema, llvm::cast<ast::MapExpr>(expr), place.part());
  case ast::Expr::Kind::Reference: {
    const auto &reference = llvm::cast<ast::ReferenceExpr>(expr);
    const Type *type = typeReference(sema, reference);
    if (sema.isResolved(reference))
      sema.textNotes.noteReading(sema.expressions.variableOf(reference),
                                 place.text);
    return type;
  }
  case ast::Expr::Kind::Pipeline:
    return typePipeline(sema, llvm::cast<ast::PipelineExpr>(expr), place);
  case ast::Expr::Kind::Input:
    if (forbidInCore(sema, expr))
      return nullptr;
    if (place.input == &expr)
      return place.inputType;
    sema.diagnostics.report(diag::InputMisplaced, expr.span)
        .withHelp("declare a variable in '@vars' with it and refer to that");
    return nullptr;
  case ast::Expr::Kind::Lazy:
    if (forbidInCore(sema, expr))
      return nullptr;
    sema.diagnostics.report(diag::LazyMisplaced, expr.span);
    return nullptr;
  case ast::Expr::Kind::Raw:
    return nullptr; // of tests only
  }
  llvm_unreachable("all kinds are handled");
}

const Type *facet::typeExpr(SemaContext &sema, const ast::Expr &expr,
                            Place place) {
  const Type *type = computeType(sema, expr, place);
  sema.expressions.setType(expr, type);
  return type;
}
