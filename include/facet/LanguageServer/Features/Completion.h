//===- Completion.h - What may be written at a place ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_COMPLETION_H
#define FACET_LANGUAGESERVER_FEATURES_COMPLETION_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// The words that may follow: facets, keys, values, variables, fields, lenses,
/// interfaces, names of policies, paths of files. Those that fit best come
/// first.
llvm::lsp::CompletionList completionsAt(const Snapshot &snapshot,
                                        uint32_t offset);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_COMPLETION_H
