//===- History.cpp - Histories of conversations ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/History.h"
#include "Expressions/Expressions.h"
#include "Messages/Content.h"
#include "Messages/Gates.h"
#include "Messages/Strategies.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Fields.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

//===----------------------------------------------------------------------===//
// Turns
//===----------------------------------------------------------------------===//

static constexpr llvm::StringLiteral
    turnHelp("a turn is a map such as { role: \"user\", content: \"Hello.\" }");

static void checkRole(SemaContext &sema, const ast::Expr &role) {
  const auto *text = llvm::dyn_cast<ast::StringExpr>(&role);
  if (!text) {
    // A computed role is checked by the run.
    const Type *type = sema.typeOf(role);
    if (type && !sema.fits(type, sema.types.string()))
      sema.diagnostics.report(diag::ValueOfWrongType, role.span,
                              {"role", "a string", printType(type)});
    return;
  }
  if (roleOfTurn(text->value))
    return;
  Diagnostic &diagnostic =
      sema.diagnostics.report(diag::TurnRole, role.span, {text->value.str()});
  if (text->value == roleName(Role::System))
    diagnostic.withHelp("instructions are a '@system' of their own");
  else
    sema.suggestions.add(diagnostic, text->value, {"user", "assistant"});
}

static void checkTurn(SemaContext &sema, ContentTypes &types,
                      const ast::Expr &turn) {
  const auto *map = llvm::dyn_cast<ast::MapExpr>(&turn);
  if (!map) {
    const Type *type = sema.typeOf(turn);
    if (type && !types.isTurn(type))
      sema.diagnostics.report(diag::TurnType, turn.span, {printType(type)})
          .withHelp(turnHelp.str());
    return;
  }
  const ast::MapEntry *role = map->find("role"),
                      *content = map->find("content");
  if (role)
    checkRole(sema, *role->value);
  if (content)
    checkTypedContent(sema, types, *content->value);
  if (!role || !content)
    sema.diagnostics
        .report(diag::TurnWithoutKey, turn.span, {role ? "content" : "role"})
        .withHelp(turnHelp.str());
}

/// The turns of a list that is written out are looked at one by one.
static void checkTurns(SemaContext &sema, ContentTypes &types,
                       const Message &history) {
  const ast::Expr &turns = *history.content;
  const Type *type = typeExpr(sema, turns, placeOfContent(history));
  if (const auto *list = llvm::dyn_cast<ast::ListExpr>(&turns)) {
    for (const ast::Expr *turn : list->items)
      checkTurn(sema, types, *turn);
    return;
  }
  if (type && !types.isTurns(type))
    sema.diagnostics.report(diag::TurnsType, turns.span, {printType(type)})
        .withHelp(turnHelp.str());
}

//===----------------------------------------------------------------------===//
// The facet
//===----------------------------------------------------------------------===//

static constexpr llvm::StringRef historyKeys[] = {
    "turns", "id", "priority", "min", "grow", "shrink", "when", "strategy"};

void facet::analyseHistory(SemaContext &sema, ContentTypes &types,
                           Message &history, const ast::Facet &facet) {
  if (sema.isCore())
    return forbidInCore(sema, facet.keyword.span, "'@x.fct.history'");
  checkAttributes(sema, facet, "when");
  readGates(sema, history, facet);
  checkKeys(sema, *facet.body, historyKeys, "@x.fct.history",
            ForeignContext::HistoryKey);
  if (const ast::MapEntry *turns = facet.body->find("turns")) {
    history.content = turns->value;
    checkTurns(sema, types, history);
  } else if (!isMisspelled(*facet.body, historyKeys, "turns",
                           ForeignContext::HistoryKey)) {
    sema.diagnostics
        .report(diag::MissingKey, history.span, {"@x.fct.history", "turns"})
        .withHelp("'turns: []' is a history without turns");
  }
  analyseStrategy(sema, history, *facet.body);
}
