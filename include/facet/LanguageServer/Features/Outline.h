//===- Outline.h - The structure of a document ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_OUTLINE_H
#define FACET_LANGUAGESERVER_FEATURES_OUTLINE_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// The facets with what they declare.
std::vector<llvm::lsp::DocumentSymbol> symbolsOf(const Snapshot &snapshot);

/// Blocks that are indented, brackets and texts over several lines, runs of
/// comments and of imports.
std::vector<FoldingRange> foldingRangesOf(const Snapshot &snapshot);

/// The files that are imported, or whose text is used.
std::vector<DocumentLink> linksOf(const Snapshot &snapshot);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_OUTLINE_H
