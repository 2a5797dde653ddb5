//===- PositionEncoding.h - Offsets and positions ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The offsets of the compiler are bytes of UTF-8. What the columns of a client
// count is negotiated (Language Server Protocol 3.17, "PositionEncodingKind");
// without that it is units of UTF-16.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_PROTOCOL_POSITIONENCODING_H
#define FACET_LANGUAGESERVER_PROTOCOL_POSITIONENCODING_H

#include "facet/LanguageServer/Protocol/ProtocolTypes.h"
#include <cstdint>
#include <vector>

namespace facet::lsp {

/// What the columns of positions count.
enum class PositionEncoding : uint8_t { Utf8, Utf16, Utf32 };

/// "utf-8", "utf-16", "utf-32".
llvm::StringRef positionEncodingName(PositionEncoding encoding);
/// The best of what a client offers: UTF-8 needs no counting, UTF-32 little.
/// UTF-16 if it offers nothing that is known.
PositionEncoding chooseEncoding(llvm::ArrayRef<std::string> offered);

/// Finds the lines and columns of a text, which must outlive it. A line ends at
/// LF, CR LF or CR, as the protocol has it. O(text) to make; each question
/// costs a search for the line, whatever its length, but the first about a long
/// line, which is O(text).
class LineIndex {
public:
  LineIndex(llvm::StringRef text, PositionEncoding encoding);

  /// Offsets behind the end are those of the end.
  Position position(uint32_t offset) const;
  Range range(uint32_t begin, uint32_t end) const {
    return {position(begin), position(end)};
  }
  /// The byte offset; positions behind the end of their line are its end, and
  /// those in the middle of a character are its begin.
  uint32_t offset(Position position) const;

  uint32_t lineCount() const { return uint32_t(starts.size()); }
  /// The line of an offset, from 0.
  uint32_t lineOf(uint32_t offset) const;
  uint32_t lineBegin(uint32_t line) const { return starts[line]; }
  /// Before the end of the line; lines count from 0.
  uint32_t lineEnd(uint32_t line) const;

private:
  uint32_t unitsOf(char byte) const;
  uint32_t unitsIn(uint32_t begin, uint32_t end) const;
  /// Units from the begin of the text.
  uint32_t unitsBefore(uint32_t offset) const;
  uint32_t offsetOfUnits(uint32_t units, uint32_t begin, uint32_t end) const;
  void countBlocks() const;

  static constexpr uint32_t blockSize = 1024;
  llvm::StringRef text;
  PositionEncoding encoding;
  std::vector<uint32_t> starts;
  bool isUnitAByte;
  /// Units before each block of bytes; found when a line is longer than one.
  mutable std::vector<uint32_t> blocks;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_PROTOCOL_POSITIONENCODING_H
