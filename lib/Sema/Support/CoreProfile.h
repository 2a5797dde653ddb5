//===- CoreProfile.h - What the core profile forbids ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_SUPPORT_COREPROFILE_H
#define FACET_LIB_SEMA_SUPPORT_COREPROFILE_H

#include "facet/Syntax/Ast.h"

namespace facet {

class SemaContext;

/// Reports what the core profile forbids about an expression of a kind that is
/// no literal (docs/Language.md 1.15). True if it did so.
bool forbidInCore(SemaContext &sema, const ast::Expr &expr);

/// Reports that the core profile has no `what`.
void forbidInCore(SemaContext &sema, SourceSpan span, llvm::StringRef what);

/// Reports the facets that the core profile does not have.
void checkCoreFacets(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_SUPPORT_COREPROFILE_H
