//===- TokenScan.cpp - The words of a document ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/TokenScan.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::lsp {

namespace {
class TokenScan {
public:
  explicit TokenScan(llvm::StringRef text) : text(text) {}
  std::vector<Token> run();

private:
  char at(size_t i) const { return i < text.size() ? text[i] : '\0'; }
  bool startsWith(llvm::StringRef word) const {
    return text.substr(position).starts_with(word);
  }
  void add(size_t end, TokenKind kind) {
    tokens.push_back({uint32_t(position), uint32_t(end), kind});
    position = end;
  }
  size_t endOfLine(size_t from) const {
    return std::min(text.find('\n', from), text.size());
  }
  bool follows(TokenKind kind, llvm::StringRef word = "") const;
  void scanOne();
  void scanString();
  void scanTextBlock(size_t endOfOpening);
  void scanReference();
  void scanAtName();
  void scanWord();
  TokenKind kindOfWord(size_t end) const;
  TokenKind kindInFunction(size_t end) const;
  void scanNumber();
  void scanSign();

  llvm::StringRef text;
  size_t position = 0;
  std::vector<Token> tokens;
  /// Open brackets.
  unsigned depth = 0;
  /// On the lines of a function of an interface.
  bool isInFunction = false;
};
} // namespace

/// Whether the newest token is one of this kind, and this word.
bool TokenScan::follows(TokenKind kind, llvm::StringRef word) const {
  if (tokens.empty() || tokens.back().kind != kind)
    return false;
  return word.empty() ||
         text.slice(tokens.back().begin, tokens.back().end) == word;
}

/// Up to a line that closes it, or the next facet.
void TokenScan::scanTextBlock(size_t endOfOpening) {
  size_t line = endOfOpening;
  for (; line < text.size(); line = endOfLine(line + 1)) {
    if (at(line + 1) == '@')
      break;
    size_t word = std::min(text.find_first_not_of(' ', line + 1), text.size());
    llvm::StringRef rest = text.slice(word, endOfLine(word));
    if (!rest.consume_front("\"\"\""))
      continue;
    rest = rest.ltrim(' ');
    if (rest.empty() || rest.starts_with("#") || rest.starts_with("|>"))
      return add(word + 3, TokenKind::TextBlock);
  }
  add(line, TokenKind::TextBlock);
}

void TokenScan::scanString() {
  size_t end = endOfLine(position);
  if (startsWith("\"\"\"") && text.slice(position + 3, end).trim(' ').empty())
    return scanTextBlock(end);
  size_t i = position + 1;
  while (i < end && text[i] != '"')
    i += text[i] == '\\' ? 2 : 1;
  add(std::min(i + 1, end), TokenKind::String);
}

/// "$name.path".
void TokenScan::scanReference() {
  llvm::StringRef name = takeIdentifier(text.substr(position + 1));
  add(position + 1 + name.size(), TokenKind::Variable);
  while (at(position) == '.') {
    add(position + 1, TokenKind::Punctuation);
    llvm::StringRef field = text.substr(position).take_while(isIdentifierPart);
    if (field.empty())
      return;
    add(position + field.size(), TokenKind::Field);
  }
}

TokenKind TokenScan::kindInFunction(size_t end) const {
  if (follows(TokenKind::Keyword, "fn"))
    return TokenKind::FunctionName;
  char next = at(text.find_first_not_of(' ', end));
  if (next == '=')
    return TokenKind::Argument;
  if (next == ':')
    return TokenKind::Parameter;
  return TokenKind::TypeName;
}

TokenKind TokenScan::kindOfWord(size_t end) const {
  llvm::StringRef word = text.slice(position, end);
  if (follows(TokenKind::Facet, "@interface"))
    return TokenKind::InterfaceName;
  if (isInFunction)
    return kindInFunction(end);
  size_t behind = text.find_first_not_of(' ', end);
  char next = at(behind);
  if (next == '(' || follows(TokenKind::Operator, "|>"))
    return TokenKind::Lens;
  if (next == ':')
    return TokenKind::Key;
  if (next == '=' && at(behind + 1) != '=')
    return TokenKind::Argument;
  if (word == "true" || word == "false" || word == "null")
    return TokenKind::Keyword;
  return TokenKind::Word;
}

/// A name; dots join it to a longer one.
void TokenScan::scanWord() {
  size_t end = position + takeIdentifier(text.substr(position)).size();
  while (at(end) == '.' && isIdentifierStart(at(end + 1)))
    end += 1 + takeIdentifier(text.substr(end + 1)).size();
  if (text.slice(position, end) == "fn" && depth == 0) {
    isInFunction = true;
    return add(end, TokenKind::Keyword);
  }
  add(end, kindOfWord(end));
}

/// The name may still be missing.
void TokenScan::scanAtName() {
  llvm::StringRef name = text.substr(position + 1).take_while([](char c) {
    return isIdentifierPart(c) || c == '.';
  });
  // A facet ends whatever was left open.
  if (position == 0 || text[position - 1] == '\n') {
    depth = 0;
    isInFunction = false;
  }
  add(position + 1 + name.size(), TokenKind::Facet);
}

void TokenScan::scanNumber() {
  llvm::StringRef rest = text.substr(position + 1).take_while([](char c) {
    return isIdentifierPart(c) || c == '.';
  });
  add(position + 1 + rest.size(), TokenKind::Number);
}

void TokenScan::scanSign() {
  char c = text[position];
  for (llvm::StringRef sign : {"|>", "->", "==", "!=", "<=", ">="})
    if (startsWith(sign))
      return add(position + 2, TokenKind::Operator);
  if (llvm::StringRef("([{").contains(c))
    ++depth;
  if (llvm::StringRef(")]}").contains(c) && depth)
    --depth;
  bool isPunctuation = llvm::StringRef("()[]{},:.").contains(c);
  add(position + 1,
      isPunctuation ? TokenKind::Punctuation : TokenKind::Operator);
}

void TokenScan::scanOne() {
  char c = text[position];
  if (c == '#')
    add(endOfLine(position), TokenKind::Comment);
  else if (c == '"')
    scanString();
  else if (c == '$')
    scanReference();
  else if (c == '@')
    scanAtName();
  else if (isIdentifierStart(c))
    scanWord();
  else if (llvm::isDigit(c) || (c == '-' && llvm::isDigit(at(position + 1))))
    scanNumber();
  else
    scanSign();
}

std::vector<Token> TokenScan::run() {
  while (position < text.size()) {
    if (text[position] == '\n' && depth == 0)
      isInFunction = false;
    if (llvm::isSpace(text[position]))
      ++position;
    else
      scanOne();
  }
  return std::move(tokens);
}

std::vector<Token> scanTokens(llvm::StringRef text) {
  return TokenScan(text).run();
}

size_t firstTokenAt(llvm::ArrayRef<Token> tokens, uint32_t offset) {
  return size_t(llvm::partition_point(
                    tokens, [&](const Token &t) { return t.end < offset; }) -
                tokens.begin());
}

} // namespace facet::lsp
