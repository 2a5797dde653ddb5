//===- Tokenizer.h - Exact counts of tokens ------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The tokens that OpenAI's tiktoken makes of a text (docs/Language.md part 2,
// `tokens`; 3.3, budgets in tokens): the same number, the same boundaries. What
// looks like a special token ("<|endoftext|>") is text like any other.
//
// Texts are UTF-8; what is not costs no safety, but the tokens are then no
// one's. Time is linear in the text. Memory is constant but for pieces of text
// without a word boundary: up to 4 bytes for each token of the longest.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_TOKENIZER_TOKENIZER_H
#define FACET_LENS_TOKENIZER_TOKENIZER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace facet {

/// The version of Unicode of tiktoken's expressions, and so of ours
/// (docs/Rationale/Unicode.md).
inline constexpr llvm::StringLiteral tokenizerUnicodeVersion = "16.0";

/// A vocabulary and its way of cutting text into pieces. O200kHarmony is
/// O200kBase but for its special tokens, which no text has.
enum class Encoding : uint8_t { O200kBase, Cl100kBase, O200kHarmony };

/// "o200k_base", "cl100k_base" and "o200k_harmony", in the order of the
/// enumerators.
llvm::ArrayRef<llvm::StringRef> encodingNames();
/// One of these; nullopt for anything else.
std::optional<Encoding> parseEncoding(llvm::StringRef name);
llvm::StringRef encodingName(Encoding encoding);

class RankTable;

/// What counts tokens: an encoding, or the vocabulary of a file (RankTable.h)
/// with the way of an encoding of cutting text into pieces.
class Tokenizer {
public:
  Tokenizer(Encoding encoding = Encoding::O200kBase) : pieces(encoding) {}
  Tokenizer(Encoding rule, std::shared_ptr<const RankTable> ranks)
      : pieces(rule), table(std::move(ranks)) {}

  Encoding rule() const { return pieces; }
  /// Null: the vocabulary of the encoding.
  const std::shared_ptr<const RankTable> &ranks() const { return table; }
  /// "o200k_base"; of a file the rule and the digest of its text,
  /// "cl100k_base-1f2e3d4c5b6a7980".
  std::string name() const;

private:
  Encoding pieces;
  std::shared_ptr<const RankTable> table;
};

/// Whether this program has the vocabularies: if it links the library
/// FacetTokenizerTables. Without them nothing below may be called.
bool hasTokenizers();

/// The number of tokens of the text.
size_t countTokens(const Tokenizer &tokenizer, llvm::StringRef text);

/// The offset where the first `n` tokens of the text end; text.size() if there
/// are fewer. It may lie inside a UTF-8 sequence.
size_t offsetOfToken(Encoding encoding, llvm::StringRef text, size_t n);

/// Without a suffix the prefix that a cut to `n` tokens keeps: `longestPrefix`.
/// Else a prefix of the text that, with `suffix` behind it, is at most `n`
/// tokens long when it is counted by itself, and ends at the end of a token of
/// the text and of a UTF-8 sequence: the longest such, but for rare texts that
/// change their tokens when they are cut or joined. Empty if the suffix is too
/// long.
llvm::StringRef takeTokens(Encoding encoding, llvm::StringRef text, size_t n,
                           llvm::StringRef suffix = "");

/// A prefix of a text: its bytes, and the tokens that it has by itself.
struct TokenPrefix {
  size_t bytes = 0;
  size_t tokens = 0;
};

/// What a cut to `most` tokens keeps (docs/Language.md 3.3): the first k tokens
/// of the text, moved back to the boundary of a UTF-8 sequence, for the
/// greatest k whose kept text by itself has at most `most` tokens. Reads the
/// text up to a few pieces behind the cut.
TokenPrefix longestPrefix(const Tokenizer &tokenizer, llvm::StringRef text,
                          size_t most);

/// Calls `visit` with the rank and the bytes of each token, from the first on,
/// while it returns true.
void forEachToken(
    Encoding encoding, llvm::StringRef text,
    llvm::function_ref<bool(uint32_t rank, llvm::StringRef bytes)> visit);

} // namespace facet

#endif // FACET_LENS_TOKENIZER_TOKENIZER_H
