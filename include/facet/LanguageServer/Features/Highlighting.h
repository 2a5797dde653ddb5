//===- Highlighting.h - Semantic tokens -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_HIGHLIGHTING_H
#define FACET_LANGUAGESERVER_FEATURES_HIGHLIGHTING_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// The names of the types and modifiers of tokens, in the order of the numbers
/// of `semanticTokensOf`.
llvm::ArrayRef<llvm::StringLiteral> semanticTokenTypes();
llvm::ArrayRef<llvm::StringLiteral> semanticTokenModifiers();

/// What each word of the document is. With a range only of what touches it
/// (offsets).
SemanticTokens semanticTokensOf(const Snapshot &snapshot, uint32_t begin = 0,
                                uint32_t end = ~0u);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_HIGHLIGHTING_H
