//===- FacetSchema.h - Facets and their keys, for editors -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_FACETSCHEMA_H
#define FACET_LANGUAGESERVER_FEATURES_FACETSCHEMA_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace facet::lsp {

/// What may stand at the begin of a line.
struct FacetEntry {
  llvm::StringLiteral name;
  /// With places to fill in: ${1:…}.
  llvm::StringLiteral snippet;
  llvm::StringLiteral summary;
};

/// A key of a kind of map.
struct KeyEntry {
  llvm::StringLiteral map, name;
  /// See FacetSchema.def.
  llvm::StringLiteral values;
  llvm::StringLiteral summary;
};

llvm::ArrayRef<FacetEntry> facetEntries();
/// Null if there is none.
const FacetEntry *findFacetEntry(llvm::StringRef name);

llvm::ArrayRef<KeyEntry> keyEntries();
/// The kinds of the map that stands in a facet under these keys: names of
/// KEY in FacetSchema.def; none where the keys are the author's.
llvm::SmallVector<llvm::StringRef, 2>
mapsAt(llvm::StringRef facet, llvm::ArrayRef<llvm::StringRef> path);
/// The key of the map there, or null.
const KeyEntry *findKeyEntry(llvm::StringRef facet,
                             llvm::ArrayRef<llvm::StringRef> path,
                             llvm::StringRef key);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_FACETSCHEMA_H
