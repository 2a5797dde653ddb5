//===- ValueTypes.cpp - Types of values, and values from JSON -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SharedParts.h"
#include "UnionIndex.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace facet;
using Kind = Type::Kind;

//===----------------------------------------------------------------------===//
// typeOf
//===----------------------------------------------------------------------===//

namespace {

/// Recursion is bounded by the depth of values.
class TypeFinder {
public:
  explicit TypeFinder(TypeContext &context) : context(context) {}

  const Type *find(Value value) {
    bool isShared = known.visit(value);
    if (isShared)
      if (const Type *const *type = known.find(value, nothing))
        return *type;
    const Type *type = make(value);
    if (isShared)
      known.remember(value, nothing, type);
    return type;
  }

private:
  const Type *make(Value value) {
    switch (value.kind()) {
    case Value::Kind::Absent:
    case Value::Kind::Null:
      return context.get(Kind::Null);
    case Value::Kind::Bool:
      return context.get(Kind::Bool);
    case Value::Kind::Int:
      return context.get(Kind::Int);
    case Value::Kind::Float:
      return context.get(Kind::Float);
    case Value::Kind::String:
      return context.string();
    case Value::Kind::List:
      return makeList(value);
    case Value::Kind::Map:
      break;
    }
    llvm::SmallVector<TypeField, 8> fields;
    for (const MapEntry &entry : value.asMap())
      fields.push_back({entry.key, find(entry.value)});
    return context.structure(fields);
  }

  const Type *makeList(Value value) {
    llvm::SmallVector<const Type *, 4> types;
    llvm::SmallPtrSet<const Type *, 8> seen;
    for (const Value &item : value.asList()) {
      const Type *type = find(item);
      if (type->isAny())
        return context.list(type);
      if (seen.insert(type).second)
        types.push_back(type);
    }
    return context.list(context.unionOf(types));
  }

  TypeContext &context;
  /// The type depends on the value alone.
  static constexpr unsigned nothing = 0;
  SharedParts<unsigned, const Type *> known;
};

} // namespace

const Type *facet::typeOf(Value value, TypeContext &context) {
  return TypeFinder(context).find(value);
}

//===----------------------------------------------------------------------===//
// coerceJson
//===----------------------------------------------------------------------===//

namespace {

/// Rebuilds the parts of a value that change. Recursion is bounded by the depth
/// of the type.
class Coercer {
public:
  explicit Coercer(ValueArena &arena) : arena(arena) {}

  /// Replaces `value` by its converted form; true if that is another value.
  bool coerce(Value &value, const Type *type) {
    if (!type->containsFloat() || isOutOfMemory)
      return false;
    switch (type->kind()) {
    case Kind::Float:
      if (!value.isInt())
        return false;
      value = Value::floating(double(value.asInt()));
      return true;
    case Kind::List:
      return value.isList() && coerceList(value, type);
    case Kind::Map:
    case Kind::Struct:
      return value.isMap() && coerceMap(value, type);
    case Kind::Union:
      return coerceUnion(value, type);
    default:
      return false;
    }
  }

  bool isOutOfMemory = false;

private:
  /// Copies `items` on the first change.
  template <typename T, typename CoerceItem>
  const T *coerceItems(llvm::ArrayRef<T> items,
                       T *(ValueArena::*allocate)(uint64_t),
                       CoerceItem coerceItem) {
    T *copy = nullptr;
    for (auto [i, item] : llvm::enumerate(items)) {
      T changed = item;
      if (!coerceItem(changed)) {
        if (copy)
          copy[i] = item;
        continue;
      }
      if (!copy) {
        copy = (arena.*allocate)(items.size());
        if (!copy) {
          isOutOfMemory = true;
          return nullptr;
        }
        std::uninitialized_copy(items.begin(), items.begin() + i, copy);
      }
      copy[i] = changed;
    }
    return copy;
  }

  bool coerceList(Value &value, const Type *type) {
    const Value *copy = coerceItems<Value>(
        value.asList(), &ValueArena::allocateValues,
        [&](Value &item) { return coerce(item, type->element()); });
    if (copy)
      value = Value::list({copy, value.size()}, value.depth());
    return copy;
  }

  bool coerceMap(Value &value, const Type *type) {
    const MapEntry *copy = coerceItems<MapEntry>(
        value.asMap(), &ValueArena::allocateEntries, [&](MapEntry &entry) {
          if (type->is(Kind::Map))
            return coerce(entry.value, type->element());
          const TypeField *field = type->field(entry.key);
          return field && coerce(entry.value, field->type);
        });
    if (copy)
      value = Value::map({copy, value.size()}, value.depth());
    return copy;
  }

  bool coerceUnion(Value &value, const Type *type) {
    llvm::SmallVector<const Type *, 8> few;
    if (const UnionIndex *index = type->memberIndex()) {
      for (uint32_t number : index->candidates(value))
        few.push_back(type->members()[number]);
    } else {
      few.append(type->members().begin(), type->members().end());
    }
    for (bool fromJson : {false, true})
      for (const Type *member : few)
        if (!checkValue(value, member, fromJson))
          return fromJson && coerce(value, member);
    return false;
  }

  ValueArena &arena;
};

} // namespace

std::optional<Value> facet::coerceJson(Value value, const Type *type,
                                       ValueArena &arena) {
  Coercer coercer(arena);
  coercer.coerce(value, type);
  if (coercer.isOutOfMemory)
    return std::nullopt;
  return value;
}
