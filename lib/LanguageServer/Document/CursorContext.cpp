//===- CursorContext.cpp - What is being written at a place ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/CursorContext.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/STLExtras.h"

namespace facet::lsp {

using Place = CursorContext::Place;

namespace {
class ContextFinder {
public:
  ContextFinder(llvm::StringRef text, llvm::ArrayRef<Token> tokens,
                uint32_t offset)
      : text(text), tokens(tokens), offset(offset),
        before(countBefore(tokens, offset)) {}
  CursorContext run();

private:
  /// A bracket that is open at the cursor.
  struct Opener {
    size_t token;
    /// Commas behind it that are not in other brackets.
    unsigned commas = 0;
  };

  static size_t countBefore(llvm::ArrayRef<Token> tokens, uint32_t offset);
  llvm::StringRef textOf(const Token &token) const {
    return text.slice(token.begin, token.end);
  }
  bool is(size_t token, llvm::StringRef word) const {
    return token < tokens.size() && textOf(tokens[token]) == word;
  }
  uint32_t lineBegin(uint32_t at) const {
    return uint32_t(text.take_front(at).rfind('\n') + 1);
  }
  uint32_t indentOf(uint32_t line) const {
    return uint32_t(
        text.substr(line).take_while([](char c) { return c == ' '; }).size());
  }
  bool isLineStart(size_t token) const;

  bool findWord();
  bool isDottedName() const;
  void findFacet();
  void findOpeners();
  void findInlinePath();
  void findBlockPath(uint32_t line);
  void addSibling(uint32_t line, uint32_t indent);
  void findSiblingLines(uint32_t line, uint32_t indent);
  void findSiblings(uint32_t line);
  template <typename Visit>
  void forEachInside(size_t opener, Visit visit) const;
  void findCall();
  void findPlace();
  void placeBehind(size_t token);

  llvm::StringRef text;
  llvm::ArrayRef<Token> tokens;
  uint32_t offset;
  /// Tokens that end before the word that is written.
  size_t before;
  size_t facetToken = 0;
  bool hasFacet = false;
  /// Innermost first.
  llvm::SmallVector<Opener, 4> openers;
  CursorContext result;
};
} // namespace

/// Tokens that begin before the cursor.
size_t ContextFinder::countBefore(llvm::ArrayRef<Token> tokens,
                                  uint32_t offset) {
  return size_t(llvm::partition_point(
                    tokens, [&](const Token &t) { return t.begin < offset; }) -
                tokens.begin());
}

/// Only blanks and the dashes of items stand before it on its line.
bool ContextFinder::isLineStart(size_t token) const {
  uint32_t begin = lineBegin(tokens[token].begin);
  return text.slice(begin, tokens[token].begin).trim(" -").empty();
}

/// "x.acme." is the begin of one name, unlike "$user.".
bool ContextFinder::isDottedName() const {
  if (before < 2 || !is(before - 1, "."))
    return false;
  const Token &name = tokens[before - 2];
  return name.end == tokens[before - 1].begin &&
         (name.kind == TokenKind::Lens || name.kind == TokenKind::Word);
}

/// The word at the cursor. True if it settles the place.
bool ContextFinder::findWord() {
  if (before == 0)
    return false;
  const Token &last = tokens[before - 1];
  bool touches = last.end >= offset;
  llvm::StringRef written = text.slice(last.begin, offset);
  if (!touches)
    return false;
  switch (last.kind) {
  case TokenKind::Comment:
    result.place = Place::Comment;
    return true;
  case TokenKind::String:
    // Behind the closing quote it is over.
    if (last.end == offset && written.size() > 1 && written.ends_with("\""))
      return false;
    result.place = Place::String;
    result.prefix = written.drop_front();
    --before;
    return false;
  case TokenKind::TextBlock:
    result.place = Place::TextBlock;
    return last.end > offset;
  case TokenKind::Operator:
    return false;
  case TokenKind::Punctuation:
    if (isDottedName()) {
      before -= 2;
      result.prefix = text.slice(tokens[before].begin, offset);
    }
    return false;
  default:
    result.prefix = written;
    --before;
    return false;
  }
}

void ContextFinder::findFacet() {
  for (size_t i = before; i-- != 0;)
    if (tokens[i].kind == TokenKind::Facet &&
        lineBegin(tokens[i].begin) == tokens[i].begin) {
      facetToken = i;
      hasFacet = true;
      result.facet = textOf(tokens[i]).drop_front();
      return;
    }
}

/// The brackets that are open at the cursor, as far as their lines are part of
/// what is written: a forgotten bracket above does not count.
void ContextFinder::findOpeners() {
  uint32_t line = lineBegin(offset), indent = indentOf(line);
  unsigned closed = 0, commas = 0;
  for (size_t i = before; i-- > facetToken;) {
    const Token &token = tokens[i];
    if (token.kind != TokenKind::Punctuation)
      continue;
    char c = text[token.begin];
    if (c == ',' && closed == 0)
      ++commas;
    if (llvm::StringRef(")]}").contains(c))
      ++closed;
    if (!llvm::StringRef("([{").contains(c))
      continue;
    if (closed) {
      --closed;
      continue;
    }
    uint32_t other = lineBegin(token.begin);
    if (other != line && indentOf(other) >= indent)
      return;
    openers.push_back({i, commas});
    commas = 0;
  }
}

void ContextFinder::findCall() {
  if (before >= 2 && is(before - 1, "=") &&
      tokens[before - 2].kind == TokenKind::Argument)
    result.argumentName = textOf(tokens[before - 2]);
  for (const Opener &opener : openers) {
    if (text[tokens[opener.token].begin] != '(' || opener.token == 0)
      continue;
    const Token &name = tokens[opener.token - 1];
    bool isCall = name.kind == TokenKind::Lens || name.kind == TokenKind::Facet;
    if (!isCall)
      return;
    result.call = OpenCall{textOf(name), opener.commas, {}};
    forEachInside(opener.token, [&](size_t i) {
      if (tokens[i].kind == TokenKind::Argument)
        result.call->named.push_back(textOf(tokens[i]));
    });
    return;
  }
}

/// Calls `visit` for the tokens behind an opening bracket that are in no other
/// bracket, but for the word that is written; to its closing bracket, or to the
/// next facet.
template <typename Visit>
void ContextFinder::forEachInside(size_t opener, Visit visit) const {
  unsigned depth = 0;
  for (size_t i = opener + 1; i < tokens.size(); ++i) {
    const Token &token = tokens[i];
    llvm::StringRef word = textOf(token);
    if (token.kind == TokenKind::Facet && lineBegin(token.begin) == token.begin)
      return;
    if (token.kind == TokenKind::Punctuation) {
      depth += llvm::StringRef("([{").contains(word);
      if (llvm::StringRef(")]}").contains(word) && depth-- == 0)
        return;
    }
    bool isWritten = token.begin < offset && offset <= token.end;
    if (depth == 0 && !isWritten)
      visit(i);
  }
}

/// The keys of the inline maps that are open.
void ContextFinder::findInlinePath() {
  for (const Opener &opener : llvm::reverse(openers)) {
    size_t i = opener.token;
    if (i >= 2 && is(i - 1, ":") && tokens[i - 2].kind == TokenKind::Key)
      result.path.push_back(textOf(tokens[i - 2]));
    // An inline map has keys only.
    if (text[tokens[i].begin] != '(')
      result.isInItem = text[tokens[i].begin] == '[';
  }
}

/// The keys of the lines above that are indented less, one a level.
void ContextFinder::findBlockPath(uint32_t line) {
  uint32_t indent = indentOf(line);
  if (text.substr(line + indent).starts_with("- ")) {
    result.isInItem = true;
    ++indent;
  }
  llvm::SmallVector<llvm::StringRef, 4> keys;
  uint32_t stop = hasFacet ? tokens[facetToken].begin : 0;
  while (line > stop && indent > 0) {
    line = lineBegin(line - 1);
    llvm::StringRef words =
        text.slice(line, std::min(text.find('\n', line), text.size()));
    llvm::StringRef word = words.ltrim(' ');
    uint32_t here = uint32_t(words.size() - word.size());
    bool isItem = word.consume_front("- ");
    if (word.empty() || word.starts_with("#"))
      continue;
    if (isItem && here < indent)
      result.isInItem = true;
    // The first key of an item has the item's other keys beside it.
    uint32_t column = here + (isItem ? 2 : 0);
    llvm::StringRef key = takeIdentifier(word);
    bool isKey = !key.empty() && word.drop_front(key.size()).starts_with(":");
    if (column < indent && isKey) {
      keys.push_back(key);
      indent = here;
    } else if (here < indent) {
      indent = isItem ? here + 1 : here;
    }
  }
  std::reverse(keys.begin(), keys.end());
  result.path.insert(result.path.begin(), keys.begin(), keys.end());
}

/// The key of a line, and its value; a comment belongs to that.
void ContextFinder::addSibling(uint32_t line, uint32_t indent) {
  llvm::StringRef word =
      text.slice(line + indent, std::min(text.find('\n', line), text.size()));
  llvm::StringRef key = takeIdentifier(word);
  llvm::StringRef value = word.drop_front(key.size());
  if (value.consume_front(":"))
    result.siblings.push_back({key, value.trim(' ')});
}

/// The keys of the lines around that have the same indentation.
void ContextFinder::findSiblingLines(uint32_t line, uint32_t indent) {
  auto isDash = [&](uint32_t at) {
    return text.substr(at).ltrim(' ').starts_with("- ");
  };
  for (uint32_t at = line; at > 0 && !isDash(line);) {
    at = lineBegin(at - 1);
    uint32_t here = indentOf(at);
    // The first key of an item stands behind its dash.
    if (isDash(at) && here + 2 == indent) {
      addSibling(at, indent);
      break;
    }
    if (here == indent)
      addSibling(at, indent);
    else if (here < indent && at + here < text.size() &&
             text[at + here] != '\n')
      break;
  }
  for (size_t end = text.find('\n', line); end != llvm::StringRef::npos;
       end = text.find('\n', end + 1)) {
    uint32_t at = uint32_t(end) + 1;
    llvm::StringRef rest = text.substr(at + indentOf(at));
    if (rest.starts_with("\n"))
      continue;
    if (rest.empty() || indentOf(at) < indent)
      break;
    if (indentOf(at) == indent)
      addSibling(at, indent);
  }
}

/// The map that the place is in is the innermost one: an inline map, or lines.
void ContextFinder::findSiblings(uint32_t line) {
  auto addFrom = [&](size_t i) {
    llvm::StringRef value = i + 2 < tokens.size() ? textOf(tokens[i + 2]) : "";
    if (tokens[i].kind == TokenKind::Key)
      result.siblings.push_back({textOf(tokens[i]), value});
  };
  for (const Opener &opener : openers)
    if (text[tokens[opener.token].begin] == '{')
      return forEachInside(opener.token, addFrom);
  bool isItem = text.substr(line).ltrim(' ').starts_with("- ");
  findSiblingLines(line, indentOf(line) + (isItem ? 2 : 0));
}

bool CursorContext::hasSibling(llvm::StringRef name) const {
  return llvm::any_of(siblings,
                      [&](const SiblingKey &one) { return one.name == name; });
}

llvm::StringRef CursorContext::siblingValue(llvm::StringRef name) const {
  for (const SiblingKey &one : siblings)
    if (one.name == name)
      return one.value;
  return "";
}

/// What is due behind a token of the same line.
void ContextFinder::placeBehind(size_t token) {
  const Token &last = tokens[token];
  llvm::StringRef word = textOf(last);
  if (word == "|>")
    result.place = Place::Lens;
  else if (word == ":" && token && tokens[token - 1].kind == TokenKind::Key) {
    result.place = Place::Value;
    result.key = textOf(tokens[token - 1]);
  } else if (word == "{" || (word == "," && !openers.empty() &&
                             is(openers.front().token, "{"))) {
    result.place = Place::Key;
  } else if (result.call) {
    result.place = Place::Argument;
  } else {
    result.place = Place::Value;
  }
}

void ContextFinder::findPlace() {
  bool isOnLine =
      before && tokens[before - 1].begin >= lineBegin(offset) &&
      !(isLineStart(before - 1) && textOf(tokens[before - 1]) == "-");
  bool isInBrackets = !openers.empty();
  bool isBehindInterface =
      before && tokens[before - 1].kind == TokenKind::InterfaceName;
  if (result.prefix.starts_with("@")) {
    uint32_t word = offset - uint32_t(result.prefix.size());
    llvm::StringRef blanks = text.slice(lineBegin(offset), word);
    bool isFirst = blanks.trim(' ').empty();
    // No value begins a line but in brackets.
    result.place = isFirst && (blanks.empty() || !isInBrackets)
                       ? Place::TopLevel
                       : Place::AtName;
  } else if (!isBehindInterface && (isOnLine || isInBrackets))
    placeBehind(before - 1);
  else if (isBehindInterface ||
           lineBegin(offset) == offset - result.prefix.size())
    result.place = Place::TopLevel;
  else
    result.place = result.facet == "interface" ? Place::Function : Place::Key;
}

/// Splits "$a.b.c" where the cursor stands in it.
static size_t takeReference(llvm::StringRef text, llvm::ArrayRef<Token> tokens,
                            size_t before, CursorContext &result) {
  size_t i = before;
  while (i >= 2 && text.slice(tokens[i - 1].begin, tokens[i - 1].end) == "." &&
         (tokens[i - 2].kind == TokenKind::Field ||
          tokens[i - 2].kind == TokenKind::Variable)) {
    llvm::StringRef name = text.slice(tokens[i - 2].begin, tokens[i - 2].end);
    name.consume_front("$");
    result.reference.insert(result.reference.begin(), name);
    i -= 2;
  }
  return i;
}

CursorContext ContextFinder::run() {
  if (findWord())
    return std::move(result);
  findFacet();
  bool isInString = result.place == Place::String;
  size_t word = takeReference(text, tokens, before, result);
  bool isReference = result.prefix.starts_with("$") || word != before;
  before = word;
  findOpeners();
  findCall();
  uint32_t line = openers.empty()
                      ? lineBegin(offset)
                      : lineBegin(tokens[openers.back().token].begin);
  findBlockPath(line);
  findInlinePath();
  findPlace();
  findSiblings(line);
  if (isInString)
    result.place = Place::String;
  else if (isReference)
    result.place = Place::Variable;
  result.prefix.consume_front("$");
  if (result.facet == "interface" && result.place != Place::TopLevel &&
      !isInString)
    result.place = Place::Function;
  return std::move(result);
}

CursorContext findContext(llvm::StringRef text, llvm::ArrayRef<Token> tokens,
                          uint32_t offset) {
  return ContextFinder(text, tokens, offset).run();
}

} // namespace facet::lsp
