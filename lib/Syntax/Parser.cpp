//===- Parser.cpp - Text to syntax tree: documents and facets -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Syntax/Parser.h"
#include "ParserImpl.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/StringSwitch.h"
#include <limits>
#include <utility>

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

Document facet::parse(FileId file, const SourceManager &sources,
                      AstContext &context, Diagnostics &diagnostics,
                      TextLoader loadText) {
  size_t from = diagnostics.all().size();
  Parser parser(file, sources.text(file), context, diagnostics, loadText);
  Document document = parser.parseDocument();
  // Nearly in order as they come; an unclosed bracket is noticed late.
  diagnostics.sortBySource(sources, from);
  return document;
}

std::optional<llvm::ArrayRef<MapEntry>>
facet::parseVariables(FileId file, const SourceManager &sources,
                      AstContext &context, Diagnostics &diagnostics,
                      TextLoader loadText) {
  return Parser(file, sources.text(file), context, diagnostics, loadText)
      .parseVariables();
}

std::optional<llvm::ArrayRef<MapEntry>> Parser::parseVariables() {
  line = lexer.findLine(0);
  facetKind = FacetKind::Vars;
  const MapExpr *body = parseBody(facetKind);
  if (!line.atEnd)
    return std::nullopt;
  return body->entries;
}

Document Parser::parseDocument() {
  Document document;
  document.file = file;
  line = lexer.findLine(0);
  bool strayReported = false;
  while (!line.atEnd) {
    if (line.indent != 0) {
      skipIndentedTopLevel();
    } else if (lexer.at(line.text) != '@') {
      // Lines of prose in a row are one mistake.
      if (!strayReported)
        reportStrayLine();
      strayReported = true;
      skipLine(0);
    } else {
      strayReported = false;
      if (const Facet *facet = parseFacet())
        document.facets.push_back(facet);
    }
  }
  document.longTexts = std::move(longTexts);
  return document;
}

void Parser::skipIndentedTopLevel() {
  if (lexer.startsWith(line.text, "@import"))
    report(diag::ImportInBody, span(line.text, line.text + 7))
        .withHelp("remove the indentation");
  else
    report(diag::IndentedTopLevel, span(line.begin, line.text))
        .withHelp("the body of a facet goes below its '@name'");
  skipLine(0);
}

void Parser::reportStrayLine() {
  moveTo(line);
  if (tok.error == LexError::Comment)
    return reportBadToken();
  StringRef word = lexer.slice(line.text, lexer.endOfLine(line.text));
  // What closes braces that have been reported is no second mistake.
  if (hasBracedBody && word.rtrim(' ') == "}")
    return;
  if (word.starts_with("{%") && std::exchange(hasStatement, true))
    return;
  for (StringRef comment : {"<!--", "-- ", "{#", "{{!"})
    if (word.starts_with(comment)) {
      uint32_t end = line.text + uint32_t(comment.rtrim(' ').size());
      report(diag::ForeignComment, span(line.text, end),
             {comment.rtrim(' ').str()})
          .withHelp("a comment goes from '#' to the end of its line");
      return;
    }
  bool isLetter = static_cast<unsigned char>(word.front()) >= 0x80;
  if (isLetter && tok.error == LexError::Character)
    return reportBadToken();
  report(diag::ExpectedFacet, span(tok), {describeToken()})
      .withHelp(strayLineHelp());
}

//===----------------------------------------------------------------------===//
// Facets
//===----------------------------------------------------------------------===//

static FacetKind facetKindOf(StringRef keyword) {
  return llvm::StringSwitch<FacetKind>(keyword)
      .Case("meta", FacetKind::Meta)
      .Case("context", FacetKind::Context)
      .Case("vars", FacetKind::Vars)
      .Case("var_types", FacetKind::VarTypes)
      .Case("policy", FacetKind::Policy)
      .Case("x.fct.response", FacetKind::Response)
      .Case("interface", FacetKind::Interface)
      .Case("system", FacetKind::System)
      .Case("user", FacetKind::User)
      .Case("assistant", FacetKind::Assistant)
      .Case("x.fct.conversation", FacetKind::Conversation)
      .Case("x.fct.history", FacetKind::History)
      .Case("test", FacetKind::Test)
      .Case("import", FacetKind::Import)
      .Default(FacetKind::Unknown);
}

/// What must follow the keyword, in words; empty if nothing.
static StringRef labelOf(FacetKind kind) {
  switch (kind) {
  case FacetKind::Interface:
    return "a name, as in '@interface Weather'";
  case FacetKind::Test:
    return "a name, as in '@test \"greets\"'";
  default:
    return "";
  }
}

/// Parses the facet that `line` begins; null if nobody can use it.
Facet *Parser::parseFacet() {
  entryIndent = 0;
  moveTo(line);
  if (!tok.is(TokenKind::AtName)) {
    unexpected("a facet");
    recover(0);
    return nullptr;
  }
  auto *facet = context.make<Facet>();
  facet->keyword = {lexer.slice(tok.begin + 1, tok.end), span(tok)};
  facet->kind = facetKindOf(facet->keyword.text);
  facetKind = facet->kind;
  valueName = "";
  keyAttribute = "";
  advance();

  bool isImport = facet->kind == FacetKind::Import;
  bool good = isImport ? parseImport(*facet) : parseFacetLine(*facet);
  if (good)
    nextLine();
  else // the body begins with whatever comes next
    recover(isImport ? 0 : std::numeric_limits<uint32_t>::max());

  facet->body = context.make<MapExpr>(span(lastEnd, lastEnd),
                                      llvm::ArrayRef<ast::MapEntry>());
  if (!line.atEnd && line.indent != 0 && !isImport)
    parseFacetBody(*facet);
  facet->span = facet->keyword.span.to(span(lastEnd, lastEnd));
  bool needsLabel = isImport || !labelOf(facet->kind).empty();
  return needsLabel && !facet->label.span ? nullptr : facet;
}

void Parser::parseFacetBody(Facet &facet) {
  if (facet.kind == FacetKind::Interface)
    parseFunctions(facet);
  else
    facet.body = parseBody(facet.kind);
}

/// `@import "path"`, a comment, nothing else.
bool Parser::parseImport(Facet &facet) {
  uint32_t end = lexer.endOfLine(tok.begin);
  facet.importLine = span(line.begin, end);
  facet.importLineHasNewline = end != lexer.size();
  if (!tok.is(TokenKind::String)) {
    Lexer probe = lexer;
    Token next = probe.next(/*acrossLines=*/false);
    std::string help;
    if (tok.is(TokenKind::Identifier) && !tok.firstOnLine)
      help = "write '@import \"" + sourceText(span(tok)) + ".facet\"'";
    else if (opensBracket(tok) && next.is(TokenKind::String))
      help = "write '@import " + sourceText(span(next)) + "'";
    unexpected("the path of a file, in double quotes", help);
    return false;
  }
  facet.label = {unescape(tok.begin, tok.end, tok.bytes.hasEscapes), span(tok)};
  advance();
  if (tok.is(TokenKind::EndOfLine))
    return true;
  unexpected("the end of the line");
  return false;
}

/// True of a name that a host may have registered (docs/Language.md 1.5).
static bool isExtension(const Facet &facet) {
  return facet.keyword.text.starts_with("x.") ||
         facet.keyword.text.starts_with("x_");
}

/// `@text("…")` and nothing else: the name is that of no facet, nor are these
/// attributes.
bool Parser::isValueAsFacet(const Facet &facet) const {
  if (facet.kind != FacetKind::Unknown || isExtension(facet) ||
      !tok.is(TokenKind::LeftParen))
    return false;
  Lexer probe = lexer;
  return probe.next(/*acrossLines=*/false).is(TokenKind::String) &&
         probe.next(/*acrossLines=*/false).is(TokenKind::RightParen) &&
         probe.next(/*acrossLines=*/false).is(TokenKind::EndOfLine);
}

/// True if from the token on its line has words and values only, nothing that
/// goes on below it.
bool Parser::hasPlainRest() const {
  Lexer probe = lexer;
  Token token = tok;
  while (token.is(TokenKind::Identifier) || token.is(TokenKind::Reference) ||
         token.is(TokenKind::String) || token.is(TokenKind::Integer) ||
         token.is(TokenKind::Float))
    token = probe.next(/*acrossLines=*/false);
  return token.is(TokenKind::EndOfLine);
}

/// What stands behind the keyword.
bool Parser::parseFacetLine(Facet &facet) {
  if (!labelOf(facet.kind).empty() && !parseLabel(facet))
    return false;
  if (isValueAsFacet(facet))
    return false; // the unknown name is the one mistake
  if (tok.is(TokenKind::LeftParen) &&
      !parseAttributes(facet.keyword.text, facet.attributes))
    return false;
  if (const NamedArgument *attribute = facet.findAttribute("key"))
    if (auto *field = llvm::dyn_cast_or_null<StringExpr>(attribute->value))
      keyAttribute = field->value;
  if (facet.kind == FacetKind::Test)
    takeNameAttribute(facet);
  if (tok.is(TokenKind::EndOfLine))
    return true;
  // What stands behind a name that is none is no second mistake.
  if (facet.kind == FacetKind::Unknown && !isExtension(facet) && hasPlainRest())
    return false;
  hasBracedBody |= tok.is(TokenKind::LeftBrace);
  unexpected("the end of the line", facetLineHelp(facet));
  return false;
}

bool Parser::parseLabel(Facet &facet) {
  bool isTest = facet.kind == FacetKind::Test;
  if (tok.is(isTest ? TokenKind::String : TokenKind::Identifier)) {
    facet.label = nameOf(tok);
    if (isTest)
      facet.label.text = unescape(tok.begin, tok.end, tok.bytes.hasEscapes);
    advance();
    return true;
  }
  if (tok.is(TokenKind::EndOfLine) || tok.is(TokenKind::LeftParen)) {
    // A test may have its name among the attributes.
    if (!isTest)
      reportMissingName(facet);
    return true;
  }
  unexpected(labelOf(facet.kind),
             isTest && tok.is(TokenKind::Identifier)
                 ? "write '@test \"" + sourceText(span(tok)) + "\"'"
                 : "");
  return false;
}

void Parser::reportMissingName(const Facet &facet) {
  report(diag::MissingFacetName, facet.keyword.span,
         {facet.keyword.text.str(), labelOf(facet.kind).str()});
}

/// `@test(name="…")`.
void Parser::takeNameAttribute(Facet &facet) {
  const NamedArgument *attribute = facet.findAttribute("name");
  if (!attribute) {
    if (!facet.label.span)
      reportMissingName(facet);
    return;
  }
  if (facet.label.span) {
    report(diag::TestNamedTwice, attribute->name.span);
    return;
  }
  facet.label = {"", attribute->value->span};
  if (auto *name = llvm::dyn_cast<StringExpr>(attribute->value))
    facet.label.text = name->value;
  else if (!llvm::isa<RawExpr>(attribute->value))
    report(diag::TestNameNotString, attribute->value->span);
}
