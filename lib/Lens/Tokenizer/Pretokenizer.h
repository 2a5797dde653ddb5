//===- Pretokenizer.h - Cuts text into pieces ----------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tokens never cross the boundaries of pieces: words, numbers, punctuation and
// white space. A piece is what tiktoken's pattern for the encoding matches.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TOKENIZER_PRETOKENIZER_H
#define FACET_LIB_LENS_TOKENIZER_PRETOKENIZER_H

#include "Data/TokenizerTables.h"
#include "facet/Lens/Tokenizer/Tokenizer.h"

namespace facet::tokenizer {

/// Cuts one text.
class Pretokenizer {
public:
  Pretokenizer(Encoding encoding, llvm::StringRef text)
      : classes(charClasses()), encoding(encoding), at(text.bytes_begin()),
        textEnd(text.bytes_end()) {}

  /// The next piece; empty at the end of the text.
  llvm::StringRef next();

private:
  using Cursor = const uint8_t *;

  struct Char {
    /// Bits of CharClass.
    uint8_t bits;
    uint8_t size;
  };
  /// Of a word of o200k_base: where it would end, or nullptr if it does not
  /// match.
  struct WordEnds {
    Cursor withLower;
    Cursor onlyUpper;
  };

  Cursor findEnd() const;
  Cursor findAsciiWord() const;
  Cursor findLetters(Char first) const;
  Cursor findCasedWord(Char first) const;
  Cursor findNumber() const;
  Cursor findPunctuation(Char first) const;
  Cursor findSpace() const;
  WordEnds casedWordFrom(Cursor begin) const;
  Cursor skipContraction(Cursor from) const;

  Char charAt(Cursor place) const;
  Char wideCharAt(Cursor place) const;
  /// Skips code points with any of the bits, or with none of them.
  Cursor skipAny(Cursor from, uint8_t bits) const;
  Cursor skipNone(Cursor from, uint8_t bits) const;

  const CharClasses &classes;
  Encoding encoding;
  Cursor at;
  Cursor textEnd;
};

} // namespace facet::tokenizer

#endif // FACET_LIB_LENS_TOKENIZER_PRETOKENIZER_H
