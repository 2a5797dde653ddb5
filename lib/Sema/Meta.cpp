//===- Meta.cpp - @meta (docs/Language.md 1.7) ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Meta.h"
#include "Expressions/Expressions.h"
#include "SemaContext.h"
#include "Support/CoreProfile.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;

/// U+0000–001F and U+007F; those of C1 are no control characters there.
static bool hasControlCharacter(llvm::StringRef text) {
  return llvm::any_of(text,
                      [](char c) { return uint8_t(c) < 0x20 || c == 0x7f; });
}

void facet::analyseMeta(SemaContext &sema) {
  if (!sema.input.merged.meta)
    return;
  for (const ast::MapEntry &entry : sema.input.merged.meta.body->entries) {
    if (hasControlCharacter(entry.key.text))
      sema.diagnostics.report(diag::MetaKeyControlCharacter, entry.key.span);
    if (entry.value->isAtom() || forbidInCore(sema, *entry.value))
      continue;
    if (llvm::isa<ast::InputExpr, ast::LazyExpr>(entry.value))
      typeExpr(sema, *entry.value, {});
    else
      sema.diagnostics.report(diag::MetaValueNotAtom, entry.value->span,
                              {entry.key.text.str()});
  }
}
