//===- DeclaredTypes.cpp - @var_types (docs/Language.md 1.6) --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/DeclaredTypes.h"
#include "Expressions/Expressions.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Syntax/SyntaxDiagnostics.h"

using namespace facet;

const Type *facet::readTypeText(SemaContext &sema, const ast::Expr &expr) {
  const auto &text = llvm::cast<ast::StringExpr>(expr);
  if (text.form != ast::StringForm::Quoted) {
    sema.diagnostics.report(diag::TypeNotPlainString, text.span)
        .withHelp("write the type in double quotes");
    return nullptr;
  }
  TypeParseError error;
  const Type *type = parseType(text.value, sema.types, TypeTextForm::InString,
                               error, sema.isStandardOnly());
  if (!type)
    sema.diagnostics.report(
        error.isSyntaxError ? diag::BadTypeName : diag::BadType,
        spanInside(*sema.program.sources, text, error.begin, error.end),
        {error.message});
  return type;
}

static const Type *readType(SemaContext &sema, const ast::Expr &expr);

/// `{ type: "int", min: 0, … }`.
static const Type *readTypeMap(SemaContext &sema, const ast::MapExpr &map) {
  const ast::MapEntry *base = map.find("type");
  if (!base) {
    sema.diagnostics.report(diag::MissingKey, map.span,
                            {"a type that is a map", "type"});
    return nullptr;
  }
  const Type *type = readType(sema, *base->value);
  if (!type)
    return nullptr;
  if (map.entries.size() == 1)
    return type;
  TypeConstraints constraints = constraintsOf(type);
  bool isGood = true;
  for (const ast::MapEntry &entry : map.entries) {
    if (&entry == base)
      continue;
    if (sema.isStandardOnly() && entry.key.text == "description") {
      sema.diagnostics.report(diag::ExtensionName, entry.key.span,
                              {entry.key.text.str()});
      isGood = false;
      continue;
    }
    std::string error;
    auto value = literalValue(*entry.value, sema.values);
    if (!value) {
      if (!reportNoLiteral(sema, entry.key.text, *entry.value, "a constraint"))
        sema.diagnostics.report(diag::ValueNotLiteral, entry.value->span,
                                {entry.key.text.str(), "a constraint"});
      isGood = false;
    } else if (!addConstraint(constraints, entry.key.text, *value, error)) {
      sema.diagnostics.report(diag::BadType,
                              entry.key.span.to(entry.value->span), {error});
      isGood = false;
    }
  }
  if (!isGood)
    return nullptr;
  std::string error;
  type = sema.types.withConstraints(type, constraints, error);
  if (!type)
    sema.diagnostics.report(diag::BadType, map.span, {error});
  return type;
}

static const Type *readType(SemaContext &sema, const ast::Expr &expr) {
  if (llvm::isa<ast::StringExpr>(expr))
    return readTypeText(sema, expr);
  if (const auto *map = llvm::dyn_cast<ast::MapExpr>(&expr))
    return readTypeMap(sema, *map);
  if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr))
    typeExpr(sema, expr, {});
  else if (!forbidInCore(sema, expr))
    sema.diagnostics.report(diag::TypeNotReadable, expr.span,
                            {describeKind(expr).str()});
  return nullptr;
}

void facet::readDeclaredTypes(SemaContext &sema) {
  if (!sema.input.merged.varTypes)
    return;
  for (const ast::MapEntry &entry : sema.input.merged.varTypes.body->entries) {
    if (auto found = sema.findVariable(entry.key.text)) {
      Variable &variable = sema.program.variables[*found];
      EntryScope scope(sema.recorder, variable.dependsOn);
      const Type *type = readType(sema, *entry.value);
      variable.declaredType = type ? type->undescribed() : nullptr;
      variable.declaredAt = entry.value->span;
      continue;
    }
    readType(sema, *entry.value);
    sema.suggestions.add(sema.diagnostics.report(diag::TypeOfNoVariable,
                                                 entry.key.span,
                                                 {entry.key.text.str()}),
                         entry.key.text, sema.names(NameKind::Variable));
  }
}
