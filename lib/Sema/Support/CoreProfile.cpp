//===- CoreProfile.cpp - What the core profile forbids --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Support/CoreProfile.h"
#include "SemaContext.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

void facet::forbidInCore(SemaContext &sema, SourceSpan span,
                         llvm::StringRef what) {
  sema.diagnostics.report(diag::NotInCore, span, {what.str()})
      .withHelp("the hypervisor profile has it: --language-profile hypervisor");
}

bool facet::forbidInCore(SemaContext &sema, const ast::Expr &expr) {
  if (!sema.isCore())
    return false;
  switch (expr.kind) {
  case ast::Expr::Kind::Reference:
    forbidInCore(sema, expr.span, "references");
    return true;
  case ast::Expr::Kind::Pipeline:
    forbidInCore(sema, expr.span, "pipelines");
    return true;
  case ast::Expr::Kind::Input:
    forbidInCore(sema, expr.span, "'@input'");
    return true;
  case ast::Expr::Kind::Lazy:
    forbidInCore(sema, expr.span, "'@lazy'");
    return true;
  default:
    return false;
  }
}

void facet::checkCoreFacets(SemaContext &sema) {
  for (const ast::Facet *facet : sema.input.merged.interfaces)
    forbidInCore(sema, facet->keyword.span, "'@interface'");
  for (const ast::Facet *facet : sema.input.merged.tests)
    forbidInCore(sema, facet->keyword.span, "'@test'");
  if (const MergedMap &response = sema.input.merged.response)
    forbidInCore(sema, response.keyword, "'@x.fct.response'");
}
