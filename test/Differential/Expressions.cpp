//===- Expressions.cpp - Generated pipelines ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::differential {

using Kind = Shape::Kind;
using Use = Shape::Use;

static std::string joined(const Expression &expression,
                          llvm::StringRef separator) {
  std::string text = expression.base;
  for (const std::string &call : expression.calls)
    text += text.empty() ? call : (separator + call).str();
  return text;
}

std::string Expression::text() const { return joined(*this, " |> "); }
std::string Expression::lines() const { return joined(*this, "\n    |> "); }

/// The text of a string literal whose escapes are `\n` `\"` `\\` only.
static std::optional<std::string> plainText(llvm::StringRef literal) {
  if (!literal.consume_front("\"") || !literal.consume_back("\""))
    return std::nullopt;
  std::string text;
  for (size_t at = 0; at != literal.size(); ++at) {
    char c = literal[at];
    if (c == '"') // the base is more than one string
      return std::nullopt;
    if (c == '\\') {
      c = literal[++at];
      if (c == 'n')
        c = '\n';
      else if (c != '"' && c != '\\')
        return std::nullopt;
    }
    text += c;
  }
  return text;
}

std::optional<std::string> Expression::textOfBase() const {
  return plainText(base);
}

std::optional<std::string> Expression::linesWithBlock() const {
  std::optional<std::string> text = plainText(base);
  if (!text)
    return std::nullopt;
  Expression block = *this;
  block.base = "\"\"\"\n";
  llvm::SmallVector<llvm::StringRef> parts;
  llvm::StringRef(*text).split(parts, '\n');
  for (llvm::StringRef part : parts)
    block.base += "    " + part.str() + "\n";
  block.base += "    \"\"\"";
  return block.lines();
}

//===----------------------------------------------------------------------===//
// Idioms
//===----------------------------------------------------------------------===//

namespace {
/// Lenses that are called one after another: what optimisers rewrite.
struct Idiom {
  Kind kind;
  llvm::StringLiteral lenses;
};
} // namespace

static constexpr Idiom idioms[] = {
    {Kind::String, "lines join"},
    {Kind::String, "dedent dedent"},
    {Kind::String, "number_lines truncate_lines fence"},
    {Kind::String, "truncate_start tag"},
    {Kind::String, "trim trim"},
    {Kind::String, "lowercase lowercase"},
    {Kind::String, "uppercase uppercase"},
    {Kind::String, "capitalize capitalize"},
    {Kind::String, "reverse reverse"},
    {Kind::String, "reverse trim reverse"},
    {Kind::String, "trim reverse trim"},
    {Kind::String, "lowercase uppercase"},
    {Kind::String, "uppercase lowercase"},
    {Kind::String, "uppercase lowercase uppercase"},
    {Kind::String, "lowercase capitalize"},
    {Kind::String, "capitalize lowercase trim"},
    {Kind::String, "trim lowercase trim"},
    {Kind::String, "trim capitalize"},
    {Kind::String, "lowercase trim uppercase trim"},
    {Kind::String, "lowercase length"},
    {Kind::String, "uppercase length"},
    {Kind::String, "reverse length"},
    {Kind::String, "trim length"},
    {Kind::String, "split join"},
    {Kind::String, "split join trim"},
    {Kind::String, "trim split join"},
    {Kind::String, "split first"},
    {Kind::String, "split first trim"},
    {Kind::String, "trim split first lowercase"},
    {Kind::String, "split last"},
    {Kind::String, "split nth"},
    {Kind::String, "split length"},
    {Kind::String, "split take join"},
    {Kind::String, "split skip join"},
    {Kind::String, "split skip first"},
    {Kind::String, "split slice join"},
    {Kind::String, "split filter join"},
    {Kind::String, "split filter length"},
    {Kind::String, "split take_last"},
    {Kind::String, "split take_last join"},
    {Kind::String, "split take_last first"},
    {Kind::String, "split take_last length"},
    {Kind::String, "split skip_last join"},
    {Kind::String, "split at default"},
    {Kind::String, "contains choose"},
    {Kind::String, "starts_with not not"},
    {Kind::String, "ends_with and or"},
    {Kind::String, "compare not choose"},
    {Kind::String, "is_empty choose"},
    {Kind::String, "split unique join"},
    {Kind::String, "split unique length"},
    {Kind::String, "split ensure_list flatten join"},
    {Kind::String, "split json"},
    {Kind::String, "lowercase trim split join"},
    {Kind::String, "split join lowercase trim"},
    {Kind::String, "replace trim lowercase reverse"},
    {Kind::String, "concat uppercase truncate"},
    {Kind::String, "trim substring capitalize"},
    {Kind::String, "split join split join"},
    {Kind::String, "split join split first"},
    {Kind::String, "trim tokens"},
    {Kind::String, "concat tokens"},
    {Kind::String, "replace replace"},
    {Kind::String, "replace trim"},
    {Kind::String, "replace split join"},
    {Kind::String, "concat concat"},
    {Kind::String, "concat trim"},
    {Kind::String, "concat lowercase"},
    {Kind::String, "concat length"},
    {Kind::String, "concat split first"},
    {Kind::String, "template trim"},
    {Kind::String, "template replace trim"},
    {Kind::String, "template concat template"},
    {Kind::String, "default default"},
    {Kind::String, "default trim"},
    {Kind::String, "to_string to_string"},
    {Kind::String, "to_string trim"},
    {Kind::String, "json json_parse"},
    {Kind::String, "json json_parse trim"},
    {Kind::String, "json length"},
    {Kind::String, "json json"},
    {Kind::String, "url_encode url_decode"},
    {Kind::String, "url_encode url_encode"},
    {Kind::String, "hash hash"},
    {Kind::String, "hash length"},
    {Kind::String, "substring substring"},
    {Kind::String, "substring truncate"},
    {Kind::String, "truncate truncate"},
    {Kind::String, "truncate trim"},
    {Kind::String, "substring length"},
    {Kind::String, "indent indent"},
    {Kind::String, "indent trim"},
    {Kind::String, "summarize summarize"},
    {Kind::String, "lowercase sentiment"},
    {Kind::String, "lowercase regex_match"},
    {Kind::String, "lowercase hash"},
    {Kind::String, "ensure_list first"},
    {Kind::String, "ensure_list join"},
    {Kind::List, "format join"},
    {Kind::List, "format join uppercase"},
    {Kind::List, "sort_by first"},
    {Kind::List, "sort_by last"},
    {Kind::List, "sort_by nth"},
    {Kind::List, "sort_by take"},
    {Kind::List, "sort_by take map"},
    {Kind::List, "sort_by first default"},
    {Kind::List, "sort_by first to_string"},
    {Kind::List, "sort_by sort_by"},
    {Kind::List, "sort_by length"},
    {Kind::List, "sort_by unique"},
    {Kind::List, "sort_by filter"},
    {Kind::List, "sort_by map first"},
    {Kind::List, "filter sort_by first"},
    {Kind::List, "map first"},
    {Kind::List, "map first default"},
    {Kind::List, "map first to_string trim"},
    {Kind::List, "map last"},
    {Kind::List, "map nth"},
    {Kind::List, "map length"},
    {Kind::List, "map join"},
    {Kind::List, "map filter"},
    {Kind::List, "map filter join"},
    {Kind::List, "map unique join"},
    {Kind::List, "map take join"},
    {Kind::List, "take map"},
    {Kind::List, "filter map"},
    {Kind::List, "filter map join"},
    {Kind::List, "where count"},
    {Kind::List, "where length"},
    {Kind::List, "where first"},
    {Kind::List, "where map join"},
    {Kind::List, "where where"},
    {Kind::List, "filter count"},
    {Kind::List, "map sum"},
    {Kind::List, "sum to_string"},
    {Kind::List, "sort_by markdown_table"},
    {Kind::List, "take_last first"},
    {Kind::List, "take_last skip_last"},
    {Kind::List, "skip_last length"},
    {Kind::List, "at default"},
    {Kind::List, "contains not"},
    {Kind::List, "filter filter"},
    {Kind::List, "filter length"},
    {Kind::List, "filter first"},
    {Kind::List, "filter take"},
    {Kind::List, "take filter"},
    {Kind::List, "take take"},
    {Kind::List, "skip skip"},
    {Kind::List, "take skip"},
    {Kind::List, "skip take"},
    {Kind::List, "slice slice"},
    {Kind::List, "slice first"},
    {Kind::List, "skip first"},
    {Kind::List, "take last"},
    {Kind::List, "slice length"},
    {Kind::List, "take length"},
    {Kind::List, "unique unique"},
    {Kind::List, "unique length"},
    {Kind::List, "unique first"},
    {Kind::List, "flatten flatten"},
    {Kind::List, "flatten unique"},
    {Kind::List, "flatten length"},
    {Kind::List, "ensure_list ensure_list"},
    {Kind::List, "ensure_list length"},
    {Kind::List, "json json_parse"},
    {Kind::List, "json json_parse length"},
    {Kind::List, "json json_parse first"},
    {Kind::List, "json json_parse json"},
    {Kind::List, "default first"},
    {Kind::List, "join split join"},
    {Kind::List, "join trim"},
    {Kind::List, "join length"},
    {Kind::List, "to_string json_parse"},
    {Kind::Map, "get default"},
    {Kind::Map, "get to_string"},
    {Kind::Map, "contains choose"},
    {Kind::Map, "keys length"},
    {Kind::Map, "keys first"},
    {Kind::Map, "keys join"},
    {Kind::Map, "values length"},
    {Kind::Map, "values first"},
    {Kind::Map, "merge merge"},
    {Kind::Map, "format"},
    {Kind::Map, "merge keys"},
    {Kind::Map, "merge pick"},
    {Kind::Map, "merge omit length"},
    {Kind::Map, "pick pick"},
    {Kind::Map, "omit omit"},
    {Kind::Map, "pick omit"},
    {Kind::Map, "omit keys join"},
    {Kind::Map, "json json_parse"},
    {Kind::Map, "json json_parse keys"},
    {Kind::Map, "json json_parse json"},
    {Kind::Map, "ensure_list first"},
    {Kind::Map, "ensure_list map"},
    {Kind::Map, "default keys"},
    {Kind::Map, "length"},
    {Kind::Bool, "not not"},
    {Kind::Bool, "and and"},
    {Kind::Bool, "and or not"},
    {Kind::Bool, "choose trim"},
    {Kind::Int, "compare choose"},
    {Kind::Int, "compare and not"},
    {Kind::Int, "equals not"},
    {Kind::Int, "abs abs"},
    {Kind::Int, "round round"},
    {Kind::Int, "min min"},
    {Kind::Int, "max min"},
    {Kind::Int, "to_int to_int"},
    {Kind::Int, "to_string to_int"},
    {Kind::Int, "to_float to_int"},
    {Kind::Int, "json json_parse"},
    {Kind::Float, "round round"},
    {Kind::Float, "round to_int"},
    {Kind::Float, "abs round"},
    {Kind::Float, "to_string to_float"},
    {Kind::Float, "json json_parse"},
    {Kind::Float, "min max"},
    {Kind::Image, "image_resize image_resize"},
    {Kind::Audio, "audio_trim audio_trim"},
    {Kind::Null, "default default"},
    {Kind::Null, "default trim"},
    {Kind::Null, "to_string length"},
    {Kind::Null, "ensure_list length"},
    {Kind::Any, "to_string trim"},
    {Kind::Any, "json json_parse json"},
    {Kind::Any, "ensure_list length"},
    {Kind::Any, "default to_string"},
};

/// The idioms of each kind, found once.
static llvm::ArrayRef<Idiom> idiomsFor(Kind kind) {
  const Idiom *begin = llvm::find_if(
      idioms, [&](const Idiom &idiom) { return idiom.kind == kind; });
  const Idiom *end = begin;
  while (end != std::end(idioms) && end->kind == kind)
    ++end;
  return {begin, end};
}

bool ExpressionWriter::callIdiom(Expression &expression) {
  llvm::ArrayRef<Idiom> choices = idiomsFor(expression.shape.kind);
  if (choices.empty())
    return false;
  llvm::SmallVector<llvm::StringRef, 4> names;
  llvm::StringRef(random.pick(choices).lenses).split(names, ' ');
  bool hasCalled = false;
  for (llvm::StringRef name : names) {
    const Lens *lens = LensRegistry().find(name);
    if (!lens || !fits(*lens, expression.shape))
      break;
    call(expression, *lens);
    hasCalled = true;
  }
  return hasCalled;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// The name of a lens, or its full name (docs/Language.md 3.12).
std::string ExpressionWriter::calledName(const Lens &lens) {
  if (lens.fullName.empty() || !random.chance(15))
    return lens.name.str();
  features.push_back("full name");
  return lens.fullName.str();
}

void ExpressionWriter::call(Expression &expression, const Lens &lens) {
  std::string text = calledName(lens) + "(";
  text += arguments(lens, expression.shape) + ")";
  expression.calls.push_back(std::move(text));
  expression.callsHost |= lens.level != TrustLevel::Pure;
  expression.shape = resultOf(lens, expression.shape);
  if (!expression.base.empty() && !expression.callsHost && random.chance(30))
    written.push_back(expression);
}

const Lens *ExpressionWriter::pickLens(const Shape &shape) {
  llvm::SmallVector<const Lens *, 128> choices;
  for (const Lens &lens : standardLenses()) {
    if (!fits(lens, shape))
      continue;
    // What fits everything should not push out what fits this, nor the library
    // the few lenses of the host where these may be called.
    unsigned weight = lens.input == LensType::Any ? 1 : 3;
    if (lens.level != TrustLevel::Pure)
      weight = 4;
    choices.append(weight, &lens);
  }
  // Many of their calls, and not those of a library on which it has none.
  constexpr unsigned weightOfAdded = 12;
  for (const Lens &lens : added)
    if (fits(lens, shape))
      choices.append(weightOfAdded, &lens);
  return random.pick<const Lens *>(choices);
}

void ExpressionWriter::extend(Expression &expression, unsigned most) {
  separator.clear();
  field.clear();
  size_t wanted = expression.calls.size() + 1 + random.below(most);
  while (expression.calls.size() < wanted)
    if (!random.chance(55) || !callIdiom(expression))
      call(expression, *pickLens(expression.shape));
}

//===----------------------------------------------------------------------===//
// Bases
//===----------------------------------------------------------------------===//

const ExpressionWriter::Known *
ExpressionWriter::pickVariable(llvm::function_ref<bool(const Shape &)> fits) {
  llvm::SmallVector<const Known *, 32> choices;
  for (const Known &known : variables)
    if (fits(known.shape))
      choices.push_back(&known);
  return choices.empty() ? nullptr : random.pick<const Known *>(choices);
}

std::optional<std::string> ExpressionWriter::reference(Kind kind) {
  const Known *known = pickVariable(
      [&](const Shape &shape) { return shape.is(kind) && !shape.isNullable; });
  if (!known)
    return std::nullopt;
  return "$" + known->name;
}

/// A list or a map with computed parts.
Expression ExpressionWriter::structure() {
  Expression result;
  bool isList = random.chance(60);
  Shape item = Shape::of(Kind::Any);
  result.base = isList ? "[" : "{ ";
  result.shape = Shape::of(isList ? Kind::List : Kind::Map);
  unsigned size = 1 + random.below(3);
  bool isText = true;
  for (unsigned i = 0; i != size; ++i) {
    ++depth;
    Expression part = random.chance(60) ? base() : pipeline();
    --depth;
    if (part.callsHost)
      part = anyLiteral();
    std::string key(1, char('a' + i));
    result.isDynamic |= part.isDynamic;
    isText &= part.shape.is(Kind::String) && !part.shape.isNullable;
    result.base += (i ? ", " : "") + (isList ? "" : key + ": ") + part.text();
    result.shape.fields.emplace_back(key, std::make_shared<Shape>(part.shape));
  }
  result.base += isList ? "]" : " }";
  if (isList)
    result.shape = Shape::list(isText ? Shape::text() : item, size);
  return result;
}

/// Inputs and what depends on them for the most part: the rest is folded.
const ExpressionWriter::Known *ExpressionWriter::pickBase() {
  llvm::SmallVector<const Known *, 64> choices;
  for (const Known &known : variables)
    choices.append(known.isDynamic && !known.shape.is(Kind::Bool) ? 5 : 1,
                   &known);
  return choices.empty() ? nullptr : random.pick<const Known *>(choices);
}

Expression ExpressionWriter::base() {
  unsigned choice = random.below(100);
  if (choice < 20 && !written.empty()) {
    features.push_back("common subexpression");
    return random.pick<Expression>(written);
  }
  if (choice < 78) {
    if (const Known *known = pickBase()) {
      Expression reference;
      reference.isDynamic = known->isDynamic;
      reference.base = "$" + known->name;
      reference.shape = known->shape;
      const Shape &shape = known->shape;
      if (!shape.fields.empty() && !shape.isNullable && shape.is(Kind::Map) &&
          random.chance(50)) {
        auto [name, field] =
            random.pick<std::pair<std::string, ShapeRef>>(shape.fields);
        reference.base += "." + name;
        reference.shape = *field;
      } else if (isRisky() && shape.is(Kind::Any)) {
        reference.base += ".name";
        reference.shape = Shape::text();
      }
      return reference;
    }
  }
  if (choice < 86 && depth < 2)
    return structure();
  return anyLiteral();
}

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

Expression ExpressionWriter::pipeline() {
  Expression expression = base();
  extend(expression, depth ? 2 : 5);
  return expression;
}

Expression ExpressionWriter::value() {
  unsigned choice = random.below(100);
  if (choice < 18)
    return anyLiteral();
  if (choice < 24)
    return structure();
  if (choice < 28)
    return base();
  return pipeline();
}

void ExpressionWriter::toText(Expression &expression) {
  const Shape &shape = expression.shape;
  if (shape.is(Kind::String) && !shape.isNullable)
    return;
  llvm::StringRef name = shape.is(Kind::List) && random.chance(50)
                             ? "join"
                             : (random.chance(50) ? "json" : "to_string");
  call(expression, *LensRegistry().find(name));
}

Expression ExpressionWriter::content(bool mustBeText) {
  // What is `any` for the compiler may be no content for the run.
  if (!mustBeText && isRisky())
    if (std::optional<std::string> any = reference(Kind::Any)) {
      Expression expression;
      expression.base = *any;
      expression.shape = Shape::of(Kind::Any);
      return expression;
    }
  Expression expression = random.chance(60) ? base() : pipeline();
  toText(expression);
  return expression;
}

/// Only what works on every text can be a strategy.
Expression ExpressionWriter::strategy() {
  static constexpr llvm::StringLiteral calls[] = {
      "trim()",
      "uppercase()",
      "lowercase()",
      "indent(1)",
      "reverse()",
      "capitalize()",
      "json()",
      "truncate(9)",
      "substring(1, 7)",
      "concat(\"-é\")",
      "url_encode()",
      "summarize(max_bytes=12)",
      "hash(\"md5\")",
      "replace(\"a\", \"\")",
      "split(\"-\") |> join(\"+\")"};
  Expression expression;
  expression.shape = Shape::text();
  for (unsigned i = 0, count = 1 + random.below(2); i != count; ++i)
    expression.calls.push_back(random.pick<llvm::StringLiteral>(calls).str());
  if (mayCallHost && !isPure && random.chance(20)) {
    expression.calls.push_back("llm_call()");
    expression.callsHost = true;
  }
  return expression;
}

} // namespace facet::differential
