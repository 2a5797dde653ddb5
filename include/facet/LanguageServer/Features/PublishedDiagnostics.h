//===- PublishedDiagnostics.h - What is wrong, for editors ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_PUBLISHEDDIAGNOSTICS_H
#define FACET_LANGUAGESERVER_FEATURES_PUBLISHEDDIAGNOSTICS_H

#include "facet/LanguageServer/Document/Snapshot.h"

namespace facet::lsp {

/// The notification that says what is wrong with a document.
inline constexpr llvm::StringLiteral
    publishMethod("textDocument/publishDiagnostics");

/// A diagnostic as a client shows it. What is wrong in a file that is imported
/// stands at the import, and leads to the file.
PublishedDiagnostic publish(const Snapshot &snapshot,
                            const Diagnostic &diagnostic);
PublishParams publishAll(const Snapshot &snapshot);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_PUBLISHEDDIAGNOSTICS_H
