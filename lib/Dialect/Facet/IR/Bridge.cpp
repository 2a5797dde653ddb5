//===- Bridge.cpp - Between attributes and values, IR types and FTS types
//---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Support/Unicode.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

namespace facet::ir {

//===----------------------------------------------------------------------===//
// Literals
//===----------------------------------------------------------------------===//

bool isText(Attribute attribute) {
  auto text = dyn_cast_if_present<StringAttr>(attribute);
  return text && !findInvalidUtf8(text.getValue());
}

bool isLiteral(Attribute attribute) {
  return TypeSwitch<Attribute, bool>(attribute)
      .Case<NullValueAttr, BoolAttr>([](auto) { return true; })
      .Case([](StringAttr text) { return isText(text); })
      .Case([](IntegerAttr i) { return i.getType().isSignlessInteger(64); })
      .Case([](FloatAttr f) {
        return f.getType().isF64() && f.getValue().isFinite();
      })
      .Case([](ArrayAttr list) { return llvm::all_of(list, isLiteral); })
      .Case([](MapValueAttr map) {
        return llvm::all_of(map.getValues(), isLiteral);
      })
      .Default(false);
}

static std::optional<Value> textOf(llvm::StringRef text, ValueArena &arena,
                                   bool copyStrings) {
  return copyStrings ? arena.copyString(text) : Value::string(text);
}

std::optional<Value> toValue(Attribute literal, ValueArena &arena,
                             bool copyStrings) {
  using Result = std::optional<Value>;
  return TypeSwitch<Attribute, Result>(literal)
      .Case([](NullValueAttr) { return Value::null(); })
      .Case([](BoolAttr b) { return Value::boolean(b.getValue()); })
      .Case([](IntegerAttr i) { return Value::integerValue(i.getInt()); })
      .Case([](FloatAttr f) { return Value::floating(f.getValueAsDouble()); })
      .Case([&](StringAttr s) {
        return textOf(s.getValue(), arena, copyStrings);
      })
      .Case([&](ArrayAttr list) -> Result {
        Value *items = arena.allocateValues(list.size());
        if (!items)
          return std::nullopt;
        for (auto [index, item] : llvm::enumerate(list)) {
          Result value = toValue(item, arena, copyStrings);
          if (!value)
            return std::nullopt;
          items[index] = *value;
        }
        return Value::list({items, list.size()});
      })
      .Case([&](MapValueAttr map) -> Result {
        MapEntry *entries = arena.allocateEntries(map.getKeys().size());
        if (!entries)
          return std::nullopt;
        for (auto [index, key, item] :
             llvm::enumerate(map.getKeys(), map.getValues())) {
          Result name = textOf(key.getValue(), arena, copyStrings);
          Result value = toValue(item, arena, copyStrings);
          if (!name || !value)
            return std::nullopt;
          new (&entries[index]) MapEntry{name->asString(), *value};
        }
        return Value::map({entries, map.getKeys().size()});
      })
      .Default(Result());
}

Attribute toAttribute(Value value, MLIRContext *context) {
  if (value.depth() > 256)
    return {};
  switch (value.kind()) {
  case Value::Kind::Absent:
    return {};
  case Value::Kind::Null:
    return NullValueAttr::get(context);
  case Value::Kind::Bool:
    return BoolAttr::get(context, value.asBool());
  case Value::Kind::Int:
    return IntegerAttr::get(IntegerType::get(context, 64), value.asInt());
  case Value::Kind::Float:
    return FloatAttr::get(Float64Type::get(context), value.asFloat());
  case Value::Kind::String:
    return StringAttr::get(context, value.asString());
  case Value::Kind::List: {
    SmallVector<Attribute> items;
    for (Value item : value.asList())
      items.push_back(toAttribute(item, context));
    return ArrayAttr::get(context, items);
  }
  case Value::Kind::Map: {
    SmallVector<StringAttr> keys;
    SmallVector<Attribute> values;
    for (const MapEntry &entry : value.asMap()) {
      keys.push_back(StringAttr::get(context, entry.key));
      values.push_back(toAttribute(entry.value, context));
    }
    return MapValueAttr::get(context, keys, values);
  }
  }
  llvm_unreachable("all kinds are covered");
}

/// MLIR writes a float that no short decimal with a point names exactly in
/// hexadecimal, which is an integer unless a type stands behind it.
static bool isHexadecimal(Attribute value) {
  if (!isa<FloatAttr>(value))
    return false;
  std::string text;
  llvm::raw_string_ostream os(text);
  value.print(os, /*elideType=*/true);
  return StringRef(text).starts_with("0x");
}

void printLiteralText(AsmPrinter &printer, Attribute literal) {
  if (isHexadecimal(literal))
    printer.printAttribute(literal);
  else
    printer.printAttributeWithoutType(literal);
}

static bool fitsStruct(MapValueAttr map, StructType type) {
  auto &dialect = cast<FacetDialect>(type.getDialect());
  for (auto [name, fieldType] :
       llvm::zip_equal(type.getNames(), type.getTypes())) {
    std::optional<size_t> found = dialect.findName(map.getKeys(), name);
    if (!found || !literalFits(map.getValues()[*found], fieldType))
      return false;
  }
  return true;
}

bool literalFits(Attribute literal, mlir::Type type) {
  return TypeSwitch<mlir::Type, bool>(type)
      .Case([&](AnyType) { return isLiteral(literal); })
      .Case([&](NullType) { return isa<NullValueAttr>(literal); })
      .Case([&](BoolType) { return isa<BoolAttr>(literal); })
      .Case([&](IntType) {
        return isa<IntegerAttr>(literal) && !isa<BoolAttr>(literal);
      })
      .Case([&](FloatType) { return isa<FloatAttr>(literal); })
      .Case([&](StringType) { return isa<StringAttr>(literal); })
      .Case([&](ListType list) {
        auto items = dyn_cast<ArrayAttr>(literal);
        return items && llvm::all_of(items, [&](Attribute item) {
                 return literalFits(item, list.getElement());
               });
      })
      .Case([&](EmbeddingType embedding) {
        auto items = dyn_cast<ArrayAttr>(literal);
        return items && int64_t(items.size()) == embedding.getSize() &&
               llvm::all_of(items, [](Attribute item) {
                 return isa<FloatAttr>(item) ||
                        (isa<IntegerAttr>(item) && !isa<BoolAttr>(item));
               });
      })
      .Case([&](MapType map) {
        auto entries = dyn_cast<MapValueAttr>(literal);
        return entries && llvm::all_of(entries.getValues(), [&](Attribute v) {
                 return literalFits(v, map.getElement());
               });
      })
      .Case([&](StructType structure) {
        auto entries = dyn_cast<MapValueAttr>(literal);
        return entries && fitsStruct(entries, structure);
      })
      .Case([&](UnionType either) {
        return llvm::any_of(either.getMembers(), [&](mlir::Type member) {
          return literalFits(literal, member);
        });
      })
      .Case<ImageType, AudioType>(
          [&](auto) { return isa<MapValueAttr>(literal); })
      .Default(false);
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

mlir::Type TypeBridge::toIR(const Type *type) {
  auto known = irTypes.find(type);
  if (known != irTypes.end())
    return known->second;
  auto make = [&]() -> mlir::Type {
    switch (type->kind()) {
    case Type::Kind::Any:
      return AnyType::get(context);
    case Type::Kind::Null:
      return NullType::get(context);
    case Type::Kind::Bool:
      return BoolType::get(context);
    case Type::Kind::Int:
      return IntType::get(context);
    case Type::Kind::Float:
      return FloatType::get(context);
    case Type::Kind::String:
      return StringType::get(context);
    case Type::Kind::List:
      return ListType::get(toIR(type->element()));
    case Type::Kind::Map:
      return MapType::get(toIR(type->element()));
    case Type::Kind::Struct: {
      SmallVector<StringAttr> names;
      SmallVector<mlir::Type> fieldTypes;
      for (const TypeField &field : type->fields()) {
        names.push_back(StringAttr::get(context, field.name));
        fieldTypes.push_back(toIR(field.type));
      }
      return StructType::get(context, names, fieldTypes);
    }
    case Type::Kind::Union: {
      // Members that differ in constraints only are one member here.
      llvm::SmallSetVector<mlir::Type, 4> members;
      for (const Type *member : type->members())
        members.insert(toIR(member));
      if (members.size() == 1)
        return members.front();
      return UnionType::get(context, members.getArrayRef());
    }
    case Type::Kind::Image:
      return ImageType::get(context);
    case Type::Kind::Audio:
      return AudioType::get(context);
    case Type::Kind::Embedding:
      return EmbeddingType::get(context, type->embeddingSize);
    case Type::Kind::Never:
      return NeverType::get(context);
    }
    llvm_unreachable("all kinds are covered");
  };
  mlir::Type result = make();
  irTypes[type] = result;
  return result;
}

const Type *TypeBridge::toFts(mlir::Type type) {
  auto known = ftsTypes.find(type);
  if (known != ftsTypes.end())
    return known->second;
  const Type *result =
      TypeSwitch<mlir::Type, const Type *>(type)
          .Case([&](NullType) { return types.get(Type::Kind::Null); })
          .Case([&](BoolType) { return types.get(Type::Kind::Bool); })
          .Case([&](IntType) { return types.get(Type::Kind::Int); })
          .Case([&](FloatType) { return types.get(Type::Kind::Float); })
          .Case([&](StringType) { return types.string(); })
          .Case([&](ImageType) { return types.get(Type::Kind::Image); })
          .Case([&](AudioType) { return types.get(Type::Kind::Audio); })
          .Case([&](NeverType) { return types.get(Type::Kind::Never); })
          .Case([&](EmbeddingType e) { return types.embedding(e.getSize()); })
          .Case([&](ListType l) { return types.list(toFts(l.getElement())); })
          .Case([&](MapType m) { return types.map(toFts(m.getElement())); })
          .Case([&](StructType s) {
            SmallVector<TypeField> fields;
            for (auto [name, field] :
                 llvm::zip_equal(s.getNames(), s.getTypes()))
              fields.push_back({name.getValue(), toFts(field)});
            return types.structure(fields);
          })
          .Case([&](UnionType u) {
            SmallVector<const Type *> members;
            for (mlir::Type member : u.getMembers())
              members.push_back(toFts(member));
            return types.unionOf(members);
          })
          .Default([&](mlir::Type) { return types.any(); });
  ftsTypes[type] = result;
  return result;
}

} // namespace facet::ir
