//===- ParserExpressions.cpp - Text to syntax tree: values and pipelines --===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include <utility>

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

const Expr *Parser::parseValue(ValueRules rules) {
  auto atLazy = [&] {
    return tok.is(TokenKind::AtName) &&
           lexer.slice(tok.begin + 1, tok.end) == "lazy";
  };
  if (!atLazy())
    return parsePipeline(rules);
  SourceSpan lazy = span(tok);
  advance();
  if (atLazy()) {
    report(diag::RepeatedLazy, span(tok)).withHelp("write it once");
    return nullptr;
  }
  rules.baseless = true;
  rules.isLazy = true;
  const Expr *value = parsePipeline(rules);
  if (!value)
    return nullptr;
  return context.make<LazyExpr>(lazy.to(value->span), value);
}

const Expr *Parser::parsePipeline(ValueRules rules) {
  uint32_t begin = tok.begin;
  const Expr *base = nullptr;
  Frame<LensCall> steps(calls);
  if (atCall()) {
    if (!rules.baseless) {
      Token called = lensName();
      std::string name = shorten(lexer.slice(called.begin, called.end));
      report(diag::CallWithoutBase, span(called), {name})
          .withHelp(baselessCallHelp(called));
      return nullptr;
    }
    if (!parseCall(steps))
      return nullptr;
  } else {
    base = parsePrimary(rules);
    if (!base)
      return nullptr;
  }
  if (!parseSteps(steps))
    return nullptr;
  if (steps.size() == 0)
    return base;
  return context.make<PipelineExpr>(span(begin, lastEnd), base,
                                    steps.copyTo(context));
}

/// `|> call |> call`.
bool Parser::parseSteps(Frame<LensCall> &steps) {
  for (;;) {
    if (tok.is(TokenKind::EndOfLine))
      continueOnNextLine();
    if (!tok.is(TokenKind::Pipe))
      return true;
    advance();
    if (!tok.is(TokenKind::Identifier)) {
      reportNoCall();
      return false;
    }
    if (!parseCall(steps))
      return false;
  }
}

/// Reports what stands behind a `|>`.
void Parser::reportNoCall() {
  std::string help;
  Line next = lineAfter(tok.end);
  if (tok.is(TokenKind::EndOfLine) && !next.atEnd && next.indent > entryIndent)
    help = "begin the next line with it: '|> " +
           sourceText(span(next.text, lexer.endOfLine(next.text))) + "'";
  else if (isMisreadName())
    help = "a lens has no '.' before its name";
  else if (tok.is(TokenKind::Reference))
    help = "a lens has no '$' before its name";
  unexpected("a lens call", help);
}

/// Goes to the `|>` that begins the next line, if it is there and deep enough.
void Parser::continueOnNextLine() {
  Line next = lineAfter(tok.end);
  if (!next.atEnd && next.indent > entryIndent &&
      lexer.startsWith(next.text, "|>"))
    moveTo(next);
}

/// Lenses of hosts are named `x.host.name`; no other word has a dot.
Token Parser::lensName() const {
  Token name = tok;
  name.end = lexer.skipDottedIdentifier(tok.begin);
  return name;
}

bool Parser::atCall() const {
  if (!tok.is(TokenKind::Identifier))
    return false;
  StringRef word = lexer.slice(tok.begin, tok.end);
  if (word == "true" || word == "false" || word == "null")
    return false;
  Lexer probe = lexer;
  probe.moveTo(lensName().end, tok.lineBegin);
  return probe.next(!openBrackets.empty()).is(TokenKind::LeftParen);
}

/// `lens(a, b, k=v)`.
bool Parser::parseCall(Frame<LensCall> &steps) {
  LensCall call;
  call.id = context.numberCall();
  tok = lensName();
  lexer.moveTo(tok.end, tok.lineBegin);
  call.name = nameOf(tok);
  advance();
  if (!tok.is(TokenKind::LeftParen) && reportBrokenName())
    return false;
  if (!tok.is(TokenKind::LeftParen)) {
    report(diag::LensWithoutParentheses, call.name.span,
           {shorten(call.name.text)})
        .withHelp("write '" + shorten(call.name.text) + "()'");
    return false;
  }
  if (!open())
    return false;
  Exprs positional(exprs);
  NamedArguments named(arguments);
  NameIndex index;
  for (bool atEnd = tok.is(TokenKind::RightParen); !atEnd;)
    if (!parseArgument(positional, named, index) ||
        !takeComma(TokenKind::RightParen, "',' or ')'", atEnd))
      return false;
  close();
  call.span = call.name.span.to(span(lastEnd, lastEnd));
  call.positional = positional.copyTo(context);
  call.named = named.copyTo(context);
  steps.push(call);
  return true;
}

bool Parser::atNamedArgument() const {
  Lexer probe = lexer;
  if (!tok.is(TokenKind::Identifier))
    return false;
  Token next = probe.next(/*acrossLines=*/true);
  return next.is(TokenKind::Equals) && lexer.at(next.end) != '>';
}

/// `name: value` among the arguments.
bool Parser::reportArgumentColon() {
  Lexer probe = lexer;
  // The key of the next entry, behind a bracket that is never closed.
  if (!tok.is(TokenKind::Identifier) || brokeOffInBrackets() ||
      !probe.next(/*acrossLines=*/true).is(TokenKind::Colon))
    return false;
  Token name = tok;
  advance();
  unexpected("'=' after the argument's name",
             "write '" + shownAttribute(lexer.slice(name.begin, name.end)) +
                 "'");
  return true;
}

bool Parser::parseArgument(Exprs &positional, NamedArguments &named,
                           NameIndex &index) {
  if (!atNamedArgument()) {
    if (reportArgumentColon())
      return false;
    const Expr *value = parseValue();
    if (!value)
      return false;
    if (named.size())
      report(diag::PositionalAfterNamed, value->span);
    positional.push(value);
    return true;
  }
  Name name = nameOf(tok);
  if (auto first = index.findOrAdd(name.text, named.size(), [&](size_t i) {
        return named[i].name.text;
      }))
    report(diag::RepeatedArgument, name.span, {shorten(name.text)})
        .note("the first one is here", named[*first].name.span);
  advance();
  advance();
  const Expr *value = parseValue();
  if (!value)
    return false;
  named.push({name, value});
  return true;
}

//===----------------------------------------------------------------------===//
// Primaries
//===----------------------------------------------------------------------===//

const Expr *Parser::parsePrimary(ValueRules rules) {
  switch (tok.kind) {
  case TokenKind::String:
    return parseString();
  case TokenKind::TextBlock:
    return parseTextBlock(rules);
  case TokenKind::Integer:
    return parseInteger();
  case TokenKind::Float:
    return parseFloat();
  case TokenKind::Identifier:
    return parseWord();
  case TokenKind::Reference:
    return parseReference();
  case TokenKind::LeftBracket:
    return parseList(rules.mapRole);
  case TokenKind::LeftBrace:
    return reportTemplateTag() ? nullptr : parseInlineMap(rules.mapRole);
  case TokenKind::AtName:
    return parseAtValue();
  default:
    unexpected("a value", valueHelp());
    return nullptr;
  }
}

/// `$name.path`.
const Expr *Parser::parseReference() {
  auto segment = [&](uint32_t begin) {
    uint32_t end = begin;
    while (end != tok.end && text[end] != '.')
      ++end;
    return Name{lexer.slice(begin, end), span(begin, end)};
  };
  Name name = segment(tok.begin);
  name.text = name.text.drop_front(); // the `$`
  Frame<Name> path(names);
  for (uint32_t end = name.span.end; end != tok.end;) {
    Name next = segment(end + 1);
    end = next.span.end;
    path.push(next);
  }
  SourceSpan at = span(tok);
  advance();
  return context.make<ReferenceExpr>(at, name, path.copyTo(context));
}

/// Reports `@name` that is no value, at the token.
void Parser::reportUnknownAtValue(StringRef name) {
  Lexer probe = lexer;
  bool isCall = probe.next(/*acrossLines=*/false).is(TokenKind::LeftParen);
  Token path = probe.next(/*acrossLines=*/false);
  bool isFile =
      llvm::is_contained({"file", "include", "import", "read", "load"}, name);
  std::optional<StringRef> near = nearestName(name, {"input", "text", "lazy"});
  std::string help;
  if (isFile || near == "text")
    help = "the text of a file is '@text(" +
           (isCall && path.is(TokenKind::String) ? sourceText(span(path))
                                                 : "\"prompts/intro.md\"") +
           ")'";
  else if (near)
    help = ("did you mean '@" + *near + "'?").str();
  report(diag::UnknownAtValue, span(tok), {shorten(name)}).withHelp(help);
}

/// `@input(…)` or `@text(…)`; no other facet name is a value.
const Expr *Parser::parseAtValue() {
  StringRef name = lexer.slice(tok.begin + 1, tok.end);
  if (name == "input")
    return parseInput();
  if (name == "text")
    return parseTextFile();
  if (brokeOffInBrackets())
    unexpected("a value");
  else
    reportUnknownAtValue(name);
  return nullptr;
}

const Expr *Parser::parseInput() {
  Token at = tok;
  advance();
  if (!tok.is(TokenKind::LeftParen)) {
    unexpected("'(' after '@input'", "write '@input(type=\"string\")'");
    return nullptr;
  }
  llvm::ArrayRef<NamedArgument> attributes;
  if (!parseAttributes("@input", attributes))
    return nullptr;
  return context.make<InputExpr>(span(at.begin, lastEnd), attributes);
}

//===----------------------------------------------------------------------===//
// Inline literals
//===----------------------------------------------------------------------===//

const Expr *Parser::parseList(MapRole role) {
  uint32_t begin = tok.begin;
  if (!open())
    return nullptr;
  Exprs items(exprs);
  ValueRules rules;
  rules.mapRole = roleOfItem(role);
  for (bool atEnd = tok.is(TokenKind::RightBracket); !atEnd;) {
    const Expr *item = parseValue(rules);
    if (!item)
      return nullptr;
    items.push(item);
    if (!takeComma(TokenKind::RightBracket, "',' or ']'", atEnd))
      return nullptr;
  }
  close();
  return context.make<ListExpr>(span(begin, lastEnd), items.copyTo(context));
}

const Expr *Parser::parseInlineMap(MapRole role) {
  uint32_t begin = tok.begin;
  if (!open())
    return nullptr;
  Entries map(entries);
  NameIndex index;
  for (bool atEnd = tok.is(TokenKind::RightBrace); !atEnd;)
    if (!parseInlineEntry(role, map, index) ||
        !takeComma(TokenKind::RightBrace, "',' or '}'", atEnd))
      return nullptr;
  close();
  auto *result =
      context.make<MapExpr>(span(begin, lastEnd), map.copyTo(context));
  result->hasRepeatedKeys = index.hasRepeats();
  return result;
}

bool Parser::parseInlineEntry(MapRole role, Entries &map, NameIndex &index) {
  Key key;
  bool usable = true;
  if (!parseKey(role, key, usable))
    return false;
  StringRef outer = std::exchange(valueName, key.text);
  ValueRules rules = rulesOf(role, key.text);
  const Expr *value = parseValue(rules);
  if (!value)
    return false;
  if (rules.mapRole == MapRole::Assertions)
    value = assertionsOf(value);
  valueName = outer;
  if (usable) {
    checkRepeatedKey({key, value}, role, map, index);
    map.push({key, value});
  }
  return true;
}
