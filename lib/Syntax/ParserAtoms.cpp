//===- ParserAtoms.cpp - Text to syntax tree: atoms and attributes --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/SmallString.h"
#include <charconv>
#include <utility>

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Atoms
//===----------------------------------------------------------------------===//

/// The value of the string literal at [begin, end), quotes included. Reports
/// its bad escapes.
StringRef Parser::unescape(uint32_t begin, uint32_t end, bool hasEscapes) {
  StringRef raw = lexer.slice(begin + 1, end - 1);
  if (!hasEscapes)
    return raw;
  llvm::SmallString<256> value;
  bool hasBadEscape = false;
  decodeEscapes(raw, value, [&](EscapeError error) {
    SourceSpan at = span(begin + 1 + error.begin, begin + 1 + error.end);
    std::string escape = raw.slice(error.begin, error.end).str();
    if (error.loneSurrogate)
      report(diag::LoneSurrogate, at, {escape});
    // Who writes one such escape writes others: it is one mistake of a string.
    else if (!std::exchange(hasBadEscape, true))
      report(diag::BadEscape, at, {escape}).withHelp(escapeHelp(escape));
  });
  return context.copy(value.str());
}

const Expr *Parser::parseString() {
  auto *string = context.make<StringExpr>(
      span(tok), unescape(tok.begin, tok.end, tok.bytes.hasEscapes));
  string->mayHoldPlaceholder = tok.bytes.hasSigils || tok.bytes.hasEscapes;
  advance();
  return string;
}

const Expr *Parser::parseInteger() {
  SourceSpan at = span(tok);
  StringRef digits = lexer.slice(tok.begin, tok.end);
  advance();
  int64_t value;
  if (!digits.getAsInteger(10, value))
    return context.make<IntExpr>(at, value);
  report(diag::IntegerOutOfRange, at, {shorten(digits)})
      .withHelp("write it as a string or as a float");
  return errorExpr(at);
}

/// True if a well-formed number that is no double is so because it is large.
static bool isLarge(StringRef number) {
  auto isExponent = [](char c) { return c == 'e' || c == 'E'; };
  size_t mantissaSize = std::min(number.find_if(isExponent), number.size());
  StringRef mantissa = number.take_front(mantissaSize).ltrim('-');
  StringRef exponent = number.drop_front(mantissaSize);
  auto [whole, fraction] = mantissa.split('.');
  whole = whole.ltrim('0');
  int64_t magnitude = int64_t(whole.size());
  if (whole.empty())
    magnitude = -int64_t(fraction.size() - fraction.ltrim('0').size());
  if (exponent.empty())
    return magnitude > 0;
  exponent = exponent.drop_front();
  bool negative = exponent.consume_front("-");
  exponent.consume_front("+");
  int64_t power;
  if (exponent.getAsInteger(10, power))
    return !negative; // more than 2^63: the sign decides
  return magnitude + (negative ? -power : power) > 0;
}

const Expr *Parser::parseFloat() {
  SourceSpan at = span(tok);
  StringRef number = lexer.slice(tok.begin, tok.end);
  advance();
  double value = 0;
  auto result = std::from_chars(number.begin(), number.end(), value);
  if (result.ec == std::errc())
    return context.make<FloatExpr>(at, value);
  if (!isLarge(number)) // too small to tell from zero
    return context.make<FloatExpr>(at, number.starts_with("-") ? -0.0 : 0.0);
  report(diag::FloatOutOfRange, at, {shorten(number)});
  return errorExpr(at);
}

/// `true`, `false`, `null`; no other word is a value.
const Expr *Parser::parseWord() {
  SourceSpan at = span(tok);
  StringRef word = lexer.slice(tok.begin, tok.end);
  const Expr *value = nullptr;
  if (word == "true" || word == "false")
    value = context.make<BoolExpr>(at, word == "true");
  else if (word == "null")
    value = context.make<NullExpr>(at);
  if (value) {
    advance();
    return value;
  }
  if (brokeOffInBrackets()) {
    unexpected("a value");
    return nullptr;
  }
  reportBareWord();
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// `(k=v, …)` of a facet, a function or @input.
bool Parser::parseAttributes(StringRef owner,
                             llvm::ArrayRef<NamedArgument> &attributes) {
  if (!open())
    return false;
  NamedArguments list(arguments);
  NameIndex index;
  for (bool atEnd = tok.is(TokenKind::RightParen); !atEnd;)
    if (!parseAttribute(owner, list, index) ||
        !takeComma(TokenKind::RightParen, "',' or ')'", atEnd))
      return false;
  close();
  attributes = list.copyTo(context);
  return true;
}

/// Reports `{{` or `}}` that stands bare where a value, or what follows it, is
/// due; true if it does.
bool Parser::reportBareBraces(const Name &name) {
  for (StringRef braces : {"{{", "}}"}) {
    if (!lexer.startsWith(tok.begin, braces))
      continue;
    StringRef line = lexer.slice(tok.begin, lexer.endOfLine(tok.begin));
    size_t close = braces == "{{" ? line.find("}}") : 0;
    size_t size = close == StringRef::npos ? 2 : close + 2;
    report(diag::AttributeInterpolation,
           span(tok.begin, tok.begin + uint32_t(size)),
           {shorten(name.text), braces.str()})
        .withHelp("compute the value in '@vars' and write '$name'");
    return true;
  }
  return false;
}

bool Parser::parseAttribute(StringRef owner, NamedArguments &attributes,
                            NameIndex &index) {
  if (!tok.is(TokenKind::Identifier)) {
    bool isType = owner == "@input" && tok.is(TokenKind::String);
    unexpected("the name of an attribute",
               isType ? "write '@input(type=" + sourceText(span(tok)) + ")'"
                      : "");
    return false;
  }
  Name name = nameOf(tok);
  advance();
  if (!tok.is(TokenKind::Equals)) {
    std::string help;
    if (tok.is(TokenKind::Colon))
      help = "write '" + shownAttribute(name.text) + "'";
    else if (owner == "@input")
      help = "write '@input(type=\"" + shorten(name.text) + "\")'";
    unexpected("'=' after the attribute's name", help);
    return false;
  }
  advance();
  if (auto first = index.findOrAdd(name.text, attributes.size(), [&](size_t i) {
        return attributes[i].name.text;
      }))
    report(owner == "fn" && name.text == "description"
               ? diag::RepeatedDescription
               : diag::RepeatedAttribute,
           name.span, {shorten(name.text)})
        .note("the first one is here", attributes[*first].name.span);
  bool isInput = owner == "@input";
  if (!isInput && reportBareBraces(name))
    return false;
  StringRef outer = std::exchange(valueName, name.text);
  const Expr *value = parseValue();
  if (!value || (!isInput && reportBareBraces(name)))
    return false;
  bool atNext = tok.is(TokenKind::Comma) || tok.is(TokenKind::RightParen);
  if (atNext)
    valueName = outer;
  checkAttributeValue(owner, attributes, name, value);
  attributes.push({name, value});
  return true;
}

/// Attributes are atoms and references. Anything else has been parsed, so that
/// the error is said of all of it.
void Parser::checkAttributeValue(StringRef owner,
                                 const NamedArguments &attributes,
                                 const Name &name, const Expr *value) {
  StringRef found;
  switch (value->kind) {
  case Expr::Kind::String: {
    auto *string = llvm::cast<StringExpr>(value);
    if (string->form == StringForm::File) {
      found = "'@text'";
      break;
    }
    if (owner == "@input")
      return;
    StringRef text = string->value;
    for (StringRef braces : {"{{", "}}"}) {
      if (!text.contains(braces))
        continue;
      report(diag::AttributeInterpolation, value->span,
             {shorten(name.text), braces.str()});
      break;
    }
    return;
  }
  case Expr::Kind::List:
    found = "a list";
    break;
  case Expr::Kind::Map:
    found = "a map";
    break;
  case Expr::Kind::Pipeline:
    found = "a pipeline";
    break;
  case Expr::Kind::Input:
    found = "'@input'";
    break;
  case Expr::Kind::Lazy:
    found = "'@lazy'";
    break;
  default:
    return;
  }
  report(owner == "@input" ? diag::InputAttributeNotAtom
                           : diag::AttributeNotAtom,
         value->span, {shorten(name.text), found.str()})
      .withHelp(attributeHelp(owner, attributes, name, value));
}
