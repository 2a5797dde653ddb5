//===- Core.cpp - What the core profile forbids (docs/Language.md 1.15) ---===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

void Analyser::forbidInCore(SourceSpan span, llvm::StringRef what) {
  diagnostics.report(diag::NotInCore, span, {what.str()})
      .withHelp("the hypervisor profile has it: --language-profile hypervisor");
}

bool Analyser::forbidInCore(const ast::Expr &expr) {
  if (!isCore())
    return false;
  switch (expr.kind) {
  case ast::Expr::Kind::Reference:
    forbidInCore(expr.span, "references");
    return true;
  case ast::Expr::Kind::Pipeline:
    forbidInCore(expr.span, "pipelines");
    return true;
  case ast::Expr::Kind::Input:
    forbidInCore(expr.span, "'@input'");
    return true;
  case ast::Expr::Kind::Lazy:
    forbidInCore(expr.span, "'@lazy'");
    return true;
  default:
    return false;
  }
}

void Analyser::checkCoreFacets() {
  for (const ast::Facet *facet : input.merged.interfaces)
    forbidInCore(facet->keyword.span, "'@interface'");
  for (const ast::Facet *facet : input.merged.tests)
    forbidInCore(facet->keyword.span, "'@test'");
}
