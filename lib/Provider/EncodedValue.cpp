//===- EncodedValue.cpp - Answers in the form that was asked for ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/EncodedValue.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"

namespace facet {

namespace {
/// Recursion ends with the depth of the type.
class Decoder {
public:
  explicit Decoder(ValueArena &arena) : arena(arena) {}

  Value decode(Value value, const Type *type);

  bool isChanged = false, hasFailed = false;

private:
  Value decodeText(Value text);
  Value decodePairs(Value pairs, const Type *element);
  Value decodeUnion(Value value, const Type *type);
  Value decodeItems(Value list, const Type *element);
  template <typename TypeOf> Value decodeEntries(Value map, TypeOf typeOf);
  Value made(std::optional<Value> value) {
    hasFailed |= !value;
    return value.value_or(Value());
  }

  ValueArena &arena;
};
} // namespace

/// In a place of any type: the value whose JSON the text is.
Value Decoder::decodeText(Value text) {
  JsonError error;
  std::optional<Value> value =
      parseJson(text.asString(), arena, error, /*copyStrings=*/false);
  hasFailed |= !value && error.kind == JsonError::Kind::OutOfMemory;
  isChanged |= value.has_value();
  return value.value_or(text);
}

static bool isPair(Value item) {
  const Value *key = item.isMap() ? item.find("key") : nullptr;
  return key && key->isString() && item.size() == 2 && item.find("value");
}

Value Decoder::decodePairs(Value pairs, const Type *element) {
  llvm::StringSet<> keys;
  llvm::SmallVector<MapEntry, 8> entries;
  for (Value item : pairs.asList()) {
    if (!isPair(item) || !keys.insert(item.find("key")->asString()).second)
      return pairs;
    entries.push_back(
        {item.find("key")->asString(), decode(*item.find("value"), element)});
  }
  isChanged = true;
  return made(arena.copyMap(entries));
}

/// The first member that the value fits, decoded, says what it is.
Value Decoder::decodeUnion(Value value, const Type *type) {
  for (const Type *member : type->members()) {
    Decoder attempt(arena);
    Value decoded = attempt.decode(value, member);
    hasFailed |= attempt.hasFailed;
    if (hasFailed || checkValue(decoded, member, /*fromJson=*/true))
      continue;
    isChanged |= attempt.isChanged;
    return decoded;
  }
  return value;
}

Value Decoder::decodeItems(Value list, const Type *element) {
  bool wasChanged = std::exchange(isChanged, false);
  llvm::SmallVector<Value, 8> items;
  for (Value item : list.asList())
    items.push_back(decode(item, element));
  Value result = isChanged ? made(arena.copyList(items)) : list;
  isChanged |= wasChanged;
  return result;
}

template <typename TypeOf>
Value Decoder::decodeEntries(Value map, TypeOf typeOf) {
  bool wasChanged = std::exchange(isChanged, false);
  llvm::SmallVector<MapEntry, 8> entries(map.asMap());
  for (MapEntry &entry : entries)
    if (const Type *type = typeOf(entry.key))
      entry.value = decode(entry.value, type);
  Value result = isChanged ? made(arena.copyMap(entries)) : map;
  isChanged |= wasChanged;
  return result;
}

Value Decoder::decode(Value value, const Type *type) {
  if (hasFailed)
    return value;
  switch (type->kind()) {
  case Type::Kind::Any:
    return value.isString() ? decodeText(value) : value;
  case Type::Kind::Union:
    return decodeUnion(value, type);
  case Type::Kind::List:
    return value.isList() ? decodeItems(value, type->element()) : value;
  case Type::Kind::Map:
    if (value.isList())
      return decodePairs(value, type->element());
    return value.isMap()
               ? decodeEntries(value,
                               [&](llvm::StringRef) { return type->element(); })
               : value;
  case Type::Kind::Struct:
    return value.isMap()
               ? decodeEntries(value,
                               [&](llvm::StringRef name) {
                                 const TypeField *field = type->field(name);
                                 return field ? field->type : nullptr;
                               })
               : value;
  default:
    return value;
  }
}

std::optional<Value> decodeValue(Value value, const Type *type,
                                 ValueArena &arena, bool &isChanged) {
  Decoder decoder(arena);
  Value decoded = decoder.decode(value, type);
  isChanged = decoder.isChanged;
  if (decoder.hasFailed)
    return std::nullopt;
  return decoded;
}

} // namespace facet
