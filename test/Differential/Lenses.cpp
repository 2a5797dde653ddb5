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

const Type *ExpressionWriter::typeOf(const Shape &shape) {
  if (shape.isNullable) {
    Shape other = shape;
    other.isNullable = false;
    return types.unionOf({typeOf(other), types.get(Type::Kind::Null)});
  }
  switch (shape.kind) {
  case Kind::Null:
    return types.get(Type::Kind::Null);
  case Kind::Bool:
    return types.get(Type::Kind::Bool);
  case Kind::Int:
    return types.get(Type::Kind::Int);
  case Kind::Float:
    return types.get(Type::Kind::Float);
  case Kind::String:
    return types.string();
  case Kind::List:
    return types.list(shape.item ? typeOf(*shape.item) : types.any());
  case Kind::Map:
    return types.map(types.any());
  case Kind::Image:
    return types.get(Type::Kind::Image);
  case Kind::Audio:
    return types.get(Type::Kind::Audio);
  case Kind::Any:
    break;
  }
  return types.any();
}

/// What the generator knows of a value of a type.
static Shape shapeOf(const Type *type) {
  switch (type->kind()) {
  case Type::Kind::Null:
    return Shape::of(Kind::Null);
  case Type::Kind::Bool:
    return Shape::of(Kind::Bool);
  case Type::Kind::Int:
    return Shape::of(Kind::Int);
  case Type::Kind::Float:
    return Shape::of(Kind::Float);
  case Type::Kind::String:
    return Shape::text();
  case Type::Kind::List:
    return Shape::list(shapeOf(type->element()), 0);
  case Type::Kind::Map:
    return Shape::of(Kind::Map);
  case Type::Kind::Image:
    return Shape::of(Kind::Image);
  case Type::Kind::Audio:
    return Shape::of(Kind::Audio);
  default:
    return Shape::of(Kind::Any);
  }
}

bool ExpressionWriter::fitsType(LensType type, const Shape &shape) {
  return types.isAssignable(typeOf(shape), typeOfLensType(type, types));
}

/// Whether it is a map with a field `n` that is a number.
static bool hasNumbers(const Shape &shape) {
  return llvm::any_of(shape.fields, [](const auto &field) {
    return field.first == "n" && field.second->isNumber();
  });
}

/// Whether a call on a value that fits the type will not fail, as far as the
/// generator can know.
bool ExpressionWriter::isSafe(const Lens &lens, const Shape &shape) {
  if (lens.totality != LensTotality::Partial || lens.level != TrustLevel::Pure)
    return true;
  if (lens.name == "first" || lens.name == "last" || lens.name == "nth")
    return shape.minItems != 0;
  if (lens.name == "map")
    return !shape.item->fields.empty() && !shape.item->isNullable;
  if (lens.name == "format")
    return !(shape.is(Kind::Map) ? shape : *shape.item).fields.empty();
  if (lens.name == "sum")
    return !shape.item->isNullable &&
           (shape.item->isNumber() || hasNumbers(*shape.item));
  if (lens.name == "contains") // of a text, the value may be no string
    return !shape.is(Kind::String) || random.chance(90);
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

static Shape partOfList(llvm::StringRef name, const Shape &input) {
  if (!input.item) // not what the generator thought
    return Shape::list(Shape::of(Kind::Any), 0);
  Shape result = input;
  if (name == "unique")
    result.minItems = std::min(1u, input.minItems);
  else if (name != "sort_by")
    result.minItems = 0;
  if (name == "flatten" && !input.item->is(Kind::String) &&
      !input.item->isNumber() && !input.item->is(Kind::Map))
    result.item = input.item->is(Kind::List)
                      ? input.item->item
                      : std::make_shared<const Shape>(Shape::of(Kind::Any));
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
  if (lens.name == "format")
    return input.is(Kind::Map)    ? Shape::text()
           : input.is(Kind::List) ? Shape::list(Shape::text(), input.minItems)
                                  : Shape::of(Kind::Any);
  if (lens.name == "default") {
    Shape result = input.is(Kind::Null) ? Shape::text() : input;
    result.isNullable = false;
    return result;
  }
  if (lens.name == "choose") // as its arguments are
    return Shape::text();
  Shape result = input.item ? *input.item : Shape::of(Kind::Any);
  if (lens.name == "at")
    result.isNullable = true;
  return result;
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

/// Lists of which more is known than that they are lists.
Shape ExpressionWriter::listResult(const Lens &lens, const Shape &input) {
  if (lens.name == "map")
    for (auto [name, shape] : input.item ? input.item->fields : Shape().fields)
      if (name == field)
        return Shape::list(*shape, input.minItems);
  if (lens.name == "ensure_list")
    return input.is(Kind::List) ? input : Shape::list(input, 1);
  if (lens.name == "map" || lens.name == "values" || lens.name == "rag_search")
    return Shape::list(Shape::of(Kind::Any), 0);
  return partOfList(lens.name, input);
}

Shape ExpressionWriter::resultOf(const Lens &lens, const Shape &input) {
  const Type *type = typeOfLensType(lens.result, types);
  switch (type->kind()) {
  case Type::Kind::Any:
    return anyResult(lens, input);
  case Type::Kind::String:
    return textResult(lens, input);
  case Type::Kind::Map:
    return mapResult(lens.name, input);
  case Type::Kind::Union: // of numbers, as those of the input
    return Shape::of(input.is(Kind::Int) ||
                             (input.item && !input.item->is(Kind::Float))
                         ? Kind::Int
                         : Kind::Float);
  case Type::Kind::List:
    if (type->element()->isAny())
      return listResult(lens, input);
    break;
  default:
    break;
  }
  Shape result = shapeOf(type);
  result.minItems = lens.name == "split" || lens.name == "embedding";
  return result;
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

/// Text around the fields of a map, or of the items of a list.
std::string ExpressionWriter::formatPattern(const Shape &input) {
  if (isRisky())
    return random.pick({"{{", "{{-}}", "{{missing}}", "{{name.name}}"});
  std::string text = random.pick({"", "- ", "\\\\{{x}} ", "}} "});
  const Shape &map = input.is(Kind::List) && input.item ? *input.item : input;
  for (auto [name, shape] : map.fields)
    if (random.chance(60))
      text += "{{" + name + (random.chance(20) ? " }}" : "}}") +
              random.pick({"", " ", ": ", "\\n"});
  return text;
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
  if (parameter.isLiteral || parameter.name == "field" ||
      parameter.name == "algorithm" || parameter.name == "encoding")
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
  if (lens.name == "format")
    return quoted(formatPattern(input));
  if (lens.name == "tag")
    return quoted(isRisky() ? "a b" : random.pick({"doc", "_x", "a-b.c"}));
  if (lens.name == "fence")
    return quoted(isRisky() ? "`" : random.pick({"", "py", "c++"}));
  if (parameter == "pattern")
    return quoted(isRisky() ? "("
                            : random.pick({"a+", "[ ]+", "\\\\s+",
                                           "(\\\\w)(\\\\w*)", "x*", "^", "$",
                                           ".", "[A-Z]", "(?i)o", "\\u00e9"}));
  if (parameter == "replacement")
    return quoted(isRisky() ? "$9"
                            : random.pick({"", "-", "$0$0", "X", "$$", " "}));
  if (parameter == "field") {
    field = lens.name == "sum" && !isRisky()
                ? "n"
                : fieldOf(input, lens.name == "map");
    return quoted(field);
  }
  if (parameter == "key")
    return quoted(
        input.fields.empty() || random.chance(20)
            ? "missing"
            : random.pick<std::pair<std::string, ShapeRef>>(input.fields)
                  .first);
  if (parameter == "op")
    return quoted(input.isNumber() || input.is(Kind::String) || isRisky()
                      ? random.pick({"==", "!=", "<", "<=", ">", ">="})
                      : random.pick({"==", "!="}));
  if (parameter == "value" && input.is(Kind::List)) // an item, or its field
    return random.pick({"1", "3", "\"x\"", "null", "true", "2.5"});
  if (parameter == "columns")
    return keyList(input.item ? *input.item : Shape());
  if (parameter == "query")
    return quoted(query(input));
  if (parameter == "keys")
    return keyList(input);
  if (parameter == "algorithm")
    return quoted(isRisky() ? "crc"
                            : random.pick({"md5", "sha1", "sha256", "sha512"}));
  if (parameter == "encoding")
    return quoted(random.pick({"o200k_base", "cl100k_base"}));
  if (parameter == "index" && lens.name == "at")
    return smallNumber(-3, 3);
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
  const Type *type = typeOfLensType(parameter.type, types);
  if (type->is(Type::Kind::Int))
    return smallNumber(0, 6);
  if (type->is(Type::Kind::Float) || type->is(Type::Kind::Union))
    return literal(random.chance(60) ? Kind::Int : Kind::Float).base;
  if (type->is(Type::Kind::List) && !type->element()->isAny())
    return listOf(shapeOf(type->element()).kind).base;
  if (!type->isAny())
    return literal(shapeOf(type).kind).base;
  // The other value of default(): of the same kind, so that the chain goes on.
  bool isText = input.is(Kind::Null) || lens.name == "choose";
  return literal(isText ? Kind::String : input.kind).base;
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
