//===- BytePair.cpp - Byte pair encoding of one piece ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BytePair.h"
#include "llvm/ADT/bit.h"

using namespace facet;
using namespace facet::tokenizer;

inline BytePairEncoder::Match
BytePairEncoder::match(llvm::StringRef text) const {
  const uint8_t *at = text.bytes_begin(), *end = text.bytes_end();
  const TrieNode *node = trie, *part = nullptr;
  for (; at != end; ++at) {
    const TrieNode *child = trie + (node->baseOrToken() ^ *at);
    if (node->isLeaf() || !child->hasLabel(*at))
      return {part, nullptr};
    node = child;
    if (node->isPart())
      part = node;
  }
  return {part, node};
}

/// The token that two others are merged into; noToken if there is none.
inline uint32_t BytePairEncoder::merge(uint32_t left, uint32_t right) const {
  PairHash hash(left, right, vocabulary.bucketCount);
  for (const MergeBucket *bucket = merges + hash.bucket;; ++bucket) {
    unsigned found = 0;
    for (unsigned i = 0; i < MergeBucket::size; ++i)
      found |= unsigned(bucket->entries[i] >> tokenBits == hash.check) << i;
    for (; found; found &= found - 1) {
      uint32_t token = bucket->entries[llvm::countr_zero(found)] & noToken;
      if (info[token].left == left && info[token].right == right)
        return token;
    }
    if (bucket->entries[MergeBucket::size - 1] == MergeBucket::empty)
      return noToken;
  }
}

/// Whether the encoding of the two tokens' bytes is the two tokens.
bool BytePairEncoder::canStandTogether(uint32_t left, uint32_t right) const {
  // Merges happen in the order of ranks, and from left to right in one rank.
  // The two are undone in the opposite order; what the seam shows then was
  // there when all merges below `limit` had been made, so none of these may be
  // left.
  uint32_t limit = noToken;
  while (true) {
    if (merge(left, right) < limit)
      return false;
    if (left < byteTokens && right < byteTokens)
      return true;
    if (left > right) {
      limit = left;
      left = info[left].right;
    } else {
      limit = right + 1; // a merge at the seam stands to the left of this one
      right = info[right].left;
    }
  }
}

/// Encodes a piece that is no token; `first` is the longest that it begins
/// with.
void BytePairEncoder::encodeFrom(llvm::StringRef piece, uint32_t first) {
  givenUp.assign(piece.size() / 64 + 1, 0);
  uint32_t candidate = first;
  size_t place = 0;
  while (true) {
    size_t end = place + info[candidate].length;
    if (!isGivenUp(end) &&
        (tokens.empty() || canStandTogether(tokens.back(), candidate))) {
      tokens.push_back(candidate);
      place = end;
      if (place == piece.size())
        return;
      candidate = tokenOf(match(piece.drop_front(place)).part);
      continue;
    }
    candidate = info[candidate].shorter;
    if (candidate != noToken)
      continue;
    // None goes with the token before: something shorter must stand there.
    giveUp(place);
    assert(!tokens.empty() && "a text without an encoding");
    candidate = tokens.pop_back_val();
    place -= info[candidate].length;
  }
}

llvm::ArrayRef<uint32_t> BytePairEncoder::encode(llvm::StringRef piece) {
  tokens.clear();
  Match found = match(piece);
  if (found.whole && found.whole->isToken())
    tokens.push_back(tokenOf(found.whole));
  else
    encodeFrom(piece, tokenOf(found.part));
  return tokens;
}

size_t BytePairEncoder::count(llvm::StringRef piece) {
  Match found = match(piece);
  if (found.whole && found.whole->isToken())
    return 1;
  tokens.clear();
  encodeFrom(piece, tokenOf(found.part));
  return tokens.size();
}
