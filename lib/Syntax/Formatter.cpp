//===- Formatter.cpp - The canonical layout of a document -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Syntax/Formatter.h"
#include "FormatLine.h"
#include <algorithm>
#include <cassert>
#include <optional>

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Text that is no tokens
//===----------------------------------------------------------------------===//

static void findAssertions(const Expr *expr, std::vector<SourceSpan> &spans) {
  if (auto *map = llvm::dyn_cast_or_null<MapExpr>(expr)) {
    for (const MapEntry &entry : map->entries)
      findAssertions(entry.value, spans);
  } else if (auto *list = llvm::dyn_cast_or_null<ListExpr>(expr)) {
    for (const Expr *item : list->items)
      findAssertions(item, spans);
  } else if (llvm::isa_and_present<RawExpr>(expr)) {
    spans.push_back(expr->span);
  }
}

/// The types of functions, the assertions of tests and the text blocks, in
/// source order.
static std::vector<SourceSpan> findOpaqueText(const Document &document) {
  std::vector<SourceSpan> spans;
  for (const Facet *facet : document.facets) {
    for (const Function &function : facet->functions) {
      for (const Parameter &parameter : function.parameters)
        spans.push_back(parameter.type.span);
      spans.push_back(function.result.span);
    }
    if (facet->kind == FacetKind::Test)
      findAssertions(facet->body, spans);
  }
  for (const StringExpr *text : document.longTexts)
    if (text->form == StringForm::Block)
      spans.push_back(text->span);
  llvm::sort(spans, [](const SourceSpan &a, const SourceSpan &b) {
    return a.begin < b.begin;
  });
  return spans;
}

//===----------------------------------------------------------------------===//
// The formatter
//===----------------------------------------------------------------------===//

namespace {
class Formatter {
public:
  Formatter(const Document &document, StringRef text,
            const FormatOptions &options)
      : text(text), lexer(text), options(options),
        opaque(findOpaqueText(document)) {
    result.text.reserve(text.size() + text.size() / 16);
  }

  FormattedText run();

private:
  /// What was written last.
  enum class Last { Nothing, Head, Import, Comment, Line };

  uint32_t skipBlankLines(uint32_t begin) const;
  void takeComment(uint32_t begin);
  void takeLine(const Line &at);
  void emit(uint32_t begin, uint32_t end, bool isSeparated);

  uint32_t readLine(const Line &at);
  void addToken(const Token &token, uint32_t end);
  void addComments(uint32_t begin, uint32_t end);
  const Line &codeLineFrom(uint32_t begin);
  bool isHead(const Line &at) const { return !at.atEnd && at.indent == 0; }

  StringRef text;
  Lexer lexer;
  const FormatOptions &options;
  std::vector<SourceSpan> opaque;
  size_t nextOpaque = 0;

  FormattedText result;
  FormatLine line;
  std::string laidOut;
  /// Comments that go before the next token.
  std::vector<StringRef> comments;
  /// The next line that is neither blank nor a comment, from `begin` on.
  std::optional<Line> codeLine;

  /// The source up to here is in the result; the number of the next line.
  uint32_t done = 0;
  unsigned lineNumber = 1;
  Last last = Last::Nothing;
  /// The indentation of the last line that is no comment.
  uint32_t lastIndent = 0;
};
} // namespace

/// The first line from `begin` on that is not blank; the text's end if there is
/// none.
uint32_t Formatter::skipBlankLines(uint32_t begin) const {
  for (uint32_t at = begin;;) {
    at = lexer.skipSpaces(at);
    if (at == text.size())
      return at;
    if (text[at] != '\n')
      return begin;
    begin = ++at;
  }
}

/// Searched for once for all comments before it.
const Line &Formatter::codeLineFrom(uint32_t begin) {
  if (!codeLine || (!codeLine->atEnd && codeLine->begin < begin))
    codeLine = lexer.findLine(begin);
  return *codeLine;
}

FormattedText Formatter::run() {
  for (;;) {
    uint32_t begin = skipBlankLines(done);
    if (begin == text.size())
      break;
    if (text[lexer.skipSpaces(begin)] == '#')
      takeComment(begin);
    else
      takeLine(lexer.findLine(begin));
  }
  // Blank lines at the end.
  if (lineNumber > options.lastLine)
    result.text += text.drop_front(done);
  result.cuts.emplace_back(text.size(), result.text.size());
  return std::move(result);
}

//===----------------------------------------------------------------------===//
// Lines
//===----------------------------------------------------------------------===//

/// A comment is indented as the line before it or the one behind it, or between
/// them, whatever is nearest.
void Formatter::takeComment(uint32_t begin) {
  uint32_t at = lexer.skipSpaces(begin), end = lexer.endOfLine(at);
  const Line &next = codeLineFrom(begin);
  uint32_t nextIndent = next.atEnd ? 0 : next.indent;
  uint32_t indent =
      std::clamp((at - begin) / 2 * 2, std::min(lastIndent, nextIndent),
                 std::max(lastIndent, nextIndent));
  laidOut.assign(indent, ' ');
  laidOut += lexer.slice(at, end).rtrim();
  bool introducesFacet = indent == 0 && isHead(next) && last != Last::Comment;
  emit(begin, end, introducesFacet);
  last = Last::Comment;
}

void Formatter::takeLine(const Line &at) {
  uint32_t end = readLine(at);
  laidOut.clear();
  layOut(line, options.width, laidOut);
  bool isImport = isHead(at) && lexer.startsWith(at.text, "@import");
  emit(at.begin, end,
       isHead(at) && last != Last::Comment &&
           !(isImport && last == Last::Import));
  last = isImport ? Last::Import : isHead(at) ? Last::Head : Last::Line;
  lastIndent = at.indent;
}

/// Puts `laidOut` for the source from `begin` to `end`, where its last line
/// ends; a blank line before it if there was one, or if it `isSeparated`.
void Formatter::emit(uint32_t begin, uint32_t end, bool isSeparated) {
  unsigned first = lineNumber + lexer.slice(done, begin).count('\n');
  unsigned lastOfAll = first + lexer.slice(begin, end).count('\n');
  bool hadBlank = begin != done;
  uint32_t next = std::min(end + 1, lexer.size());
  if (lastOfAll < options.firstLine || first > options.lastLine) {
    result.text += lexer.slice(done, next);
  } else {
    bool isFirst = last == Last::Nothing, isUnderHead = last == Last::Head;
    if (!isFirst && (isSeparated || (hadBlank && !isUnderHead)))
      result.text += '\n';
    result.text += laidOut;
    result.text += '\n';
  }
  done = next;
  lineNumber = lastOfAll + 1;
  result.cuts.emplace_back(done, result.text.size());
}

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

/// Reads a logical line; returns where its last line ends.
uint32_t Formatter::readLine(const Line &at) {
  line.clear();
  line.indent = at.indent;
  comments.clear();
  lexer.moveTo(at.text, at.begin);
  llvm::SmallVector<uint32_t, 32> open;
  uint32_t end = at.text;
  for (;;) {
    Token token = lexer.next(/*acrossLines=*/!open.empty());
    while (nextOpaque != opaque.size() && opaque[nextOpaque].begin < end)
      ++nextOpaque;
    bool isOpaque = nextOpaque != opaque.size() &&
                    opaque[nextOpaque].begin == token.begin &&
                    opaque[nextOpaque].end > token.begin;
    if (!isOpaque &&
        (token.is(TokenKind::EndOfLine) || token.is(TokenKind::EndOfText))) {
      uint32_t lineEnd = lexer.endOfLine(end);
      addComments(end, lineEnd);
      const Line &next = codeLineFrom(std::min(lineEnd + 1, lexer.size()));
      if (next.atEnd || next.indent <= at.indent ||
          !lexer.startsWith(next.text, "|>")) {
        assert(open.empty() && "a document with an error is not laid out");
        return lineEnd;
      }
      lexer.moveTo(next.text, next.begin);
      end = lineEnd;
      continue;
    }
    addComments(end, token.begin);
    end = token.end;
    if (isOpaque)
      end = opaque[nextOpaque].end;
    else if (token.is(TokenKind::Identifier))
      end = lexer.skipDottedIdentifier(token.begin);
    if (end != token.end)
      lexer.moveTo(end, token.lineBegin);
    uint32_t number = line.tokens.size();
    addToken(token, end);
    if (isOpaque) {
      // Its first token says nothing about it: that may be a bracket.
      line.tokens.back().kind = TokenKind::Identifier;
      line.tokens.back().isOpaque = true;
      continue;
    }
    switch (token.kind) {
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
    case TokenKind::LeftBrace:
      open.push_back(number);
      break;
    case TokenKind::RightParen:
    case TokenKind::RightBracket:
    case TokenKind::RightBrace:
      line.tokens[number].match = open.back();
      line.tokens[open.pop_back_val()].match = number;
      break;
    default:
      break;
    }
  }
}

void Formatter::addToken(const Token &token, uint32_t end) {
  FormatToken added{token.kind, lexer.slice(token.begin, end)};
  // Before a comma no line is broken.
  if (!token.is(TokenKind::Comma)) {
    added.firstComment = line.comments.size();
    added.commentCount = comments.size();
    line.comments.insert(line.comments.end(), comments.begin(), comments.end());
    comments.clear();
  }
  line.tokens.push_back(added);
}

/// Keeps the comments between two tokens: the one on the line of the first, and
/// those on lines of their own.
void Formatter::addComments(uint32_t begin, uint32_t end) {
  auto [onLine, below] = lexer.slice(begin, end).split('\n');
  onLine = onLine.trim();
  if (!onLine.empty()) {
    size_t count = line.tokens.size();
    bool isTaken = count > 1 &&
                   line.tokens[count - 1].kind == TokenKind::Comma &&
                   !line.tokens[count - 2].trailing.empty();
    if (isTaken)
      comments.push_back(onLine);
    else
      line.tokens.back().trailing = onLine;
  }
  while (!below.empty()) {
    auto [one, rest] = below.split('\n');
    if (!one.trim().empty())
      comments.push_back(one.trim());
    below = rest;
  }
}

FormattedText facet::formatDocument(const Document &document, StringRef text,
                                    const FormatOptions &options) {
  return Formatter(document, text, options).run();
}
