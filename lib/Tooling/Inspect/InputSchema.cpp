//===- InputSchema.cpp - What inputs a document wants ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/InputSchema.h"
#include "facet/Sema/Literals.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Schema
//===----------------------------------------------------------------------===//

/// The default of an input, if it has one.
static std::optional<Value> defaultOf(const Variable &variable,
                                      ValueArena &arena) {
  return variable.defaultValue ? literalValue(*variable.defaultValue, arena)
                               : std::nullopt;
}

static std::optional<Value> propertyOf(const Variable &variable,
                                       ValueArena &arena) {
  std::optional<Value> schema = jsonSchema(variable.inputType, arena);
  std::optional<Value> value = defaultOf(variable, arena);
  if (!schema || !value)
    return schema;
  std::vector<MapEntry> members = schema->asMap().vec();
  members.push_back({"default", *value});
  return arena.copyMap(members);
}

std::optional<Value> inputSchema(const AnalysedProgram &program,
                                 ValueArena &arena) {
  std::vector<MapEntry> properties;
  std::vector<Value> required;
  for (const Variable &variable : program.variables) {
    if (!variable.inputType)
      continue;
    std::optional<Value> property = propertyOf(variable, arena);
    if (!property)
      return std::nullopt;
    properties.push_back({variable.name, *property});
    if (!variable.defaultValue)
      required.push_back(Value::string(variable.name));
  }
  std::optional<Value> all = arena.copyMap(properties),
                       names = arena.copyList(required);
  if (!all || !names)
    return std::nullopt;
  return arena.copyMap({{"type", Value::string("object")},
                        {"properties", *all},
                        {"required", *names}});
}

//===----------------------------------------------------------------------===//
// Skeleton
//===----------------------------------------------------------------------===//

namespace {
/// Makes values of types. Recursion is bounded by the depth of the type, and
/// work by the length of its text, of which each part is visited once.
class Placeholders {
public:
  explicit Placeholders(ValueArena &arena) : arena(arena) {}

  std::optional<Value> of(const Type *type);

private:
  std::optional<Value> ofStruct(const Type *type);
  std::optional<Value> ofEmbedding(const Type *type);
  std::optional<Value> ofAsset(const Type *type);

  ValueArena &arena;
};
} // namespace

/// 0, or the bound that is nearest to it.
template <typename Number>
static Number nearestToZero(std::optional<Number> least,
                            std::optional<Number> most) {
  if (least && *least > 0)
    return *least;
  return most && *most < 0 ? *most : Number(0);
}

std::optional<Value> Placeholders::of(const Type *type) {
  using Kind = Type::Kind;
  if (type->hasEnumeration)
    return type->enumeration.front();
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Null:
  case Kind::Never:
    return Value();
  case Kind::Bool:
    return Value::boolean(false);
  case Kind::Int:
    return Value::integerValue(nearestToZero(type->minInt, type->maxInt));
  case Kind::Float:
    return Value::floating(nearestToZero(type->minFloat, type->maxFloat));
  case Kind::String:
    return Value::string("");
  case Kind::List: {
    std::optional<Value> item = of(type->element());
    return item ? arena.copyList(*item) : std::nullopt;
  }
  case Kind::Map: {
    std::optional<Value> item = of(type->element());
    return item ? arena.copyMap(MapEntry{"key", *item}) : std::nullopt;
  }
  case Kind::Struct:
    return ofStruct(type);
  case Kind::Union:
    return of(type->members().front());
  case Kind::Image:
  case Kind::Audio:
    return ofAsset(type);
  case Kind::Embedding:
    return ofEmbedding(type);
  }
  llvm_unreachable("a kind of types without a placeholder");
}

std::optional<Value> Placeholders::ofStruct(const Type *type) {
  std::vector<MapEntry> members;
  for (const TypeField &field : type->fields()) {
    std::optional<Value> value = of(field.type);
    if (!value)
      return std::nullopt;
    members.push_back({field.name, *value});
  }
  return arena.copyMap(members);
}

std::optional<Value> Placeholders::ofEmbedding(const Type *type) {
  constexpr int64_t mostNumbers = 4096;
  std::vector<Value> numbers;
  if (type->embeddingSize <= mostNumbers)
    numbers.assign(size_t(type->embeddingSize), Value::floating(0));
  return arena.copyList(numbers);
}

/// A canonical asset (docs/Language.md 1.7) of no file.
std::optional<Value> Placeholders::ofAsset(const Type *type) {
  bool isImage = type->is(Type::Kind::Image);
  constexpr llvm::StringLiteral noDigest(
      "0000000000000000000000000000000000000000000000000000000000000000");
  std::optional<Value> digest = arena.copyMap(
      {{"algo", Value::string("sha256")}, {"value", Value::string(noDigest)}});
  Value one = Value::integerValue(1), none = Value::integerValue(0);
  std::optional<Value> shape =
      isImage ? arena.copyMap({{"width", one}, {"height", one}})
              : arena.copyMap(MapEntry{"duration", none});
  if (!digest || !shape)
    return std::nullopt;
  llvm::StringRef format = type->format;
  if (format.empty())
    format = isImage ? "png" : "mp3";
  return arena.copyMap({{"kind", Value::string(isImage ? "image" : "audio")},
                        {"format", Value::string(format)},
                        {"digest", *digest},
                        {"shape", *shape}});
}

std::optional<Value> inputSkeleton(const AnalysedProgram &program,
                                   ValueArena &arena) {
  Placeholders placeholders(arena);
  std::vector<MapEntry> members;
  for (const Variable &variable : program.variables) {
    if (!variable.inputType)
      continue;
    std::optional<Value> value = defaultOf(variable, arena);
    if (!value)
      value = placeholders.of(variable.inputType);
    if (!value)
      return std::nullopt;
    members.push_back({variable.name, *value});
  }
  return arena.copyMap(members);
}

} // namespace facet
