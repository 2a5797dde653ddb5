//===- ForeignForms.cpp - What people bring from other languages ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nothing here decides whether a text is FACET: it is asked only where it is
// not, and finds the message that fits best. Words and tokens of other
// languages are rows of ForeignWords.def; here are the mistakes that only the
// tokens around them tell.
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Support/Identifier.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

/// Reports the token, which is not what is due, if it is part of a known
/// mistake.
bool Parser::reportMistake(StringRef expected) {
  return reportBrokenName() || reportMember() || reportIndexedReference() ||
         reportStringEndsEarly() || reportBlockScalar(expected);
}

/// `.name` was read as a number.
bool Parser::isMisreadName() const {
  return tok.error == LexError::Number && lexer.at(tok.begin) == '.' &&
         isIdentifierStart(lexer.at(tok.begin + 1));
}

/// `user-name`, `$user-name`, `get.weather`: the name goes on behind the token
/// that was used.
bool Parser::reportBrokenName() {
  bool isReference = previous.is(TokenKind::Reference);
  char joint = lexer.at(tok.begin);
  if (!(isReference || previous.is(TokenKind::Identifier)) ||
      previous.end != tok.begin ||
      !(joint == '-' || (joint == '.' && !isReference)) ||
      !isIdentifierStart(lexer.at(tok.begin + 1)))
    return false;
  StringRef rest = lexer.slice(tok.begin, lexer.endOfLine(tok.begin));
  rest = rest.take_while([](char c) {
               return llvm::isAlnum(c) || c == '_' || c == '-' || c == '.';
             })
             .rtrim("-.");
  SourceSpan at = span(previous.begin, tok.begin + uint32_t(rest.size()));
  std::string name = lexer.slice(at.begin, at.end).str();
  Diagnostic &diagnostic = report(diag::DashInName, at, {shorten(name)});
  for (size_t i = previous.end - previous.begin; i != name.size(); ++i)
    if (name[i] == '-' || (name[i] == '.' && !isReference))
      name[i] = '_';
  // The part before is a key that may be dotted, or has dashes of its own.
  if (!isReference)
    llvm::replace(name, '.', '_');
  diagnostic.withHelp("write '" + shorten(name) + "'");
  return true;
}

/// True at a word that begins the next argument or entry in brackets, before
/// which a comma is missing.
bool Parser::beginsNextElement() const {
  if (openBrackets.empty() || !tok.is(TokenKind::Identifier))
    return false;
  Lexer probe = lexer;
  Token next = probe.next(/*acrossLines=*/true);
  StringRef word = lexer.slice(tok.begin, tok.end);
  return next.is(TokenKind::Equals) || next.is(TokenKind::Colon) ||
         word == "true" || word == "false" || word == "null";
}

/// `"Say "yes""`: quotes inside a string.
bool Parser::reportStringEndsEarly() {
  if (!previous.is(TokenKind::String))
    return false;
  StringRef word = lexer.slice(tok.begin, tok.end);
  bool isWord = tok.is(TokenKind::Identifier);
  bool isAdjacent =
      previous.end == tok.begin &&
      (isWord || tok.is(TokenKind::Integer) || tok.is(TokenKind::Float) ||
       tok.is(TokenKind::String) || tok.error == LexError::UnclosedString ||
       tok.error == LexError::NonAsciiName || tok.error == LexError::Number);
  StringRef rest = lexer.slice(tok.begin, lexer.endOfLine(tok.begin));
  bool isSentence = isWord && !tok.firstOnLine && rest.contains('"') &&
                    !beginsNextElement() &&
                    !findForeignWord(ForeignContext::Value, word);
  if (!isAdjacent && !isSentence)
    return false;
  unsigned column = 1;
  for (uint32_t at = previous.lineBegin; at + 1 < previous.end;
       at += lexer.characterSize(at))
    ++column;
  report(diag::StringEndsEarly, span(previous.end - 1, previous.end),
         {std::to_string(column), describeToken()})
      .withHelp("write a quote inside a string as \\\"");
  return true;
}

/// `$list[0]`, `$map["key"]`, `$map[$name]`; also with a blank before '['. The
/// same behind a list or a call.
bool Parser::reportIndexedReference() {
  bool isReference = previous.is(TokenKind::Reference);
  if (!(isReference || closesBracket(previous)) || tok.firstOnLine ||
      previous.end + isReference < tok.begin || !tok.is(TokenKind::LeftBracket))
    return false;
  report(isReference ? diag::IndexedReference : diag::IndexedValue, span(tok))
      .withHelp(shorten(indexHelp(
          isReference ? lexer.slice(previous.begin, previous.end) : "")));
  return true;
}

/// What is written for `base[1:2]`, whose '[' is the token; empty if that is
/// something else.
std::string Parser::sliceHelp(StringRef base) const {
  auto isNumber = [](StringRef word) {
    return llvm::all_of(word, llvm::isDigit);
  };
  StringRef inside = lexer.slice(tok.end, lexer.endOfLine(tok.end));
  inside = inside.take_front(inside.find(']'));
  if (inside.count(':') != 1)
    return "";
  auto [first, last] = inside.split(':');
  first = first.trim(' ');
  last = last.trim(' ');
  if (!isNumber(first) || !isNumber(last))
    return "";
  return ("write '" + base + (base.empty() ? "" : " ") + "|> slice(" +
          (first.empty() ? "0" : first) + (last.empty() ? "" : ", ") + last +
          ")'")
      .str();
}

/// What is written for `base[…]`, whose '[' is the token.
std::string Parser::indexHelp(StringRef base) const {
  Lexer probe = lexer;
  Token index = probe.next(/*acrossLines=*/false);
  Token close = probe.next(/*acrossLines=*/false);
  StringRef inside = lexer.slice(index.begin, index.end);
  std::string general = "a list's item is '|> nth(0)', a map's field '.name'";
  if (std::string slice = sliceHelp(base); !slice.empty())
    return slice;
  if (!close.is(TokenKind::RightBracket))
    return general;
  // A field of the item is taken before the item.
  StringRef behind = lexer.slice(close.end, lexer.endOfLine(close.end));
  StringRef field;
  if (behind.consume_front("."))
    field =
        behind.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
  std::string write =
      "write '" + base.str() + (base.empty() ? "" : " ") + "|> ";
  if (index.is(TokenKind::Integer)) {
    if (!field.empty())
      write += "map(\"" + field.str() + "\") |> ";
    bool isFromEnd = inside.starts_with("-");
    return write + (isFromEnd ? "at(" : "nth(") + inside.str() + ")'";
  }
  if (index.is(TokenKind::String) && !base.empty() &&
      isIdentifier(inside.trim('"')))
    return ("write '" + base + "." + inside.trim('"') + "'").str();
  if (index.is(TokenKind::String) || index.is(TokenKind::Reference))
    return write + "get(" + inside.str() + ")'";
  return general;
}

/// YAML's `key: |` and `key: >`.
bool Parser::reportBlockScalar(StringRef expected) {
  char c = lexer.at(tok.begin);
  StringRef rest = lexer.slice(tok.begin + 1, lexer.endOfLine(tok.begin));
  if (expected != "a value" || !(c == '|' || c == '>') ||
      !openBrackets.empty() || !rest.ltrim("+-0123456789").ltrim(' ').empty())
    return false;
  report(diag::BlockScalar, span(tok.begin, tok.begin + 1), {std::string(1, c)})
      .withHelp("write '\"\"\"' instead, and a line of '\"\"\"' behind the "
                "text, indented as the text is");
  return true;
}

//===----------------------------------------------------------------------===//
// Help
//===----------------------------------------------------------------------===//

/// The general help for a gate with another example.
static std::string gateHelpWith(const std::string &example) {
  return (gateHelp.split(", as in ").first + ", as in '" + example + "'").str();
}

/// The variable for a gate like `$plan == "pro"`, at the operator.
std::string Parser::comparedGateHelp() const {
  bool isEqual = lexer.startsWith(tok.begin, "==");
  StringRef rest = lexer.slice(tok.begin, lexer.endOfLine(tok.begin));
  rest = rest.drop_front(std::min<size_t>(2, rest.size())).ltrim(' ');
  StringRef value =
      rest.take_until([](char c) { return c == ')' || c == ','; });
  value = value.rtrim(' ');
  constexpr size_t mostShown = 30;
  if ((!isEqual && !lexer.startsWith(tok.begin, "!=")) ||
      !previous.is(TokenKind::Reference) || value.empty() ||
      value.size() > mostShown)
    return gateHelp.str();
  std::string reference = sourceText(span(previous));
  StringRef name = StringRef(reference).drop_front();
  name = name.take_back(name.size() - (name.rfind('.') + 1));
  return gateHelpWith((isEqual ? "is_" : "is_other_") + name.str() + ": " +
                      reference + " |> equals(" + value.str() + ")" +
                      (isEqual ? "" : " |> not()"));
}

/// The variable for a gate like `not $x`, at the word.
std::string Parser::negatedGateHelp() const {
  StringRef rest = lexer.slice(tok.end, lexer.endOfLine(tok.end)).ltrim(' ');
  StringRef name = rest.take_front(1) == "$"
                       ? rest.drop_front().take_while(isIdentifierPart)
                       : "";
  if (name.empty())
    return gateHelp.str();
  return gateHelpWith(("not_" + name + ": $" + name + " |> not()").str());
}

/// True of a token that a value may end with.
static bool endsValue(const Token &token) {
  switch (token.kind) {
  case TokenKind::String:
  case TokenKind::Integer:
  case TokenKind::Float:
  case TokenKind::Identifier:
  case TokenKind::Reference:
  case TokenKind::RightParen:
  case TokenKind::RightBracket:
  case TokenKind::RightBrace:
    return true;
  default:
    return false;
  }
}

/// What FACET has for the token; empty if nothing is known.
std::string Parser::foreignTokenHelp() const {
  const ForeignWord *foreign = nullptr;
  StringRef rest = text.substr(tok.begin);
  bool isBehindValue = endsValue(previous) && !tok.firstOnLine;
  if (tok.error == LexError::Character || tok.error == LexError::Reference ||
      tok.is(TokenKind::Arrow) || tok.is(TokenKind::Dash) ||
      rest.starts_with("==") || rest.starts_with("=>")) {
    foreign = foreignTokenAt(ForeignContext::Token, rest);
    const ForeignWord *behind =
        isBehindValue ? foreignTokenAt(ForeignContext::Operator, rest)
                      : nullptr;
    if (behind && (!foreign || behind->word.size() >= foreign->word.size()))
      foreign = behind;
  }
  bool isWord =
      tok.is(TokenKind::Identifier) && !tok.firstOnLine && !beginsNextElement();
  if (valueName == "when" && (foreign || isWord))
    return comparedGateHelp();
  if (isWord && endsValue(previous))
    return foreignHelp(ForeignContext::Operator,
                       lexer.slice(tok.begin, tok.end))
        .str();
  return foreign ? foreign->help.str() : "";
}

/// What is wrong with a token where a value is due.
std::string Parser::valueHelp() const {
  if (isMisreadName()) {
    StringRef name = lexer.slice(tok.begin + 1, tok.end);
    return openBrackets.empty() || !isIdentifier(name)
               ? ""
               : "the name of a field is a string: write \"" + shorten(name) +
                     "\"";
  }
  if (tok.is(TokenKind::LeftParen)) {
    std::optional<CallText> inside = callTextAt(tok.begin);
    if (inside && !inside->rest.empty())
      return "a list stands in brackets: '[" +
             shorten(lexer.slice(tok.end, inside->end)) + "]'";
    return "values do not stand in parentheses: leave them out, or make it a "
           "variable";
  }
  if (tok.is(TokenKind::Dash) && lexer.at(tok.end) == '$')
    return "expressions have no arithmetic";
  return "";
}

/// What joins the value before the token with it, at a line that should have
/// ended.
std::string Parser::joinHelp() const {
  StringRef first = lexer.slice(previous.begin, previous.end);
  if (!openBrackets.empty() || tok.firstOnLine || valueName == "when")
    return "";
  // 2024-01-31
  if (previous.end == tok.begin && previous.is(TokenKind::Integer) &&
      lexer.at(tok.begin) == '-') {
    StringRef date =
        lexer.slice(previous.begin, lexer.endOfLine(previous.begin))
            .take_until([](char c) { return c == ' ' || c == '#'; });
    return "a date is a text: write \"" + shorten(date) + "\"";
  }
  bool isNumber =
      previous.is(TokenKind::Integer) || previous.is(TokenKind::Float);
  if (isNumber && tok.is(TokenKind::Identifier)) {
    StringRef rest =
        lexer.slice(previous.begin, lexer.endOfLine(previous.begin));
    return "a text is written in double quotes: \"" +
           shorten(rest.take_until([](char c) {
                         return c == '#' || c == '|' || c == '"' || c == '\\';
                       })
                       .rtrim(' ')) +
           "\"";
  }
  if (endsValue(previous) && atCall())
    return "a lens is called behind '|>'";
  bool isText = previous.is(TokenKind::String);
  bool isValue = tok.is(TokenKind::String) || tok.is(TokenKind::Reference);
  if (!isValue || !(isText || previous.is(TokenKind::Reference)))
    return "";
  return "texts are joined by a lens: '" + shorten(first) + " |> concat(" +
         sourceText(span(tok)) + ")'";
}

/// How what looks like a number is written.
std::string Parser::badNumberHelp(StringRef word) const {
  StringRef digits = word.ltrim('-');
  if (digits.starts_with("."))
    return "write a digit before the '.', as in 0.5";
  if (word.ends_with("."))
    return "write a digit after the '.', as in 1.0";
  if (word.starts_with("+"))
    return "leave out the '+'";
  if (digits.starts_with_insensitive("0x"))
    return "numbers are decimal";
  if (digits.size() + 1 < word.size())
    return "a number has at most one '-'";
  std::string plain;
  for (char c : word)
    if (c != '_')
      plain += c;
  int64_t number = 0;
  if (plain.size() != word.size() && !StringRef(plain).getAsInteger(10, number))
    return "write the digits alone: " + plain;
  StringRef amount = plain;
  if ((amount.consume_back_insensitive("k") ||
       amount.consume_back_insensitive("m")) &&
      !amount.getAsInteger(10, number))
    return "write all digits: " + amount.str() +
           (llvm::toLower(plain.back()) == 'k' ? "000" : "000000");
  return "a text is written in double quotes: \"" + shorten(word) + "\"";
}

/// How a key in quotes is written.
std::string Parser::stringKeyHelp(StringRef key) const {
  if (isIdentifier(key))
    return ("write it without quotes, '" + shorten(key) + ": …'");
  return "a map with any keys is JSON text, '\"{…}\" |> json_parse()', or an "
         "input";
}

/// What a function ends with, at a token behind its end.
std::string Parser::functionEndHelp() const {
  return tok.is(TokenKind::String)
             ? "a description is an attribute: '(effect=\"read\", "
               "description=" +
                   sourceText(span(tok)) + ")'"
             : "";
}

/// How the characters of an escape that there is not are written.
std::string Parser::escapeHelp(StringRef escape) const {
  char escaped = escape.size() == 2 ? escape[1] : '\0';
  // Signs that no pattern escapes.
  if (escaped && StringRef("'`#@/!&:,%=<>; ").contains(escaped))
    return std::string("write ") + escaped + " without the backslash";
  std::string help = "the escapes are \\\" \\\\ \\n \\t \\r \\uXXXX";
  // A pattern, or a path of Windows: the backslash is meant.
  if (escape.size() > 1 && escape[1] != 'u')
    help += "; for a backslash write two: '\\" + escape.str() + "'";
  return help;
}

/// `name = value` for `name: value`.
std::string Parser::assignmentHelp(const Token &key) const {
  uint32_t end = lexer.endOfLine(tok.end);
  if (!openBrackets.empty()) {
    Lexer probe = lexer;
    unsigned depth = 0;
    for (Token token = tok; !token.is(TokenKind::EndOfLine);
         token = probe.next(/*acrossLines=*/false)) {
      end = token.end;
      depth += opensBracket(token);
      if (depth == 0 && (closesBracket(token) || token.is(TokenKind::Comma))) {
        end = token.begin;
        break;
      }
      depth -= closesBracket(token);
    }
  }
  StringRef value = lexer.slice(tok.end, end).ltrim("= ").rtrim(' ');
  return "write '" + sourceText(span(key)) + ": " + shorten(value) + "'";
}

std::string Parser::optionalParameterHelp(const Name &parameter,
                                          StringRef type) const {
  type = type.trim(' ');
  return "a parameter that may be missing has a type with null: '" +
         shorten(parameter.text) + ": " + (type.empty() ? "T" : shorten(type)) +
         " | null'";
}

std::string Parser::attributeHelp(StringRef owner,
                                  const NamedArguments &attributes,
                                  const Name &name, const Expr *value) const {
  if (owner != "@input")
    return name.text == "when"
               ? gateHelp.str()
               : "compute it in '@vars' and refer to the variable";
  if (name.text != "default")
    return "";
  std::string type = "T";
  for (size_t i = 0; i != attributes.size(); ++i)
    if (attributes[i].name.text == "type")
      if (auto *text = llvm::dyn_cast<StringExpr>(attributes[i].value))
        type = lexer.slice(text->span.begin + 1, text->span.end - 1).str();
  // Half a type could not be copied.
  constexpr size_t mostShown = 60;
  if (type.size() > mostShown)
    type = "…";
  return "write '@input(type=\"" + type +
         " | null\", default=null) |> default(" + sourceText(value->span) +
         ")'";
}
