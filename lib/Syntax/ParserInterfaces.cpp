//===- ParserInterfaces.cpp - Text to syntax tree: functions --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The types of functions stay text (the library Types parses them); here only
// their ends are found, by matching brackets. `<` and `>` are weak: one without
// the other is left for Types to report, with a better message than ours.
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Support/Identifier.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

namespace facet {

/// The search for the end of a type.
struct Parser::TypeScan {
  /// The type of a parameter ends at a comma or a parenthesis, that of a result
  /// with its line.
  bool isParameter;
  uint32_t cursor;
  uint32_t lineBegin;
  /// The text without white space and comments at its ends.
  uint32_t begin = 0, end = 0;
  bool done = false;
  /// Brackets that are open in the type.
  llvm::SmallVector<uint32_t, 16> open{};

  /// A group in parentheses that is part of no other group.
  struct Group {
    uint32_t begin, end, lineBegin;
    /// The end of what stands before it.
    uint32_t endBefore;
  };
  llvm::SmallVector<Group, 4> groups{};

  void use(uint32_t size) {
    if (end == 0)
      begin = cursor;
    cursor += size;
    end = cursor;
  }
  bool empty() const { return end == 0; }
};

} // namespace facet

/// True of the constraints of types (docs/Language.md 1.6).
static bool isConstraint(StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases({"min", "max", "pattern", "enum"}, true)
      .Cases({"format", "max_dim", "max_duration"}, true)
      .Default(false);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

void Parser::parseFunctions(Facet &facet) {
  Block block(0, 2);
  std::vector<Function> functions;
  while (nextInBlock(block)) {
    uint32_t indent = line.indent;
    entryIndent = indent;
    moveTo(line);
    Function function;
    bool good = parseFunction(function);
    if (good)
      functions.push_back(function);
    if (!good || !finishLine(functionEndHelp()))
      recover(indent);
    finishEntry(block, indent);
  }
  facet.functions = context.copy(llvm::ArrayRef<Function>(functions));
}

/// `fn name(p: T, …) -> T (effect="read")`.
bool Parser::parseFunction(Function &function) {
  Token first = tok;
  if (tok.is(TokenKind::AtName))
    return unexpectedKey();
  if (!tok.is(TokenKind::Identifier) ||
      lexer.slice(tok.begin, tok.end) != "fn") {
    unexpected("a function, 'fn name(…) -> type (effect=\"…\")'",
               noFunctionHelp());
    return false;
  }
  advance();
  if (!tok.is(TokenKind::Identifier)) {
    unexpected("the function's name");
    return false;
  }
  function.name = nameOf(tok);
  advance();
  if (!tok.is(TokenKind::LeftParen)) {
    unexpected("'(' and the parameters");
    return false;
  }
  if (!parseParameters(function))
    return false;
  if (!tok.is(TokenKind::Arrow)) {
    bool isMissing =
        tok.is(TokenKind::EndOfLine) || tok.is(TokenKind::LeftParen);
    unexpected("'->' and the type of the result",
               isMissing ? "a function that gives nothing has the type null: "
                           "'-> null'"
                         : "the type of the result stands behind '->', as in "
                           "'-> string'");
    return false;
  }
  if (!parseResult(function))
    return false;
  function.span = span(first.begin, lastEnd);
  return true;
}

bool Parser::parseParameters(Function &function) {
  if (!open())
    return false;
  Frame<Parameter> list(parameters);
  for (bool atEnd = tok.is(TokenKind::RightParen); !atEnd;) {
    Parameter parameter;
    if (!parseParameter(parameter))
      return false;
    list.push(parameter);
    if (!takeComma(TokenKind::RightParen, "',' or ')'", atEnd))
      return false;
  }
  close();
  function.parameters = list.copyTo(context);
  return true;
}

bool Parser::parseParameter(Parameter &parameter) {
  if (!tok.is(TokenKind::Identifier)) {
    unexpected("the name of a parameter");
    return false;
  }
  parameter.name = nameOf(tok);
  advance();
  if (!tok.is(TokenKind::Colon)) {
    StringRef rest = text.substr(tok.end).ltrim(": ");
    bool isOptional = lexer.at(tok.begin) == '?';
    std::string help;
    if (isOptional)
      help = optionalParameterHelp(parameter.name, rest.take_until([](char c) {
        return c == ',' || c == ')' || c == '\n';
      }));
    else if (tok.is(TokenKind::Equals))
      help = attributeAmongParametersHelp(parameter.name.text);
    else if (tok.is(TokenKind::Identifier))
      help = "write '" + sourceText(span(tok)) + ": " +
             shorten(parameter.name.text) + "'";
    unexpected("':' and the type of the parameter", help);
    return false;
  }
  TypeScan scan{/*isParameter=*/true, tok.end, tok.lineBegin};
  if (!scanType(scan))
    return false;
  lexer.moveTo(scan.cursor, scan.lineBegin);
  advance();
  if (!takeType(scan, scan.end, parameter.name, parameter.type))
    return false;
  if (!tok.is(TokenKind::Equals))
    return true;
  if (reportAttributeBehindType(parameter))
    return false;
  report(diag::ParameterDefault, span(tok), {shorten(parameter.name.text)})
      .withHelp(optionalParameterHelp(parameter.name, parameter.type.text));
  return false;
}

/// A type that takes the constraint.
static StringRef constrainedType(StringRef constraint) {
  return llvm::StringSwitch<StringRef>(constraint)
      .Cases({"min", "max"}, "int")
      .Cases({"format", "max_dim"}, "image")
      .Case("max_duration", "audio")
      .Default("string");
}

/// `name=value`, at the equals sign behind the name, as it may be shown.
std::string Parser::shownAttribute(StringRef name) const {
  Lexer probe = lexer;
  Token value = probe.next(/*acrossLines=*/true);
  bool isAtom = value.is(TokenKind::String) || value.is(TokenKind::Integer) ||
                value.is(TokenKind::Float) || value.is(TokenKind::Reference);
  return name.str() + "=" + (isAtom ? sourceText(span(value)) : "…");
}

/// What to write for `name=value` among the parameters, at the equals sign.
std::string Parser::attributeAmongParametersHelp(StringRef name) const {
  std::string attribute = shownAttribute(name);
  if (name == "effect")
    return "the attributes of a function stand behind its result: '-> T (" +
           attribute + ")'";
  if (name == "description")
    return "a description of a parameter stands in its type, 'a: string(" +
           attribute +
           ")', that of the function behind its result, '-> T "
           "(effect=\"read\", " +
           attribute + ")'";
  if (isConstraint(name))
    return "constraints of a parameter stand in its type: 'a: " +
           constrainedType(name).str() + "(" + attribute + ")'";
  return "a parameter has a type and no value: '" + shorten(name) + ": string'";
}

/// `a: string description="x"`, at the equals sign: true and a report if a
/// name stands behind the type.
bool Parser::reportAttributeBehindType(const Parameter &parameter) {
  auto [rest, name] = parameter.type.text.rsplit(' ');
  StringRef type = rest.rtrim(' ');
  if (type.empty() || !isIdentifier(name) || type.ends_with("|"))
    return false;
  if (name == "default") {
    report(diag::ParameterDefault, span(tok), {shorten(parameter.name.text)})
        .withHelp(optionalParameterHelp(parameter.name, type));
    return true;
  }
  uint32_t end = parameter.type.span.end;
  Diagnostic &diagnostic =
      report(diag::ExpectedToken, span(end - uint32_t(name.size()), end),
             {"',' or ')'", "'" + shorten(name) + "'"});
  if (name != "description" && !isConstraint(name))
    return true;
  bool hasParentheses = type.consume_back(")");
  diagnostic.withHelp(
      "descriptions and constraints stand in the parentheses of the type: '" +
      shorten(parameter.name.text) + ": " + shorten(type) +
      (hasParentheses ? ", " : "(") + shownAttribute(name) + ")'");
  return true;
}

/// Keeps the type's text up to `end`; reports a type that is not there.
bool Parser::takeType(const TypeScan &scan, uint32_t end, const Name &of,
                      Name &type) {
  if (!scan.empty() && end > scan.begin) {
    type = {lexer.slice(scan.begin, end), span(scan.begin, end)};
    return true;
  }
  SourceSpan at = tok.is(TokenKind::EndOfLine) ? of.span : span(tok);
  report(diag::MissingType, at, {shorten(of.text), describeToken()});
  return false;
}

//===----------------------------------------------------------------------===//
// The result and the attributes
//===----------------------------------------------------------------------===//

/// True if `name=` begins what stands in the parentheses and `name` is a
/// constraint of a type.
static bool beginsWithConstraint(Lexer lexer) {
  Token name = lexer.next(/*acrossLines=*/true);
  return name.is(TokenKind::Identifier) &&
         isConstraint(lexer.slice(name.begin, name.end));
}

static bool mentionsEffect(Lexer lexer, uint32_t end) {
  for (Token token = lexer.next(true); token.end < end;) {
    bool isEffect = token.is(TokenKind::Identifier) &&
                    lexer.slice(token.begin, token.end) == "effect";
    token = lexer.next(true);
    if (isEffect && token.is(TokenKind::Equals))
      return true;
  }
  return false;
}

/// The result's type and the attributes, which are the last group in
/// parentheses unless that belongs to the type.
bool Parser::parseResult(Function &function) {
  TypeScan scan{/*isParameter=*/false, tok.end, tok.lineBegin};
  Name result{"the result", span(tok)};
  advance();
  if (!scanType(scan))
    return false;
  for (const TypeScan::Group &group : llvm::reverse(scan.groups)) {
    Lexer inside = lexer;
    inside.moveTo(group.begin + 1, group.lineBegin);
    if (beginsWithConstraint(inside))
      continue;
    bool effect = mentionsEffect(inside, group.end);
    bool apart = group.endBefore != group.begin;
    if (!effect && !(apart && group.end == scan.end))
      continue;
    lexer.moveTo(group.begin, group.lineBegin);
    tok = lexer.next(/*acrossLines=*/false);
    return takeType(scan, group.endBefore, result, function.result) &&
           parseAttributes("fn", function.attributes);
  }
  lastEnd = scan.empty() ? lastEnd : scan.end;
  lexer.moveTo(scan.cursor, scan.lineBegin);
  tok = lexer.next(/*acrossLines=*/false);
  return takeType(scan, scan.end, result, function.result);
}

//===----------------------------------------------------------------------===//
// The end of a type
//===----------------------------------------------------------------------===//

/// Goes to the end of the type. On an error the parser stands where it is.
bool Parser::scanType(TypeScan &scan) {
  bool good = true;
  while (good && !scan.done) {
    char c = lexer.at(scan.cursor);
    switch (c) {
    case '\n':
      good = endTypeLine(scan);
      break;
    case '#':
      scan.cursor = lexer.endOfLine(scan.cursor);
      break;
    case '"':
      good = skipStringInType(scan);
      break;
    case '(':
    case '[':
    case '{':
    case '<':
      good = openInType(scan);
      break;
    case ')':
    case ']':
    case '}':
    case '>':
      good = closeInType(scan);
      break;
    case ',':
    case '=':
      if (scan.isParameter && scan.open.empty())
        scan.done = true;
      else
        scan.use(1);
      break;
    default:
      if (lexer.skipSpaces(scan.cursor) != scan.cursor)
        scan.cursor = lexer.skipSpaces(scan.cursor);
      else
        scan.use(1);
    }
  }
  return good;
}

/// After an error: lets `recover` begin here, with the type's brackets open.
bool Parser::failType(TypeScan &scan) {
  for (uint32_t at : scan.open) {
    if (text[at] == '<')
      continue;
    openBrackets.push_back(at);
    ++nesting;
  }
  lexer.moveTo(scan.cursor, scan.lineBegin);
  tok = lexer.next(/*acrossLines=*/false);
  return false;
}

bool Parser::openInType(TypeScan &scan) {
  if (nesting + scan.open.size() >= maxNesting) {
    report(diag::NestingTooDeep, span(scan.cursor, scan.cursor + 1),
           {std::to_string(maxNesting)});
    return failType(scan);
  }
  if (!scan.isParameter && scan.open.empty() && text[scan.cursor] == '(')
    scan.groups.push_back({scan.cursor, 0, scan.lineBegin, scan.end});
  scan.open.push_back(scan.cursor);
  scan.use(1);
  return true;
}

bool Parser::closeInType(TypeScan &scan) {
  char c = text[scan.cursor];
  auto atAngle = [&] {
    return !scan.open.empty() && text[scan.open.back()] == '<';
  };
  if (c == '>') {
    if (atAngle())
      scan.open.pop_back();
    scan.use(1);
    return true;
  }
  while (atAngle())
    scan.open.pop_back();
  if (scan.open.empty() && scan.isParameter && c == ')') {
    scan.done = true;
    return true;
  }
  char opener = c == ')' ? '(' : c == ']' ? '[' : '{';
  if (scan.open.empty() || text[scan.open.back()] != opener) {
    report(diag::MismatchedBracket, span(scan.cursor, scan.cursor + 1),
           {std::string(1, c)});
    return failType(scan);
  }
  scan.open.pop_back();
  scan.use(1);
  if (scan.open.empty() && opener == '(' && !scan.isParameter)
    scan.groups.back().end = scan.end;
  return true;
}

/// A line break ends a result; within brackets it is white space.
bool Parser::endTypeLine(TypeScan &scan) {
  auto isBracket = [&](uint32_t at) { return text[at] != '<'; };
  if (!scan.isParameter && scan.open.empty()) {
    scan.done = true;
    return true;
  }
  Line next = lineAfter(scan.cursor);
  bool brokeOff = next.atEnd || looksLikeFacet(next) ||
                  (next.indent <= entryIndent && looksLikeFunction(next));
  if (!brokeOff) {
    scan.cursor = scan.lineBegin = next.begin;
    return true;
  }
  auto innermost = llvm::find_if(llvm::reverse(scan.open), isBracket);
  if (innermost == scan.open.rend() && !scan.isParameter) {
    scan.done = true; // only a `<` is open
    return true;
  }
  uint32_t at =
      innermost == scan.open.rend() ? openBrackets.back() : *innermost;
  report(diag::UnclosedBracket, span(at, at + 1), {text.substr(at, 1).str()});
  return failType(scan);
}

bool Parser::skipStringInType(TypeScan &scan) {
  StringBytes seen;
  std::optional<uint32_t> end = lexer.skipString(scan.cursor, seen);
  if (!end) {
    report(diag::UnclosedString,
           span(scan.cursor, lexer.endOfLine(scan.cursor)));
    return failType(scan);
  }
  scan.use(*end - scan.cursor);
  return true;
}
