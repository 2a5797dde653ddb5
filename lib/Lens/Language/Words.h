//===- Words.h - The words of a text -------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LANGUAGE_WORDS_H
#define FACET_LIB_LENS_LANGUAGE_WORDS_H

#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lenses {

/// Finds the words of a text, one after the other: letters and digits, with
/// apostrophes inside.
class WordScanner {
public:
  explicit WordScanner(llvm::StringRef text) : text(text) {}

  struct Word {
    llvm::StringRef text;
    /// What stands between it and the word before it.
    llvm::StringRef before;
  };
  std::optional<Word> next() {
    size_t gap = at;
    while (size_t size = otherSize())
      at += size;
    size_t begin = at;
    while (size_t size = wordPartSize(begin))
      at += size;
    if (at == begin)
      return std::nullopt;
    return Word{text.slice(begin, at), text.slice(gap, begin)};
  }

  /// The word in lower case, with plain apostrophes; words too long to be words
  /// are empty.
  static llvm::StringRef fold(llvm::StringRef word,
                              llvm::SmallVectorImpl<char> &buffer) {
    constexpr size_t longest = 64;
    buffer.clear();
    if (word.size() > longest)
      return "";
    if (isAscii(word)) {
      for (char c : word)
        buffer.push_back(llvm::toLower(c));
    } else {
      std::string lower;
      appendLower(lower, word);
      for (size_t i = 0; i < lower.size(); ++i) {
        bool isQuote = llvm::StringRef(lower).substr(i).starts_with(quote);
        buffer.push_back(isQuote ? '\'' : lower[i]);
        i += isQuote ? quote.size() - 1 : 0;
      }
    }
    return {buffer.data(), buffer.size()};
  }

private:
  static constexpr llvm::StringRef quote = "\u2019";

  /// Bytes of the letter or digit at an offset; 0 if there is none.
  size_t letterSize(size_t offset) const {
    if (offset >= text.size())
      return 0;
    if (static_cast<unsigned char>(text[offset]) < 0x80)
      return llvm::isAlnum(text[offset]);
    CodePoint point = decodeAt(text, offset);
    return isLetterOrDigit(point.value) ? point.size : 0;
  }
  /// Bytes of what is no part of a word here; 0 if a word begins, or the end.
  size_t otherSize() const {
    if (at >= text.size() || letterSize(at))
      return 0;
    return decodeAt(text, at).size;
  }
  /// Bytes of the next part of the word that began at `begin`.
  size_t wordPartSize(size_t begin) const {
    if (size_t size = letterSize(at))
      return size;
    llvm::StringRef rest = text.drop_front(at);
    size_t size = rest.starts_with("'") ? 1 : rest.starts_with(quote) ? 3 : 0;
    return at != begin && size && letterSize(at + size) ? size : 0;
  }

  llvm::StringRef text;
  size_t at = 0;
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LANGUAGE_WORDS_H
