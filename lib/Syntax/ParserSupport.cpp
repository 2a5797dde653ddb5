//===- ParserSupport.cpp - Tokens, brackets, errors and recovery ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Tokens and brackets
//===----------------------------------------------------------------------===//

/// Goes to the first token of a line.
void Parser::moveTo(const Line &at) {
  lexer.moveTo(at.text, at.begin);
  previous = Token();
  tok = lexer.next(/*acrossLines=*/!openBrackets.empty());
}

/// Uses the token and goes to the next.
void Parser::advance() {
  lastEnd = tok.end;
  previous = tok;
  tok = lexer.next(/*acrossLines=*/!openBrackets.empty());
}

/// Uses an opening bracket.
bool Parser::open() {
  if (nesting >= maxNesting) {
    report(diag::NestingTooDeep, span(tok), {std::to_string(maxNesting)});
    return false;
  }
  ++nesting;
  openBrackets.push_back(tok.begin);
  advance();
  return true;
}

/// Uses a closing bracket.
void Parser::close() {
  --nesting;
  openBrackets.pop_back();
  advance();
}

bool Parser::takeComma(TokenKind closer, StringRef expected, bool &atEnd) {
  atEnd = tok.is(closer);
  if (atEnd)
    return true;
  if (!tok.is(TokenKind::Comma)) {
    unexpected(expected);
    return false;
  }
  Token comma = tok;
  advance();
  if (!tok.is(closer))
    return true;
  report(diag::TrailingComma, span(comma)).withHelp("remove the comma");
  atEnd = true;
  return true;
}

bool Parser::expect(TokenKind kind, StringRef what) {
  if (tok.is(kind)) {
    advance();
    return true;
  }
  unexpected(what);
  return false;
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

std::string facet::shorten(StringRef text) {
  constexpr size_t shown = 60;
  if (text.size() <= shown)
    return text.str();
  return text.take_front(floorBoundary(text, shown)).str() + "…";
}

/// True if the token makes it likely that the innermost bracket was never meant
/// to reach this far.
bool Parser::brokeOffInBrackets() const {
  if (openBrackets.empty())
    return false;
  if (tok.is(TokenKind::EndOfText))
    return true;
  if (!tok.firstOnLine)
    return false;
  Line at = lexer.findLine(tok.lineBegin);
  return at.indent <= entryIndent && looksLikeEntry(at);
}

/// Reports the token: its own mistake, or that it is not what is due.
void Parser::unexpected(StringRef expected, StringRef help) {
  if (brokeOffInBrackets()) {
    uint32_t at = openBrackets.back();
    report(diag::UnclosedBracket, span(at, at + 1), {text.substr(at, 1).str()});
    return;
  }
  if (tok.is(TokenKind::TextBlock))
    return reportMisplacedTextBlock("here");
  if (reportMistake(expected))
    return;
  std::string foreign = help.empty() ? foreignTokenHelp() : "";
  if (help.empty())
    help = foreign;
  if (tok.is(TokenKind::Bad) && !isMisreadName()) {
    reportBadToken(help);
    return;
  }
  // What is missing at the end of a line is missing behind its last token.
  SourceSpan at =
      tok.is(TokenKind::EndOfLine) ? span(lastEnd, lastEnd) : span(tok);
  bool isLineOver = tok.is(TokenKind::EndOfLine) || tok.firstOnLine;
  Diagnostic &diagnostic =
      report(diag::ExpectedToken, at, {expected.str(), describeToken()})
          .withHelp(help.str());
  if ((isLineOver || closesBracket(tok)) && !openBrackets.empty()) {
    uint32_t open = openBrackets.back();
    diagnostic.note("the '" + text.substr(open, 1).str() + "' was opened here",
                    span(open, open + 1));
  }
}

std::string Parser::describeToken() const {
  switch (tok.kind) {
  case TokenKind::EndOfLine:
    return tok.end == lexer.size() ? "the end of the text"
                                   : "the end of the line";
  case TokenKind::EndOfText:
    return "the end of the text";
  case TokenKind::String:
    return "a string";
  default:
    break;
  }
  if (tok.error == LexError::UnclosedString)
    return "a string";
  return "'" + shorten(lexer.slice(tok.begin, tok.end)) + "'";
}

std::string Parser::describeCharacter(uint32_t at) const {
  uint32_t size = lexer.characterSize(at);
  std::string text = "'" + lexer.slice(at, at + size).str() + "'";
  if (size == 1)
    return text;
  return text + " (U+" +
         llvm::utohexstr(decodeAt(this->text, at).value, /*LowerCase=*/false,
                         /*Width=*/4) +
         ")";
}

/// `help`: what fits here better than what the token says by itself.
void Parser::reportBadToken(StringRef help) {
  StringRef word = lexer.slice(tok.begin, tok.end);
  switch (tok.error) {
  case LexError::None:
    break;
  case LexError::UnclosedString:
    report(diag::UnclosedString, span(tok))
        .withHelp("a line break in a string is written '\\n'; a text of "
                  "several lines stands between lines of '\"\"\"'");
    break;
  case LexError::SingleQuotes:
    report(diag::SingleQuotes, span(tok))
        .withHelp(lexer.startsWith(tok.begin, "'''")
                      ? "a text of several lines stands between lines of "
                        "'\"\"\"'"
                      : "write it in double quotes");
    break;
  case LexError::Comment:
    report(diag::ForeignComment, span(tok), {word.take_front(2).str()})
        .withHelp("write '#" + shorten(word.drop_front(2)) + "'");
    break;
  case LexError::Number:
    reportBadNumber();
    break;
  case LexError::NonAsciiName:
    report(diag::NonAsciiName, span(tok), {word.str()})
        .withHelp("only strings in double quotes may hold other letters");
    break;
  case LexError::Reference:
    report(word.contains('.') ? diag::BadReferenceField : diag::BadReference,
           span(tok))
        .withHelp(help.empty() ? "write '$name' or '$name.field'" : help.str());
    break;
  case LexError::Character:
    reportBadCharacter(help);
    break;
  }
}

void Parser::reportBadNumber() {
  StringRef word = lexer.slice(tok.begin, tok.end);
  report(diag::BadNumber, span(tok), {shorten(word)})
      .withHelp(badNumberHelp(word));
}

void Parser::reportBadCharacter(StringRef help) {
  uint32_t at = tok.begin;
  report(diag::UnexpectedCharacter, span(at, at + lexer.characterSize(at)),
         {describeCharacter(at)})
      .withHelp(help.empty() ? foreignTokenHelp() : help.str());
}

//===----------------------------------------------------------------------===//
// Recovery
//===----------------------------------------------------------------------===//

bool Parser::looksLikeFacet(const Line &at) const {
  return at.indent == 0 && lexer.at(at.text) == '@' &&
         isIdentifierStart(lexer.at(at.text + 1));
}

bool Parser::looksLikeFunction(const Line &at) const {
  return lexer.startsWith(at.text, "fn") &&
         !isIdentifierPart(lexer.at(at.text + 2));
}

/// True if a line is what an entry or a facet begins with, whatever brackets
/// seem to be open there.
bool Parser::looksLikeEntry(const Line &at) const {
  if (at.indent == 0)
    return looksLikeFacet(at);
  return lexer.isItemDash(at.text) || lexer.looksLikeKey(at.text) ||
         looksLikeFunction(at);
}

bool Parser::endsSkip(const Line &at, uint32_t indent, size_t openCount) const {
  return at.atEnd ||
         (at.indent <= indent && (openCount == 0 || looksLikeEntry(at)));
}

/// Skips to the line's end, counting brackets.
uint32_t Parser::skipRestOfLine(uint32_t offset, size_t &openCount) const {
  while (offset != lexer.size()) {
    switch (text[offset]) {
    case '\n':
      return offset;
    case '#':
      return lexer.endOfLine(offset);
    case '"': {
      StringBytes seen;
      std::optional<uint32_t> end = lexer.skipString(offset, seen);
      if (!end)
        return lexer.endOfLine(offset);
      offset = *end;
      continue;
    }
    case '[':
    case '{':
    case '(':
      ++openCount;
      break;
    case ']':
    case '}':
    case ')':
      if (openCount)
        --openCount;
      break;
    default:
      break;
    }
    ++offset;
  }
  return offset;
}

/// Skips what can belong to an entry at column `indent`, brackets included.
void Parser::skipFrom(uint32_t offset, size_t openCount, uint32_t indent) {
  for (;;) {
    lastEnd = skipRestOfLine(offset, openCount);
    line = lineAfter(lastEnd);
    if (endsSkip(line, indent, openCount))
      return;
    offset = line.text;
  }
}

/// After an error in an entry at column `indent`.
void Parser::recover(uint32_t indent) {
  size_t openCount = openBrackets.size();
  nesting -= openCount;
  openBrackets.clear();
  if (tok.is(TokenKind::TextBlock))
    skipTextBlock();
  if (tok.firstOnLine) {
    // The token that was one too many may begin the next entry.
    Line at = lexer.findLine(tok.lineBegin);
    if (endsSkip(at, indent, openCount)) {
      line = at;
      return;
    }
  }
  skipFrom(tok.begin, openCount, indent);
  // The rest of a string that goes over several lines is no second mistake.
  if (tok.error == LexError::UnclosedString)
    while (!line.atEnd && !looksLikeEntry(line))
      line = lineAfter(lexer.endOfLine(line.text));
}

/// Goes to the quotes that seem to close a text block in the wrong place, if
/// they come before the next facet.
void Parser::skipTextBlock() {
  size_t facet = std::min(text.find("\n@", tok.end), text.size());
  size_t close = text.slice(tok.end, facet).find(textBlockQuotes);
  if (close != StringRef::npos)
    tok.begin = tok.end += uint32_t(close + textBlockQuotes.size());
}

/// Skips the line and what is indented deeper than `indent` below it.
void Parser::skipLine(uint32_t indent) { skipFrom(line.text, 0, indent); }

/// Goes to the line after the token that ends a line.
void Parser::nextLine() { line = lineAfter(tok.end); }
