//===- BytePair.h - Byte pair encoding of one piece ----------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// By definition, a piece that is a token is that token; any other begins as
// single bytes, and the two neighbours whose concatenation has the lowest rank,
// of these the leftmost, are merged until nothing can be merged.
//
// We get the same tokens from left to right, in linear time, as the `bpe` crate
// of GitHub does. A token sequence is the encoding of its bytes if and only if
// each pair of neighbours is: if undoing the merges of both, the later first,
// never shows two parts at the seam that would have been merged before. And as
// the encoding of each prefix of a text is unique, so is the token that ends
// it: from each place we try the longest token that goes with the one before,
// then shorter ones, then go back one token; a place that was given up is never
// tried again.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TOKENIZER_BYTEPAIR_H
#define FACET_LIB_LENS_TOKENIZER_BYTEPAIR_H

#include "Data/TokenizerTables.h"
#include "facet/Lens/Tokenizer/RankTable.h"
#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

namespace facet::tokenizer {

inline const Vocabulary &vocabularyOf(const Tokenizer &tokenizer) {
  if (tokenizer.ranks())
    return *reinterpret_cast<const Vocabulary *>(tokenizer.ranks()->bytes());
  return tokenizer.rule() == Encoding::Cl100kBase ? cl100kBase() : o200kBase();
}

/// Encodes pieces, one after another. Keeps its memory from one to the next.
class BytePairEncoder {
public:
  explicit BytePairEncoder(const Tokenizer &tokenizer)
      : vocabulary(vocabularyOf(tokenizer)), trie(vocabulary.trie()),
        info(vocabulary.info()), merges(vocabulary.merges()) {}

  /// The tokens of a piece, which is not empty; valid until the next call.
  llvm::ArrayRef<uint32_t> encode(llvm::StringRef piece);
  /// Their number.
  size_t count(llvm::StringRef piece);

  size_t length(uint32_t token) const { return info[token].length; }

private:
  /// What of a text is found in the trie.
  struct Match {
    /// The node of the longest token that it begins with; of those that merges
    /// make, so that there is one for each text.
    const TrieNode *part;
    /// The node of the text as a whole, or nullptr.
    const TrieNode *whole;
  };

  Match match(llvm::StringRef text) const;
  uint32_t tokenOf(const TrieNode *node) const {
    return node->isLeaf()
               ? node->baseOrToken()
               : trie[node->baseOrToken() ^ TrieNode::tokenPlace].baseOrToken();
  }
  uint32_t merge(uint32_t left, uint32_t right) const;
  bool canStandTogether(uint32_t left, uint32_t right) const;
  void encodeFrom(llvm::StringRef piece, uint32_t first);

  bool isGivenUp(size_t place) const {
    return givenUp[place / 64] >> (place % 64) & 1;
  }
  void giveUp(size_t place) {
    givenUp[place / 64] |= uint64_t(1) << place % 64;
  }

  const Vocabulary &vocabulary;
  const TrieNode *trie;
  const TokenInfo *info;
  const MergeBucket *merges;
  llvm::SmallVector<uint32_t, 64> tokens;
  /// A bit for each place in the piece: no encoding of it has a token end
  /// there.
  llvm::SmallVector<uint64_t, 8> givenUp;
};

} // namespace facet::tokenizer

#endif // FACET_LIB_LENS_TOKENIZER_BYTEPAIR_H
