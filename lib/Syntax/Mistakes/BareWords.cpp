//===- BareWords.cpp - Words without the signs that they need -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Text without quotes, variables without `$`, keys without a colon, lines that
// belong to no facet. As in ForeignForms.cpp, nothing here decides what is
// FACET.
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Support/Identifier.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include <vector>

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

static bool isMessage(FacetKind kind) {
  return kind == FacetKind::System || kind == FacetKind::User ||
         kind == FacetKind::Assistant;
}

//===----------------------------------------------------------------------===//
// Names of the document
//===----------------------------------------------------------------------===//

/// The variables and interfaces of this file, by the look of its lines: not all
/// of it has been parsed where a help line is due.
const llvm::DenseSet<StringRef> &Parser::declaredNames() {
  if (seenNames)
    return *seenNames;
  seenNames.emplace();
  bool inVariables = facetKind == FacetKind::Vars && !text.starts_with("@");
  for (Line at = lexer.findLine(0); !at.atEnd;
       at = lineAfter(lexer.endOfLine(at.text))) {
    StringRef words = text.substr(at.text);
    if (at.indent == 0) {
      StringRef facet = lexer.slice(at.text, lexer.skipIdentifier(at.text + 1));
      inVariables = facet == "@vars";
      words = words.drop_front(facet.size()).ltrim(' ');
      if (facet == "@interface")
        seenNames->insert(words.take_while(isIdentifierPart));
    } else if (inVariables && at.indent == 2 && lexer.looksLikeKey(at.text)) {
      seenNames->insert(words.take_while(isIdentifierPart));
    }
  }
  return *seenNames;
}

/// The declared name that is meant, if one is that or nearly that.
std::optional<StringRef> Parser::declaredNear(StringRef name) {
  const llvm::DenseSet<StringRef> &names = declaredNames();
  if (names.contains(name))
    return name;
  constexpr size_t mostNames = 4096;
  if (names.size() > mostNames || nearNamesLeft == 0)
    return std::nullopt;
  --nearNamesLeft;
  // The set has no order that is the same everywhere.
  std::vector<StringRef> sorted(names.begin(), names.end());
  llvm::sort(sorted);
  return nearestName(name, sorted);
}

//===----------------------------------------------------------------------===//
// Words for values
//===----------------------------------------------------------------------===//

/// Where the text ends that begins with the word at the token: words in a row
/// are one text that lacks its quotes.
uint32_t Parser::endOfBareText() const {
  Lexer probe = lexer;
  Token next = probe.next(/*acrossLines=*/false);
  uint32_t end = lexer.endOfLine(tok.end);
  StringRef rest = lexer.slice(tok.begin, end);
  rest = rest.take_front(std::min(rest.find(" |>"), rest.find(" #"))).rtrim();
  StringRef word = lexer.slice(next.begin, next.end);
  bool isOver = next.is(TokenKind::EndOfLine) || next.is(TokenKind::Pipe) ||
                next.is(TokenKind::Equals) || closesBracket(next) ||
                (next.is(TokenKind::Comma) && rest.ends_with(",")) ||
                (next.begin == tok.end && lexer.at(next.begin) == '.') ||
                (next.is(TokenKind::Identifier) &&
                 findForeignWord(ForeignContext::Operator, word)) ||
                ((next.is(TokenKind::Bad) || next.is(TokenKind::Dash) ||
                  next.is(TokenKind::Arrow)) &&
                 next.begin != tok.end && lexer.at(next.end) == ' ');
  bool isPlain = rest.find_first_of("\"\\") == StringRef::npos;
  if (!openBrackets.empty() || isOver || !isPlain)
    return tok.end;
  return tok.begin + uint32_t(rest.size());
}

/// Reports the word at the token, which is no value.
void Parser::reportBareWord() {
  StringRef word = lexer.slice(tok.begin, tok.end);
  bool isKnown = valueName == "when" || valueName == "strategy" ||
                 valueName == "assert" ||
                 findForeignWord(ForeignContext::Value, word);
  uint32_t end = isKnown ? tok.end : endOfBareText();
  StringRef all = lexer.slice(tok.begin, end);
  report(diag::BareWord, span(tok.begin, end), {shorten(all)})
      .withHelp(bareWordHelp(word, all));
}

/// `text`: the word, or all of a text without quotes.
std::string Parser::bareWordHelp(StringRef word, StringRef text) {
  if (valueName == "when" && word.equals_insensitive("not"))
    return negatedGateHelp();
  std::string name = shorten(word), shown = shorten(text);
  if (valueName == "type" || facetKind == FacetKind::VarTypes)
    return "types are written in double quotes: did you mean \"" + shown +
           "\"?";
  if (valueName == "strategy") {
    StringRef lens = foreignHelp(ForeignContext::Lens, word);
    return lens.empty()
               ? "a strategy is made of lens calls: write '" + name + "()'"
               : lens.str();
  }
  if (valueName == "assert")
    return openBrackets.empty()
               ? "each assertion stands behind a '-' on a line of its own "
                 "below 'assert:'"
               : "in brackets an assertion is a string, such as \"output "
                 "contains \\\"Hi\\\"\"; without quotes it stands behind a '-' "
                 "on a line of its own";
  if (lexer.at(tok.end) == '"')
    return "no letters stand before a string; values are put in with "
           "'template', as in '\"Hello {{name}}\" |> template(name=$name)'";
  Lexer probe = lexer;
  Token next = probe.next(/*acrossLines=*/false);
  bool isLoop = next.is(TokenKind::Identifier) &&
                lexer.slice(next.begin, next.end) == "for";
  if (isLoop)
    return foreignHelp(ForeignContext::Operator, "for").str();
  if (lexer.startsWith(next.begin, "=>"))
    return foreignHelp(ForeignContext::Value, "function").str();
  if (word == "item" && !openBrackets.empty() &&
      lexer.slice(0, openBrackets.back()).rtrim(' ').ends_with("filter"))
    return "a query is a string, such as \"item.age > 18\"";
  StringRef foreign = foreignHelp(ForeignContext::Value, word);
  if (!foreign.empty())
    return foreign.str();
  static constexpr llvm::StringLiteral types[] = {
      "string", "int",    "float", "bool",    "list", "map",
      "any",    "struct", "str",   "integer", "dict", "boolean"};
  if (facetKind == FacetKind::Vars && llvm::is_contained(types, word))
    return "types of variables are declared in '@var_types', those of inputs "
           "in '@input(type=\"…\")'";
  std::optional<StringRef> near;
  if (text == word)
    near = declaredNear(word);
  if (!near)
    return valueName == "when" ? gateHelp.str()
                               : "did you mean the text \"" + shown + "\"?";
  std::string path;
  if (next.begin == tok.end && lexer.at(next.begin) == '.')
    path = lexer.slice(next.begin, lexer.skipDottedIdentifier(tok.begin)).str();
  std::string reference = "'$" + shorten(*near) + shorten(path) + "'";
  if (valueName == "tools")
    return "did you mean " + reference + "?";
  std::string variable = "the variable " + reference;
  if (valueName == "when" || !path.empty())
    return "did you mean " + variable + "?";
  return "did you mean the text \"" + shown + "\" or " + variable + "?";
}

/// `{{name}}` and `{% … %}` where a value is due, at the brace.
bool Parser::reportTemplateTag() {
  if (!lexer.startsWith(tok.begin, "{{") && !lexer.startsWith(tok.begin, "{%"))
    return false;
  StringRef rest = lexer.slice(tok.begin, lexer.endOfLine(tok.begin));
  bool isPlaceholder = rest.starts_with("{{");
  size_t close = rest.find(isPlaceholder ? "}}" : "%}");
  if (close == StringRef::npos)
    return false;
  StringRef inside = rest.slice(2, close).trim(' ');
  StringRef path =
      inside.take_while([](char c) { return isIdentifierPart(c) || c == '.'; });
  // A map in a map is a mistake of its own.
  if (isPlaceholder && inside.contains(':'))
    return false;
  std::string help =
      isPlaceholder && !path.empty() && isIdentifierStart(path.front())
          ? "a variable stands here by its name: write '$" + shorten(path) + "'"
          : std::string("there are no statements: a message is left out with "
                        "'when', one of two values is '$condition |> "
                        "choose($a, $b)'");
  report(diag::BareWord, span(tok.begin, tok.begin + uint32_t(close) + 2),
         {shorten(rest.take_front(close + 2))})
      .withHelp(std::move(help));
  return true;
}

//===----------------------------------------------------------------------===//
// Lines
//===----------------------------------------------------------------------===//

/// What belongs behind the name of a facet, at a token that does not.
std::string Parser::facetLineHelp(const Facet &facet) const {
  if (tok.is(TokenKind::Colon))
    return "no ':' follows the name of a facet";
  if (tok.is(TokenKind::LeftBrace))
    return "the body of a facet stands below it, indented by 2 spaces, without "
           "braces";
  if (tok.is(TokenKind::String) && isMessage(facet.kind))
    return "the text is a key below it, indented by 2 spaces: 'content: " +
           sourceText(span(tok)) + "'";
  StringRef rest = lexer.slice(tok.begin, lexer.endOfLine(tok.begin));
  rest = rest.take_until([](char c) { return c == '#'; }).rtrim(": ");
  StringRef name = rest.take_while(isIdentifierPart);
  if (!tok.is(TokenKind::Identifier))
    return "";
  StringRef behind = rest.drop_front(name.size()).ltrim(' ');
  if (behind.starts_with(":"))
    return "keys stand below the facet, indented by 2 spaces: '" +
           shorten(rest) + "'";
  if (!behind.starts_with("="))
    return "";
  return ("attributes stand in parentheses: '@" + facet.keyword.text + "(" +
          shorten(rest) + ")'")
      .str();
}

/// What is meant by a line at the margin that begins no facet, whose first
/// token is the token.
std::string Parser::strayLineHelp() const {
  static constexpr llvm::StringLiteral facets[] = {
      "meta", "context",   "vars",   "var_types", "policy",
      "user", "interface", "system", "assistant", "test"};
  StringRef rest =
      lexer.slice(line.text, lexer.endOfLine(line.text)).rtrim(' ');
  StringRef word = rest.take_while(isIdentifierPart);
  bool isKey = lexer.looksLikeKey(line.text);
  StringRef behind = rest.drop_front(word.size()).ltrim(' ');
  if (word == "import" && !isKey)
    return "facets begin with '@': write '@import " +
           (tok.is(TokenKind::Identifier) && behind.starts_with("\"")
                ? shorten(behind)
                : "\"" + shorten(behind) + ".facet\"") +
           "'";
  bool isBare = behind.empty() || behind.starts_with(":");
  // Below a facet a key has lost its indentation.
  bool isFirst = lexer.findLine(0).text == line.text;
  if (isBare && llvm::is_contained(facets, word.lower()))
    return "facets begin with '@': write '@" + word.lower() + "'";
  if (StringRef foreign = foreignHelp(ForeignContext::Facet, word);
      !foreign.empty() && isFirst && (isBare || !isKey))
    return foreign.str();
  if (isKey)
    return "the entries of a facet are indented by 2 spaces";
  if (rest.starts_with("{%"))
    return "there are no statements: a message is left out with 'when'";
  if (tok.is(TokenKind::LeftBrace) || tok.is(TokenKind::LeftBracket))
    return "if this is JSON for a run, give the file with '--input', behind "
           "the document";
  if (rest == "---")
    return "there is no front matter: data about a document is in '@meta'";
  bool isTag = rest.starts_with("<|") || rest.starts_with("<");
  if (isTag || (tok.is(TokenKind::Identifier) && !behind.starts_with("=")))
    return "the text of a message is a key: '@system', '@user' or "
           "'@assistant', and below it 'content: \"…\"'";
  if (behind.starts_with("="))
    return "variables are declared below '@vars': '" + shorten(word) + ": " +
           shorten(behind.ltrim("= ")) + "'";
  return "";
}

/// What a line means whose key has no colon, at the token behind the key.
std::string Parser::missingColonHelp(const Token &first) const {
  StringRef word = lexer.slice(first.begin, first.end);
  if (tok.is(TokenKind::Equals))
    return assignmentHelp(first);
  if (!openBrackets.empty()) {
    bool isFirst = lexer.skipSpaces(openBrackets.back() + 1) == first.begin;
    if (first.is(TokenKind::Identifier) && isFirst &&
        tok.is(TokenKind::RightBrace))
      return "a variable is written '$" + shorten(word) + "', without braces";
    return tok.is(TokenKind::Comma) || tok.is(TokenKind::RightBrace)
               ? "a list stands in brackets, '[…]'; each entry of a map has a "
                 "key, 'key: value'"
               : "";
  }
  static constexpr llvm::StringLiteral declares[] = {"let", "const", "var",
                                                     "set", "local", "val"};
  Lexer probe = lexer;
  Token next = probe.next(/*acrossLines=*/false);
  if (tok.is(TokenKind::Identifier) && llvm::is_contained(declares, word)) {
    uint32_t end = lexer.endOfLine(tok.end);
    bool isDeclared = next.is(TokenKind::Equals) || next.is(TokenKind::Colon);
    if (isDeclared)
      return "write '" + sourceText(span(tok)) + ": " +
             shorten(lexer.slice(next.end, end).trim(' ')) + "'";
  }
  std::string foreign = foreignTokenHelp();
  if (!foreign.empty() && tok.is(TokenKind::Bad))
    return foreign;
  StringRef rest =
      lexer.slice(first.begin, lexer.endOfLine(first.begin)).rtrim(' ');
  if (isMessage(facetKind) && rest.find('\\') == StringRef::npos)
    return "the text of a message is the value of a key: 'content: " +
           (first.is(TokenKind::String) ? shorten(rest)
                                        : "\"" + shorten(rest) + "\"") +
           "'";
  return "the value follows on the line of its key";
}

/// What stands where a key is due, at the token.
std::string Parser::noKeyHelp() const {
  StringRef word = lexer.slice(tok.begin, tok.end);
  if (tok.is(TokenKind::Reference) &&
      lexer.at(lexer.skipSpaces(tok.end)) == ':')
    return "a key has no '$' before it: write '" + shorten(word.drop_front()) +
           ": …'";
  if (lexer.startsWith(tok.begin, "{%"))
    return "there are no statements: a message is left out with 'when'";
  return "";
}

/// A `- …` among keys, at its dash.
std::string Parser::itemAmongKeysHelp() const {
  uint32_t begin = lexer.skipSpaces(tok.begin + 1);
  std::string rest =
      shorten(lexer.slice(begin, lexer.endOfLine(begin)).rtrim(' '));
  if (lexer.looksLikeKey(begin))
    return "keys have no '-' before them: write '" + rest + "'";
  if (isMessage(facetKind) && entryIndent == 2)
    return "the text of a message is the value of a key: 'content: " + rest +
           "'";
  return "";
}

/// A line of an interface that begins with something else than 'fn'.
std::string Parser::noFunctionHelp() const {
  static constexpr llvm::StringLiteral keywords[] = {
      "def", "function", "func", "fun", "async", "tool", "method"};
  if (!tok.is(TokenKind::Identifier))
    return "";
  StringRef rest = lexer.slice(tok.begin, lexer.endOfLine(tok.begin));
  if (llvm::is_contained(keywords, lexer.slice(tok.begin, tok.end)))
    rest = lexer.slice(lexer.skipSpaces(tok.end), lexer.endOfLine(tok.end));
  else if (lexer.at(tok.end) != '(')
    return "";
  rest.consume_front("fn ");
  return "a function begins with 'fn': write 'fn " + shorten(rest.trim(' ')) +
         "'";
}
