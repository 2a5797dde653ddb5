//===- Lexer.cpp - Text to tokens (docs/Language.md 1.2) ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lexer.h"
#include "ByteScan.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/StringExtras.h"
#include <cstring>

using namespace facet;
using llvm::StringRef;

namespace {

enum CharacterClass : uint8_t {
  IdentifierPart = 1,
  /// A space, or a character that normalisation has reported: to go on as if it
  /// were a space keeps one mistake one error.
  Space = 4,
};

/// What a token may be, by its first character.
enum class TokenStart : uint8_t {
  Punctuation,
  LineEnd,
  String,
  Name,
  Reference,
  AtName,
  Number,
  SingleQuote
};

struct ClassTable {
  uint8_t classes[256] = {};
  TokenStart starts[256] = {};
  /// Of punctuation of one character; Bad for all others.
  TokenKind punctuation[256] = {};

  constexpr ClassTable() {
    for (TokenKind &kind : punctuation)
      kind = TokenKind::Bad;
    addPunctuation();
    for (unsigned c = 0; c != 256; ++c) {
      bool letter =
          (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
      bool digit = c >= '0' && c <= '9';
      classes[c] = (letter || digit ? IdentifierPart : 0) |
                   (c == ' ' || detail::isForbiddenControl(c) ? Space : 0);
      if (letter || c >= 0x80)
        starts[c] = TokenStart::Name;
      else if (digit || c == '-' || c == '+' || c == '.')
        starts[c] = TokenStart::Number;
    }
    starts[unsigned('\n')] = starts[unsigned('#')] = TokenStart::LineEnd;
    starts[unsigned('"')] = TokenStart::String;
    starts[unsigned('$')] = TokenStart::Reference;
    starts[unsigned('@')] = TokenStart::AtName;
    starts[unsigned('\'')] = TokenStart::SingleQuote;
  }

  constexpr void addPunctuation() {
    punctuation[unsigned('[')] = TokenKind::LeftBracket;
    punctuation[unsigned(']')] = TokenKind::RightBracket;
    punctuation[unsigned('{')] = TokenKind::LeftBrace;
    punctuation[unsigned('}')] = TokenKind::RightBrace;
    punctuation[unsigned('(')] = TokenKind::LeftParen;
    punctuation[unsigned(')')] = TokenKind::RightParen;
    punctuation[unsigned(',')] = TokenKind::Comma;
    punctuation[unsigned(':')] = TokenKind::Colon;
    punctuation[unsigned('=')] = TokenKind::Equals;
  }
};

} // namespace

static constexpr ClassTable classTable;

static bool isOf(CharacterClass characterClass, char c) {
  return classTable.classes[static_cast<unsigned char>(c)] & characterClass;
}
static bool isSpace(char c) { return isOf(Space, c); }
static bool isAsciiByte(char c) { return static_cast<unsigned char>(c) < 0x80; }

//===----------------------------------------------------------------------===//
// Places in the text
//===----------------------------------------------------------------------===//

uint32_t Lexer::endOfLine(uint32_t offset) const {
  const void *lf = std::memchr(text.data() + offset, '\n', size() - offset);
  return lf ? uint32_t(static_cast<const char *>(lf) - text.data()) : size();
}

uint32_t Lexer::skipSpaces(uint32_t offset) const {
  while (offset != size() && isSpace(text[offset]))
    ++offset;
  return offset;
}

Line Lexer::findLine(uint32_t lineBegin) const {
  for (;;) {
    Line line;
    line.begin = lineBegin;
    line.text = lineBegin;
    for (; line.text != size() && isSpace(text[line.text]); ++line.text) {
      if (text[line.text] == ' ')
        ++line.indent;
      else if (text[line.text] == '\t')
        line.indent += 2 - line.indent % 2;
    }
    if (line.text == size()) {
      line.atEnd = true;
      return line;
    }
    if (text[line.text] != '\n' && text[line.text] != '#')
      return line;
    lineBegin = endOfLine(line.text);
    if (lineBegin != size())
      ++lineBegin;
  }
}

std::optional<uint32_t> Lexer::skipString(uint32_t offset,
                                          StringBytes &seen) const {
  const char *p = text.data() + offset + 1, *end = text.data() + size();
  for (;;) {
    p = detail::scanString(p, end, seen.hasSigils);
    if (p == end || *p == '\n')
      return std::nullopt;
    if (*p == '"')
      return uint32_t(p + 1 - text.data());
    seen.hasEscapes = true;
    ++p;
    if (p != end && *p != '\n')
      ++p;
  }
}

uint32_t Lexer::skipIdentifier(uint32_t offset) const {
  if (offset == size() || !isIdentifierStart(text[offset]))
    return offset;
  while (offset != size() && isOf(IdentifierPart, text[offset]))
    ++offset;
  return offset;
}

uint32_t Lexer::skipDottedIdentifier(uint32_t offset) const {
  uint32_t end = skipIdentifier(offset);
  while (end != offset && at(end) == '.' && isIdentifierStart(at(end + 1)))
    end = skipIdentifier(end + 1);
  return end;
}

uint32_t Lexer::characterSize(uint32_t offset) const {
  return isAsciiByte(text[offset]) ? 1 : decodeAt(text, offset).size;
}

bool Lexer::isItemDash(uint32_t offset) const {
  return at(offset) == '-' &&
         (at(offset + 1) == '\n' || isSpace(at(offset + 1)));
}

bool Lexer::closesTextBlock(uint32_t offset) const {
  if (!startsWith(offset, textBlockQuotes))
    return false;
  uint32_t behind = skipSpaces(offset + uint32_t(textBlockQuotes.size()));
  return at(behind) == '\n' || at(behind) == '#' || startsWith(behind, "|>");
}

bool Lexer::looksLikeKey(uint32_t offset) const {
  uint32_t end = skipDottedIdentifier(offset);
  if (end == offset && at(offset) == '"') {
    StringBytes seen;
    end = skipString(offset, seen).value_or(offset);
  }
  return end != offset && at(skipSpaces(end)) == ':';
}

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

/// Returns true if it went to another line. Leaves the cursor at a comment
/// where lines count.
bool Lexer::skipWhiteSpace(bool acrossLines) {
  bool newLine = false;
  for (;;) {
    cursor = skipSpaces(cursor);
    if (!acrossLines || cursor == size())
      return newLine;
    if (text[cursor] == '#')
      cursor = endOfLine(cursor);
    else if (text[cursor] != '\n')
      return newLine;
    if (cursor != size()) {
      lineBegin = ++cursor;
      newLine = true;
    }
  }
}

Token Lexer::next(bool acrossLines) {
  Token token;
  token.firstOnLine = skipWhiteSpace(acrossLines);
  token.begin = token.end = cursor;
  token.lineBegin = lineBegin;
  switch (classTable.starts[static_cast<unsigned char>(at(cursor))]) {
  case TokenStart::LineEnd:
    // Only the text's end is left within brackets.
    token.kind = acrossLines ? TokenKind::EndOfText : TokenKind::EndOfLine;
    token.end = endOfLine(cursor);
    break;
  case TokenStart::String:
    lexString(token);
    break;
  case TokenStart::Name:
    lexName(token);
    break;
  case TokenStart::Reference:
    lexReference(token);
    break;
  case TokenStart::AtName:
    lexAtName(token);
    break;
  case TokenStart::Number:
    lexNumber(token);
    break;
  case TokenStart::SingleQuote:
    lexSingleQuotes(token);
    break;
  case TokenStart::Punctuation:
    lexPunctuation(token);
    break;
  }
  cursor = token.end;
  return token;
}

void Lexer::lexString(Token &token) {
  if (startsWith(token.begin, textBlockQuotes)) {
    token.kind = TokenKind::TextBlock;
    token.end = token.begin + uint32_t(textBlockQuotes.size());
    return;
  }
  if (std::optional<uint32_t> end = skipString(token.begin, token.bytes)) {
    token.kind = TokenKind::String;
    token.end = *end;
    return;
  }
  token.kind = TokenKind::Bad;
  token.error = LexError::UnclosedString;
  token.end = endOfLine(token.begin);
}

void Lexer::lexSingleQuotes(Token &token) {
  token.kind = TokenKind::Bad;
  token.error = LexError::SingleQuotes;
  StringRef line = slice(token.begin, endOfLine(token.begin));
  size_t close = line.find('\'', 1);
  token.end = token.begin + (close == StringRef::npos ? 1 : close + 1);
}

/// If a name that ends at `token.end` goes on with letters outside ASCII, makes
/// the word of it, from `begin` on, a bad token.
bool Lexer::lexNonAsciiName(Token &token, uint32_t begin) {
  if (token.end == size() || isAsciiByte(text[token.end]))
    return false;
  uint32_t end = uint32_t(skipWord(text, begin));
  if (end <= token.end)
    return false;
  token.kind = TokenKind::Bad;
  token.error = LexError::NonAsciiName;
  token.begin = begin;
  token.end = end;
  return true;
}

/// Identifiers, and words with other letters where one seems to be meant.
void Lexer::lexName(Token &token) {
  token.end = skipIdentifier(token.begin);
  token.kind = TokenKind::Identifier;
  if (lexNonAsciiName(token, token.begin) || token.end != token.begin)
    return; // what follows a good name is wrong by itself
  token.kind = TokenKind::Bad;
  token.error = LexError::Character;
  token.end += characterSize(token.begin);
}

void Lexer::lexReference(Token &token) {
  token.kind = TokenKind::Reference;
  token.end = skipIdentifier(token.begin + 1);
  if (lexNonAsciiName(token, token.begin + 1))
    return;
  bool good = token.end != token.begin + 1;
  while (good && at(token.end) == '.') {
    uint32_t segment = token.end + 1;
    uint32_t end = segment;
    if (llvm::isDigit(at(segment)))
      while (isIdentifierPart(at(end)))
        ++end;
    else
      end = skipIdentifier(segment);
    // A segment of digits is for Sema to refuse; one like `1a` is nothing.
    good = end != segment &&
           (isIdentifierStart(text[segment]) ||
            slice(segment, end).find_if_not(llvm::isDigit) == StringRef::npos);
    token.end = end;
    if (lexNonAsciiName(token, segment))
      return;
  }
  if (good)
    return;
  token.kind = TokenKind::Bad;
  token.error = LexError::Reference;
}

void Lexer::lexAtName(Token &token) {
  token.end = skipDottedIdentifier(token.begin + 1);
  uint32_t word = token.begin + 1;
  if (size_t dot = slice(word, token.end).rfind('.'); dot != StringRef::npos)
    word += uint32_t(dot) + 1;
  if (at(token.end) == '.' && !isAsciiByte(at(token.end + 1)))
    word = ++token.end;
  if (lexNonAsciiName(token, word))
    return;
  if (token.end != token.begin + 1) {
    token.kind = TokenKind::AtName;
    return;
  }
  token.kind = TokenKind::Bad;
  token.error = LexError::Character;
}

/// `-?digits(.digits)?([eE][+-]?digits)?`; nullopt if it is not all of `word`.
static std::optional<TokenKind> classifyNumber(StringRef word) {
  auto takeDigits = [&] {
    size_t count = word.take_while(llvm::isDigit).size();
    word = word.drop_front(count);
    return count != 0;
  };
  TokenKind kind = TokenKind::Integer;
  word.consume_front("-");
  if (!takeDigits())
    return std::nullopt;
  if (word.consume_front(".")) {
    kind = TokenKind::Float;
    if (!takeDigits())
      return std::nullopt;
  }
  if (word.consume_front_insensitive("e")) {
    kind = TokenKind::Float;
    if (!word.consume_front("-"))
      word.consume_front("+");
    if (!takeDigits())
      return std::nullopt;
  }
  return word.empty() ? std::optional(kind) : std::nullopt;
}

/// Takes all that looks like one number, so that what is wrong with it is said
/// once and in full.
void Lexer::lexNumber(Token &token) {
  uint32_t end = token.begin;
  while (at(end) == '-' || at(end) == '+')
    ++end;
  for (; isIdentifierPart(at(end)) || at(end) == '.'; ++end)
    if ((at(end) == 'e' || at(end) == 'E') && end != token.begin &&
        llvm::isDigit(text[end - 1]) &&
        (at(end + 1) == '+' || at(end + 1) == '-'))
      ++end;
  StringRef word = slice(token.begin, end);
  token.end = end;
  if (std::optional<TokenKind> kind = classifyNumber(word)) {
    token.kind = *kind;
  } else if (word == "-") {
    token.kind = TokenKind::Dash;
    if (at(end) == '>') {
      token.kind = TokenKind::Arrow;
      ++token.end;
    }
  } else {
    bool number = llvm::any_of(word, isIdentifierPart);
    token.kind = TokenKind::Bad;
    token.error = number ? LexError::Number : LexError::Character;
    if (!number)
      token.end = token.begin + 1;
  }
}

void Lexer::lexPunctuation(Token &token) {
  char c = text[token.begin], following = at(token.begin + 1);
  token.kind = classTable.punctuation[static_cast<unsigned char>(c)];
  token.end = token.begin + 1;
  if (!token.is(TokenKind::Bad))
    return;
  if (c == '|' && following == '>') {
    token.kind = TokenKind::Pipe;
    ++token.end;
  } else if (c == '/' && (following == '/' || following == '*')) {
    token.error = LexError::Comment;
    token.end = endOfLine(token.begin);
  } else {
    token.error = LexError::Character;
  }
}

//===----------------------------------------------------------------------===//
// Escapes
//===----------------------------------------------------------------------===//

/// The code unit of `\uXXXX` at `at`, if it is one.
static std::optional<uint32_t> codeUnit(StringRef raw, size_t at) {
  uint32_t unit;
  StringRef escape = raw.substr(at, 6);
  if (escape.size() != 6 || !escape.consume_front("\\u") ||
      !llvm::all_of(escape, llvm::isHexDigit) || escape.getAsInteger(16, unit))
    return std::nullopt;
  return unit;
}

static void append(llvm::SmallVectorImpl<char> &out, uint32_t codePoint) {
  char bytes[maxUtf8Size];
  out.append(bytes, encodeUtf8(bytes, codePoint));
}

static char simpleEscape(char c) {
  switch (c) {
  case '"':
    return '"';
  case '\\':
    return '\\';
  case 'n':
    return '\n';
  case 't':
    return '\t';
  case 'r':
    return '\r';
  default:
    return 0;
  }
}

/// Decodes the `\u` at `at`; returns its size.
static size_t decodeUnicode(StringRef raw, size_t at,
                            llvm::SmallVectorImpl<char> &out,
                            llvm::function_ref<void(EscapeError)> report) {
  std::optional<uint32_t> unit = codeUnit(raw, at);
  if (!unit) {
    size_t digits = raw.substr(at + 2, 4).take_while(llvm::isHexDigit).size();
    report({false, uint32_t(at), uint32_t(at + 2 + digits)});
    return 2 + digits;
  }
  if (isHighSurrogate(*unit)) {
    std::optional<uint32_t> low = codeUnit(raw, at + 6);
    if (low && isLowSurrogate(*low)) {
      append(out, 0x10000 + ((*unit & 0x3FF) << 10) + (*low & 0x3FF));
      return 12;
    }
  }
  if (isHighSurrogate(*unit) || isLowSurrogate(*unit)) {
    report({true, uint32_t(at), uint32_t(at + 6)});
    unit = 0xFFFD;
  }
  append(out, *unit);
  return 6;
}

void facet::decodeEscapes(StringRef raw, llvm::SmallVectorImpl<char> &out,
                          llvm::function_ref<void(EscapeError)> report) {
  for (size_t at = 0;;) {
    size_t escape = std::min(raw.find('\\', at), raw.size());
    out.append(raw.begin() + at, raw.begin() + escape);
    if (escape == raw.size())
      return;
    at = escape + 1; // a string that ends in a lone backslash is never closed
    if (raw[at] == 'u') {
      at = escape + decodeUnicode(raw, escape, out, report);
    } else if (char c = simpleEscape(raw[at])) {
      out.push_back(c);
      ++at;
    } else {
      at += decodeAt(raw, at).size;
      report({false, uint32_t(escape), uint32_t(at)});
      out.append(raw.begin() + escape, raw.begin() + at);
    }
  }
}
