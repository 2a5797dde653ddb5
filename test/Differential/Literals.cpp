//===- Literals.cpp - Generated texts and literals ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Expressions.h"

namespace facet::differential {

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

/// White space of all kinds, case mappings that change the length, sequences
/// that are not in NFC, clusters of many code points, line ends.
static constexpr llvm::StringLiteral texts[] = {
    "",
    " ",
    "x",
    "  padded  ",
    "Hello World",
    "a,b,,c",
    " one two  three ",
    "The QUICK brown fox",
    "alpha\\nbeta\\n\\ngamma",
    "Stra\\u00dfe",
    "\\u0130stanbul",
    "\\u212aelvin \\u212bngstrom",
    "\\u039f\\u0394\\u03a5\\u03a3\\u03a3\\u0395\\u03a5\\u03a3",
    "\\u03a3 \\u03a3\\u03a3.\\u03a3",
    "e\\u0301te\\u0301 \\u00e9",
    "\\u0301x",
    "x\\u0323\\u0307y\\u0307\\u0323",
    "\\ud83d\\udc68\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67!",
    "\\ud83c\\udde9\\ud83c\\uddea\\ud83c\\uddeb\\ud83c\\uddf7\\ud83c\\udde7",
    "\\u1100\\u1161\\u11a8\\uac00\\u11a8",
    "a\\u0085b\\u0085",
    "\\u2028x\\u2029",
    "\\u00a0nbsp\\u00a0 \\u3000wide\\u3000",
    "\\u1e9e\\u00df\\ufb01n\\u0149",
    "\\u01c4\\u01c5\\u01c6 \\u0345\\u1f80",
    "i\\u0307 I\\u0307 \\u0131",
    "\\u200bzero\\u200d",
    "tab-free \\\"quoted\\\" \\\\slash\\\\",
    "line\\r\\nline\\r\\n",
    "\\r",
    "12",
    "true",
    "null",
    "a b&c=d/e?f%20",
    "I love this great product. It is good. That was terrible! Is it bad?",
    "First sentence here. Second sentence is longer than the first. Third one.",
    "\u00fcnic\u00f6de \u00df \u0130",
    "aaa",
    "AbAbAb",
    "1,2,3",
};

std::string randomText(Random &random) {
  std::string text = random.pick<llvm::StringLiteral>(texts).str();
  while (random.chance(20))
    text += random.pick<llvm::StringLiteral>(texts).str();
  return text;
}

std::string quoted(const std::string &text) { return '"' + text + '"'; }

std::string assetText(Random &random, bool isImage,
                      llvm::function_ref<std::string(const char *)> quoteKey) {
  std::string digest;
  while (digest.size() != 64)
    digest += random.pick({'0', '7', 'a', 'f'});
  auto entry = [&](const char *key, const std::string &value) {
    return quoteKey(key) + ": " + value;
  };
  // One random choice a statement: the order within one is the compiler's.
  std::string shape;
  if (isImage) {
    shape = entry("width", std::to_string(random.range(1, 64)));
    shape += ", " + entry("height", std::to_string(random.range(1, 64)));
  } else {
    shape = entry("duration", random.pick({"2.5", "10", "4.25"}));
  }
  const char *format = isImage
                           ? random.pick({"\"png\"", "\"jpeg\"", "\"webp\""})
                           : random.pick({"\"mp3\"", "\"wav\"", "\"ogg\""});
  return "{ " + entry("kind", isImage ? "\"image\"" : "\"audio\"") + ", " +
         entry("format", format) + ", " +
         entry("digest", "{ " + entry("algo", "\"sha256\"") + ", " +
                             entry("value", quoted(digest)) + " }") +
         ", " + entry("shape", "{ " + shape + " }") + " }";
}

//===----------------------------------------------------------------------===//
// Literals
//===----------------------------------------------------------------------===//

static Expression makeExpression(std::string text, Shape shape) {
  Expression expression;
  expression.base = std::move(text);
  expression.shape = std::move(shape);
  return expression;
}

static Expression textLiteral(Random &random) {
  using Use = Shape::Use;
  auto make = [](const char *text, Use use) {
    return makeExpression(quoted(text), Shape::text(use));
  };
  unsigned kind = random.below(100);
  if (kind < 66)
    return makeExpression(quoted(randomText(random)), Shape::text());
  if (kind < 73)
    return make(random.pick({"12", "-7", "0", "3", "42", "9007199254740993"}),
                Use::Number);
  if (kind < 80) {
    Expression expression =
        make("{\\\"name\\\":\\\"x\\\",\\\"n\\\":1.0}", Use::Json);
    Shape map = Shape::of(Shape::Kind::Map);
    map.fields = {
        {"name", std::make_shared<Shape>(Shape::text())},
        {"n", std::make_shared<Shape>(Shape::of(Shape::Kind::Float))}};
    expression.shape.item = std::make_shared<const Shape>(std::move(map));
    return expression;
  }
  if (kind < 84)
    return make(random.pick({"a%20b", "%C3%A9", "plain", "%25"}), Use::Url);
  if (kind < 92)
    return make(
        random.pick({"Hi {{a}}!", "{{a}}{{b}}", " {{b}} - {{a}} - {{b}}",
                     "{{ a }} {a} {{a}}", "\\\\{{a}} }} {{a}}\\\\\\\\{{b}}",
                     "{{a.name}} {{b}}", "{{a}"}),
        Use::Template);
  if (kind < 96)
    return make(random.pick({",", " ", "-", "\\n", "\\u00a0", "ab", ""}),
                Use::Separator);
  if (kind < 98)
    return make(random.pick({"a+", "[ ]+", "(\\\\w)(\\\\w*)", "^", "o", "("}),
                Use::Pattern);
  return make(random.pick({"non_null", "non_empty", "item.n > 1", "item.n >"}),
              Use::Query);
}

Expression ExpressionWriter::record() {
  Shape shape = Shape::of(Shape::Kind::Map);
  Shape tag = Shape::text();
  tag.isNullable = true;
  auto share = [](Shape field) {
    return std::make_shared<const Shape>(std::move(field));
  };
  shape.fields = {{"name", share(Shape::text())},
                  {"n", share(Shape::of(Shape::Kind::Int))},
                  {"active", share(Shape::of(Shape::Kind::Bool))},
                  {"tag", share(tag)}};
  std::string text = "{ name: " + quoted(randomText(random));
  text += ", n: " + std::to_string(random.range(-3, 9));
  text += std::string(", active: ") + random.pick({"true", "false"});
  text += ", tag: ";
  text += random.chance(30) ? "null" : quoted(randomText(random));
  text += " }";
  return makeExpression(std::move(text), std::move(shape));
}

Expression ExpressionWriter::mapLiteral() {
  if (random.chance(50))
    return record();
  Shape shape = Shape::of(Shape::Kind::Map);
  std::string text = "{";
  for (const char *key : {"b", "a", "name", "zz"}) {
    if (random.chance(30))
      continue;
    Expression value =
        random.chance(70) || depth > 2
            ? literal(random.pick(
                  {Shape::Kind::String, Shape::Kind::Int, Shape::Kind::Bool}))
            : anyLiteral();
    text +=
        std::string(text.size() == 1 ? " " : ", ") + key + ": " + value.base;
    shape.fields.emplace_back(
        key, std::make_shared<const Shape>(std::move(value.shape)));
  }
  text += text.size() == 1 ? "}" : " }";
  return makeExpression(std::move(text), std::move(shape));
}

Expression ExpressionWriter::listOf(Shape::Kind kind) {
  unsigned size = random.chance(8) ? 0 : 1 + random.below(4);
  std::string text = "[";
  Shape item = Shape::of(kind);
  for (unsigned i = 0; i != size; ++i) {
    Expression value;
    if (kind == Shape::Kind::Map)
      value = record();
    else if (kind == Shape::Kind::Any)
      value = anyLiteral();
    else
      value = literal(kind);
    text += (i ? ", " : "") + value.base;
    if (kind != Shape::Kind::Any)
      item = value.shape;
  }
  if (item.is(Shape::Kind::String))
    item.use = Shape::Use::Text;
  return makeExpression(text + "]", Shape::list(std::move(item), size));
}

Expression ExpressionWriter::literal(Shape::Kind kind) {
  using Kind = Shape::Kind;
  switch (kind) {
  case Kind::Null:
    return makeExpression("null", Shape::of(kind));
  case Kind::Bool:
    return makeExpression(random.pick({"true", "false"}), Shape::of(kind));
  case Kind::Int:
    return makeExpression(
        isRisky() ? random.pick({"9007199254740993", "-9223372036854775808",
                                 "9223372036854775807"})
                  : random.pick({"0", "1", "-1", "2", "3", "7", "42", "-17",
                                 "100", "9007199254740991"}),
        Shape::of(kind));
  case Kind::Float:
    return makeExpression(
        random.pick({"0.5", "1.0", "2.5", "-0.0", "-3.75", "1e300", "1e-7",
                     "3.14159", "1.5e3", "123456789.125"}),
        Shape::of(kind));
  case Kind::String:
    return textLiteral(random);
  case Kind::List:
    ++depth;
    {
      Expression list =
          depth > 2 ? listOf(Kind::Int)
                    : listOf(random.pick({Kind::String, Kind::String, Kind::Int,
                                          Kind::Map, Kind::Map, Kind::Any,
                                          Kind::List, Kind::Float}));
      --depth;
      return list;
    }
  case Kind::Map: {
    ++depth;
    Expression map = mapLiteral();
    --depth;
    return map;
  }
  case Kind::Image:
  case Kind::Audio:
    return makeExpression(
        assetText(random, kind == Kind::Image,
                  [](const char *key) { return std::string(key); }),
        Shape::of(kind));
  case Kind::Any:
    break;
  }
  return anyLiteral();
}

Expression ExpressionWriter::anyLiteral() {
  using Kind = Shape::Kind;
  unsigned kind = random.below(100);
  if (kind < 45)
    return literal(Kind::String);
  if (kind < 55)
    return literal(Kind::Int);
  if (kind < 60)
    return literal(Kind::Float);
  if (kind < 65)
    return literal(Kind::Bool);
  if (kind < 68)
    return literal(Kind::Null);
  if (kind < 86)
    return literal(Kind::List);
  if (kind < 96)
    return literal(Kind::Map);
  return literal(kind < 98 ? Kind::Image : Kind::Audio);
}

} // namespace facet::differential
