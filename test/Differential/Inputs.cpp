//===- Inputs.cpp - Generated inputs --------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "Expressions.h"

namespace facet::differential {

using Kind = Shape::Kind;

static ShapeRef share(Shape shape) {
  return std::make_shared<const Shape>(std::move(shape));
}

static std::string jsonKey(const char *key) { return quoted(key); }

static std::string jsonList(Random &random, unsigned least,
                            llvm::function_ref<std::string()> item) {
  std::string text = "[";
  for (unsigned i = 0, size = least + random.below(4); i != size; ++i)
    text += (i ? ", " : "") + item();
  return text + "]";
}

static std::string jsonRecord(Random &random) {
  std::string text = "{\"name\": " + quoted(randomText(random));
  text += ", \"n\": " + std::to_string(random.range(-3, 9));
  text += std::string(", \"active\": ") + random.pick({"true", "false"});
  text += ", \"tag\": ";
  text += random.chance(30) ? "null" : quoted(randomText(random));
  return text + "}";
}

static Shape recordShape() {
  Shape tag = Shape::text();
  tag.isNullable = true;
  Shape shape = Shape::of(Kind::Map);
  shape.fields = {{"name", share(Shape::text())},
                  {"n", share(Shape::of(Kind::Int))},
                  {"active", share(Shape::of(Kind::Bool))},
                  {"tag", share(tag)}};
  return shape;
}

static constexpr llvm::StringLiteral recordType =
    "struct { name: string, n: int, active: bool, tag: string | null }";

static std::string jsonText(Random &random) {
  return quoted(randomText(random));
}

static GeneratedInput textInput(Random &random) {
  switch (random.below(8)) {
  case 0:
    return {"string(pattern)", "string(pattern=\\\"^a\\\")",
            Shape::text(),     quoted("a" + randomText(random)),
            "\"bcd\"",         "\"abc\""};
  case 1:
    return {"string(enum)", "string(enum=[\\\"a b\\\", \\\"c\\\"])",
            Shape::text(),  "\"a b\"",
            "\"d\"",        "\"c\""};
  case 2: {
    Shape shape = Shape::text();
    shape.isNullable = true;
    return {"union", "string | null",
            shape,   random.chance(40) ? "null" : jsonText(random),
            "7",     "null"};
  }
  case 3: {
    Shape shape = Shape::text(Shape::Use::Separator);
    return {"string", "string", shape, "\", \"", "[]", "\" \""};
  }
  default: {
    std::string value = jsonText(random);
    return {"string", "string", Shape::text(),
            value,    "5",      quoted(randomText(random))};
  }
  }
}

static GeneratedInput numberInput(Random &random) {
  switch (random.below(4)) {
  case 0:
    return {"int",
            "int",
            Shape::of(Kind::Int),
            random.pick({"0", "3", "-5", "9007199254740993"}),
            "\"1\"",
            "2"};
  case 1:
    return {"int(min, max)",
            "int(min=0, max=5)",
            Shape::of(Kind::Int),
            random.pick({"0", "3", "5"}),
            "6",
            "1"};
  case 2:
    return {"float",
            "float",
            Shape::of(Kind::Float),
            random.pick({"0.5", "3", "-2.5e3", "1e21"}),
            "null",
            "0.25"};
  default:
    return {"union",
            "int | float",
            Shape::of(Kind::Float),
            random.pick({"1", "2.5"}),
            "true",
            "1.5"};
  }
}

/// Turns of a history, with a field that no message has.
static GeneratedInput turnsInput(Random &random) {
  Shape turn = Shape::of(Kind::Map);
  turn.fields = {{"role", share(Shape::text())},
                 {"content", share(Shape::text())},
                 {"at", share(Shape::of(Kind::Int))}};
  std::string value = jsonList(random, 0, [&] {
    std::string text = "{\"role\": ";
    text += random.pick({"\"user\"", "\"assistant\""});
    return text + ", \"content\": " + jsonText(random) + ", \"at\": 1}";
  });
  return {"list",
          "list<struct { role: string, content: string, at: int }>",
          Shape::list(turn, 0),
          value,
          "[{\"role\": \"user\"}]",
          ""};
}

static GeneratedInput listInput(Random &random) {
  switch (random.below(8)) {
  case 0: {
    std::string value = jsonList(random, 0, [&] { return jsonText(random); });
    return {"list", "list<string>", Shape::list(Shape::text(), 0),
            value,  "[1]",          ""};
  }
  case 1: {
    std::string value = jsonList(
        random, 1, [&] { return std::to_string(random.range(-9, 99)); });
    return {"list", "list<int>", Shape::list(Shape::of(Kind::Int), 1),
            value,  "[\"x\"]",   ""};
  }
  case 2:
    return {"embedding",
            "embedding<size=3>",
            Shape::list(Shape::of(Kind::Float), 3),
            "[0.5, -1, 2e-3]",
            "[0.5]",
            ""};
  case 3:
  case 4:
    return turnsInput(random);
  default: {
    std::string value = jsonList(random, 1, [&] { return jsonRecord(random); });
    return {"list",
            "list<" + recordType.str() + ">",
            Shape::list(recordShape(), 1),
            value,
            "[{\"name\": 1}]",
            ""};
  }
  }
}

static GeneratedInput mapInput(Random &random) {
  switch (random.below(3)) {
  case 0: {
    Shape shape = Shape::of(Kind::Map);
    return {"map",
            "map<string, int>",
            shape,
            "{\"b\": 1, \"a\": 2}",
            "{\"b\": \"x\"}",
            ""};
  }
  case 1: {
    Shape shape = recordShape();
    shape.isNullable = random.chance(30);
    std::string value = jsonRecord(random);
    return {
        "struct",     recordType.str() + (shape.isNullable ? " | null" : ""),
        shape,        value,
        "{\"n\": 1}", shape.isNullable ? "null" : ""};
  }
  default: {
    bool isImage = random.chance(50);
    std::string value = assetText(random, isImage, jsonKey);
    return {isImage ? "image" : "audio",
            isImage ? "image(max_dim=64)" : "audio",
            Shape::of(isImage ? Kind::Image : Kind::Audio),
            value,
            "\"x.png\"",
            ""};
  }
  }
}

static GeneratedInput anyInput(Random &random) {
  GeneratedInput input{"any", "any", Shape::of(Kind::Any), "", "", "null"};
  switch (random.below(6)) {
  case 0:
    input.value = jsonText(random);
    break;
  case 1:
    input.value = jsonRecord(random);
    break;
  case 2:
    input.value = random.pick({"true", "false", "null", "1.0"});
    break;
  case 3:
    input.value =
        jsonList(random, 0, [&] { return quoted(randomText(random)); });
    break;
  case 4:
    input.value = "[{\"type\": \"text\", \"text\": " + jsonText(random) + "}]";
    break;
  default:
    input.value = std::to_string(random.range(-9, 9));
    break;
  }
  input.badValue = input.value;
  return input;
}

GeneratedInput generateBoolInput(Random &random) {
  const char *value = random.pick({"true", "false"});
  return {"bool", "bool", Shape::of(Kind::Bool),
          value,  "1",    random.pick({"true", "false"})};
}

GeneratedInput generateInput(Random &random) {
  unsigned choice = random.below(100);
  if (choice < 33)
    return textInput(random);
  if (choice < 45)
    return numberInput(random);
  if (choice < 50)
    return generateBoolInput(random);
  if (choice < 70)
    return listInput(random);
  if (choice < 85)
    return mapInput(random);
  return anyInput(random);
}

} // namespace facet::differential
