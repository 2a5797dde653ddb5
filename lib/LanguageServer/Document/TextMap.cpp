//===- TextMap.cpp - A text and its normalised form -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/TextMap.h"
#include "facet/LanguageServer/Protocol/LineStarts.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace facet::lsp {

TextMap::TextMap(llvm::StringRef original, llvm::StringRef normalised)
    : original(original), normalised(normalised),
      isSame(original == normalised) {
  if (isSame)
    return;
  originalLines = lineStarts(original);
  normalisedLines = lineStarts(normalised);
}

static llvm::StringRef lineAt(llvm::StringRef text,
                              llvm::ArrayRef<uint32_t> starts, size_t line) {
  size_t end = line + 1 < starts.size() ? starts[line + 1] : text.size();
  return text.slice(starts[line], end).rtrim("\r\n");
}

/// Places of a line that are the same in both texts: before each ASCII
/// character, which no normal form joins with what stands before it, and at the
/// ends.
std::vector<TextMap::Place> TextMap::placesOfLine(size_t line) const {
  llvm::StringRef from = lineAt(original, originalLines, line);
  uint32_t begin = originalLines[line], other = normalisedLines[line];
  if (line == 0) {
    size_t mark = from.size() - withoutByteOrderMark(from).size();
    from = from.drop_front(mark);
    begin += uint32_t(mark);
  }
  std::vector<Place> places{{begin, other}};
  for (size_t at = 0; at != from.size();) {
    size_t end = at + 1;
    while (end != from.size() && static_cast<unsigned char>(from[end]) >= 0x80)
      ++end;
    llvm::StringRef piece = from.slice(at, end);
    other += uint32_t(piece.size() == 1 ? 1 : toNfc(piece).size());
    places.push_back({begin + uint32_t(end), other});
    at = end;
  }
  return places;
}

uint32_t TextMap::toOriginal(uint32_t offset) const {
  if (isSame)
    return offset;
  size_t line = size_t(llvm::upper_bound(normalisedLines, offset) -
                       normalisedLines.begin()) -
                1;
  if (line >= originalLines.size())
    return uint32_t(original.size());
  llvm::StringRef a = lineAt(original, originalLines, line);
  uint32_t column = offset - normalisedLines[line];
  if (a == lineAt(normalised, normalisedLines, line))
    return originalLines[line] + std::min(column, uint32_t(a.size()));
  std::vector<Place> places = placesOfLine(line);
  auto next = llvm::upper_bound(
      places, offset, [](uint32_t at, Place p) { return at < p.second; });
  return std::prev(next)->first;
}

uint32_t TextMap::toNormalised(uint32_t offset) const {
  if (isSame)
    return offset;
  size_t line =
      size_t(llvm::upper_bound(originalLines, offset) - originalLines.begin()) -
      1;
  if (line >= normalisedLines.size())
    return uint32_t(normalised.size());
  llvm::StringRef b = lineAt(normalised, normalisedLines, line);
  uint32_t column = offset - originalLines[line];
  if (b == lineAt(original, originalLines, line))
    return normalisedLines[line] + std::min(column, uint32_t(b.size()));
  std::vector<Place> places = placesOfLine(line);
  auto next = llvm::upper_bound(
      places, offset, [](uint32_t at, Place p) { return at < p.first; });
  return next == places.begin() ? normalisedLines[line]
                                : std::prev(next)->second;
}

} // namespace facet::lsp
