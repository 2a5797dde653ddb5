//===- Gates.cpp - when (docs/Language.md 1.7) ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/Gates.h"
#include "Expressions/Expressions.h"
#include "Messages/Messages.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Describe.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

static void readGate(SemaContext &sema, Message &message,
                     const ast::Expr &expr) {
  Gate gate;
  gate.span = expr.span;
  if (const auto *literal = llvm::dyn_cast<ast::BoolExpr>(&expr)) {
    typeExpr(sema, expr, {});
    gate.kind = literal->value ? Gate::Kind::Always : Gate::Kind::Never;
  } else if (const auto *reference =
                 llvm::dyn_cast<ast::ReferenceExpr>(&expr)) {
    const Type *type = typeExpr(sema, expr, {});
    if (type && !sema.fits(type, sema.types.get(Type::Kind::Bool)))
      sema.diagnostics
          .report(diag::GateNotBool, expr.span,
                  {"one of type " + printType(type)})
          .withHelp(gateHelp.str());
    gate.kind = Gate::Kind::Reference;
    gate.reference = reference;
  } else if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr)) {
    typeExpr(sema, expr, {});
  } else if (!forbidInCore(sema, expr)) {
    sema.diagnostics
        .report(diag::GateNotBool, expr.span, {describeKind(expr).str()})
        .withHelp(gateHelp.str());
  }
  message.gates.push_back(gate);
}

/// Warns of a hint for the model that was meant to do something: a gate, or a
/// key of the message.
static void checkHint(SemaContext &sema, Role role,
                      const ast::Name &attribute) {
  bool isKey = llvm::is_contained(messageKeys(role), attribute.text);
  bool isGate = attribute.text == "if" || attribute.text == "unless" ||
                nearestName(attribute.text, {"when"});
  if (!isKey && !isGate)
    return;
  sema.diagnostics
      .report(diag::AttributeWithoutEffect, attribute.span,
              {attribute.text.str()})
      .withHelp(isKey ? ("write '" + attribute.text +
                         ": …' below, among the keys of the message")
                            .str()
                      : "did you mean 'when'?");
}

void facet::readGates(SemaContext &sema, Message &message,
                      const ast::Facet &facet) {
  for (const ast::NamedArgument &attribute : facet.attributes) {
    if (attribute.name.text == "when") {
      readGate(sema, message, *attribute.value);
      continue;
    }
    // Of a history it is an error, which has been reported.
    if (!message.isHistory())
      checkHint(sema, *message.role, attribute.name);
    typeExpr(sema, *attribute.value,
             {nullptr, nullptr, false, false, TextUse::Ignored});
  }
  if (!facet.body)
    return;
  if (const ast::MapEntry *when = facet.body->find("when"))
    readGate(sema, message, *when->value);
}
