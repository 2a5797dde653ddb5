//===- Tokenizer.cpp - Exact counts of tokens -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "PieceCounter.h"
#include "Pretokenizer.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include <algorithm>

using namespace facet;
using namespace facet::tokenizer;

static constexpr llvm::StringRef names[] = {"o200k_base", "cl100k_base",
                                            "o200k_harmony"};

llvm::ArrayRef<llvm::StringRef> facet::encodingNames() { return names; }

std::optional<Encoding> facet::parseEncoding(llvm::StringRef name) {
  const llvm::StringRef *found = llvm::find(names, name);
  return found == std::end(names)
             ? std::nullopt
             : std::optional(Encoding(found - std::begin(names)));
}

llvm::StringRef facet::encodingName(Encoding encoding) {
  return names[size_t(encoding)];
}

bool facet::hasTokenizers() { return hasTables(); }

std::string Tokenizer::name() const {
  std::string name = encodingName(pieces).str();
  return table ? name + "-" + table->digest().str() : name;
}

size_t facet::countTokens(const Tokenizer &tokenizer, llvm::StringRef text) {
  Pretokenizer pieces(tokenizer.rule(), text);
  PieceCounter counter(tokenizer, text);
  size_t count = 0;
  for (llvm::StringRef piece = pieces.next(); !piece.empty();
       piece = pieces.next())
    count += counter.count(piece);
  return count;
}

void facet::forEachToken(
    Encoding encoding, llvm::StringRef text,
    llvm::function_ref<bool(uint32_t rank, llvm::StringRef bytes)> visit) {
  Pretokenizer pieces(encoding, text);
  BytePairEncoder encoder(encoding);
  for (llvm::StringRef piece = pieces.next(); !piece.empty();
       piece = pieces.next()) {
    for (uint32_t token : encoder.encode(piece)) {
      size_t length = encoder.length(token);
      if (!visit(token, piece.take_front(length)))
        return;
      piece = piece.drop_front(length);
    }
  }
}

namespace {

/// Where the first tokens of a text end.
struct TokenEnds {
  /// The last.
  size_t token;
  /// The last that is not inside a UTF-8 sequence.
  size_t sequence;
};

} // namespace

static bool isSequenceBoundary(llvm::StringRef text, size_t offset) {
  return offset == text.size() || !isContinuationByte(text[offset]);
}

static TokenEnds findEnds(Encoding encoding, llvm::StringRef text, size_t n) {
  Pretokenizer pieces(encoding, text);
  PieceCounter counter(encoding, text);
  size_t end = 0, left = n;
  llvm::StringRef piece;
  for (piece = pieces.next(); !piece.empty(); piece = pieces.next()) {
    size_t count = counter.count(piece);
    if (count > left)
      break;
    end += piece.size();
    left -= count;
  }

  // The first tokens of the piece that does not fit.
  TokenEnds ends{end, end};
  if (left == 0 || piece.empty())
    return ends;
  for (uint32_t token : counter.encode(piece).take_front(left)) {
    ends.token += counter.length(token);
    if (isSequenceBoundary(text, ends.token))
      ends.sequence = ends.token;
  }
  return ends;
}

size_t facet::offsetOfToken(Encoding encoding, llvm::StringRef text, size_t n) {
  return findEnds(encoding, text, n).token;
}

llvm::StringRef facet::takeTokens(Encoding encoding, llvm::StringRef text,
                                  size_t n, llvm::StringRef suffix) {
  if (suffix.empty())
    return text.take_front(longestPrefix(encoding, text, n).bytes);
  // What was cut off may have decided how the text before it was cut into
  // pieces ("AéB|c"), and so may the suffix. Then fewer tokens are taken; by
  // steps that double, so that no text takes long.
  size_t taken = n - std::min(n, countTokens(encoding, suffix));
  for (size_t step = 1;; step *= 2) {
    size_t end = findEnds(encoding, text, taken).sequence;
    llvm::StringRef prefix = text.take_front(end);
    std::string joined = (prefix + llvm::Twine(suffix)).str();
    if (end == 0 || offsetOfToken(encoding, joined, n) == joined.size())
      return prefix;
    taken -= std::min(step, taken);
  }
}
