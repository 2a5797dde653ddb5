//===- Hints.h - What is known, beside the text -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_HINTS_H
#define FACET_LANGUAGESERVER_FEATURES_HINTS_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// The types of variables that are computed and not declared, and the names of
/// the parameters of arguments that are given by position, from `begin` to
/// `end` (offsets).
std::vector<llvm::lsp::InlayHint> hintsIn(const Snapshot &snapshot,
                                          uint32_t begin, uint32_t end);

/// Above each message: its size, the budget, and what becomes of it; above
/// `@context` what all messages have.
std::vector<CodeLens> codeLensesOf(const Snapshot &snapshot);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_HINTS_H
