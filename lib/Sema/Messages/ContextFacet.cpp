//===- ContextFacet.cpp - @context (docs/Language.md 1.7, 3.2) ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/ContextFacet.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"

using namespace facet;

LayoutValues facet::analyseContext(SemaContext &sema) {
  const MergedMap &context = sema.input.merged.context;
  if (!context) {
    sema.program.hasHostBudget = sema.program.budget != defaultBudget;
    return {};
  }
  static constexpr llvm::StringRef known[] = {"budget", "defaults"};
  checkKeys(sema, *context.body, known, "@context", ForeignContext::ContextKey);
  if (const ast::MapEntry *entry = context.body->find("budget")) {
    sema.program.budgetSpan = entry->value->span;
    if (auto budget = literalInt(sema, "budget", *entry->value, 0)) {
      sema.program.budget = *budget;
      if (*budget > maxSafeInteger)
        sema.diagnostics.report(diag::ValueBeyondJson, entry->value->span,
                                {"budget", std::to_string(*budget)});
      if (sema.options.isBudgetWanted && sema.options.budget != *budget)
        sema.diagnostics.report(
            diag::BudgetOptionOverridden, entry->value->span,
            {std::to_string(sema.options.budget), std::to_string(*budget)});
    }
  } else if (!isMisspelled(*context.body, known, "budget",
                           ForeignContext::ContextKey)) {
    sema.diagnostics.report(diag::MissingKey, context.keyword,
                            {"@context", "budget"});
  }
  const ast::MapEntry *entry = context.body->find("defaults");
  if (!entry)
    return {};
  const auto *map = llvm::dyn_cast<ast::MapExpr>(entry->value);
  if (!map) {
    if (!reportNoLiteral(sema, "defaults", *entry->value, "a map"))
      sema.diagnostics.report(
          diag::ValueOfWrongType, entry->value->span,
          {"defaults", "a map", describeKind(*entry->value).str()});
    return {};
  }
  checkKeys(sema, *map, {"priority", "min", "grow", "shrink"}, "'defaults'");
  return readLayout(sema, *map);
}
