//===- DocumentStore.cpp - The documents of the client --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/DocumentStore.h"
#include "facet/LanguageServer/Protocol/LineStarts.h"

namespace facet::lsp {

/// As LineIndex finds it, without looking at what stands behind it.
static uint32_t offsetOf(Position position, llvm::StringRef text,
                         PositionEncoding encoding) {
  if (position.line < 0)
    return 0;
  LineEnds ends(text);
  uint32_t begin = 0;
  for (int line = 0; line != position.line; ++line) {
    std::optional<uint32_t> next = ends.behindNext(begin);
    if (!next)
      return uint32_t(text.size());
    begin = *next;
  }
  uint32_t end = ends.behindNext(begin).value_or(uint32_t(text.size()));
  LineIndex line(text.slice(begin, end), encoding);
  return begin + line.offset({0, position.character});
}

std::string applyChanges(std::string text,
                         llvm::ArrayRef<ContentChange> changes,
                         PositionEncoding encoding) {
  for (const ContentChange &change : changes) {
    if (!change.range) {
      text = change.text;
      continue;
    }
    uint32_t begin = offsetOf(change.range->start, text, encoding);
    uint32_t end = std::max(begin, offsetOf(change.range->end, text, encoding));
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
