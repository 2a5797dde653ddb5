//===- TokenScan.h - The words of a document --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parser skips what it does not understand; an editor shows, completes and
// explains that as well. This scan never fails: each word is what its
// surroundings on the line say that it is.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_DOCUMENT_TOKENSCAN_H
#define FACET_LANGUAGESERVER_DOCUMENT_TOKENSCAN_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <vector>

namespace facet::lsp {

enum class TokenKind : uint8_t {
  Comment,
  /// With its quotes; without the closing one if that is missing.
  String,
  /// From the opening to the closing quotes.
  TextBlock,
  Number,
  /// true, false, null, fn.
  Keyword,
  /// "@vars", "@input" …
  Facet,
  /// "@interface Weather": the name.
  InterfaceName,
  /// "$name".
  Variable,
  /// The name of a field, behind a variable and a dot.
  Field,
  Key,
  /// A name before '(' or behind "|>".
  Lens,
  /// A name before '='.
  Argument,
  FunctionName,
  Parameter,
  TypeName,
  /// "|>", "->", "=", a dash that begins an item …
  Operator,
  /// One of ( ) [ ] { } , : .
  Punctuation,
  /// A name that is none of these.
  Word
};

struct Token {
  uint32_t begin, end;
  TokenKind kind;
};

/// In order; O(text).
std::vector<Token> scanTokens(llvm::StringRef text);

/// The index of the first token that does not end before `offset`.
size_t firstTokenAt(llvm::ArrayRef<Token> tokens, uint32_t offset);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_DOCUMENT_TOKENSCAN_H
