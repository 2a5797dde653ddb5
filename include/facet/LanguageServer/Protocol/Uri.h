//===- Uri.h - URIs of documents --------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_PROTOCOL_URI_H
#define FACET_LANGUAGESERVER_PROTOCOL_URI_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace facet::lsp {

/// The path of a `file:` URI; none for any other, such as `untitled:` ones.
std::optional<std::string> pathOfUri(llvm::StringRef uri);
/// The `file:` URI of an absolute path.
std::string uriOfPath(llvm::StringRef path);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_PROTOCOL_URI_H
