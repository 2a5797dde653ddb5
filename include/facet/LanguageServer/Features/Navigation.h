//===- Navigation.h - From names to names -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_NAVIGATION_H
#define FACET_LANGUAGESERVER_FEATURES_NAVIGATION_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// Where what is named at a place is defined: all places, if several parts of
/// documents define it, as merged variables; the file, for an import.
std::vector<Location> definitionsAt(const Snapshot &snapshot, uint32_t offset);

/// Where what is named at a place is named, in the document, what it imports,
/// and the other documents that name the same.
std::vector<Location> referencesAt(const Snapshot &snapshot, uint32_t offset,
                                   bool includeDeclaration,
                                   llvm::ArrayRef<const Snapshot *> others);

/// The same, in the document alone.
std::vector<Highlight> highlightsAt(const Snapshot &snapshot, uint32_t offset);

/// What can be renamed at a place; none if nothing can.
std::optional<RenameRange> renameRangeAt(const Snapshot &snapshot,
                                         uint32_t offset);

/// The edits that rename what is named at a place. An error says why that
/// cannot be done: a bad name, or one that is taken.
llvm::Expected<WorkspaceEdit> renameAt(const Snapshot &snapshot,
                                       uint32_t offset, llvm::StringRef newName,
                                       llvm::ArrayRef<const Snapshot *> others);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_NAVIGATION_H
