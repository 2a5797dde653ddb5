//===- TextMap.h - A text and its normalised form ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_TEXTMAP_H
#define FACET_LANGUAGESERVER_DOCUMENT_TEXTMAP_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <utility>
#include <vector>

namespace facet::lsp {

/// Maps offsets between the text of a client and the normalised text that the
/// compiler works on (docs/Language.md 1.1). Both have the same lines: only a
/// byte order mark, the ends of lines and characters in another Unicode normal
/// form differ. The texts must outlive the map. O(lines) to make; a question
/// costs no more than the line that it is about.
class TextMap {
public:
  TextMap(llvm::StringRef original, llvm::StringRef normalised);

  uint32_t toOriginal(uint32_t normalised) const;
  uint32_t toNormalised(uint32_t original) const;

private:
  /// Offsets of one place in both texts: (original, normalised).
  using Place = std::pair<uint32_t, uint32_t>;
  std::vector<Place> placesOfLine(size_t line) const;

  llvm::StringRef original, normalised;
  bool isSame;
  /// Where the lines begin; empty if both texts are the same.
  std::vector<uint32_t> originalLines, normalisedLines;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_TEXTMAP_H
