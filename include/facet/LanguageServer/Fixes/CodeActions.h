//===- CodeActions.h - Changes that a client offers -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FIXES_CODEACTIONS_H
#define FACET_LANGUAGESERVER_FIXES_CODEACTIONS_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// What mends the diagnostics of a range (offsets), and what else its text may
/// be written as: a string as a text block, and back. `only` names the kinds
/// that are wanted; empty: all.
std::vector<CodeAction> codeActionsIn(const Snapshot &snapshot, uint32_t begin,
                                      uint32_t end,
                                      llvm::ArrayRef<std::string> only);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FIXES_CODEACTIONS_H
