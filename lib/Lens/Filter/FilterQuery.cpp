//===- FilterQuery.cpp - The queries of the lens filter -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FilterQuery.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace facet;

namespace facet::lenses {

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

namespace {
struct Word {
  enum Kind { End, Name, Number, String, Operator, Open, Close, Dot };
  Kind kind = End;
  llvm::StringRef text;
};

} // namespace

/// The size of a number of JSON at the front of the text; 0 if there is none.
static size_t numberSize(llvm::StringRef text) {
  size_t at = text.starts_with("-");
  auto takeDigits = [&] {
    size_t before = at;
    while (at < text.size() && llvm::isDigit(text[at]))
      ++at;
    return at - before;
  };
  size_t whole = takeDigits();
  if (whole == 0 || (whole > 1 && text[at - whole] == '0'))
    return 0;
  if (text.substr(at, 1) == ".") {
    ++at;
    if (!takeDigits())
      return 0;
  }
  if (text.substr(at, 1).equals_insensitive("e")) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-'))
      ++at;
    if (!takeDigits())
      return 0;
  }
  return at;
}

/// The size of a string with its quotes; 0 if it does not end.
static size_t stringSize(llvm::StringRef text) {
  for (size_t at = 1; at < text.size(); ++at) {
    if (text[at] == text[0])
      return at + 1;
    if (text[at] == '\\')
      ++at;
  }
  return 0;
}

/// The contents of a string of JSON, in quotes of either kind; nullopt if it is
/// bad.
static std::optional<std::string> unquote(llvm::StringRef text) {
  // JSON knows double quotes only, and no \'.
  std::string json = "\"";
  char quote = text[0];
  for (llvm::StringRef rest = text.drop_front().drop_back(); !rest.empty();) {
    size_t size = rest[0] == '\\' ? 2 : 1;
    if (rest.starts_with("\\'"))
      json += '\'';
    else if (quote == '\'' && rest[0] == '"')
      json += "\\\"";
    else
      json += rest.take_front(size);
    rest = rest.drop_front(size);
  }
  json += '"';
  ValueArena arena;
  JsonError error;
  std::optional<Value> value = parseJson(json, arena, error);
  if (!value || !value->isString())
    return std::nullopt;
  return value->asString().str();
}

//===----------------------------------------------------------------------===//
// The parser
//===----------------------------------------------------------------------===//

class FilterQueryParser {
public:
  FilterQueryParser(llvm::StringRef text, FilterQuery &query,
                    FilterQuery::Error &error)
      : text(text), query(query), error(error) {}

  bool run() {
    if (!next())
      return false;
    if (word.kind == Word::End)
      return fail("the condition is missing");
    if (!parseOr(query.root))
      return false;
    if (word.kind != Word::End)
      return failBehindCondition();
    return true;
  }

private:
  using Test = FilterQuery::Test;
  using Operand = FilterQuery::Operand;

  bool fail(llvm::StringRef message) {
    error = {message.str(), size_t(word.text.data() - text.data())};
    return false;
  }
  bool failAtWord(llvm::StringRef expected) {
    if (word.kind == Word::End)
      return fail((expected + ", but the query ends").str());
    return fail((expected + ", got " + shown(word.text)).str());
  }

  /// At a word behind a whole condition.
  bool failBehindCondition() {
    if (word.kind != Word::Name)
      return failAtWord("expected 'and', 'or' or the end");
    return fail(shown(word.text) +
                " is not an operator; a query has ==, !=, <, <=, > and >=, "
                "and, or and not");
  }
  static std::string shown(llvm::StringRef text) {
    return brief(Value::string(text));
  }

  bool next();
  bool setWord(Word::Kind kind, size_t size) {
    word = {kind, rest().take_front(size)};
    at += size;
    return true;
  }
  llvm::StringRef rest() const { return text.drop_front(at); }
  bool isName(llvm::StringRef name) const {
    return word.kind == Word::Name && word.text == name;
  }

  bool parseOr(uint32_t &node);
  bool parseAnd(uint32_t &node);
  bool parseNot(uint32_t &node);
  bool parseTest(uint32_t &node);
  bool parseComparison(uint32_t &node);
  bool parseOperand(Operand &operand);
  bool parsePath(Operand &operand);
  bool parseNumber(Operand &operand);
  /// A node of the test over the list of nodes that begins at `first`.
  uint32_t addNode(Test test, uint32_t first = FilterQuery::none) {
    query.nodes.push_back({test, first, FilterQuery::none, {}, {}});
    return query.nodes.size() - 1;
  }

  llvm::StringRef text;
  FilterQuery &query;
  FilterQuery::Error &error;
  size_t at = 0;
  Word word;
  unsigned depth = 0;
};

bool FilterQueryParser::next() {
  at += rest().take_while(llvm::isSpace).size();
  if (rest().empty())
    return setWord(Word::End, 0);
  char c = rest()[0];
  if (isIdentifierStart(c))
    return setWord(Word::Name, rest().take_while(isIdentifierPart).size());
  if (c == '(' || c == ')')
    return setWord(c == '(' ? Word::Open : Word::Close, 1);
  if (c == '.')
    return setWord(Word::Dot, 1);
  if (c == '"' || c == '\'') {
    if (size_t size = stringSize(rest()))
      return setWord(Word::String, size);
    setWord(Word::String, rest().size());
    return fail("a string has no closing quote");
  }
  if (size_t size = numberSize(rest()))
    return setWord(Word::Number, size);
  for (llvm::StringRef op : {"==", "!=", "<=", ">=", "<", ">"})
    if (rest().starts_with(op))
      return setWord(Word::Operator, op.size());

  setWord(Word::Name, decodeAt(text, at).size);
  if (c == '=')
    return fail("'=' is not an operator; equality is '=='");
  if (c == '!' || c == '&' || c == '|')
    return fail("conditions are joined by 'not', 'and' and 'or'");
  if (c == '[')
    return fail("a field is written 'item.name', and there are no lists");
  return failAtWord("expected a condition");
}

bool FilterQueryParser::parseOr(uint32_t &node) {
  if (!parseAnd(node))
    return false;
  if (!isName("or"))
    return true;
  uint32_t last = node;
  node = addNode(Test::Or, node);
  while (isName("or")) {
    uint32_t another;
    if (!next() || !parseAnd(another))
      return false;
    query.nodes[last].next = another;
    last = another;
  }
  return true;
}

bool FilterQueryParser::parseAnd(uint32_t &node) {
  if (!parseNot(node))
    return false;
  if (!isName("and"))
    return true;
  uint32_t last = node;
  node = addNode(Test::And, node);
  while (isName("and")) {
    uint32_t another;
    if (!next() || !parseNot(another))
      return false;
    query.nodes[last].next = another;
    last = another;
  }
  return true;
}

bool FilterQueryParser::parseNot(uint32_t &node) {
  bool negated = false;
  while (isName("not")) {
    negated = !negated;
    if (!next())
      return false;
  }
  if (!parseTest(node))
    return false;
  if (negated)
    node = addNode(Test::Not, node);
  return true;
}

bool FilterQueryParser::parseTest(uint32_t &node) {
  constexpr unsigned deepest = 256;
  if (word.kind == Word::Open) {
    if (depth == deepest)
      return fail("parentheses are nested deeper than 256 levels");
    ++depth;
    if (!next() || !parseOr(node))
      return false;
    --depth;
    if (word.kind != Word::Close)
      return failAtWord("expected ')'");
    return next();
  }
  if (isName("non_null") || isName("non_empty")) {
    node = addNode(isName("non_null") ? Test::NonNull : Test::NonEmpty);
    return next();
  }
  return parseComparison(node);
}

bool FilterQueryParser::parseComparison(uint32_t &node) {
  Word first = word;
  Operand left;
  if (!parseOperand(left))
    return false;
  if (word.kind != Word::Operator) {
    if (!left.isPath && !left.constant.isBool()) {
      if (word.kind == Word::End)
        return failAtWord("expected a comparison");
      word = first;
      return fail("a literal alone is not a condition");
    }
    node = addNode(Test::IsTrue);
    query.nodes[node].left = left;
    return true;
  }
  Test test = llvm::StringSwitch<Test>(word.text)
                  .Case("==", Test::Equal)
                  .Case("!=", Test::NotEqual)
                  .Case("<", Test::Less)
                  .Case("<=", Test::LessEqual)
                  .Case(">", Test::Greater)
                  .Default(Test::GreaterEqual);
  Operand right;
  if (!next())
    return false;
  if (word.kind == Word::Operator)
    return fail("two operators in a row; the contrary of '==' is '!='");
  if (!parseOperand(right))
    return false;
  node = addNode(test);
  query.nodes[node].left = left;
  query.nodes[node].right = right;
  return true;
}

bool FilterQueryParser::parseOperand(Operand &operand) {
  if (isName("item"))
    return parsePath(operand);
  if (isName("true") || isName("false")) {
    operand.constant = Value::boolean(word.text == "true");
    return next();
  }
  if (isName("null"))
    return next();
  if (word.kind == Word::Number)
    return parseNumber(operand);
  if (word.kind == Word::String) {
    std::optional<std::string> string = unquote(word.text);
    if (!string)
      return fail("a string has a bad escape");
    query.strings.push_back(std::move(*string));
    operand.constant = Value::string(query.strings.back());
    return next();
  }
  bool isKeyword = isName("and") || isName("or") || isName("not");
  if (word.kind == Word::Name && !isKeyword &&
      isIdentifierStart(word.text.front()))
    return fail(shown(word.text) +
                " is not a value; a field is written 'item." + word.text.str() +
                "', a text in quotes");
  return failAtWord("expected 'item', a literal, 'non_null' or 'non_empty'");
}

bool FilterQueryParser::parsePath(Operand &operand) {
  operand.isPath = true;
  operand.firstSegment = query.segments.size();
  if (!next())
    return false;
  while (word.kind == Word::Dot) {
    if (!next())
      return false;
    if (word.kind != Word::Name)
      return failAtWord("expected the name of a field after '.'");
    query.segments.push_back(word.text.str());
    if (!next())
      return false;
  }
  operand.segmentCount = query.segments.size() - operand.firstSegment;
  return true;
}

bool FilterQueryParser::parseNumber(Operand &operand) {
  // The text is a number of JSON; only its size can be wrong.
  ValueArena arena;
  JsonError jsonError;
  std::optional<Value> value = parseJson(word.text, arena, jsonError);
  if (!value)
    return fail("a number is out of range");
  operand.constant = *value;
  return next();
}

std::unique_ptr<FilterQuery> FilterQuery::parse(llvm::StringRef text,
                                                Error &error) {
  auto query = std::make_unique<FilterQuery>();
  if (!FilterQueryParser(text, *query, error).run())
    return nullptr;
  return query;
}

} // namespace facet::lenses
