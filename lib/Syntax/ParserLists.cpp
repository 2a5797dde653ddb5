//===- ParserLists.cpp - Text to syntax tree: blocks of items -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Syntax/SyntaxDiagnostics.h"

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

const Expr *Parser::parseListBlock(Block block, MapRole role) {
  uint32_t begin = line.text;
  Exprs items(exprs);
  while (nextInBlock(block)) {
    if (lexer.isItemDash(line.text)) {
      items.push(parseItem(block, role));
      continue;
    }
    if (block.dashesOnly)
      break;
    reportNoItem();
    skipLine(line.indent);
  }
  return context.make<ListExpr>(span(begin, std::max(begin, lastEnd)),
                                items.copyTo(context));
}

void Parser::reportNoItem() {
  moveTo(line);
  bool isDash = lexer.at(line.text) == '-';
  Diagnostic &diagnostic =
      report(diag::KeyAmongListItems,
             isDash ? span(line.text, line.text + 1) : span(tok));
  if (isDash)
    diagnostic.withHelp("write a space after the '-'");
  else if (tok.is(TokenKind::Pipe))
    diagnostic.withHelp("a pipeline that continues an item is indented deeper "
                        "than its '-'");
}

/// `- value`, `- key: value` and what belongs to it, `- - value`.
const Expr *Parser::parseItem(const Block &block, MapRole role) {
  Line at = line;
  uint32_t dash = at.text;
  lastEnd = dash + 1;
  uint32_t begin = lexer.skipSpaces(dash + 1);
  const Expr *value;
  if (lexer.at(begin) == '\n' || lexer.at(begin) == '#') {
    report(diag::EmptyListItem, span(dash, dash + 1))
        .withHelp("write the value, or the first 'key: value', after the '-'");
    skipLine(at.indent);
    return errorExpr(span(dash, dash + 1));
  }
  if (role == MapRole::Assertions) {
    value = parseAssertion(begin);
  } else if (lexer.isItemDash(begin) || lexer.looksLikeKey(begin)) {
    // What stands behind the dash is a line of a block of its own.
    line.text = begin;
    line.indent = at.indent + (begin - dash);
    bool lenient = block.lenient || at.indent != block.indent;
    return parseBlock(at.indent, lenient, roleOfItem(role));
  } else {
    Line item = at;
    item.text = begin;
    value = parseInlineItem(item, roleOfItem(role));
  }
  finishEntry(block, at.indent);
  return value;
}

/// A value behind a dash, and the end of the line.
const Expr *Parser::parseInlineItem(const Line &item, MapRole role) {
  entryIndent = item.indent;
  moveTo(item);
  SourceSpan at = span(tok);
  ValueRules rules;
  rules.mapRole = role;
  const Expr *value = parseValue(rules);
  if (!value || !finishLine())
    recover(item.indent);
  return value ? value : errorExpr(at);
}

//===----------------------------------------------------------------------===//
// Assertions of tests
//===----------------------------------------------------------------------===//

/// The rest of the line without a comment, or the string that it is.
const Expr *Parser::parseAssertion(uint32_t begin) {
  uint32_t offset = begin, end = begin, stringEnd = begin;
  StringBytes seen;
  while (lexer.at(offset) != '\n' && lexer.at(offset) != '#') {
    if (lexer.at(offset) == '"') {
      if (lexer.startsWith(offset, textBlockQuotes))
        return reportBlockInAssertion(begin, offset);
      std::optional<uint32_t> close = lexer.skipString(offset, seen);
      uint32_t lineEnd = lexer.endOfLine(offset);
      if (!close)
        report(diag::UnclosedString, span(offset, lineEnd));
      if (offset == begin && close)
        stringEnd = *close;
      offset = end = close.value_or(lineEnd);
      continue;
    }
    ++offset;
    if (lexer.skipSpaces(offset - 1) == offset - 1)
      end = offset;
  }
  lastEnd = end;
  line = lineAfter(lexer.endOfLine(offset));
  StringRef text = stringEnd == end && end != begin
                       ? unescape(begin, end, seen.hasEscapes)
                       : lexer.slice(begin, end);
  return context.make<RawExpr>(span(begin, end), text);
}

/// `PATH contains """` and the lines of a text: nothing of it is an assertion.
const Expr *Parser::reportBlockInAssertion(uint32_t begin, uint32_t quotes) {
  uint32_t end = quotes + uint32_t(textBlockQuotes.size());
  report(diag::TextBlockMisplaced, span(quotes, end), {"in an assertion"})
      .withHelp("write the text as a string on this line, with '\\n' for a "
                "line break");
  uint32_t lineEnd = lexer.endOfLine(end);
  bool isOpen = lexer.skipSpaces(end) == lineEnd;
  uint32_t below = std::min(lineEnd + 1, lexer.size());
  Line first = lineAfter(lineEnd);
  // Without lines of text below it there is nothing to skip.
  if (isOpen && !first.atEnd && first.indent > line.indent)
    if (std::optional<TextBlockEnd> close = findTextBlockEnd(below))
      lineEnd = lexer.endOfLine(close->end);
  lastEnd = lineEnd;
  line = lineAfter(lineEnd);
  return errorExpr(span(begin, end));
}

/// The assertions of an inline list.
const Expr *Parser::assertionsOf(const Expr *value) {
  auto *list = llvm::dyn_cast<ListExpr>(value);
  if (!list) {
    if (!llvm::isa<RawExpr>(value))
      report(diag::AssertNotList, value->span)
          .withHelp("each assertion stands behind a '-' on a line of its own "
                    "below 'assert:'");
    return errorExpr(value->span);
  }
  Exprs items(exprs);
  for (const Expr *item : list->items) {
    if (auto *string = llvm::dyn_cast<StringExpr>(item))
      items.push(context.make<RawExpr>(item->span, string->value));
    else if (!llvm::isa<RawExpr>(item))
      report(diag::AssertItemNotString, item->span);
  }
  return context.make<ListExpr>(list->span, items.copyTo(context));
}
