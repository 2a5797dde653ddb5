//===- ForeignCalls.cpp - Calls as other languages write them -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `len($x)`, `$x.trim()`, `"a".upper()`, `[1, 2].length`: in FACET a lens is
// called behind its input. As in ForeignForms.cpp, nothing here decides what
// is FACET.
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Support/Identifier.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

/// The arguments behind the parenthesis at `open`; nullopt if it is not closed
/// on its line.
std::optional<Parser::CallText> Parser::callTextAt(uint32_t open) const {
  Lexer probe = lexer;
  probe.moveTo(open, tok.lineBegin);
  size_t depth = 0;
  uint32_t comma = 0;
  for (;;) {
    Token token = probe.next(/*acrossLines=*/false);
    if (token.is(TokenKind::EndOfLine))
      return std::nullopt;
    depth += opensBracket(token);
    if (closesBracket(token) && --depth == 0) {
      uint32_t firstEnd = comma ? comma : token.begin;
      StringRef rest =
          comma ? lexer.slice(comma + 1, token.begin).trim(' ') : "";
      return CallText{lexer.slice(open + 1, firstEnd).trim(' '), rest,
                      token.begin};
    }
    if (token.is(TokenKind::Comma) && depth == 1 && !comma)
      comma = token.begin;
  }
}

/// The lens that a word means, if a call of it has the same arguments; the word
/// itself if nothing is known of it.
static StringRef lensMeantBy(StringRef word, StringRef help) {
  if (help.empty())
    return word;
  if (!help.consume_front("did you mean '") || !help.consume_back("'?") ||
      help.contains('\'') || help.contains('"') || help.contains("|>"))
    return "";
  return help.take_until([](char c) { return c == '('; });
}

/// How a call is written behind its input.
std::string Parser::pipedHelp(StringRef base, StringRef lens,
                              StringRef arguments) const {
  StringRef help = foreignHelp(ForeignContext::Lens, lens);
  StringRef meant = lensMeantBy(lens, help);
  if (meant.empty())
    return help.str();
  return "a lens is called behind '|>': write '" + shorten(base) +
         (base.empty() ? "" : " ") + "|> " + shorten(meant) + "(" +
         shorten(arguments) + ")'";
}

/// What is written for `lens(…)` without a value before it.
std::string Parser::baselessCallHelp(const Token &called) const {
  StringRef name = lexer.slice(called.begin, called.end);
  std::optional<CallText> arguments = callTextAt(lexer.skipSpaces(called.end));
  StringRef help = foreignHelp(ForeignContext::Lens, name);
  StringRef meant = lensMeantBy(name, help);
  if (llvm::is_contained({"uuid", "timestamp", "random"}, meant))
    return "write 'null |> " + meant.str() + "()'";
  if (meant.empty())
    return help.str();
  bool hasValue = arguments && !arguments->first.empty() &&
                  StringRef("$\"[{").contains(arguments->first.front());
  if (hasValue)
    return pipedHelp(arguments->first, name, arguments->rest);
  return "write the value before it: 'value |> " + shorten(meant) + "(…)'";
}

/// What is written for `base.method(…)`, whose parenthesis stands at `open`; an
/// empty base is a value that is not shown.
std::string Parser::methodHelp(StringRef base, StringRef method,
                               uint32_t open) const {
  std::optional<CallText> inside = callTextAt(open);
  if (base.starts_with("\"") && method == "format")
    return "values are put in with 'template', as in '\"Hello {{name}}\" |> "
           "template(name=$name)'";
  // ", ".join($items)
  if (base.starts_with("\"") && method == "join" && inside)
    return pipedHelp(inside->first, method, base);
  return pipedHelp(base, method,
                   inside ? lexer.slice(open + 1, inside->end) : "…");
}

/// `$name.trim()`, and a name with a dot behind any other value.
bool Parser::reportMember() {
  if (tok.firstOnLine || previous.end != tok.begin)
    return false;
  if (tok.is(TokenKind::LeftParen) && previous.is(TokenKind::Reference)) {
    auto [base, method] = lexer.slice(previous.begin, previous.end).rsplit('.');
    if (!isIdentifier(method))
      return false;
    uint32_t dot = previous.end - uint32_t(method.size()) - 1;
    report(diag::MethodCall, span(dot, previous.end), {shorten(method)})
        .withHelp(methodHelp(base, method, tok.begin));
    return true;
  }
  bool isText = previous.is(TokenKind::String);
  if (lexer.at(tok.begin) != '.' || !(isText || closesBracket(previous)))
    return false;
  uint32_t end = lexer.skipIdentifier(tok.begin + 1);
  StringRef name = lexer.slice(tok.begin + 1, end);
  bool isCall = lexer.at(end) == '(';
  // Behind a text it may be one with quotes inside.
  if (name.empty() || (isText && !isCall))
    return false;
  if (isCall) {
    StringRef base =
        isText ? lexer.slice(previous.begin, previous.end) : StringRef();
    report(diag::MethodCall, span(tok.begin, end), {shorten(name)})
        .withHelp(methodHelp(base, name, end));
    return true;
  }
  bool isLength = llvm::is_contained({"length", "len", "size", "count"}, name);
  report(diag::FieldOfValue, span(tok.begin, end), {shorten(name)})
      .withHelp(isLength ? "write '|> length()'"
                         : "write '|> get(\"" + shorten(name) + "\")'");
  return true;
}
