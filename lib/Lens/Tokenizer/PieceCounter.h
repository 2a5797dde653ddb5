//===- PieceCounter.h - Counts the tokens of pieces ----------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Words come back again and again: in a text that is long enough for it to pay,
// the counts of short pieces are remembered, in a table of fixed size in which
// a piece has one place.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TOKENIZER_PIECECOUNTER_H
#define FACET_LIB_LENS_TOKENIZER_PIECECOUNTER_H

#include "BytePair.h"
#include "llvm/Support/Compiler.h"
#include "llvm/Support/Endian.h"
#include <cstring>
#include <vector>

namespace facet::tokenizer {

/// Counts the tokens of pieces of one text.
class PieceCounter {
public:
  PieceCounter(const Tokenizer &tokenizer, llvm::StringRef text)
      : encoder(tokenizer), textEnd(text.end()),
        memory(text.size() < minTextSize ? 0 : size_t(1) << memoryBits) {}

  /// The number of tokens of the piece, which is not empty and a part of the
  /// text.
  size_t count(llvm::StringRef piece) {
    if (memory.empty() || piece.size() > maxSize)
      return encoder.count(piece);
    Entry key = keyOf(piece);
    uint64_t hash =
        (key.low ^ key.high * 0xD6E8FEB86659FD93) * 0x9E3779B97F4A7C15;
    Entry &entry = memory[hash >> (64 - memoryBits)];
    if (entry.low != key.low || (entry.high & (countUnit - 1)) != key.high)
      entry = {key.low, key.high | encoder.count(piece) * countUnit};
    return entry.high / countUnit;
  }

  /// The tokens of such a piece; valid until the next call.
  llvm::ArrayRef<uint32_t> encode(llvm::StringRef piece) {
    return encoder.encode(piece);
  }
  size_t length(uint32_t token) const { return encoder.length(token); }

private:
  static constexpr size_t maxSize = 15;
  static constexpr unsigned memoryBits = 15;
  static constexpr size_t minTextSize = 1 << 16;

  static constexpr uint64_t sizeUnit = uint64_t(1) << 56;
  static constexpr uint64_t countUnit = uint64_t(1) << 60;

  /// The bytes of a piece, zeros behind them, and in the last byte its size,
  /// and the count if it is remembered. An empty entry has the size 0.
  struct Entry {
    uint64_t low = 0;
    uint64_t high = 0;
  };

  Entry keyOf(llvm::StringRef piece) const;

  BytePairEncoder encoder;
  const char *textEnd;
  std::vector<Entry> memory;
};

inline PieceCounter::Entry PieceCounter::keyOf(llvm::StringRef piece) const {
  using llvm::support::endian::read64le;
  const char *bytes = piece.data();
  char copy[maxSize + 1] = {};
  if (LLVM_UNLIKELY(textEnd - bytes <= ptrdiff_t(maxSize))) {
    std::memcpy(copy, bytes, piece.size());
    bytes = copy;
  }
  // Bytes behind the piece are cleared; one of the words is kept or cleared
  // whole.
  size_t size = piece.size();
  uint64_t mask = (uint64_t(1) << 8 * (size % 8)) - 1;
  uint64_t isLong = size < 8 ? 0 : ~uint64_t(0);
  return {read64le(bytes) & (mask | isLong),
          (read64le(bytes + 8) & mask & isLong) | size * sizeUnit};
}

} // namespace facet::tokenizer

#endif // FACET_LIB_LENS_TOKENIZER_PIECECOUNTER_H
