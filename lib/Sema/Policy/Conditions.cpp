//===- Conditions.cpp - Conditions of policy rules ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Policy/Conditions.h"
#include "Expressions/References.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

static Condition readConditionMap(SemaContext &sema, const ast::MapExpr &map);

Condition facet::readCondition(SemaContext &sema, const ast::Expr &expr) {
  Condition condition;
  condition.span = expr.span;
  switch (expr.kind) {
  case ast::Expr::Kind::Bool:
    condition.kind = llvm::cast<ast::BoolExpr>(expr).value
                         ? ConditionKind::True
                         : ConditionKind::False;
    break;
  case ast::Expr::Kind::Reference:
    // Core has these, too: only other values may not refer to variables.
    condition.kind = ConditionKind::Reference;
    condition.reference = llvm::cast<ast::ReferenceExpr>(&expr);
    resolveReference(sema, *condition.reference);
    break;
  case ast::Expr::Kind::Map:
    return readConditionMap(sema, llvm::cast<ast::MapExpr>(expr));
  case ast::Expr::Kind::Pipeline:
  case ast::Expr::Kind::Input:
  case ast::Expr::Kind::Lazy:
    if (!forbidInCore(sema, expr))
      sema.diagnostics
          .report(diag::ConditionForbidden, expr.span,
                  {describeKind(expr).str()})
          .withHelp("compute it in '@vars' and refer to the variable");
    break;
  default:
    sema.diagnostics.report(diag::ConditionNotBool, expr.span,
                            {describeKind(expr).str()});
  }
  return condition;
}

/// `{not: C}`, `{all: [C, …]}` or `{any: [C, …]}`.
static Condition readConditionMap(SemaContext &sema, const ast::MapExpr &map) {
  Condition condition;
  condition.span = map.span;
  llvm::StringRef key =
      map.entries.size() == 1 ? map.entries.front().key.text : "";
  if (key == "not") {
    condition.kind = ConditionKind::Not;
    condition.operands.push_back(
        readCondition(sema, *map.entries.front().value));
    return condition;
  }
  if (key != "all" && key != "any") {
    sema.diagnostics.report(diag::ConditionMapShape, map.span);
    return condition;
  }
  condition.kind = key == "all" ? ConditionKind::All : ConditionKind::Any;
  const ast::Expr &value = *map.entries.front().value;
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&value);
  if (!list || list->items.empty()) {
    if (!reportNoLiteral(sema, key, value, "a list of conditions"))
      sema.diagnostics.report(diag::ConditionListEmpty, value.span,
                              {key.str()});
    condition.kind = ConditionKind::True;
    return condition;
  }
  for (const ast::Expr *item : list->items)
    condition.operands.push_back(readCondition(sema, *item));
  return condition;
}

static void checkConditionReference(SemaContext &sema, Condition &condition,
                                    bool isCertain) {
  const ast::ReferenceExpr &reference = *condition.reference;
  if (reportNumericSegments(sema, reference))
    return;
  if (!sema.isResolved(reference)) {
    if (isCertain)
      reportUnknownVariable(sema, reference);
    condition.kind = ConditionKind::Undecidable;
    return;
  }
  const Type *type = sema.variableOf(reference).type;
  if (!type)
    return;
  size_t badSegment = 0;
  const Type *found = pathType(sema, reference, type, badSegment);
  sema.expressions.setType(reference, found);
  if (!found) {
    if (isCertain)
      reportMissingPath(sema, reference, type, badSegment);
    condition.kind = ConditionKind::Undecidable;
    return;
  }
  // Only the value of `any` waits for the run: F455 if it is no bool.
  if (!sema.fits(found, sema.types.get(Type::Kind::Bool)))
    sema.diagnostics.report(diag::ConditionNotBool, condition.span,
                            {"one of type " + printType(found)});
}

/// `isCertain`: evaluating the rule evaluates this condition. What stands
/// behind the first operand of all or any may never be reached.
static void checkCondition(SemaContext &sema, Condition &condition,
                           bool isCertain) {
  if (condition.kind == ConditionKind::Reference)
    checkConditionReference(sema, condition, isCertain);
  for (Condition &operand : condition.operands)
    checkCondition(sema, operand,
                   isCertain && &operand == &condition.operands.front());
}

void facet::checkConditions(SemaContext &sema) {
  for (auto *rules : {&sema.program.policy.deny, &sema.program.policy.allow})
    for (PolicyRule &rule : *rules) {
      EntryScope scope(sema.recorder, rule.dependsOn);
      if (rule.when)
        checkCondition(sema, *rule.when, /*isCertain=*/true);
      if (rule.unless)
        checkCondition(sema, *rule.unless, /*isCertain=*/true);
    }
}
