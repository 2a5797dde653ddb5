//===- Merge.h - Cardinality and merge (docs/Language.md 1.5) ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RESOLVE_MERGE_H
#define FACET_RESOLVE_MERGE_H

#include "facet/Resolve/ImportOptions.h"
#include "facet/Resolve/Imports.h"

namespace facet {

/// A singleton map facet after the merge.
struct MergedMap {
  /// The merged entries: each key once, in the order of first appearance, with
  /// the last value. Null if the facet does not occur.
  const ast::MapExpr *body = nullptr;
  /// The keyword of the first occurrence.
  SourceSpan keyword;
  explicit operator bool() const { return body; }
};

/// A document with one map a singleton facet, and the repeatable facets in
/// encounter order.
struct MergedDocument {
  FileId root = 0;
  MergedMap meta, context, vars, varTypes, policy, conversation;
  /// @x.fct.response (docs/Language.md 3.9).
  MergedMap response;
  std::vector<const ast::Facet *> interfaces;
  /// @system, @user, @assistant and @x.fct.history together.
  std::vector<const ast::Facet *> messages;
  std::vector<const ast::Facet *> tests;
  /// Host extensions: singleton maps merged, repeatable ones as they come.
  std::vector<std::pair<llvm::StringRef, MergedMap>> extensionMaps;
  std::vector<const ast::Facet *> extensionFacets;
};

/// Merges singleton facets deeply in encounter order; reports F452 for unknown
/// facets, bad keyed lists and bad rule ids. Expected linear time.
MergedDocument mergeDocument(const ResolvedDocument &document,
                             const ExtensionFacets &extensions,
                             AstContext &context, Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_RESOLVE_MERGE_H
