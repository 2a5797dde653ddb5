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

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace facet {

/// The version of Unicode of tiktoken's expressions, and so of ours
/// (docs/Rationale/Unicode.md).
inline constexpr llvm::StringLiteral tokenizerUnicodeVersion = "16.0";

/// A vocabulary and its way of cutting text into pieces.
enum class Encoding : uint8_t { O200kBase, Cl100kBase };

/// "o200k_base" or "cl100k_base"; nullopt for anything else.
std::optional<Encoding> parseEncoding(llvm::StringRef name);
llvm::StringRef encodingName(Encoding encoding);

/// Whether this program has the vocabularies: if it links the library
/// FacetTokenizerTables. Without them nothing below may be called.
bool hasTokenizers();

/// The number of tokens of the text.
size_t countTokens(Encoding encoding, llvm::StringRef text);

/// The offset where the first `n` tokens of the text end; text.size() if there
/// are fewer. It may lie inside a UTF-8 sequence.
size_t offsetOfToken(Encoding encoding, llvm::StringRef text, size_t n);

/// A prefix of the text that, with `suffix` behind it, is at most `n` tokens
/// long when it is counted by itself, and ends at the end of a token of the
/// text and of a UTF-8 sequence: the longest such, but for rare texts that
/// change their tokens when they are cut or joined. Empty if the suffix is too
/// long.
llvm::StringRef takeTokens(Encoding encoding, llvm::StringRef text, size_t n,
                           llvm::StringRef suffix = "");

/// Calls `visit` with the rank and the bytes of each token, from the first on,
/// while it returns true.
void forEachToken(
    Encoding encoding, llvm::StringRef text,
    llvm::function_ref<bool(uint32_t rank, llvm::StringRef bytes)> visit);

} // namespace facet

#endif // FACET_LENS_TOKENIZER_TOKENIZER_H
