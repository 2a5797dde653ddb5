//===- Tools.cpp - tools (docs/Language.md 1.7) ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages/Tools.h"
#include "Expressions/Expressions.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "Support/Describe.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

static std::optional<uint32_t> readTool(SemaContext &sema,
                                        const ast::Expr &expr) {
  const auto *reference = llvm::dyn_cast<ast::ReferenceExpr>(&expr);
  if (!reference) {
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr)) {
      typeExpr(sema, expr, {});
      return std::nullopt;
    }
    Diagnostic &diagnostic = sema.diagnostics.report(
        diag::ToolNotInterface, expr.span, {describeKind(expr).str()});
    // "Weather" and "Weather.now" mean $Weather.
    if (const auto *text = llvm::dyn_cast<ast::StringExpr>(&expr)) {
      llvm::StringRef interface =
          llvm::StringRef(text->value).ltrim('$').split('.').first;
      if (sema.findInterface(interface))
        diagnostic.withHelp(("write '$" + interface + "'").str());
      else
        sema.suggestions.add(diagnostic, interface,
                             sema.names(NameKind::Interface), "$");
    }
    return std::nullopt;
  }
  llvm::StringRef name = reference->name.text;
  auto found = sema.findInterface(name);
  if (!found) {
    sema.suggestions.add(sema.diagnostics.report(diag::UnknownInterface,
                                                 reference->name.span,
                                                 {name.str()}),
                         name, sema.names(NameKind::Interface), "$");
    return std::nullopt;
  }
  if (!reference->path.empty()) {
    sema.diagnostics.report(diag::ToolWithPath, expr.span, {name.str()});
    return std::nullopt;
  }
  return found;
}

void facet::readTools(SemaContext &sema, Message &message,
                      const ast::Expr &expr) {
  if (sema.isCore()) {
    forbidInCore(sema, expr.span, "'tools'");
    return;
  }
  const auto *list = llvm::dyn_cast<ast::ListExpr>(&expr);
  if (!list) {
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(expr))
      typeExpr(sema, expr, {});
    else
      sema.diagnostics
          .report(diag::ValueOfWrongType, expr.span,
                  {"tools", "a list of interfaces", describeKind(expr).str()})
          .withHelp(
              llvm::isa<ast::ReferenceExpr>(expr)
                  ? ("write '[" + sema.program.sources->text(expr.span) + "]'")
                        .str()
                  : "");
    return;
  }
  for (const ast::Expr *item : list->items)
    if (auto index = readTool(sema, *item))
      message.tools.push_back(*index);
  // Source order of the interfaces, whatever the order of the list.
  llvm::sort(message.tools);
  message.tools.erase(llvm::unique(message.tools), message.tools.end());
}
