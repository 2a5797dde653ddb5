//===- Formatting.h - The canonical layout, as edits ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_FORMATTING_H
#define FACET_LANGUAGESERVER_FEATURES_FORMATTING_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// What `fct fmt` changes, as edits of the lines that differ; of all lines, or
/// of those from `firstLine` to `lastLine` (from 1, both included). None if the
/// document does not parse.
std::optional<std::vector<TextEdit>> formattingEdits(const Snapshot &snapshot,
                                                     unsigned firstLine = 1,
                                                     unsigned lastLine = ~0u);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_FORMATTING_H
