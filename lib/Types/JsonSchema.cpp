//===- JsonSchema.cpp - Types as JSON Schema ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Coverage.h"
#include "Media.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = Type::Kind;

static constexpr llvm::StringLiteral descriptionKey = "description";

namespace {

/// Makes schemas in the memory of an arena. Once something failed the rest is
/// made of nulls. Recursion is bounded by the depth of the type.
class SchemaBuilder {
public:
  explicit SchemaBuilder(ValueArena &arena) : arena(arena) {}

  Value schema(const Type *type);

  bool hasFailed = false;

private:
  using Entries = llvm::SmallVector<MapEntry, 8>;

  Value list(llvm::ArrayRef<Value> items) {
    if (Value::depthOf(items) > Value::maxDepth)
      hasFailed = true;
    return hasFailed ? Value() : made(arena.copyList(items));
  }
  Value object(llvm::ArrayRef<MapEntry> entries) {
    if (Value::depthOf(entries) > Value::maxDepth)
      hasFailed = true;
    return hasFailed ? Value() : made(arena.copyMap(entries));
  }
  /// The schema outlives the type: strings are copied.
  Value string(llvm::StringRef text) {
    return hasFailed ? Value() : made(arena.copyString(text));
  }
  Value strings(llvm::ArrayRef<llvm::StringRef> texts) {
    llvm::SmallVector<Value, 8> items;
    for (llvm::StringRef text : texts)
      items.push_back(string(text));
    return list(items);
  }
  /// Adds `enum` where the type has one.
  void addEnumeration(const Type *type,
                      llvm::SmallVectorImpl<MapEntry> &entries) {
    if (!type->hasEnumeration)
      return;
    llvm::SmallVector<Value, 8> items;
    for (Value value : type->enumeration)
      items.push_back(value.isString() ? string(value.asString()) : value);
    entries.push_back({"enum", list(items)});
  }
  Value made(std::optional<Value> value) {
    hasFailed |= !value;
    return value.value_or(Value());
  }

  static MapEntry typeEntry(llvm::StringLiteral name) {
    return {"type", Value::string(name)};
  }
  Value ofType(llvm::StringLiteral name) { return object(typeEntry(name)); }
  /// An object of these properties and no others.
  Value exactObject(llvm::ArrayRef<MapEntry> properties);
  Value constant(llvm::StringRef text) {
    return object(MapEntry{"const", string(text)});
  }

  Value make(const Type *type);
  Value makeUndescribed(const Type *type);
  Value withDescription(Value schema, llvm::StringRef text);
  Value makeBool(const Type *type);
  Value makeInt(const Type *type);
  Value makeFloat(const Type *type);
  Value makeString(const Type *type);
  Value makeStruct(const Type *type);
  Value makeUnion(const Type *type);
  Value makeEmbedding(const Type *type);
  Value makeAsset(const Type *type);
  Value makeShape(const Type *type);

  ValueArena &arena;
  Coverage coverage;
  /// Schemas of the types that have parts.
  llvm::DenseMap<const Type *, Value> known;
};

} // namespace

Value SchemaBuilder::schema(const Type *type) {
  auto found = known.find(type);
  if (found != known.end())
    return found->second;
  Value value = make(type);
  known[type] = value;
  return value;
}

Value SchemaBuilder::make(const Type *type) {
  Value value = makeUndescribed(type);
  return type->description ? withDescription(value, *type->description) : value;
}

/// A schema with this description instead of its own.
Value SchemaBuilder::withDescription(Value schema, llvm::StringRef text) {
  Entries entries;
  if (!hasFailed)
    for (const MapEntry &entry : schema.asMap())
      if (entry.key != descriptionKey)
        entries.push_back(entry);
  entries.push_back({descriptionKey, string(text)});
  return object(entries);
}

Value SchemaBuilder::makeUndescribed(const Type *type) {
  switch (type->kind()) {
  case Kind::Any:
    return object({});
  case Kind::Null:
    return ofType("null");
  case Kind::Bool:
    return makeBool(type);
  case Kind::Int:
    return makeInt(type);
  case Kind::Float:
    return makeFloat(type);
  case Kind::String:
    return makeString(type);
  case Kind::List:
    return object({typeEntry("array"), {"items", schema(type->element())}});
  case Kind::Map:
    return object({typeEntry("object"),
                   {"additionalProperties", schema(type->element())}});
  case Kind::Struct:
    return makeStruct(type);
  case Kind::Union:
    return makeUnion(type);
  case Kind::Image:
  case Kind::Audio:
    return makeAsset(type);
  case Kind::Embedding:
    return makeEmbedding(type);
  case Kind::Never:
    return object(MapEntry{"not", object({})});
  }
  llvm_unreachable("a kind of types without a schema");
}

Value SchemaBuilder::makeBool(const Type *type) {
  Entries entries{typeEntry("boolean")};
  addEnumeration(type, entries);
  return object(entries);
}

Value SchemaBuilder::makeInt(const Type *type) {
  Entries entries{typeEntry("integer")};
  if (type->minInt)
    entries.push_back({"minimum", Value::integerValue(*type->minInt)});
  if (type->maxInt)
    entries.push_back({"maximum", Value::integerValue(*type->maxInt)});
  addEnumeration(type, entries);
  return object(entries);
}

Value SchemaBuilder::makeFloat(const Type *type) {
  Entries entries{typeEntry("number")};
  if (type->minFloat)
    entries.push_back({"minimum", Value::floating(*type->minFloat)});
  if (type->maxFloat)
    entries.push_back({"maximum", Value::floating(*type->maxFloat)});
  addEnumeration(type, entries);
  return object(entries);
}

Value SchemaBuilder::makeString(const Type *type) {
  Entries entries{typeEntry("string")};
  if (type->pattern)
    entries.push_back({"pattern", string(type->pattern->text())});
  addEnumeration(type, entries);
  return object(entries);
}

Value SchemaBuilder::exactObject(llvm::ArrayRef<MapEntry> properties) {
  llvm::SmallVector<Value, 8> required;
  for (const MapEntry &property : properties)
    required.push_back(Value::string(property.key));
  return object({typeEntry("object"),
                 {"properties", object(properties)},
                 {"required", list(required)},
                 {"additionalProperties", Value::boolean(false)}});
}

Value SchemaBuilder::makeStruct(const Type *type) {
  Entries properties;
  for (const TypeField &field : type->fields()) {
    Value name = string(field.name);
    if (hasFailed)
      return Value();
    properties.push_back({name.asString(), schema(field.type)});
  }
  return exactObject(properties);
}

/// `oneOf` refuses what two schemas take, so that a member is left out whose
/// values another one takes all. That one tells what the member told.
Value SchemaBuilder::makeUnion(const Type *type) {
  Coverage::Needed needed = coverage.neededMembers(type->members());
  llvm::SmallPtrSet<const Type *, 8> isNeeded(needed.members.begin(),
                                              needed.members.end());
  llvm::DenseMap<const Type *, llvm::SmallSetVector<llvm::StringRef, 2>> told;
  for (const Type *member : type->members())
    if (member->description)
      if (const Type *teller =
              isNeeded.contains(member) ? member : needed.takers.lookup(member))
        told[teller].insert(*member->description);
  llvm::SmallVector<Value, 4> members;
  for (const Type *member : needed.members) {
    Value value = schema(member);
    if (auto texts = told.find(member); texts != told.end())
      value = withDescription(value, llvm::join(texts->second, "\n"));
    members.push_back(value);
  }
  return members.size() == 1 ? members.front()
                             : object(MapEntry{"oneOf", list(members)});
}

Value SchemaBuilder::makeEmbedding(const Type *type) {
  Value size = Value::integerValue(type->embeddingSize);
  return object({typeEntry("array"),
                 {"items", ofType("number")},
                 {"minItems", size},
                 {"maxItems", size}});
}

/// The canonical asset of docs/Language.md 1.7.
Value SchemaBuilder::makeAsset(const Type *type) {
  Value format = type->format.empty()
                     ? object({typeEntry("string"),
                               {"enum", strings(mediaFormats(type->kind()))}})
                     : constant(type->format);
  Value digestValue =
      object({typeEntry("string"), {"pattern", string(digestPattern)}});
  Value digest =
      exactObject({{"algo", constant("sha256")}, {"value", digestValue}});
  return exactObject({{"kind", constant(typeKindName(type->kind()))},
                      {"format", format},
                      {"digest", digest},
                      {"shape", makeShape(type)}});
}

Value SchemaBuilder::makeShape(const Type *type) {
  if (type->is(Kind::Audio)) {
    Entries duration{typeEntry("number"), {"minimum", Value::integerValue(0)}};
    if (type->maxDuration)
      duration.push_back({"maximum", Value::floating(*type->maxDuration)});
    return exactObject({{"duration", object(duration)}});
  }
  Entries size{typeEntry("integer"),
               {"exclusiveMinimum", Value::integerValue(0)}};
  if (type->maxDim)
    size.push_back({"maximum", Value::integerValue(*type->maxDim)});
  Value side = object(size);
  return exactObject({{"width", side}, {"height", side}});
}

std::optional<Value> facet::jsonSchema(const Type *type, ValueArena &arena) {
  SchemaBuilder builder(arena);
  Value value = builder.schema(type);
  if (builder.hasFailed)
    return std::nullopt;
  return value;
}
