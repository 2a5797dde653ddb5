//===- Lexer.h - Text to tokens (docs/Language.md 1.2) ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tokens are made on demand, because what they are depends on where the parser
// stands: within brackets a line break is white space. Errors are part of the
// token; whoever has no use for the token reports them.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SYNTAX_LEXER_H
#define FACET_LIB_SYNTAX_LEXER_H

#include "facet/Support/Identifier.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace facet {

inline constexpr llvm::StringLiteral textBlockQuotes = "\"\"\"";

enum class TokenKind : uint8_t {
  EndOfLine, // or of the text; a comment before it is part of it
  EndOfText, // within brackets
  Identifier,
  String,
  TextBlock, // the quotes that open it
  Integer,
  Float,
  Reference, // $name.path
  AtName,    // @name, dots included
  LeftBracket,
  RightBracket,
  LeftBrace,
  RightBrace,
  LeftParen,
  RightParen,
  Comma,
  Colon,
  Equals,
  Pipe,
  Dash,
  Arrow,
  Bad
};

/// Why a token is Bad.
enum class LexError : uint8_t {
  None,
  UnclosedString,
  SingleQuotes,
  Comment, // of another language
  Number,
  NonAsciiName,
  Reference,
  Character
};

/// What was seen in a string.
struct StringBytes {
  bool hasEscapes = false;
  /// '$' or '{'.
  bool hasSigils = false;
};

struct Token {
  TokenKind kind = TokenKind::EndOfLine;
  LexError error = LexError::None;
  /// Of a string.
  StringBytes bytes;
  /// A line break stands between this token and the one before.
  bool firstOnLine = false;
  uint32_t begin = 0, end = 0;
  /// Where the token's line begins.
  uint32_t lineBegin = 0;

  bool is(TokenKind k) const { return kind == k; }
};

inline bool opensBracket(const Token &token) {
  return token.is(TokenKind::LeftBracket) || token.is(TokenKind::LeftBrace) ||
         token.is(TokenKind::LeftParen);
}
inline bool closesBracket(const Token &token) {
  return token.is(TokenKind::RightBracket) || token.is(TokenKind::RightBrace) ||
         token.is(TokenKind::RightParen);
}

/// A line with something on it. The virtual line behind the dash of a list item
/// begins where its real line begins.
struct Line {
  bool atEnd = false;
  uint32_t begin = 0;
  /// Column of the first character, from 0. A tab, reported as F002 already,
  /// counts as the 2 spaces that it stands for.
  uint32_t indent = 0;
  /// Offset of the first character.
  uint32_t text = 0;
};

class Lexer {
public:
  explicit Lexer(llvm::StringRef text) : text(text) {}

  /// Continues at an offset of the line that begins at `lineBegin`.
  void moveTo(uint32_t offset, uint32_t lineBegin) {
    cursor = offset;
    this->lineBegin = lineBegin;
  }
  Token next(bool acrossLines);

  /// The first line from offset `lineBegin` on that is neither blank nor only a
  /// comment.
  Line findLine(uint32_t lineBegin) const;
  /// The offset of the LF that ends the line of `offset`, or the text's end.
  uint32_t endOfLine(uint32_t offset) const;

  /// The offset behind spaces (and controls reported as F002, F003).
  uint32_t skipSpaces(uint32_t offset) const;
  /// `offset` stands at a quote: the offset behind the closing quote, or
  /// nullopt if there is none on the line.
  std::optional<uint32_t> skipString(uint32_t offset, StringBytes &seen) const;
  uint32_t skipIdentifier(uint32_t offset) const;
  /// The same for identifiers joined by dots.
  uint32_t skipDottedIdentifier(uint32_t offset) const;
  /// The size of the code point at `offset`.
  uint32_t characterSize(uint32_t offset) const;

  /// True if a dash that begins a list item stands there.
  bool isItemDash(uint32_t offset) const;
  /// True if the quotes that close a text block stand there, and behind them
  /// nothing but a comment or a pipeline.
  bool closesTextBlock(uint32_t offset) const;
  /// True if `key:` stands there, whatever its quality.
  bool looksLikeKey(uint32_t offset) const;

  char at(uint32_t offset) const {
    return offset < text.size() ? text[offset] : '\n';
  }
  bool startsWith(uint32_t offset, llvm::StringRef s) const {
    return text.substr(offset).starts_with(s);
  }
  llvm::StringRef slice(uint32_t begin, uint32_t end) const {
    return text.slice(begin, end);
  }
  uint32_t size() const { return uint32_t(text.size()); }

private:
  bool skipWhiteSpace(bool acrossLines);
  void lexString(Token &token);
  void lexSingleQuotes(Token &token);
  void lexNumber(Token &token);
  bool lexNonAsciiName(Token &token, uint32_t begin);
  void lexName(Token &token);
  void lexReference(Token &token);
  void lexAtName(Token &token);
  void lexPunctuation(Token &token);

  llvm::StringRef text;
  uint32_t cursor = 0;
  uint32_t lineBegin = 0;
};

/// What is wrong with an escape, at offsets of the string's text.
struct EscapeError {
  bool loneSurrogate;
  uint32_t begin, end;
};
/// Appends `raw` (what stands between the quotes) with its escapes resolved;
/// U+FFFD stands for a lone surrogate, and a bad escape for itself.
void decodeEscapes(llvm::StringRef raw, llvm::SmallVectorImpl<char> &out,
                   llvm::function_ref<void(EscapeError)> report);

} // namespace facet

#endif // FACET_LIB_SYNTAX_LEXER_H
