//===- Inputs.cpp - @input (docs/Language.md 1.8) -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Variables/Inputs.h"
#include "Expressions/Expressions.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Variables/DeclaredTypes.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

/// Its constraints hold, too; an int may stand for a float, as in JSON.
static void checkDefault(SemaContext &sema, const Variable &variable) {
  const ast::Expr *given = variable.defaultValue;
  if (!given || !variable.inputType)
    return;
  auto mismatch =
      checkValue(*literalValue(*given, sema.values), variable.inputType,
                 /*fromJson=*/true);
  if (!mismatch)
    return;
  Diagnostic &diagnostic = sema.diagnostics.report(
      diag::InputDefaultBad, given->span,
      {variable.name.str(), printType(variable.inputType), mismatch->message});
  if (llvm::isa<ast::NullExpr>(given))
    diagnostic.withHelp("a value that may be null has the type 'T | null'");
}

void facet::readInput(SemaContext &sema, Variable &variable) {
  const ast::Expr *type = nullptr;
  for (const ast::NamedArgument &attribute : variable.input->attributes) {
    llvm::StringRef name = attribute.name.text;
    if (name == "type") {
      type = attribute.value;
    } else if (name == "default") {
      if (attribute.value->isAtom()) {
        variable.defaultValue = attribute.value;
        typeExpr(sema, *attribute.value,
                 {nullptr, nullptr, false, false, TextUse::Stored});
      } else {
        sema.diagnostics.report(diag::InputDefaultNotAtom,
                                attribute.value->span);
      }
    } else {
      sema.diagnostics
          .report(diag::InputAttributeUnknown, attribute.name.span,
                  {name.str()})
          .withHelp(name == "description"
                        ? "a description is part of the type: "
                          "type=\"string(description=\\\"…\\\")\""
                    : name == "required" || name == "optional"
                        ? "an input without 'default' is required; an optional "
                          "one has the type 'T | null' and 'default=null'"
                        : "the attributes of '@input' are 'type' and "
                          "'default'");
    }
  }
  if (!type) {
    sema.diagnostics.report(diag::InputTypeMissing, variable.input->span)
        .withHelp("write @input(type=\"string\"), or another type");
  } else if (!llvm::isa<ast::StringExpr>(type)) {
    sema.diagnostics.report(diag::InputTypeNotString, type->span,
                            {describeKind(*type).str()});
  } else {
    variable.inputType = readTypeText(sema, *type);
    checkDefault(sema, variable);
  }
}
