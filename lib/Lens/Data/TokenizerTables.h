//===- TokenizerTables.h - Tables of the tokenizers ----------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How the tables lie in the binary: MakeTables writes them when the compiler is
// compiled, and they are used where they are, without being unpacked or read as
// a whole. Host byte order.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_DATA_TOKENIZERTABLES_H
#define FACET_LIB_LENS_DATA_TOKENIZERTABLES_H

#include <cstdint>

namespace facet::tokenizer {

//===----------------------------------------------------------------------===//
// Character classes
//===----------------------------------------------------------------------===//

/// What the patterns ask of a code point, as bits; 0 for all others. `Upper` is
/// Lu and Lt, `Lower` Ll, `Caseless` Lm and Lo, `Space` Unicode White_Space.
enum CharClass : uint8_t {
  Upper = 1,
  Lower = 2,
  Caseless = 4,
  Mark = 8,
  Number = 16,
  Space = 32,
  /// CR and LF, which are Space too.
  Newline = 64,
  Letter = Upper | Lower | Caseless,
};

constexpr unsigned codePointsPerPage = 256;
constexpr unsigned pageCount = 0x110000 / codePointsPerPage;

/// Pages of the same content are stored once; page 0 is block 0.
struct CharClasses {
  uint8_t blockOfPage[pageCount];
  uint8_t blocks[1][codePointsPerPage]; // as many as there are

  uint8_t of(uint32_t codePoint) const {
    unsigned block = blockOfPage[codePoint / codePointsPerPage];
    return blocks[block][codePoint % codePointsPerPage];
  }
};

//===----------------------------------------------------------------------===//
// Vocabularies
//===----------------------------------------------------------------------===//

/// A token is known by its rank.
constexpr unsigned tokenBits = 18;
constexpr uint32_t noToken = (1u << tokenBits) - 1;
/// The single bytes have the ranks below this.
constexpr uint32_t byteTokens = 256;

/// A node of the trie of all tokens' bytes, a double array: the child for a
/// byte is node `base ^ byte`, if that node is labelled with the byte. The root
/// is node 0. No two nodes have the same base, except 0 for "no children". An
/// unused node is 0.
struct TrieNode {
  static constexpr uint32_t used = 1 << 8;
  /// Of the nodes where a token ends: whether merges make it. If not, it stands
  /// for a piece as a whole, and never for a part of one.
  static constexpr uint32_t part = 1 << 9;
  static constexpr uint32_t wholeOnly = 1 << 10;
  static constexpr unsigned baseShift = 11;

  uint32_t bits; // base, flags, label

  uint32_t child(uint8_t byte) const { return (bits >> baseShift) ^ byte; }
  bool hasLabel(uint8_t byte) const { return (bits & 0x1ff) == (used | byte); }
  bool isPart() const { return bits & part; }
  bool isToken() const { return bits & (part | wholeOnly); }
};

/// What a token is made of. `left` and `right` are the halves that the last
/// merge joins, and the token itself for a byte; `shorter` is the longest token
/// that is a proper prefix of it, or noToken.
struct TokenInfo {
  uint64_t left : tokenBits;
  uint64_t right : tokenBits;
  uint64_t shorter : tokenBits;
  uint64_t length : 8;
};

/// The merges: a hash table, in the order of hashes, which is the order of
/// entries. An entry is hash << tokenBits | token; hashes of different pairs
/// differ.
constexpr uint64_t noMerge = ~uint64_t(0);
constexpr unsigned pairBits = 2 * tokenBits;

constexpr uint64_t hashPair(uint32_t left, uint32_t right) {
  uint64_t pair = uint64_t(left) << tokenBits | right;
  return pair * 0x9E3779B97F4A7C15 & ((uint64_t(1) << pairBits) - 1);
}

/// Most pairs that are asked for are no merge. A small filter says so of nearly
/// all of these: each merge has three bits in one of its words, chosen by the
/// highest bits of the hash.
constexpr uint64_t filterBits(uint64_t hash) {
  return uint64_t(1) << (hash & 63) | uint64_t(1) << (hash >> 6 & 63) |
         uint64_t(1) << (hash >> 12 & 63);
}

/// The head of a vocabulary; the arrays follow at these offsets from it.
struct Vocabulary {
  uint32_t trieOffset;
  /// The token of each node that has one.
  uint32_t tokenOffset;
  uint32_t infoOffset;
  uint32_t filterOffset;
  uint32_t mergeOffset;
  /// A pair's word of the filter: hash >> filterShift.
  uint32_t filterShift;
  /// Where a pair's search begins: hash >> mergeShift.
  uint32_t mergeShift;

  const TrieNode *trie() const { return at<TrieNode>(trieOffset); }
  const uint32_t *tokenOfNode() const { return at<uint32_t>(tokenOffset); }
  const TokenInfo *info() const { return at<TokenInfo>(infoOffset); }

  /// The token that two others are merged into; noToken if there is none.
  uint32_t merge(uint32_t left, uint32_t right) const {
    uint64_t hash = hashPair(left, right), wanted = filterBits(hash);
    uint64_t word = at<uint64_t>(filterOffset)[hash >> filterShift];
    if ((word & wanted) != wanted)
      return noToken;
    const uint64_t *entry = at<uint64_t>(mergeOffset) + (hash >> mergeShift);
    while (*entry < hash << tokenBits)
      ++entry;
    return *entry >> tokenBits == hash ? *entry & noToken : noToken;
  }

private:
  template <typename T> const T *at(uint32_t offset) const {
    return reinterpret_cast<const T *>(reinterpret_cast<const char *>(this) +
                                       offset);
  }
};

const CharClasses &charClasses();
const Vocabulary &o200kBase();
const Vocabulary &cl100kBase();

} // namespace facet::tokenizer

#endif // FACET_LIB_LENS_DATA_TOKENIZERTABLES_H
