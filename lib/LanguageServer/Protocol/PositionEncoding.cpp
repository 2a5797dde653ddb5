//===- PositionEncoding.cpp - Offsets and positions -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/PositionEncoding.h"
#include "facet/LanguageServer/Protocol/LineStarts.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace facet::lsp {

llvm::StringRef positionEncodingName(PositionEncoding encoding) {
  switch (encoding) {
  case PositionEncoding::Utf8:
    return "utf-8";
  case PositionEncoding::Utf16:
    return "utf-16";
  case PositionEncoding::Utf32:
    return "utf-32";
  }
  llvm_unreachable("all encodings are handled");
}

PositionEncoding chooseEncoding(llvm::ArrayRef<std::string> offered) {
  for (PositionEncoding encoding :
       {PositionEncoding::Utf8, PositionEncoding::Utf32})
    if (llvm::is_contained(offered, positionEncodingName(encoding)))
      return encoding;
  return PositionEncoding::Utf16;
}

LineIndex::LineIndex(llvm::StringRef text, PositionEncoding encoding)
    : text(text), encoding(encoding), starts(lineStarts(text)),
      isUnitAByte(encoding == PositionEncoding::Utf8 || isAscii(text)) {}

/// How many units the character that begins with this byte has; 0 for the
/// other bytes of one.
uint32_t LineIndex::unitsOf(char byte) const {
  if (isContinuationByte(byte))
    return 0;
  bool isSurrogatePair = static_cast<unsigned char>(byte) >= 0xf0 &&
                         encoding == PositionEncoding::Utf16;
  return isSurrogatePair ? 2 : 1;
}

void LineIndex::countBlocks() const {
  uint32_t units = 0;
  for (size_t at = 0; at != text.size(); ++at) {
    if (at % blockSize == 0)
      blocks.push_back(units);
    units += unitsOf(text[at]);
  }
  blocks.push_back(units);
}

uint32_t LineIndex::unitsIn(uint32_t begin, uint32_t end) const {
  if (isUnitAByte)
    return end - begin;
  if (end - begin > blockSize)
    return unitsBefore(end) - unitsBefore(begin);
  uint32_t units = 0;
  for (uint32_t at = begin; at != end; ++at)
    units += unitsOf(text[at]);
  return units;
}

uint32_t LineIndex::unitsBefore(uint32_t offset) const {
  if (blocks.empty())
    countBlocks();
  uint32_t block = offset / blockSize;
  uint32_t units = blocks[block];
  for (uint32_t at = block * blockSize; at != offset; ++at)
    units += unitsOf(text[at]);
  return units;
}

uint32_t LineIndex::lineOf(uint32_t offset) const {
  return uint32_t(llvm::upper_bound(starts, offset) - starts.begin()) - 1;
}

uint32_t LineIndex::lineEnd(uint32_t line) const {
  uint32_t end =
      line + 1 == starts.size() ? uint32_t(text.size()) : starts[line + 1];
  return starts[line] +
         uint32_t(text.slice(starts[line], end).rtrim("\r\n").size());
}

Position LineIndex::position(uint32_t offset) const {
  offset = std::min(offset, uint32_t(text.size()));
  uint32_t line = lineOf(offset);
  // Between CR and LF there is no column.
  offset = std::min(offset, lineEnd(line));
  return {int(line), int(unitsIn(starts[line], offset))};
}

/// The offset in [begin, end] before which there are so many units from `begin`
/// on.
uint32_t LineIndex::offsetOfUnits(uint32_t units, uint32_t begin,
                                  uint32_t end) const {
  uint32_t at = begin, before = 0;
  if (end - begin > blockSize) {
    // The last block that begins at or before them.
    uint32_t first = unitsBefore(begin);
    auto next = llvm::upper_bound(blocks, first + units);
    uint32_t block = uint32_t(next - blocks.begin()) - 1;
    if (block * blockSize > begin) {
      at = block * blockSize;
      before = blocks[block] - first;
    }
  }
  while (at < end && before + unitsOf(text[at]) <= units) {
    before += unitsOf(text[at]);
    ++at;
  }
  return std::min(at, end);
}

uint32_t LineIndex::offset(Position position) const {
  if (position.line < 0)
    return 0;
  if (uint32_t(position.line) >= starts.size())
    return uint32_t(text.size());
  uint32_t begin = starts[position.line], end = lineEnd(position.line);
  uint32_t column = uint32_t(std::max(position.character, 0));
  if (isUnitAByte) {
    uint32_t offset = begin + std::min(column, end - begin);
    while (offset > begin && offset < text.size() &&
           isContinuationByte(text[offset]))
      --offset;
    return offset;
  }
  return offsetOfUnits(column, begin, end);
}

} // namespace facet::lsp
