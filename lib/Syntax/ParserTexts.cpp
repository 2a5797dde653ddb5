//===- ParserTexts.cpp - Text to syntax tree: text blocks, @text ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Long texts (docs/Language.md 3.8): both forms become string literals.
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Text blocks
//===----------------------------------------------------------------------===//

/// Finds the line that closes a block whose first line is at `begin`. Nullopt
/// if there is none, which is then known of all later blocks.
std::optional<Parser::TextBlockEnd> Parser::findTextBlockEnd(uint32_t begin) {
  if (begin >= noTextBlockEndsAfter)
    return std::nullopt;
  for (uint32_t lineBegin = begin; lineBegin < lexer.size();) {
    uint32_t first = lexer.skipSpaces(lineBegin);
    if (lexer.closesTextBlock(first))
      return TextBlockEnd{lineBegin, first,
                          first + uint32_t(textBlockQuotes.size())};
    lineBegin = lexer.endOfLine(first) + 1;
  }
  noTextBlockEndsAfter = begin;
  return std::nullopt;
}

/// The text of the lines in [begin, end), without `indent` columns in front of
/// each. Reports the first line that is less deep.
StringRef Parser::stripTextBlock(uint32_t begin, const TextBlockEnd &end) {
  if (begin == end.lineBegin)
    return "";
  uint32_t indent = end.quotes - end.lineBegin;
  // The lines without the last line feed; room for all of it.
  char *memory = context.allocateText(end.lineBegin - begin), *out = memory;
  bool isReported = false;
  for (uint32_t at = begin; at != end.lineBegin;) {
    uint32_t lineEnd = lexer.endOfLine(at);
    uint32_t first = lexer.skipSpaces(at);
    if (first < lineEnd) {
      if (first - at < indent && !std::exchange(isReported, true))
        reportLessDeep(at, first, end);
      StringRef rest = lexer.slice(std::min(first, at + indent), lineEnd);
      out = llvm::copy(rest, out);
    }
    *out++ = '\n';
    at = lineEnd + 1;
  }
  return StringRef(memory, out - memory - 1);
}

void Parser::reportLessDeep(uint32_t lineBegin, uint32_t first,
                            const TextBlockEnd &end) {
  Line at = lexer.findLine(lineBegin);
  bool isEntry = at.text == first && looksLikeEntry(at);
  report(diag::TextBlockLine, span(lineBegin, first))
      .withHelp(isEntry ? "if the block ends before this line, close it there "
                          "with a line of '\"\"\"'; else indent the line"
                        : "indent the line, or the closing quotes less")
      .note("the closing quotes are here", span(end.quotes, end.end));
}

/// A text block, at its opening quotes.
const Expr *Parser::parseTextBlock(ValueRules rules) {
  if (!openBrackets.empty() || rules.isLazy) {
    reportMisplacedTextBlock(rules.isLazy ? "behind '@lazy'"
                                          : "inside brackets");
    return nullptr;
  }
  Token open = tok;
  uint32_t lineEnd = lexer.endOfLine(tok.end);
  if (uint32_t rest = lexer.skipSpaces(tok.end); rest != lineEnd) {
    reportBehindOpening(rest, lineEnd);
    skipUnclosedTextBlock(lineEnd);
    return errorExpr(span(open));
  }
  uint32_t begin = std::min(lineEnd + 1, lexer.size());
  std::optional<TextBlockEnd> end = findTextBlockEnd(begin);
  if (!end) {
    Diagnostic &diagnostic =
        report(diag::TextBlockUnclosed, span(open))
            .withHelp("close it with a line of '\"\"\"', indented deeper than "
                      "the line that opens it");
    skipUnclosedTextBlock(lineEnd);
    noteTextBehindClosing(diagnostic, begin);
    return errorExpr(span(open));
  }
  uint32_t indent = end->quotes - end->lineBegin;
  StringRef value = stripTextBlock(begin, *end);
  if (indent <= entryIndent)
    report(diag::TextBlockNotIndented, span(end->lineBegin, end->end))
        .withHelp("indent the block deeper than the line that it is under");
  previous = Token();
  lastEnd = end->end;
  lexer.moveTo(end->end, end->lineBegin);
  tok = lexer.next(/*acrossLines=*/false);
  SourceSpan at = span(open.begin, end->end);
  auto *text = context.make<StringExpr>(at, value, StringForm::Block,
                                        span(begin, end->lineBegin), indent);
  longTexts.push_back(text);
  return text;
}

/// Reports what stands in [begin, end) behind opening quotes.
void Parser::reportBehindOpening(uint32_t begin, uint32_t end) {
  StringRef found = lexer.slice(begin, end);
  std::string help = "the text begins on the next line, indented deeper, and a "
                     "line of '\"\"\"' closes it";
  size_t close = found.find(textBlockQuotes);
  if (close != StringRef::npos && !found.take_front(close).contains('"'))
    help = "a text of one line is a string: \"" +
           shorten(found.take_front(close)) + "\"";
  report(diag::TextBehindOpening, span(begin, end)).withHelp(help);
}

/// Goes to the end of the line behind which another entry seems to begin.
void Parser::skipUnclosedTextBlock(uint32_t lineEnd) {
  uint32_t end = lineEnd;
  for (Line at = lineAfter(end);
       !at.atEnd && !(at.indent <= entryIndent && looksLikeEntry(at));
       at = lineAfter(end))
    end = lexer.endOfLine(at.text);
  previous = Token();
  lastEnd = end;
  lexer.moveTo(end, end);
  tok = lexer.next(/*acrossLines=*/false);
}

/// Notes the first line in [begin, lastEnd) that looks as if it closed a block.
void Parser::noteTextBehindClosing(Diagnostic &diagnostic, uint32_t begin) {
  while (begin < lastEnd) {
    uint32_t first = lexer.skipSpaces(begin), end = lexer.endOfLine(first);
    if (lexer.startsWith(first, textBlockQuotes)) {
      diagnostic.note("text behind these quotes makes this a line of the text",
                      span(first, end));
      return;
    }
    begin = end + 1;
  }
}

/// Reports opening quotes where no text block may stand.
void Parser::reportMisplacedTextBlock(StringRef where, StringRef help) {
  if (help.empty())
    help = "make it a variable of its own in '@vars', and refer to it";
  report(diag::TextBlockMisplaced, span(tok), {where.str()})
      .withHelp(help.str());
}

//===----------------------------------------------------------------------===//
// Texts of files
//===----------------------------------------------------------------------===//

/// `@text("path")`.
const Expr *Parser::parseTextFile() {
  Token at = tok;
  advance();
  std::string path = tok.is(TokenKind::String) ? sourceText(span(tok))
                                               : "\"prompts/intro.md\"";
  std::string help = "write '@text(" + path + ")'";
  if (!tok.is(TokenKind::LeftParen)) {
    unexpected("'(' after '@text'", help);
    return nullptr;
  }
  if (!open())
    return nullptr;
  if (!tok.is(TokenKind::String)) {
    bool isReference = tok.is(TokenKind::Reference);
    unexpected("the path of a file, in double quotes",
               isReference ? "a path is written out: texts are read when the "
                             "document is, before any value is known"
                           : help);
    return nullptr;
  }
  Name name{unescape(tok.begin, tok.end, tok.bytes.hasEscapes), span(tok)};
  advance();
  if (!tok.is(TokenKind::RightParen)) {
    unexpected("')' after the path");
    return nullptr;
  }
  close();
  SourceSpan whole = span(at.begin, lastEnd);
  TextFile file;
  if (loadText) {
    std::optional<TextFile> loaded = loadText(name, whole);
    if (!loaded)
      return errorExpr(whole);
    file = *loaded;
  }
  auto *text = context.make<StringExpr>(
      whole, file.text, StringForm::File,
      SourceSpan{file.file, 0, uint32_t(file.text.size())});
  longTexts.push_back(text);
  return text;
}
