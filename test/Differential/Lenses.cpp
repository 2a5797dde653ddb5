//===- Lenses.cpp - Which lenses fit, their arguments and results ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Driven by the registry: a lens that is new there is called with arguments of
// the types that its parameters have. What is special about a lens is here.
//
//===----------------------------------------------------------------------===//

#include "Expressions.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace facet::differential {

using Kind = Shape::Kind;
using Use = Shape::Use;

//===----------------------------------------------------------------------===//
// What fits
//===----------------------------------------------------------------------===//

bool ExpressionWriter::fitsType(LensType type, const Shape &shape) const {
  if (shape.isNullable)
    return type == LensType::Any;
  switch (type) {
  case LensType::Any:
    return true;
  case LensType::String:
    return shape.is(Kind::String);
  case LensType::Int:
    return shape.is(Kind::Int);
  case LensType::Float:
    return shape.is(Kind::Float);
  case LensType::Number:
    return shape.isNumber();
  case LensType::Bool:
    return shape.is(Kind::Bool);
  case LensType::List:
    return shape.is(Kind::List);
  case LensType::Map:
    return shape.is(Kind::Map);
  case LensType::Strings:
    return shape.is(Kind::List) && shape.item->is(Kind::String) &&
           !shape.item->isNullable;
  case LensType::Numbers:
    return shape.is(Kind::List) && shape.item->isNumber() &&
           !shape.item->isNullable;
  case LensType::Sized:
    return shape.is(Kind::String) || shape.is(Kind::List) ||
           shape.is(Kind::Map);
  case LensType::Image:
    return shape.is(Kind::Image);
  case LensType::Audio:
    return shape.is(Kind::Audio);
  }
  return false;
}

/// Whether a call on a value that fits the type will not fail, as far as the
/// generator can know.
bool ExpressionWriter::isSafe(const Lens &lens, const Shape &shape) const {
  if (lens.totality != LensTotality::Partial || lens.level != TrustLevel::Pure)
    return true;
  if (lens.name == "first" || lens.name == "last" || lens.name == "nth")
    return shape.minItems != 0;
  if (lens.name == "map")
    return !shape.item->fields.empty() && !shape.item->isNullable;
  if (lens.name == "json_parse")
    return shape.use == Use::Json || shape.use == Use::Number;
  if (lens.name == "url_decode")
    return shape.use == Use::Url || shape.use == Use::Number;
  if (lens.name == "to_int" || lens.name == "to_float")
    return shape.isNumber() ||
           (shape.is(Kind::String) && shape.use == Use::Number);
  return true;
}

bool ExpressionWriter::fits(const Lens &lens, const Shape &shape) {
  if (lens.level != TrustLevel::Pure &&
      (!mayCallHost || depth || (isPure && lens.level == TrustLevel::Volatile)))
    return false;
  // A check at run time is what a wrong guess ends in.
  if (!fitsType(lens.input, shape))
    return shape.is(Kind::Any) && isRisky();
  return isSafe(lens, shape) || isRisky();
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

static Shape listResult(llvm::StringRef name, const Shape &input) {
  if (!input.item) // not what the generator thought
    return Shape::list(Shape::of(Kind::Any), 0);
  Shape result = input;
  if (name == "filter" || name == "take" || name == "skip" || name == "slice")
    result.minItems = 0;
  else if (name == "unique")
    result.minItems = std::min(1u, input.minItems);
  else if (name == "flatten" && !input.item->is(Kind::String) &&
           !input.item->isNumber() && !input.item->is(Kind::Map)) {
    result.minItems = 0;
    result.item = input.item->is(Kind::List)
                      ? input.item->item
                      : std::make_shared<const Shape>(Shape::of(Kind::Any));
  }
  return result;
}

static Shape mapResult(llvm::StringRef name, const Shape &input) {
  // Which keys pick and omit leave is up to their arguments.
  Shape result = Shape::of(Kind::Map);
  if (name == "merge")
    result.fields = input.fields;
  return result;
}

static Shape anyResult(const Lens &lens, const Shape &input) {
  if (lens.name == "json_parse")
    return input.use == Use::Json && input.item ? *input.item
           : input.use == Use::Number           ? Shape::of(Kind::Int)
                                                : Shape::of(Kind::Any);
  if (lens.name == "default") {
    Shape result = input.is(Kind::Null) ? Shape::text() : input;
    result.isNullable = false;
    return result;
  }
  return input.item ? *input.item : Shape::of(Kind::Any);
}

static Shape textResult(const Lens &lens, const Shape &input) {
  if (lens.name == "trim" && input.is(Kind::String))
    return Shape::text(input.use == Use::Json ? Use::Text : input.use);
  if (lens.name == "json" && !input.is(Kind::Any))
    return Shape::json(input);
  if (lens.name == "to_string" && input.isNumber())
    return Shape::text(Use::Number);
  if (lens.name == "url_encode" || lens.name == "hash")
    return Shape::text(Use::Url);
  return Shape::text();
}

Shape ExpressionWriter::resultOf(const Lens &lens, const Shape &input) {
  switch (lens.result) {
  case LensType::Any:
    return anyResult(lens, input);
  case LensType::String:
    return textResult(lens, input);
  case LensType::Int:
    return Shape::of(Kind::Int);
  case LensType::Float:
    return Shape::of(Kind::Float);
  case LensType::Bool:
    return Shape::of(Kind::Bool);
  case LensType::Strings:
    return Shape::list(Shape::text(), lens.name == "split");
  case LensType::Numbers:
    return Shape::list(Shape::of(Kind::Float), 1);
  case LensType::Map:
    return mapResult(lens.name, input);
  case LensType::Image:
    return Shape::of(Kind::Image);
  case LensType::Audio:
    return Shape::of(Kind::Audio);
  case LensType::Number: // the same as the input
    return Shape::of(input.is(Kind::Int) ? Kind::Int : Kind::Float);
  case LensType::List:
  case LensType::Sized:
    break;
  }
  if (lens.name == "map")
    for (auto [name, shape] : input.item ? input.item->fields : Shape().fields)
      if (name == field)
        return Shape::list(*shape, input.minItems);
  if (lens.name == "ensure_list")
    return input.is(Kind::List) ? input : Shape::list(input, 1);
  if (lens.name == "map" || lens.name == "values" || lens.name == "rag_search")
    return Shape::list(Shape::of(Kind::Any), 0);
  return listResult(lens.name, input);
}

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

std::string ExpressionWriter::smallNumber(int low, int high) {
  return std::to_string(isRisky() ? random.range(-3, 40)
                                  : random.range(low, high));
}

std::string ExpressionWriter::fieldOf(const Shape &input, bool mustExist) {
  if (!field.empty() && random.chance(40) && !mustExist)
    return field;
  if (input.item && !input.item->fields.empty() &&
      (mustExist ? !isRisky() : random.chance(85)))
    return random.pick<std::pair<std::string, ShapeRef>>(input.item->fields)
        .first;
  return random.pick({"name", "n", "missing", ""});
}

std::string ExpressionWriter::query(const Shape &input) {
  if (isRisky())
    return random.pick({"item.", "item.n >", "", "x"});
  if (random.chance(40))
    return random.pick({"non_null", "non_empty", "non_empty"});
  auto comparison = [&]() -> std::string {
    if (!input.item || input.item->fields.empty())
      return random.pick({"item > 1", "item == \\\"a\\\"", "item != null",
                          "item <= 2.5", "item == true"});
    return random.pick({"item.n > 1", "item.active == true",
                        "item.name != \\\"x\\\"", "item.tag == null",
                        "item.n <= 3", "item.missing == null"});
  };
  std::string text = comparison();
  if (random.chance(30)) {
    text += random.pick({" and ", " or ", " and not "});
    text += comparison();
  }
  return random.chance(15) ? "not (" + text + ")" : text;
}

std::string ExpressionWriter::keyList(const Shape &input) {
  std::string text = "[";
  for (auto [name, shape] : input.fields)
    if (random.chance(50))
      text += (text.size() > 1 ? ", " : "") + quoted(name);
  if (random.chance(20))
    text += (text.size() > 1 ? ", " : "") + quoted("missing");
  return text + "]";
}

std::string ExpressionWriter::templateArguments(const Shape &input) {
  std::string text;
  for (const char *name : {"a", "b"}) {
    if (input.use != Use::Template ? random.chance(50) : isRisky())
      continue;
    text += std::string(text.empty() ? "" : ", ") + name + "=";
    const Known *known = random.chance(60)
                             ? pickVariable([](const Shape &) { return true; })
                             : nullptr;
    // Some texts name a field of the first.
    if (name[0] == 'a' && random.chance(20))
      text += record().base;
    else
      text += known ? "$" + known->name : anyLiteral().base;
  }
  return text;
}

/// An argument that a variable or a pipeline computes.
std::optional<std::string>
ExpressionWriter::computedArgument(const LensParameter &parameter) {
  Use use = llvm::StringSwitch<Use>(parameter.name)
                .Case("pattern", Use::Pattern)
                .Case("query", Use::Query)
                .Case("separator", Use::Separator)
                .Default(Use::Text);
  if (parameter.name == "field" || parameter.name == "algorithm" ||
      parameter.name == "encoding")
    return std::nullopt;
  bool isExact = use == Use::Pattern || use == Use::Query;
  if (!isExact && !depth && random.chance(30)) {
    ++depth;
    Expression expression = pipeline();
    --depth;
    if (fitsType(parameter.type, expression.shape) && !expression.callsHost)
      return expression.text();
  }
  const Known *known = pickVariable([&](const Shape &shape) {
    return fitsType(parameter.type, shape) && (!isExact || shape.use == use) &&
           // Bounds must be small to mean something; failing ones are enough.
           (parameter.type != LensType::Int || isRisky());
  });
  if (!known)
    return std::nullopt;
  return "$" + known->name;
}

/// Arguments of which not every value of the type makes sense.
std::optional<std::string>
ExpressionWriter::specialArgument(const Lens &lens, llvm::StringRef parameter,
                                  const Shape &input) {
  if (parameter == "separator") {
    bool mayBeEmpty = lens.name != "split" || isRisky();
    if (separator.empty() || random.chance(30))
      separator = random.pick(
          {" ", ",", "\\n", "a", "-", ", ", "\\u00a0", "  ", "\\u2028", " , "});
    return quoted(mayBeEmpty && random.chance(15) ? "" : separator);
  }
  if (parameter == "pattern")
    return quoted(isRisky() ? "("
                            : random.pick({"a+", "[ ]+", "\\\\s+",
                                           "(\\\\w)(\\\\w*)", "x*", "^", "$",
                                           ".", "[A-Z]", "(?i)o", "\\u00e9"}));
  if (parameter == "replacement")
    return quoted(isRisky() ? "$9"
                            : random.pick({"", "-", "$0$0", "X", "$$", " "}));
  if (parameter == "field") {
    field = fieldOf(input, lens.name == "map");
    return quoted(field);
  }
  if (parameter == "query")
    return quoted(query(input));
  if (parameter == "keys")
    return keyList(input);
  if (parameter == "algorithm")
    return quoted(isRisky() ? "crc"
                            : random.pick({"md5", "sha1", "sha256", "sha512"}));
  if (parameter == "encoding")
    return quoted(random.pick({"o200k_base", "cl100k_base"}));
  if (parameter == "index" && lens.name == "nth")
    return smallNumber(0, int(std::max(1u, input.minItems)) - 1);
  if (lens.name == "audio_trim")
    return parameter == "start" ? random.pick({"0", "0.5", "1"})
                                : random.pick({"1.5", "2", "2.25"});
  if (lens.name == "image_resize")
    return smallNumber(1, 64);
  if (lens.name == "summarize")
    return smallNumber(0, parameter == "max_bytes" ? 60 : 30);
  if (lens.name == "round")
    return smallNumber(0, 3);
  return std::nullopt;
}

std::string ExpressionWriter::argument(const Lens &lens,
                                       const LensParameter &parameter,
                                       const Shape &input) {
  bool isRegex = parameter.name == "pattern" || parameter.name == "query";
  if (random.chance(isRegex ? 8 : 15))
    if (std::optional<std::string> computed = computedArgument(parameter)) {
      features.push_back("computed argument");
      return *computed;
    }
  if (auto special = specialArgument(lens, parameter.name, input))
    return *special;
  switch (parameter.type) {
  case LensType::Int:
    return smallNumber(0, 6);
  case LensType::Float:
  case LensType::Number:
    return literal(random.chance(60) ? Kind::Int : Kind::Float).base;
  case LensType::Bool:
    return literal(Kind::Bool).base;
  case LensType::List:
    return literal(Kind::List).base;
  case LensType::Strings:
    return listOf(Kind::String).base;
  case LensType::Numbers:
    return listOf(Kind::Int).base;
  case LensType::Map:
    return literal(Kind::Map).base;
  case LensType::Image:
    return literal(Kind::Image).base;
  case LensType::Audio:
    return literal(Kind::Audio).base;
  case LensType::String:
    return literal(Kind::String).base;
  case LensType::Any:
  case LensType::Sized:
    break;
  }
  // The other value of default(): of the same kind, so that the chain goes on.
  return literal(input.is(Kind::Null) ? Kind::String : input.kind).base;
}

std::string ExpressionWriter::arguments(const Lens &lens, const Shape &input) {
  if (lens.takesAnyNames)
    return templateArguments(input);
  std::string text;
  bool areNamed = random.chance(15);
  for (const LensParameter &parameter : lens.parameters) {
    bool isRequired = parameter.presence == LensParameter::Presence::Required;
    if (!isRequired && random.chance(50)) {
      areNamed = true;
      continue;
    }
    if (!text.empty())
      text += ", ";
    if (areNamed)
      text += parameter.name.str() + "=";
    text += argument(lens, parameter, input);
  }
  return text;
}

} // namespace facet::differential
