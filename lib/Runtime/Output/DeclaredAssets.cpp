//===- DeclaredAssets.cpp - Assets as keys of calls show them -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DeclaredAssets.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace facet::runtime {

namespace {
/// Types nest at most `maxTypeDepth` deep.
class Marker {
public:
  explicit Marker(ValueArena &arena) : arena(arena) {}
  std::optional<Value> mark(Value value, const Type *type);

private:
  bool concerns(const Type *type);
  std::optional<Value> markAsset(Value asset, const Type *type);
  std::optional<Value> markList(Value list, const Type *element);
  std::optional<Value> markMap(Value map, const Type *type);

  ValueArena &arena;
  llvm::DenseMap<const Type *, bool> known;
};
} // namespace

bool Marker::concerns(const Type *type) {
  auto [answer, isNew] = known.try_emplace(type, false);
  if (isNew)
    answer->second = constrainsMedia(type);
  return answer->second;
}

std::optional<Value> Marker::mark(Value value, const Type *type) {
  if (!concerns(type))
    return value;
  switch (type->kind()) {
  case Type::Kind::Image:
  case Type::Kind::Audio:
    return value.isMap() ? markAsset(value, type) : value;
  case Type::Kind::List:
    return value.isList() ? markList(value, type->element()) : value;
  case Type::Kind::Map:
  case Type::Kind::Struct:
    return value.isMap() ? markMap(value, type) : value;
  case Type::Kind::Union:
    for (const Type *member : type->members())
      if (!checkValue(value, member, /*fromJson=*/false))
        return mark(value, member);
    return value;
  default:
    return value;
  }
}

std::optional<Value> Marker::markAsset(Value asset, const Type *type) {
  llvm::SmallVector<MapEntry, 3> constraints;
  if (!type->format.empty())
    constraints.push_back({"format", Value::string(type->format)});
  if (type->maxDim)
    constraints.push_back({"max_dim", Value::integerValue(*type->maxDim)});
  if (type->maxDuration)
    constraints.push_back(
        {"max_duration", Value::floating(*type->maxDuration)});
  std::optional<Value> declared = arena.copyMap(constraints);
  if (!declared)
    return std::nullopt;
  const MapEntry entries[] = {{"asset", asset}, {"constraints", *declared}};
  return arena.copyMap(entries);
}

std::optional<Value> Marker::markList(Value list, const Type *element) {
  llvm::SmallVector<Value> items;
  for (Value item : list.asList()) {
    std::optional<Value> marked = mark(item, element);
    if (!marked)
      return std::nullopt;
    items.push_back(*marked);
  }
  return arena.copyList(items);
}

std::optional<Value> Marker::markMap(Value map, const Type *type) {
  llvm::SmallVector<MapEntry> entries;
  for (const MapEntry &entry : map.asMap()) {
    const Type *part = type->element();
    if (!part)
      if (const TypeField *field = type->field(entry.key))
        part = field->type;
    std::optional<Value> marked =
        part ? mark(entry.value, part) : std::optional(entry.value);
    if (!marked)
      return std::nullopt;
    entries.push_back({entry.key, *marked});
  }
  return arena.copyMap(entries);
}

std::optional<Value> withDeclaredConstraints(Value value, const Type *type,
                                             ValueArena &arena) {
  return Marker(arena).mark(value, type);
}

} // namespace facet::runtime
