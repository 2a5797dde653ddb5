//===- VocabularyTable.cpp - Makes the table of a vocabulary --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VocabularyTable.h"
#include "TokenizerTables.h"
#include <algorithm>
#include <cstring>
#include <unordered_map>

using namespace facet::tokenizer;

//===----------------------------------------------------------------------===//
// Tokens and merges
//===----------------------------------------------------------------------===//

namespace {

/// A vocabulary, and what byte pair encoding makes of each token's bytes.
struct Tokens {
  /// Null, or why these are no vocabulary and the token that is wrong.
  const char *read(const std::vector<std::string_view> &tokens,
                   uint32_t &wrong);

  uint32_t find(std::string_view bytes) const {
    auto found = ranks.find(bytes);
    return found == ranks.end() ? noToken : found->second;
  }

  std::vector<std::string_view> bytes;
  std::vector<TokenInfo> info;
  /// Whether merges make the token.
  std::vector<bool> isMade;

private:
  bool findMerges(uint32_t token);
  void findShorter(uint32_t token);

  std::unordered_map<std::string_view, uint32_t> ranks;
};

} // namespace

const char *Tokens::read(const std::vector<std::string_view> &tokens,
                         uint32_t &wrong) {
  bytes = tokens;
  wrong = bytes.size();
  if (bytes.size() >= noToken)
    return "there are too many tokens";
  for (uint32_t token = 0; token < bytes.size(); ++token) {
    wrong = token;
    if (bytes[token].empty())
      return "the token is empty";
    if (bytes[token].size() > longestToken)
      return "the token has more than 255 bytes";
    if (!ranks.emplace(bytes[token], token).second)
      return "the token is there twice";
    if ((bytes[token].size() == 1) != (token < byteTokens))
      return "the 256 single bytes must have the lowest ranks, and nothing "
             "else may";
  }
  wrong = bytes.size();
  if (bytes.size() < byteTokens)
    return "not each of the 256 single bytes is there";
  info.resize(bytes.size());
  isMade.resize(bytes.size());
  for (uint32_t token = 0; token < bytes.size(); ++token) {
    wrong = token;
    if (!findMerges(token))
      return "the token has a lower rank than its halves";
  }
  for (uint32_t token = 0; token < bytes.size(); ++token)
    findShorter(token);
  return nullptr;
}

/// Encodes the token's bytes as the definition says: the two neighbours with
/// the lowest rank, and of these the leftmost, are merged again and again.
/// False if merges do not happen in the order of ranks.
bool Tokens::findMerges(uint32_t token) {
  std::string_view text = bytes[token];
  std::vector<std::string_view> parts;
  for (size_t i = 0; i < text.size(); ++i)
    parts.push_back(text.substr(i, 1));
  uint32_t left = token, right = token;
  while (parts.size() > 1) {
    size_t best = 0;
    uint32_t bestRank = noToken;
    for (size_t i = 0; i + 1 < parts.size(); ++i) {
      size_t length = parts[i].size() + parts[i + 1].size();
      uint32_t rank = find({parts[i].data(), length});
      if (rank < bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    if (bestRank == noToken)
      break;
    left = find(parts[best]);
    right = find(parts[best + 1]);
    parts[best] = {parts[best].data(), bytes[bestRank].size()};
    parts.erase(parts.begin() + best + 1);
  }
  isMade[token] = parts.size() == 1;
  // BytePair.h relies on it: merges happen in the order of ranks.
  if (isMade[token] && text.size() > 1 && (left >= token || right >= token))
    return false;
  info[token].left = isMade[token] ? left : noToken;
  info[token].right = isMade[token] ? right : noToken;
  info[token].length = text.size();
  return true;
}

void Tokens::findShorter(uint32_t token) {
  info[token].shorter = noToken;
  for (size_t length = bytes[token].size() - 1; length; --length) {
    uint32_t shorter = find(bytes[token].substr(0, length));
    if (shorter == noToken || !isMade[shorter])
      continue;
    info[token].shorter = shorter;
    return;
  }
}

/// The table of merges, filled to four fifths.
static std::vector<MergeBucket> makeMerges(const Tokens &tokens,
                                           uint32_t &bucketCount) {
  MergeBucket none;
  std::fill_n(none.entries, MergeBucket::size, MergeBucket::empty);
  bucketCount = tokens.bytes.size() * 5 / 4 / MergeBucket::size + 1;
  std::vector<MergeBucket> table(bucketCount + 1, none);
  for (uint32_t token = byteTokens; token < tokens.bytes.size(); ++token) {
    if (!tokens.isMade[token])
      continue;
    const TokenInfo &info = tokens.info[token];
    PairHash hash(info.left, info.right, bucketCount);
    auto findEmpty = [&](MergeBucket &bucket) {
      return std::find(bucket.entries, std::end(bucket.entries),
                       MergeBucket::empty);
    };
    uint32_t bucket = hash.bucket;
    while (findEmpty(table[bucket]) == std::end(table[bucket].entries))
      ++bucket;
    *findEmpty(table[bucket]) = hash.check << tokenBits | token;
    // There is always one behind the last used: a search ends there.
    if (bucket + 1 == table.size())
      table.push_back(none);
  }
  return table;
}

//===----------------------------------------------------------------------===//
// The trie
//===----------------------------------------------------------------------===//

namespace {

/// The trie with lists of children, before it is laid out.
struct Node {
  uint8_t label = 0;
  uint32_t token = noToken;
  /// Of all tokens below: those of low ranks are frequent.
  uint32_t lowestRank = noToken;
  std::vector<uint32_t> children;
};

/// Lays the nodes out as a double array: the frequent ones first, and so close
/// to each other.
class TrieLayout {
public:
  explicit TrieLayout(const Tokens &tokens);
  std::vector<TrieNode> lay();

private:
  void addToken(const Tokens &tokens, uint32_t token);
  uint32_t findBase(const Node &node);
  bool isFree(uint32_t base, const Node &node) const;
  uint32_t tokenFlags(uint32_t token) const;
  bool isTaken(size_t slot) const {
    return slot < array.size() && array[slot].bits;
  }

  const Tokens &tokens;
  std::vector<Node> nodes;
  std::vector<TrieNode> array;
  std::vector<bool> isBase;
  /// Where the search for a place begins, by number of children (the last for
  /// all greater numbers): what lies before is full, or too hard to fill.
  uint32_t firstSlot[8] = {};
};

} // namespace

TrieLayout::TrieLayout(const Tokens &tokens) : tokens(tokens), nodes(1) {
  for (uint32_t token = 0; token < tokens.bytes.size(); ++token)
    addToken(tokens, token);
}

void TrieLayout::addToken(const Tokens &tokens, uint32_t token) {
  uint32_t node = 0;
  for (char c : tokens.bytes[token]) {
    nodes[node].lowestRank = std::min(nodes[node].lowestRank, token);
    uint32_t next = 0;
    for (uint32_t child : nodes[node].children)
      if (nodes[child].label == uint8_t(c))
        next = child;
    if (!next) {
      next = nodes.size();
      nodes[node].children.push_back(next);
      nodes.emplace_back();
      nodes[next].label = uint8_t(c);
    }
    node = next;
  }
  nodes[node].lowestRank = std::min(nodes[node].lowestRank, token);
  nodes[node].token = token;
}

bool TrieLayout::isFree(uint32_t base, const Node &node) const {
  if (base < isBase.size() && isBase[base])
    return false;
  if (node.token != noToken && isTaken(base ^ TrieNode::tokenPlace))
    return false;
  return std::none_of(
      node.children.begin(), node.children.end(),
      [&](uint32_t child) { return isTaken(base ^ nodes[child].label); });
}

uint32_t TrieLayout::findBase(const Node &node) {
  constexpr uint32_t patience = 1024;
  size_t kind = std::min(node.children.size(), std::size(firstSlot)) - 1;
  uint32_t &first = firstSlot[kind];
  while (isTaken(first))
    ++first;
  for (uint32_t slot = first;; ++slot) {
    uint32_t base = slot ^ nodes[node.children[0]].label;
    if (isTaken(slot) || !isFree(base, node))
      continue;
    if (slot - first > patience)
      first = slot;
    return base;
  }
}

uint32_t TrieLayout::tokenFlags(uint32_t token) const {
  if (token == noToken)
    return 0;
  return tokens.isMade[token] ? TrieNode::isPartBit : TrieNode::isWholeOnlyBit;
}

std::vector<TrieNode> TrieLayout::lay() {
  // A parent's rank is at most its children's, and its number is lower.
  std::vector<std::pair<uint32_t, uint32_t>> order;
  for (uint32_t i = 0; i < nodes.size(); ++i)
    order.emplace_back(nodes[i].lowestRank, i);
  std::sort(order.begin(), order.end());

  std::vector<uint32_t> slots(nodes.size());
  array.assign(512, {0});
  isBase.resize(array.size());
  // The root has no label. No byte leads to it, as this is no base of a node.
  array[0].bits = TrieNode::hasByte;
  isBase[0] = true;
  for (auto [rank, number] : order) {
    const Node &node = nodes[number];
    TrieNode &slot = array[slots[number]];
    slot.bits |= tokenFlags(node.token);
    if (node.children.empty()) {
      slot.bits |= TrieNode::isLeafBit | node.token << TrieNode::baseShift;
      continue;
    }
    uint32_t base = findBase(node);
    slot.bits |= base << TrieNode::baseShift;
    // All that could be asked for is inside the array.
    size_t size = (base | 0x1ff) + 1;
    if (size > array.size())
      array.resize(size, {0});
    isBase.resize(array.size());
    isBase[base] = true;
    for (uint32_t child : node.children) {
      slots[child] = base ^ nodes[child].label;
      array[slots[child]].bits = TrieNode::hasByte | nodes[child].label;
    }
    if (node.token != noToken)
      array[base ^ TrieNode::tokenPlace].bits =
          TrieNode::isTokenBit | node.token << TrieNode::baseShift;
  }
  return array;
}

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

template <typename T>
static uint32_t append(std::string &table, const std::vector<T> &items) {
  table.resize((table.size() + 63) / 64 * 64);
  uint32_t offset = table.size();
  table.append(reinterpret_cast<const char *>(items.data()),
               items.size() * sizeof(T));
  return offset;
}

const char *facet::tokenizer::makeVocabularyTable(
    const std::vector<std::string_view> &bytes, std::string &table,
    uint32_t &wrong) {
  Tokens tokens;
  if (const char *problem = tokens.read(bytes, wrong))
    return problem;
  wrong = bytes.size();
  std::vector<TrieNode> trie = TrieLayout(tokens).lay();
  if (trie.size() > size_t(1) << (32 - TrieNode::baseShift))
    return "more tokens than the trie can link";
  Vocabulary head{};
  table.assign(sizeof head, '\0');
  head.trieOffset = append(table, trie);
  head.infoOffset = append(table, tokens.info);
  head.mergeOffset = append(table, makeMerges(tokens, head.bucketCount));
  std::memcpy(table.data(), &head, sizeof head);
  return nullptr;
}
