//===- TypeParser.cpp - Reads type expressions ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Media.h"
#include "TypeLexer.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSwitch.h"
#include <deque>

using namespace facet;
using Kind = Type::Kind;
using TokenKind = TypeToken::Kind;

namespace {

/// What a function returns that has set the error: no type, or false.
struct Failure {
  operator const Type *() const { return nullptr; }
  operator bool() const { return false; }
};

/// Reads one type expression by recursive descent. Brackets nest at most
/// maxTypeDepth deep, so recursion is bounded; it ends at the first error.
class Parser {
public:
  Parser(llvm::StringRef text, TypeContext &context, TypeTextForm form,
         TypeParseError &error, bool standardOnly)
      : lexer(text, form), context(context), error(error),
        standardOnly(standardOnly) {
    advance();
  }

  const Type *parse() {
    const Type *type = parseUnion();
    if (!type)
      return nullptr;
    if (token.is('['))
      return fail("expected the end of the type, found '['; a list of them is "
                  "'list<T>'");
    if (token.kind != TokenKind::End)
      return unexpected("the end of the type");
    return type;
  }

private:
  const Type *parseUnion();
  const Type *parseMember();
  const Type *parseList();
  const Type *parseMap();
  const Type *parseStruct();
  bool parseField(llvm::SmallVectorImpl<TypeField> &fields,
                  llvm::DenseSet<llvm::StringRef> &names);
  const Type *parseEmbedding();
  const Type *parseWithoutParentheses(Kind kind);
  const Type *parseParentheses(const Type *type, size_t begin);
  bool parseConstraint(TypeConstraints &constraints);
  bool parseValue(Value &value);
  bool parseAtom(Value &value);

  void advance() { token = lexer.next(); }

  Failure failAt(size_t begin, size_t end, std::string message) {
    error = {begin, end, std::move(message), false};
    return {};
  }
  Failure fail(std::string message) {
    return failAt(token.begin, token.end, std::move(message));
  }
  /// The token is not what had to come; what is no token tells why itself.
  Failure unexpected(llvm::StringRef wanted) {
    if (token.kind == TokenKind::Bad) {
      bool isSyntaxError = token.isSyntaxError;
      (void)fail(token.string);
      error.isSyntaxError = isSyntaxError;
      return {};
    }
    std::string found = "'" + token.text.str() + "'";
    if (token.kind == TokenKind::End)
      found = "the end of the type";
    else if (token.text.size() > 40)
      found = "a long word";
    return fail("expected " + wanted.str() + ", found " + found);
  }
  bool expect(char punctuation, llvm::StringRef where) {
    if (!token.is(punctuation)) {
      unexpected("'" + std::string(1, punctuation) + "' " + where.str());
      return false;
    }
    advance();
    return true;
  }

  /// Goes one bracket deeper while it lives.
  class Level {
  public:
    explicit Level(Parser &parser) : parser(parser) { ++parser.depth; }
    ~Level() { --parser.depth; }
    bool isTooDeep() const { return parser.depth > maxTypeDepth; }

  private:
    Parser &parser;
  };

  TypeLexer lexer;
  TypeContext &context;
  TypeParseError &error;
  bool standardOnly;
  TypeToken token;
  unsigned depth = 0;
  /// What the values of constraints point to.
  std::deque<std::string> strings;
  std::deque<std::vector<Value>> lists;
};

/// T1 | T2 | …
const Type *Parser::parseUnion() {
  llvm::SmallVector<const Type *, 4> members;
  while (true) {
    const Type *member = parseMember();
    if (!member)
      return nullptr;
    members.push_back(member);
    if (!token.is('|'))
      return context.unionOf(members);
    advance();
  }
}

const Type *Parser::parseMember() {
  if (token.is('('))
    return fail(
        "expected a type, found '('; a type is not written in parentheses");
  if (token.kind == TokenKind::String)
    return fail("a text is not a type; some texts only is "
                "'string(enum=[\"a\", \"b\"])'");
  if (token.kind != TokenKind::Identifier)
    return unexpected("a type");

  std::optional<Kind> kind = llvm::StringSwitch<std::optional<Kind>>(token.text)
                                 .Case("any", Kind::Any)
                                 .Case("null", Kind::Null)
                                 .Case("bool", Kind::Bool)
                                 .Case("int", Kind::Int)
                                 .Case("float", Kind::Float)
                                 .Case("string", Kind::String)
                                 .Case("list", Kind::List)
                                 .Case("map", Kind::Map)
                                 .Case("struct", Kind::Struct)
                                 .Case("image", Kind::Image)
                                 .Case("audio", Kind::Audio)
                                 .Case("embedding", Kind::Embedding)
                                 .Default(std::nullopt);
  if (!kind) {
    static constexpr llvm::StringRef names[] = {
        "any", "null",   "bool",  "int",   "float",     "string",
        "map", "struct", "image", "audio", "embedding", "list"};
    std::string hint = foreignHelp(ForeignContext::Type, token.text).str();
    if (hint.empty())
      if (std::optional<llvm::StringRef> near = nearestName(token.text, names))
        hint = "did you mean '" + near->str() + "'?";
    return fail("unknown type '" + token.text.str() + "'" +
                (hint.empty() ? "" : "; " + hint));
  }

  Level level(*this);
  bool hasBrackets =
      *kind == Kind::List || *kind == Kind::Map || *kind == Kind::Struct;
  if (hasBrackets && level.isTooDeep())
    return fail("the type is nested deeper than " +
                std::to_string(maxTypeDepth));
  size_t begin = token.begin;
  const Type *type = parseWithoutParentheses(*kind);
  return type && token.is('(') ? parseParentheses(type, begin) : type;
}

const Type *Parser::parseWithoutParentheses(Kind kind) {
  switch (kind) {
  case Kind::List:
    return parseList();
  case Kind::Map:
    return parseMap();
  case Kind::Struct:
    return parseStruct();
  case Kind::Embedding:
    return parseEmbedding();
  default:
    advance();
    return context.get(kind);
  }
}

/// list<T>
const Type *Parser::parseList() {
  advance();
  if (!expect('<', "after 'list': the elements' type, as in 'list<int>'"))
    return nullptr;
  const Type *element = parseUnion();
  if (!element || !expect('>', "to close 'list<'"))
    return nullptr;
  return context.list(element);
}

/// map<string, T>
const Type *Parser::parseMap() {
  advance();
  if (!expect('<', "after 'map', as in 'map<string, int>'"))
    return nullptr;
  if (token.kind != TokenKind::Identifier || token.text != "string")
    return unexpected("'string', the type of a map's keys");
  advance();
  if (!expect(',', "and the type of the values, as in 'map<string, int>'"))
    return nullptr;
  const Type *element = parseUnion();
  if (!element || !expect('>', "to close 'map<'"))
    return nullptr;
  return context.map(element);
}

/// struct { f: T, … }
const Type *Parser::parseStruct() {
  advance();
  if (!expect('{', "after 'struct'"))
    return nullptr;
  llvm::SmallVector<TypeField, 8> fields;
  llvm::DenseSet<llvm::StringRef> names;
  if (token.is('}')) {
    advance();
    return context.structure(fields);
  }
  while (true) {
    if (!parseField(fields, names))
      return nullptr;
    if (token.is('}')) {
      advance();
      return context.structure(fields);
    }
    if (token.is(',')) {
      advance();
      if (token.is('}'))
        return unexpected("a field after the ','");
    } else if (!token.afterLineBreak || token.kind == TokenKind::End) {
      return unexpected("',' or a line break before the next field, or '}'");
    }
  }
}

bool Parser::parseField(llvm::SmallVectorImpl<TypeField> &fields,
                        llvm::DenseSet<llvm::StringRef> &names) {
  if (token.kind != TokenKind::Identifier)
    return unexpected("the name of a field");
  llvm::StringRef name = token.text;
  if (!names.insert(name).second)
    return fail("the struct has the field '" + name.str() + "' twice");
  advance();
  if (!expect(':', "after the field's name"))
    return false;
  const Type *type = parseUnion();
  if (type)
    fields.push_back({name, type});
  return type;
}

/// embedding<size=N>
const Type *Parser::parseEmbedding() {
  const std::string form = ", as in 'embedding<size=3>'";
  advance();
  if (!expect('<', "after 'embedding'" + form))
    return nullptr;
  if (token.kind != TokenKind::Identifier || token.text != "size")
    return unexpected("'size'" + form);
  advance();
  if (!expect('=', "after 'size'" + form))
    return nullptr;
  if (token.kind != TokenKind::Integer)
    return unexpected("an int, how many numbers an embedding has");
  int64_t size = token.integer;
  if (size < 1)
    return fail("the size of an embedding must be at least 1");
  advance();
  if (!expect('>', "to close 'embedding<'"))
    return nullptr;
  return context.embedding(size);
}

/// The constraints of a type, which begins at `begin`, and its description.
const Type *Parser::parseParentheses(const Type *type, size_t begin) {
  advance();
  TypeConstraints constraints;
  constraints.kind = type->kind();
  while (true) {
    if (!parseConstraint(constraints))
      return nullptr;
    if (token.is(')'))
      break;
    if (!expect(',', "or ')' after a constraint"))
      return nullptr;
  }
  std::string message;
  type = context.withConstraints(type, constraints, message);
  if (!type)
    return failAt(begin, token.end, message);
  advance();
  return type;
}

/// name=value
bool Parser::parseConstraint(TypeConstraints &constraints) {
  if (token.kind != TokenKind::Identifier)
    return unexpected("a constraint, as in 'min=0'");
  TypeToken name = token;
  advance();
  if (!expect('=', "after the constraint's name"))
    return false;
  Value value;
  if (name.text == "format" && token.kind == TokenKind::Identifier)
    value = Value::string(token.text); // a bare word may stand there
  else if (!parseValue(value))
    return false;
  size_t end = token.end;
  advance();
  std::string message;
  if (standardOnly && name.text == "description")
    return failAt(name.begin, end,
                  "'description' is an extension of this compiler, which "
                  "'--standard' refuses");
  if (addConstraint(constraints, name.text, value, message))
    return true;
  return failAt(name.begin, end, message);
}

/// An atom or a list of atoms; ends at its last token.
bool Parser::parseValue(Value &value) {
  if (!token.is('['))
    return parseAtom(value);
  advance();
  std::vector<Value> &items = lists.emplace_back();
  while (!token.is(']')) {
    if (!items.empty() && !expect(',', "or ']' in a list"))
      return false;
    if (!parseAtom(items.emplace_back()))
      return false;
    advance();
  }
  value = Value::list(items);
  return true;
}

bool Parser::parseAtom(Value &value) {
  switch (token.kind) {
  case TokenKind::Integer:
    value = Value::integerValue(token.integer);
    return true;
  case TokenKind::Float:
    value = Value::floating(token.number);
    return true;
  case TokenKind::String:
    value = Value::string(strings.emplace_back(std::move(token.string)));
    return true;
  case TokenKind::Identifier:
    if (token.text == "true" || token.text == "false")
      value = Value::boolean(token.text == "true");
    else if (token.text == "null")
      value = Value::null();
    else
      return fail("expected a value, found '" + token.text.str() +
                  "'; strings are written in double quotes");
    return true;
  default:
    return unexpected("a value");
  }
}

} // namespace

const Type *facet::parseType(llvm::StringRef text, TypeContext &context,
                             TypeTextForm form, TypeParseError &error,
                             bool standardOnly) {
  if (std::optional<size_t> bad = findInvalidUtf8(text)) {
    error = {*bad, *bad + 1, "the type is not valid UTF-8", false};
    return nullptr;
  }
  return Parser(text, context, form, error, standardOnly).parse();
}
