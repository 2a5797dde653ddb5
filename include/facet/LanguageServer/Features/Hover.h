//===- Hover.h - What is known about a place --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_HOVER_H
#define FACET_LANGUAGESERVER_FEATURES_HOVER_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// What stands at a place: types, values and sizes where they are certain, and
/// what lenses, keys and facets mean. None where there is nothing to say.
std::optional<llvm::lsp::Hover> hoverAt(const Snapshot &snapshot,
                                        uint32_t offset);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_HOVER_H
