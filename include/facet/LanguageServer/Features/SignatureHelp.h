//===- SignatureHelp.h - The parameters of a written call -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_SIGNATUREHELP_H
#define FACET_LANGUAGESERVER_FEATURES_SIGNATUREHELP_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// None outside of the parentheses of a call of a lens, or of `@input`.
std::optional<llvm::lsp::SignatureHelp>
signatureHelpAt(const Snapshot &snapshot, uint32_t offset);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_SIGNATUREHELP_H
