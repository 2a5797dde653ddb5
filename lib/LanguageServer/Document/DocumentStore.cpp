//===- DocumentStore.cpp - The documents of the client --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/DocumentStore.h"

namespace facet::lsp {

std::string applyChanges(std::string text,
                         llvm::ArrayRef<ContentChange> changes,
                         PositionEncoding encoding) {
  for (const ContentChange &change : changes) {
    if (!change.range) {
      text = change.text;
      continue;
    }
    LineIndex lines(text, encoding);
    uint32_t begin = lines.offset(change.range->start);
    uint32_t end = std::max(begin, lines.offset(change.range->end));
    text.replace(begin, end - begin, change.text);
  }
  return text;
}

const Document &DocumentStore::open(llvm::StringRef uri,
                                    std::optional<int64_t> version,
                                    std::string text) {
  Document &document = documents[uri];
  document = {uri.str(), version,
              std::make_shared<const std::string>(std::move(text))};
  return document;
}

const Document *DocumentStore::change(llvm::StringRef uri,
                                      std::optional<int64_t> version,
                                      llvm::ArrayRef<ContentChange> changes,
                                      PositionEncoding encoding) {
  auto found = documents.find(uri);
  if (found == documents.end())
    return nullptr;
  Document &document = found->second;
  if (version && document.version && *version <= *document.version)
    return nullptr;
  document.version = version;
  document.text = std::make_shared<const std::string>(
      applyChanges(*document.text, changes, encoding));
  return &document;
}

const Document *DocumentStore::find(llvm::StringRef uri) const {
  auto found = documents.find(uri);
  return found == documents.end() ? nullptr : &found->second;
}

} // namespace facet::lsp
