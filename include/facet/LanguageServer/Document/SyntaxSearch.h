//===- SyntaxSearch.h - What stands at a place in the tree ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_SYNTAXSEARCH_H
#define FACET_LANGUAGESERVER_DOCUMENT_SYNTAXSEARCH_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// What leads to a place, outermost first.
struct SyntaxPath {
  /// Null if the place is in no facet that could be read.
  const ast::Facet *facet = nullptr;
  /// The entries of maps whose key or value holds the place.
  std::vector<const ast::MapEntry *> entries;
  /// The expressions that hold it.
  std::vector<const ast::Expr *> exprs;
  /// The innermost call that holds it.
  const ast::LensCall *call = nullptr;

  /// The innermost expression, or null.
  const ast::Expr *innermost() const {
    return exprs.empty() ? nullptr : exprs.back();
  }
};

/// Looks at the facets of the root only.
SyntaxPath findSyntax(const Snapshot &snapshot, uint32_t offset);

/// Calls back for each pipeline and its calls, lists, maps and atoms below an
/// expression, outermost first.
void forEachExpr(const ast::Expr *expr,
                 llvm::function_ref<void(const ast::Expr &)> visit);
/// The same for all of the root.
void forEachExpr(const Snapshot &snapshot,
                 llvm::function_ref<void(const ast::Expr &)> visit);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_SYNTAXSEARCH_H
