//===- Conditions.cpp - Conditions of policy rules ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

//===----------------------------------------------------------------------===//
// Reading, before variables have types
//===----------------------------------------------------------------------===//

Condition Analyser::readCondition(const ast::Expr &expr) {
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
    resolve(*condition.reference);
    break;
  case ast::Expr::Kind::Map:
    return readConditionMap(llvm::cast<ast::MapExpr>(expr));
  case ast::Expr::Kind::Pipeline:
  case ast::Expr::Kind::Input:
  case ast::Expr::Kind::Lazy:
    if (!forbidInCore(expr))
      diagnostics
          .report(diag::ConditionForbidden, expr.span,
                  {describeKind(expr).str()})
          .withHelp("compute it in '@vars' and refer to the variable");
    break;
  default:
    diagnostics.report(diag::ConditionNotBool, expr.span,
                       {describeKind(expr).str()});
  }
  return condition;
}

/// `{not: C}`, `{all: [C, …]}` or `{any: [C, …]}`.
Condition Analyser::readConditionMap(const ast::MapExpr &map) {
  Condition condition;
  condition.span = map.span;
  llvm::StringRef key =
      map.entries.size() == 1 ? map.entries.front().key.text : "";
  if (key == "not") {
    condition.kind = ConditionKind::Not;
    condition.operands.push_back(readCondition(*map.entries.front().value));
    return condition;
  }
  if (key != "all" && key != "any") {
    diagnostics.report(diag::ConditionMapShape, map.span);
    return condition;
  }
  condition.kind = key == "all" ? ConditionKind::All : ConditionKind::Any;
  const ast::Expr &value = *map.entries.front().value;
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&value);
  if (!list || list->items.empty()) {
    if (!reportNoLiteral(key, value, "a list of conditions"))
      diagnostics.report(diag::ConditionListEmpty, value.span, {key.str()});
    condition.kind = ConditionKind::True;
    return condition;
  }
  for (const ast::Expr *item : list->items)
    condition.operands.push_back(readCondition(*item));
  return condition;
}

//===----------------------------------------------------------------------===//
// Checking, once variables have types
//===----------------------------------------------------------------------===//

void Analyser::checkConditions() {
  for (auto *rules : {&program.policy.deny, &program.policy.allow})
    for (PolicyRule &rule : *rules) {
      if (rule.when)
        checkCondition(*rule.when, /*isCertain=*/true);
      if (rule.unless)
        checkCondition(*rule.unless, /*isCertain=*/true);
    }
}

/// `isCertain`: evaluating the rule evaluates this condition. What stands
/// behind the first operand of all or any may never be reached.
void Analyser::checkCondition(Condition &condition, bool isCertain) {
  if (condition.kind == ConditionKind::Reference)
    checkConditionReference(condition, isCertain);
  for (Condition &operand : condition.operands)
    checkCondition(operand,
                   isCertain && &operand == &condition.operands.front());
}

void Analyser::checkConditionReference(Condition &condition, bool isCertain) {
  const ast::ReferenceExpr &reference = *condition.reference;
  if (reportNumericSegments(reference))
    return;
  if (reference.variable == ast::ReferenceExpr::unresolved) {
    if (isCertain)
      reportUnknownVariable(reference);
    condition.kind = ConditionKind::Undecidable;
    return;
  }
  const Type *type = program.variables[reference.variable].type;
  if (!type)
    return;
  size_t badSegment = 0;
  reference.type = pathType(reference, type, badSegment);
  if (!reference.type) {
    if (isCertain)
      reportMissingPath(reference, type, badSegment);
    condition.kind = ConditionKind::Undecidable;
    return;
  }
  // Only the value of `any` waits for the run: F455 if it is no bool.
  if (!fits(reference.type, types.get(Type::Kind::Bool)))
    diagnostics.report(diag::ConditionNotBool, condition.span,
                       {"one of type " + printType(reference.type)});
}
