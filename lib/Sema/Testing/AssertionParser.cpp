//===- AssertionParser.cpp - Lines of assert: (docs/Language.md 1.13) -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Testing/AssertionParser.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>

using namespace facet;

namespace {

class AssertionParser {
public:
  AssertionParser(llvm::StringRef text, ValueArena &arena,
                  AssertionError &error)
      : text(text), arena(arena), error(error) {}

  std::optional<Assertion> parse();

private:
  using Op = Assertion::Op;
  using Root = Assertion::Root;

  bool fail(size_t begin, std::string message, std::string help = "") {
    error = {begin, std::max(begin, position), std::move(message),
             std::move(help)};
    if (error.end == begin)
      error.end = text.size();
    return false;
  }

  void skipBlanks() {
    while (position < text.size() && text[position] == ' ')
      ++position;
  }
  bool isAtEnd() const { return position == text.size(); }
  llvm::StringRef rest() const { return text.drop_front(position); }
  bool take(llvm::StringRef token) {
    if (!rest().starts_with(token))
      return false;
    position += token.size();
    return true;
  }
  llvm::StringRef takeName() {
    llvm::StringRef name = rest().take_while(isIdentifierPart);
    position += name.size();
    return name;
  }
  bool takeWord(llvm::StringRef word) {
    llvm::StringRef name = rest().take_while(isIdentifierPart);
    if (name != word)
      return false;
    position += name.size();
    return true;
  }

  std::string turnedHelp(size_t begin);
  std::string bareValueHelp() const;
  std::string callHelp(llvm::StringRef name, llvm::StringRef path) const;

  bool parsePath(Assertion &assertion);
  bool parseRoot(Assertion &assertion);
  bool parseIndex(Assertion &assertion);
  bool parseOp(Assertion &assertion);
  bool parseWordOp(Assertion &assertion);
  bool parseOperand(Assertion &assertion);
  bool parseValue(Value &value, unsigned depth);
  bool parseString(Value &value);
  bool parseNumber(Value &value);
  bool parseList(Value &value, unsigned depth);
  bool parseMap(Value &value, unsigned depth);
  bool parseKey(llvm::StringRef &key);

  static constexpr unsigned maxDepth = 256;

  llvm::StringRef text;
  ValueArena &arena;
  AssertionError &error;
  size_t position = 0;
};

std::optional<Assertion> AssertionParser::parse() {
  Assertion assertion;
  assertion.text = text;
  skipBlanks();
  bool isNegated = takeWord("not");
  skipBlanks();
  if (!parsePath(assertion))
    return std::nullopt;
  skipBlanks();
  if (isAtEnd()) {
    assertion.op = isNegated ? Op::NotTruthy : Op::Truthy;
    return assertion;
  }
  if (isNegated) {
    fail(position, "'not' before a path stands alone: write 'PATH not contains "
                   "VALUE', or '!='");
    return std::nullopt;
  }
  if (!parseOp(assertion) || !parseOperand(assertion))
    return std::nullopt;
  skipBlanks();
  if (!isAtEnd()) {
    llvm::StringRef joint = rest().take_until([](char c) { return c == ' '; });
    bool isJoined = joint == "and" || joint == "&&";
    fail(position, "nothing may follow the value",
         isJoined ? "write two assertions: all of them must hold" : "");
    return std::nullopt;
  }
  return assertion;
}

//===----------------------------------------------------------------------===//
// Paths
//===----------------------------------------------------------------------===//

bool AssertionParser::parseRoot(Assertion &assertion) {
  static constexpr std::pair<llvm::StringRef, Root> roots[] = {
      {"canonical", Root::Canonical}, {"telemetry", Root::Telemetry},
      {"execution", Root::Execution}, {"vars", Root::Vars},
      {"output", Root::Output},       {"error", Root::Error}};
  size_t begin = position;
  llvm::StringRef name = takeName();
  std::vector<llvm::StringRef> names;
  for (auto [rootName, root] : roots) {
    names.push_back(rootName);
    if (name == rootName) {
      assertion.root = root;
      return true;
    }
  }
  std::string message = "a path begins with canonical, telemetry, execution, "
                        "vars, output or error";
  std::string help = callHelp(name, "PATH");
  if (help.empty())
    help = turnedHelp(begin);
  if (auto near = nearestName(name, names); near && help.empty())
    help = "did you mean '" + near->str() + "'?";
  return fail(begin, std::move(message), std::move(help));
}

bool AssertionParser::parseIndex(Assertion &assertion) {
  size_t begin = position;
  llvm::StringRef digits = rest().take_while(llvm::isDigit);
  position += digits.size();
  uint64_t index;
  if (digits.getAsInteger(10, index))
    return fail(begin, "'[' needs an index from 0, such as [0]");
  if (!take("]"))
    return fail(position, "']' is missing after an index");
  assertion.path.push_back({{}, index});
  return true;
}

bool AssertionParser::parsePath(Assertion &assertion) {
  size_t begin = position;
  if (!parseRoot(assertion))
    return false;
  while (true) {
    if (take("[")) {
      if (!parseIndex(assertion))
        return false;
    } else if (take(".")) {
      llvm::StringRef name = takeName();
      if (name.empty())
        return fail(position, "a name is missing after '.'");
      assertion.path.push_back({name, std::nullopt});
    } else {
      break;
    }
  }
  // What is called at the end of a path is no part of it.
  std::string help;
  if (!assertion.path.empty() && !assertion.path.back().index) {
    llvm::StringRef name = assertion.path.back().name;
    help = callHelp(name, text.slice(begin, name.data() - 1 - text.data()));
  }
  if (!help.empty())
    return fail(begin, "an assertion calls nothing", std::move(help));
  if (assertion.path.empty() ||
      (assertion.root != Root::Output && assertion.root != Root::Error))
    return true;
  return fail(begin, assertion.root == Root::Output
                         ? "'output' is one text and has no parts"
                         : "'error' is one code and has no parts");
}

//===----------------------------------------------------------------------===//
// Help
//===----------------------------------------------------------------------===//

/// `VALUE in PATH`, `VALUE == PATH`: the same with the path in front. Empty if
/// what begins at `begin` is nothing like that.
std::string AssertionParser::turnedHelp(size_t begin) {
  AssertionError ignored;
  AssertionParser probe(text, arena, ignored);
  probe.position = begin;
  Value value;
  if (!probe.parseValue(value, 0))
    return "";
  llvm::StringRef written = text.slice(begin, probe.position);
  bool isNegated = text.take_front(begin).trim(' ') == "not";
  probe.skipBlanks();
  std::string op;
  if (probe.takeWord("not")) {
    isNegated = true;
    probe.skipBlanks();
  }
  static constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral>
      turned[] = {{"==", "=="}, {"!=", "!="}, {"<=", ">="},
                  {">=", "<="}, {"<", ">"},   {">", "<"}};
  if (probe.takeWord("in"))
    op = isNegated ? "not contains" : "contains";
  for (auto [symbol, other] : turned)
    if (op.empty() && probe.take(symbol))
      op = other.str();
  Assertion assertion;
  probe.skipBlanks();
  size_t path = probe.position;
  if (op.empty() || !probe.parsePath(assertion))
    return "";
  return ("the path comes first: write '" + text.slice(path, probe.position) +
          " " + op + " " + written + "'")
      .str();
}

/// `contains(output, "hi")` and `output.contains("hi")`: what is written for a
/// call of `name`, if the text stands at one. `path`: what is asked.
std::string AssertionParser::callHelp(llvm::StringRef name,
                                      llvm::StringRef path) const {
  if (name.empty() || !rest().starts_with("("))
    return "";
  llvm::StringRef op = "contains", value = "VALUE";
  if (llvm::is_contained({"matches", "match", "test", "search"}, name))
    op = "matches";
  else if (llvm::is_contained({"startswith", "startsWith", "starts_with"},
                              name))
    op = "matches", value = "\"^…\"";
  else if (llvm::is_contained({"endswith", "endsWith", "ends_with"}, name))
    op = "matches", value = "\"…$\"";
  else if (!llvm::is_contained({"contains", "includes", "has", "in"}, name))
    return "compare a value with '==', 'contains' or another operator; what a "
           "lens computes is a variable's value, 'vars.NAME'";
  return ("write '" + path + " " + op + " " + value + "'").str();
}

/// What is meant by a value that is none, if it is a text.
std::string AssertionParser::bareValueHelp() const {
  llvm::StringRef value = rest().rtrim(' ');
  bool isQuoted =
      value.size() > 1 && value.front() == '\'' && value.back() == '\'';
  if (isQuoted)
    value = value.drop_front().drop_back();
  constexpr size_t mostShown = 60;
  bool isPlain = llvm::all_of(value, [&](char c) {
    return isIdentifierPart(c) ||
           (isQuoted && llvm::isPrint(c) && c != '"' && c != '\\');
  });
  if (!isPlain || value.size() > mostShown)
    return "";
  return ("did you mean \"" + value + "\"?").str();
}

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

bool AssertionParser::parseOp(Assertion &assertion) {
  // The longer ones first.
  static constexpr std::pair<llvm::StringRef, Op> symbols[] = {
      {"==", Op::Equal},        {"!=", Op::NotEqual}, {"<=", Op::LessEqual},
      {">=", Op::GreaterEqual}, {"<", Op::Less},      {">", Op::Greater}};
  for (auto [symbol, op] : symbols)
    if (take(symbol)) {
      assertion.op = op;
      return true;
    }
  return parseWordOp(assertion);
}

bool AssertionParser::parseWordOp(Assertion &assertion) {
  size_t begin = position;
  if (takeWord("not")) {
    skipBlanks();
    if (takeWord("contains")) {
      assertion.op = Op::NotContains;
      return true;
    }
    if (takeWord("matches")) {
      assertion.op = Op::NotMatches;
      return true;
    }
    return fail(begin, "'not' goes with 'contains' or 'matches'");
  }
  if (takeWord("contains")) {
    assertion.op = Op::Contains;
  } else if (takeWord("sentiment")) {
    assertion.op = Op::Sentiment;
  } else if (takeWord("matches_snapshot")) {
    assertion.op = Op::MatchesSnapshot;
  } else if (takeWord("matches")) {
    assertion.op = Op::Matches;
    skipBlanks();
    if (takeWord("snapshot"))
      assertion.op = Op::MatchesSnapshot;
  } else {
    llvm::StringRef rest = text.drop_front(begin);
    llvm::StringRef word = rest.take_while(llvm::isAlpha);
    if (word.empty())
      word = rest.take_while(
          [](char c) { return llvm::is_contained("=!<>~", c); });
    return fail(begin,
                "an operator is one of == != < <= > >= contains, not "
                "contains, matches, not matches, sentiment",
                foreignHelp(ForeignContext::Assertion, word).str());
  }
  return true;
}

/// The value, of the kind that the operator needs.
bool AssertionParser::parseOperand(Assertion &assertion) {
  skipBlanks();
  size_t begin = position;
  if (isAtEnd() && assertion.op == Op::MatchesSnapshot)
    return true; // the name of the snapshot is optional
  if (!parseValue(assertion.value, 0))
    return false;
  switch (assertion.op) {
  case Op::Matches:
  case Op::NotMatches: {
    if (!assertion.value.isString())
      return fail(begin, "a pattern must be a string");
    std::string problem;
    if (!Pattern::compile(assertion.value.asString(), problem))
      return fail(begin, "bad pattern: " + problem);
    return true;
  }
  case Op::Sentiment: {
    static constexpr llvm::StringRef moods[] = {"positive", "neutral",
                                                "negative"};
    if (!assertion.value.isString() ||
        !llvm::is_contained(moods, assertion.value.asString()))
      return fail(begin, "a sentiment is \"positive\", \"neutral\" or "
                         "\"negative\"");
    return true;
  }
  case Op::MatchesSnapshot:
    return assertion.value.isString() ||
           fail(begin, "the name of a snapshot must be a string");
  case Op::Equal:
  case Op::NotEqual:
    if (assertion.root != Root::Error)
      return true;
    if (!assertion.value.isString() || !parseCode(assertion.value.asString()))
      return fail(begin, "'error' is compared with a code such as \"F454\"");
    return true;
  default:
    return true;
  }
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

bool AssertionParser::parseValue(Value &value, unsigned depth) {
  skipBlanks();
  if (isAtEnd())
    return fail(position, "a value is missing at the end");
  if (depth == maxDepth)
    return fail(position, "the value is nested too deep");
  char c = text[position];
  if (c == '"')
    return parseString(value);
  if (c == '-' || llvm::isDigit(c))
    return parseNumber(value);
  if (take("["))
    return parseList(value, depth);
  if (take("{"))
    return parseMap(value, depth);
  if (takeWord("true"))
    value = Value::boolean(true);
  else if (takeWord("false"))
    value = Value::boolean(false);
  else if (takeWord("null"))
    value = Value::null();
  else
    return fail(position,
                "a value must be a literal: a string in double quotes, a "
                "number, true, false, null, a list or a map",
                bareValueHelp());
  return true;
}

bool AssertionParser::parseString(Value &value) {
  size_t begin = position++;
  while (position < text.size() && text[position] != '"')
    position += text[position] == '\\' ? 2 : 1;
  if (position >= text.size()) {
    position = text.size();
    return fail(begin, "a string has no closing quote");
  }
  llvm::StringRef token = text.slice(begin, ++position);
  // FACET's escapes are some of JSON's.
  for (size_t at = token.find('\\'); at != llvm::StringRef::npos;
       at = token.find('\\', at + 2))
    if (!llvm::StringRef("\"\\ntru").contains(token[at + 1]))
      return fail(begin,
                  ("'\\" + token.substr(at + 1, decodeAt(token, at + 1).size) +
                   "' is not an escape; write '\\\\' for a backslash")
                      .str());
  JsonError problem;
  auto parsed = parseJson(token, arena, problem);
  if (!parsed)
    return fail(begin, "a string cannot be read: " + problem.message);
  value = *parsed;
  return true;
}

bool AssertionParser::parseNumber(Value &value) {
  size_t begin = position;
  take("-");
  auto takeDigits = [&] {
    size_t count = rest().take_while(llvm::isDigit).size();
    position += count;
    return count != 0;
  };
  bool isGood = takeDigits(), isFloat = false;
  if (take(".")) {
    isFloat = true;
    isGood &= takeDigits();
  }
  if (take("e") || take("E")) {
    isFloat = true;
    if (!take("-"))
      take("+");
    isGood &= takeDigits();
  }
  llvm::StringRef token = text.slice(begin, position);
  int64_t integer;
  double number;
  if (isGood && !isFloat && !token.getAsInteger(10, integer)) {
    value = Value::integerValue(integer);
    return true;
  }
  if (isGood && isFloat && !token.getAsDouble(number) &&
      std::isfinite(number)) {
    value = Value::floating(number);
    return true;
  }
  return fail(begin, "a number cannot be read");
}

bool AssertionParser::parseList(Value &value, unsigned depth) {
  llvm::SmallVector<Value, 8> items;
  skipBlanks();
  for (bool isFirst = true; !take("]"); isFirst = false) {
    if (!isFirst && !take(","))
      return fail(position, "',' or ']' is missing in a list");
    if (!parseValue(items.emplace_back(), depth + 1))
      return false;
    skipBlanks();
  }
  auto list = arena.copyList(items);
  if (!list)
    return fail(0, "the value is too large");
  value = *list;
  return true;
}

bool AssertionParser::parseKey(llvm::StringRef &key) {
  skipBlanks();
  size_t begin = position;
  if (!isAtEnd() && text[position] == '"') {
    Value quoted;
    if (!parseString(quoted))
      return false;
    key = quoted.asString();
  } else {
    key = takeName();
    if (key.empty())
      return fail(begin, "a key is missing in a map");
  }
  skipBlanks();
  return take(":") || fail(position, "':' is missing after a key");
}

bool AssertionParser::parseMap(Value &value, unsigned depth) {
  llvm::SmallVector<MapEntry, 8> entries;
  llvm::DenseSet<llvm::StringRef> keys;
  skipBlanks();
  for (bool isFirst = true; !take("}"); isFirst = false) {
    if (!isFirst && !take(","))
      return fail(position, "',' or '}' is missing in a map");
    MapEntry &entry = entries.emplace_back();
    if (!parseKey(entry.key))
      return false;
    if (!keys.insert(entry.key).second)
      return fail(position, "a key is repeated in a map");
    if (!parseValue(entry.value, depth + 1))
      return false;
    skipBlanks();
  }
  auto map = arena.copyMap(entries);
  if (!map)
    return fail(0, "the value is too large");
  value = *map;
  return true;
}

} // namespace

std::optional<Assertion> facet::parseAssertion(llvm::StringRef text,
                                               ValueArena &arena,
                                               AssertionError &error) {
  return AssertionParser(text, arena, error).parse();
}
