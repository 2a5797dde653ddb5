//===- TokenPrefix.cpp - The longest prefix within a number of tokens -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The tokens of a prefix are not the first tokens of the text: what is cut off
// may have decided how the text before it is cut into pieces. It decides so of
// the piece in which the cut lies and of the one before ("  |x": blanks leave
// their last one to what follows), and never of those before these. So a prefix
// is counted from the start of the piece before the cut, and the count of all
// before that is known.
//
//===----------------------------------------------------------------------===//

#include "PieceCounter.h"
#include "Pretokenizer.h"
#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "facet/Support/Unicode/Unicode.h"
#include <algorithm>

using namespace facet;
using namespace facet::tokenizer;

namespace {

/// Where a piece begins, and the tokens of all before it.
struct PieceStart {
  size_t offset;
  size_t tokens;
};

/// Searches one text.
class PrefixFinder {
public:
  PrefixFinder(const Tokenizer &tokenizer, llvm::StringRef text, size_t most)
      : rule(tokenizer.rule()), text(text), most(most),
        counter(tokenizer, text) {}

  TokenPrefix find();

private:
  /// How many tokens fewer a prefix may have by itself than it has in the
  /// text, generously: more are looked for in no piece, so that a piece of a
  /// million tokens is not gone through.
  static constexpr size_t mostFewer = 64;

  bool readPieces();
  void findEnds(size_t piece);
  std::optional<TokenPrefix> findIn(size_t piece);
  size_t countOf(size_t piece, size_t end, std::optional<size_t> tokens);

  Encoding rule;
  llvm::StringRef text;
  size_t most;
  PieceCounter counter;
  std::vector<PieceStart> starts;
  /// Of one piece: where its tokens end.
  std::vector<size_t> ends;
};

} // namespace

/// Reads the pieces in which the cut can lie; `starts` has one more. True if
/// the whole text has at most as many tokens as are wanted.
bool PrefixFinder::readPieces() {
  Pretokenizer pieces(rule, text);
  PieceStart at{0, 0};
  starts.push_back(at);
  for (llvm::StringRef piece = pieces.next(); !piece.empty();
       piece = pieces.next()) {
    // All before the piece before this one stays as it is counted.
    if (starts.size() > 1 && starts[starts.size() - 2].tokens > most)
      return false;
    at.offset += piece.size();
    at.tokens += counter.count(piece);
    starts.push_back(at);
  }
  return at.tokens <= most;
}

/// The tokens of text[0, end), which ends in a piece; `tokens` of them are in
/// the piece if it ends where they do in the text.
size_t PrefixFinder::countOf(size_t piece, size_t end,
                             std::optional<size_t> tokens) {
  PieceStart from = starts[piece == 0 ? 0 : piece - 1];
  Pretokenizer pieces(rule, text.slice(from.offset, end));
  size_t count = from.tokens;
  size_t offset = from.offset;
  for (llvm::StringRef part = pieces.next(); !part.empty();
       part = pieces.next()) {
    // The first tokens of a piece are those of the piece that they make, unless
    // that is a token as a whole, which none of this length is.
    constexpr size_t longestToken = 255;
    bool isStart = offset == starts[piece].offset &&
                   offset + part.size() == end && part.size() > longestToken;
    count += isStart && tokens ? *tokens : counter.count(part);
    offset += part.size();
  }
  return count;
}

void PrefixFinder::findEnds(size_t piece) {
  ends.clear();
  size_t end = starts[piece].offset;
  llvm::StringRef bytes = text.slice(end, starts[piece + 1].offset);
  for (uint32_t token : counter.encode(bytes))
    ends.push_back(end += counter.length(token));
}

/// The longest prefix that ends in the piece, behind its start.
std::optional<TokenPrefix> PrefixFinder::findIn(size_t piece) {
  PieceStart start = starts[piece];
  findEnds(piece);
  size_t last = ends.size();
  if (start.tokens + last > most + mostFewer)
    last = most + mostFewer > start.tokens
               ? std::min(last, most + mostFewer - start.tokens)
               : 0;
  size_t tried = text.size() + 1;
  for (; last; --last) {
    size_t end = floorBoundary(text, ends[last - 1]);
    if (end <= start.offset)
      break;
    if (end == tried)
      continue;
    tried = end;
    bool isWhole = end == ends[last - 1];
    size_t count =
        countOf(piece, end, isWhole ? std::optional(last) : std::nullopt);
    if (count <= most)
      return TokenPrefix{end, count};
  }
  return std::nullopt;
}

TokenPrefix PrefixFinder::find() {
  if (readPieces())
    return {text.size(), starts.back().tokens};
  for (size_t piece = starts.size() - 1; piece--;)
    if (std::optional<TokenPrefix> prefix = findIn(piece))
      return *prefix;
  return {};
}

TokenPrefix facet::longestPrefix(const Tokenizer &tokenizer,
                                 llvm::StringRef text, size_t most) {
  return PrefixFinder(tokenizer, text, most).find();
}
