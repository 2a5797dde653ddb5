//===- ParserBodies.cpp - Text to syntax tree: blocks of keys -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <utility>

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

const MapExpr *Parser::parseBody(FacetKind kind) {
  MapRole role = MapRole::Singleton;
  switch (kind) {
  case FacetKind::System:
  case FacetKind::User:
  case FacetKind::Assistant:
  case FacetKind::History:
    role = MapRole::Message;
    break;
  case FacetKind::Test:
    role = MapRole::Test;
    break;
  default:
    break;
  }
  return parseMapBlock(Block(0, 2), role);
}

/// A map or list, as the line tells, under something at column `parent`.
const Expr *Parser::parseBlock(uint32_t parent, bool lenient, MapRole role) {
  SourceSpan at = span(line.text, line.text + 1);
  // The body of the facet is a level of indentation too.
  if (nesting + 1 >= maxNesting) {
    report(diag::NestingTooDeep, at, {std::to_string(maxNesting)});
    skipLine(parent);
    return errorExpr(at);
  }
  ++nesting;
  Block block(parent, lenient ? line.indent : parent + 2, lenient);
  bool isList = role == MapRole::Assertions || lexer.at(line.text) == '-';
  const Expr *value =
      isList ? parseListBlock(block, role) : parseMapBlock(block, role);
  --nesting;
  return value;
}

const MapExpr *Parser::parseMapBlock(Block block, MapRole role) {
  uint32_t begin = line.text;
  Entries map(entries);
  NameIndex index;
  while (nextInBlock(block))
    parseEntry(block, role, map, index);
  auto *result = context.make<MapExpr>(span(begin, std::max(begin, lastEnd)),
                                       map.copyTo(context));
  result->hasRepeatedKeys = index.hasRepeats();
  return result;
}

/// The white space before a line's text, or behind its dash.
SourceSpan Parser::indentation(const Line &at) const {
  size_t dash = lexer.slice(at.begin, at.text).rfind('-');
  uint32_t begin = dash == StringRef::npos ? at.begin : at.begin + dash + 1;
  return span(begin, at.text);
}

/// True if `line` is part of the block. Reports its indentation if wrong, once
/// for all lines with the same mistake.
bool Parser::nextInBlock(Block &block) {
  if (line.atEnd || line.indent <= block.parent)
    return false;
  if (line.indent != block.indent && line.indent != block.tolerated) {
    report(diag::WrongIndentation, indentation(line),
           {std::to_string(block.indent), std::to_string(line.indent)});
    block.tolerated = line.indent;
  }
  return true;
}

/// Ends a line that has been parsed. `help`: if something else stands there.
bool Parser::finishLine(StringRef help) {
  if (tok.is(TokenKind::EndOfLine)) {
    nextLine();
    return true;
  }
  std::string joined;
  if (tok.is(TokenKind::Comma))
    help = "only inline literals have commas";
  else if (help.empty())
    help = joined = joinHelp();
  unexpected("the end of the line", help);
  return false;
}

/// Refuses text that is indented under an entry without being part of it.
void Parser::finishEntry(const Block &block, uint32_t indent) {
  if (line.atEnd || line.indent <= indent || line.indent == block.indent)
    return;
  report(diag::IndentedUnderValue, indentation(line));
  skipLine(indent);
}

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

void Parser::parseEntry(const Block &block, MapRole role, Entries &map,
                        NameIndex &index) {
  Line at = line;
  bool lenient = block.lenient || at.indent != block.indent;
  entryIndent = at.indent;
  moveTo(at);
  Key key;
  bool usable = true;
  if (!parseKey(role, key, usable)) {
    recover(at.indent);
    return;
  }
  valueName = key.text;
  const Expr *value = parseEntryValue(key, at, lenient, role);
  valueName = "";
  if (usable) {
    checkRepeatedKey({key, value}, role, map, index);
    map.push({key, value});
  }
  finishEntry(block, at.indent);
}

/// The keys of a test, or of a case of one (docs/Language.md 1.13, 3.10).
static bool isKeyOfTest(StringRef key) {
  static constexpr llvm::StringLiteral keys[] = {
      "vars", "input", "input_file", "mock", "assert", "cases", "name"};
  return llvm::is_contained(keys, key);
}

/// What may stand under a key of a map with this role.
Parser::ValueRules Parser::rulesOf(MapRole role, StringRef key) {
  bool isTest = role == MapRole::Test || role == MapRole::Case;
  ValueRules rules;
  rules.baseless = role == MapRole::Message && key == "strategy";
  if (isTest && key == "mock")
    rules.mapRole = MapRole::MockNames;
  else if (isTest && key == "assert")
    rules.mapRole = MapRole::Assertions;
  else if (role == MapRole::Test && key == "cases")
    rules.mapRole = MapRole::Cases;
  return rules;
}

/// The value of an entry that begins at `at` in a map with this role, and the
/// end of the line.
const Expr *Parser::parseEntryValue(const Key &key, const Line &at,
                                    bool lenient, MapRole role) {
  ValueRules rules = rulesOf(role, key.text);
  if (tok.is(TokenKind::EndOfLine)) {
    nextLine();
    // What a misspelled 'assert' has below it is no second mistake.
    if ((role == MapRole::Test || role == MapRole::Case) &&
        !isKeyOfTest(key.text) && !line.atEnd && lexer.isItemDash(line.text))
      rules.mapRole = MapRole::Assertions;
    return parseValueBelow(key, at, lenient, rules.mapRole);
  }
  const Expr *value = parseValue(rules);
  if (!value || !finishLine())
    recover(at.indent);
  if (!value)
    return errorExpr(key.span);
  return rules.mapRole == MapRole::Assertions ? assertionsOf(value) : value;
}

/// The value of `key:` with nothing behind it.
const Expr *Parser::parseValueBelow(const Key &key, const Line &at,
                                    bool lenient, MapRole role) {
  bool deeper = !line.atEnd && line.indent > at.indent;
  if (deeper && lexer.startsWith(line.text, textBlockQuotes)) {
    moveTo(line);
    reportMisplacedTextBlock("on the line below its key",
                             "open it behind the key: '" + shorten(key.text) +
                                 ": \"\"\"'");
    recover(at.indent);
    return errorExpr(key.span);
  }
  if (deeper && !lexer.startsWith(line.text, "|>"))
    return parseBlock(at.indent, lenient, role);
  if (!line.atEnd && line.indent == at.indent && lexer.isItemDash(line.text)) {
    report(diag::ListNotIndented, indentation(line), {shorten(key.text)});
    Block block(at.indent - 1, at.indent, /*lenient=*/true);
    block.dashesOnly = true;
    return parseListBlock(block, role);
  }
  report(diag::MissingValue, key.span, {shorten(key.text)})
      .withHelp("write a value after the ':', or a map or list below it, "
                "indented by 2 spaces more");
  if (deeper)
    skipLine(at.indent);
  return errorExpr(key.span);
}

//===----------------------------------------------------------------------===//
// Keys
//===----------------------------------------------------------------------===//

/// A key and its colon. `usable` becomes false if there is no such key.
bool Parser::parseKey(MapRole role, Key &key, bool &usable) {
  if (tok.is(TokenKind::Identifier)) {
    tok.end = lexer.skipDottedIdentifier(tok.begin);
    lexer.moveTo(tok.end, tok.lineBegin);
  } else if (!tok.is(TokenKind::String)) {
    return unexpectedKey();
  }
  Token first = tok;
  advance();
  if (!tok.is(TokenKind::Colon)) {
    unexpected("':' after the key", missingColonHelp(first));
    return false;
  }
  key.span = span(first);
  key.quoted = first.is(TokenKind::String);
  key.text = key.quoted
                 ? unescape(first.begin, first.end, first.bytes.hasEscapes)
                 : lexer.slice(first.begin, first.end);
  bool isMockName = role == MapRole::MockNames;
  if (key.quoted && !isMockName && facetKind != FacetKind::Meta) {
    report(diag::StringKey, key.span, {shorten(key.text)})
        .withHelp(stringKeyHelp(key.text));
  } else if (!key.quoted && !isMockName && key.text.contains('.')) {
    report(diag::DottedKey, key.span, {shorten(key.text)})
        .withHelp("nest maps instead");
    usable = false;
  }
  advance();
  return true;
}

/// Reports what stands where a key is due; returns false.
bool Parser::unexpectedKey() {
  StringRef word = lexer.slice(tok.begin, tok.end);
  if (brokeOffInBrackets()) {
    unexpected("a key");
    return false;
  }
  if (tok.is(TokenKind::AtName) && word == "@import") {
    report(diag::ImportInBody, span(tok)).withHelp("remove the indentation");
  } else if (tok.is(TokenKind::AtName) && openBrackets.empty()) {
    bool isKey = lexer.at(lexer.skipSpaces(tok.end)) == ':';
    report(diag::FacetIndented, span(tok), {shorten(word.drop_front())})
        .withHelp(isKey ? "a key has no '@' before it: write '" +
                              shorten(word.drop_front()) + ": …'"
                        : "remove the indentation");
  } else if (tok.is(TokenKind::Pipe) && openBrackets.empty()) {
    report(diag::MisplacedPipe, span(tok));
  } else if (word.starts_with("-") && openBrackets.empty()) {
    report(diag::ListItemAmongKeys, span(tok.begin, tok.begin + 1))
        .withHelp(itemAmongKeysHelp());
  } else if (tok.is(TokenKind::Integer) || tok.is(TokenKind::Float) ||
             tok.error == LexError::Number) {
    report(diag::ExpectedToken, span(tok), {"a key", describeToken()})
        .withHelp("a key begins with a letter or '_'");
  } else if (!lexer.startsWith(tok.begin, "{%") ||
             !std::exchange(hasStatement, true)) {
    unexpected("a key", noKeyHelp());
  }
  return false;
}

/// What merging makes of an entry of a singleton facet and a later one with the
/// same key (docs/Language.md 1.5).
Diag Parser::repeatedKeyKind(const MapEntry &earlier,
                             const MapEntry &later) const {
  if (llvm::isa_and_present<MapExpr>(earlier.value) &&
      llvm::isa_and_present<MapExpr>(later.value))
    return diag::MergedMapKey;
  bool areLists = llvm::isa_and_present<ListExpr>(earlier.value) &&
                  llvm::isa_and_present<ListExpr>(later.value);
  return areLists && !mergeFieldOf(later.key).empty() ? diag::MergedListKey
                                                      : diag::OverriddenKey;
}

/// The field by which lists under this key of the facet are merged item by
/// item; empty: they are not.
StringRef Parser::mergeFieldOf(const Key &key) const {
  if (facetKind == FacetKind::Policy &&
      (key.text == "allow" || key.text == "deny"))
    return "id";
  return keyAttribute;
}

/// Reports the key of `entry`, which is to be the next of the map, if the map
/// has it already.
void Parser::checkRepeatedKey(const MapEntry &entry, MapRole role,
                              const Entries &map, NameIndex &index) {
  const Key &key = entry.key;
  std::optional<size_t> first = index.findOrAdd(
      key.text, map.size(), [&](size_t i) { return map[i].key.text; });
  if (!first)
    return;
  const MapEntry &earlier = map[index.replaceLatest(*first, map.size())];
  Diag kind = role == MapRole::Singleton ? repeatedKeyKind(earlier, entry)
                                         : diag::DuplicateKey;
  report(kind, key.span, {shorten(key.text), mergeFieldOf(key).str()})
      .note("the first one is here", map[*first].key.span);
}
