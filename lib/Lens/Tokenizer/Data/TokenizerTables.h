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

#ifndef FACET_LIB_LENS_TOKENIZER_DATA_TOKENIZERTABLES_H
#define FACET_LIB_LENS_TOKENIZER_DATA_TOKENIZERTABLES_H

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

/// A node of the trie of all tokens' bytes, a double array. The root is node 0.
/// An unused node is 0.
///
/// A node with children has a base, which no other node has. Its child for a
/// byte is node `base ^ byte`, if that node has the byte as its label; its
/// token is in node `base ^ tokenPlace`. A leaf has its token in place of the
/// base.
struct TrieNode {
  static constexpr uint32_t hasByte = 1 << 8;
  static constexpr uint32_t isLeafBit = 1 << 9;
  /// Of nodes where a token ends: whether merges make it. If not, it stands for
  /// a piece as a whole, and never for a part of one.
  static constexpr uint32_t isPartBit = 1 << 10;
  static constexpr uint32_t isWholeOnlyBit = 1 << 11;
  /// In a node that holds the token of another, which has no other bits.
  static constexpr uint32_t isTokenBit = 1 << 12;
  static constexpr unsigned baseShift = 13;
  static constexpr uint32_t tokenPlace = 0x100;

  uint32_t bits; // base or token, flags, label

  bool isLeaf() const { return bits & isLeafBit; }
  bool isPart() const { return bits & isPartBit; }
  bool isToken() const { return bits & (isPartBit | isWholeOnlyBit); }
  bool hasLabel(uint8_t byte) const {
    return (bits & 0x1ff) == (hasByte | byte);
  }
  uint32_t baseOrToken() const { return bits >> baseShift; }
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

/// Where a merge is found by its halves: a hash table of buckets of a cache
/// line. Entries are a token and some bits of the hash, which tell most pairs
/// apart; TokenInfo decides. A bucket is filled from the front; what a full one
/// does not hold is in the next.
struct MergeBucket {
  static constexpr unsigned size = 16;
  static constexpr uint32_t empty = ~uint32_t(0);

  uint32_t entries[size]; // check << tokenBits | token
};

struct PairHash {
  uint32_t bucket;
  uint32_t check; // never that of an empty entry

  PairHash(uint32_t left, uint32_t right, uint32_t bucketCount) {
    uint64_t pair = uint64_t(left) << tokenBits | right;
    uint64_t hash = pair * 0x9E3779B97F4A7C15;
    bucket = (hash >> 32) * bucketCount >> 32;
    check = (hash >> 32 & 0x3fff) % 0x3fff;
  }
};

/// The head of a vocabulary; the arrays follow at these offsets from it.
struct Vocabulary {
  uint32_t trieOffset;
  uint32_t infoOffset;
  uint32_t mergeOffset;
  /// Number of buckets that a hash can choose; more may follow.
  uint32_t bucketCount;

  const TrieNode *trie() const { return at<TrieNode>(trieOffset); }
  const TokenInfo *info() const { return at<TokenInfo>(infoOffset); }
  const MergeBucket *merges() const { return at<MergeBucket>(mergeOffset); }

private:
  template <typename T> const T *at(uint32_t offset) const {
    return reinterpret_cast<const T *>(reinterpret_cast<const char *>(this) +
                                       offset);
  }
};

//===----------------------------------------------------------------------===//
// Where they are
//===----------------------------------------------------------------------===//

/// The tables as the binary has them: bytes of the types above.
struct Tables {
  const char *categories, *o200kBase, *cl100kBase;
};

} // namespace facet::tokenizer

/// Weak, so that a program need not have the 7 MB: it has them if it links the
/// library FacetTokenizerTables, which says so to the linker by its symbol.
extern "C" [[gnu::weak]] const facet::tokenizer::Tables facet_tokenizer_tables;

namespace facet::tokenizer {

inline bool hasTables() { return &facet_tokenizer_tables != nullptr; }

// Only if hasTables().
inline const CharClasses &charClasses() {
  return *reinterpret_cast<const CharClasses *>(
      facet_tokenizer_tables.categories);
}
inline const Vocabulary &o200kBase() {
  return *reinterpret_cast<const Vocabulary *>(
      facet_tokenizer_tables.o200kBase);
}
inline const Vocabulary &cl100kBase() {
  return *reinterpret_cast<const Vocabulary *>(
      facet_tokenizer_tables.cl100kBase);
}

} // namespace facet::tokenizer

#endif // FACET_LIB_LENS_TOKENIZER_DATA_TOKENIZERTABLES_H
