//===- Names.h - What a name at a place means -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_NAMES_H
#define FACET_LANGUAGESERVER_FEATURES_NAMES_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// A name, and what it is the name of.
struct NamedPlace {
  SourceSpan span;
  SymbolKind kind;
  std::string name;
};

/// The name at an offset of the root: what the syntax tree says, or, where the
/// document does not parse, what the word looks like.
std::optional<NamedPlace> findName(const Snapshot &snapshot, uint32_t offset);

// What is declared, or null.

const Variable *findVariable(const Snapshot &snapshot, llvm::StringRef name);
const Interface *findInterface(const Snapshot &snapshot, llvm::StringRef name);
/// "Weather.now".
const InterfaceFunction *findFunction(const Snapshot &snapshot,
                                      llvm::StringRef name);
const Message *findMessage(const Snapshot &snapshot, llvm::StringRef id);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_NAMES_H
