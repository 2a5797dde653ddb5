//===- DocumentStore.h - The documents of the client ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_DOCUMENTSTORE_H
#define FACET_LANGUAGESERVER_DOCUMENT_DOCUMENTSTORE_H

#include "facet/LanguageServer/Protocol/PositionEncoding.h"
#include "facet/Support/Source.h"
#include "llvm/ADT/StringMap.h"

namespace facet::lsp {

/// A document as the client has it.
struct Document {
  std::string uri;
  /// As the client counts; unset if it does not.
  std::optional<int64_t> version;
  SharedText text;
};

/// What becomes of a text by edits, which are made one after another.
std::string applyChanges(std::string text,
                         llvm::ArrayRef<ContentChange> changes,
                         PositionEncoding encoding);

/// The documents that the client has open.
class DocumentStore {
public:
  /// A document that is open already begins anew.
  const Document &open(llvm::StringRef uri, std::optional<int64_t> version,
                       std::string text);
  /// Null if the document is not open, or has this version or a newer one: then
  /// nothing changes.
  const Document *change(llvm::StringRef uri, std::optional<int64_t> version,
                         llvm::ArrayRef<ContentChange> changes,
                         PositionEncoding encoding);
  bool close(llvm::StringRef uri) { return documents.erase(uri); }
  const Document *find(llvm::StringRef uri) const;

private:
  llvm::StringMap<Document> documents;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_DOCUMENTSTORE_H
