//===- Bridge.cpp - Between attributes and values, IR types and FTS types -===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/LiteralTable.h"
#include "facet/Support/Unicode/Unicode.h"
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

namespace {
/// Whether attributes are literals, each list and map looked at once.
class LiteralCheck {
public:
  bool isLiteral(Attribute attribute, unsigned level = 0) {
    return TypeSwitch<Attribute, bool>(attribute)
        .Case<NullValueAttr, BoolAttr>([](auto) { return true; })
        .Case([](StringAttr text) { return isText(text); })
        .Case([](IntegerAttr i) { return i.getType().isSignlessInteger(64); })
        .Case([](FloatAttr f) {
          return f.getType().isF64() && f.getValue().isFinite();
        })
        .Case([&](ArrayAttr list) {
          return areLiterals(list, list.getValue(), level);
        })
        .Case([&](MapValueAttr map) {
          return areLiterals(map, map.getValues(), level);
        })
        .Default(false);
  }

private:
  bool areLiterals(Attribute container, ArrayRef<Attribute> parts,
                   unsigned level) {
    auto [deepest, isNew] = seen.try_emplace(container, level);
    // Further down than before, it may be too deep.
    if (!isNew && level <= deepest->second)
      return !foundOther;
    deepest->second = level;
    foundOther |=
        level >= maxLiteralDepth || !llvm::all_of(parts, [&](Attribute part) {
          return isLiteral(part, level + 1);
        });
    return !foundOther;
  }

  llvm::DenseMap<Attribute, unsigned> seen;
  /// Something in what was looked at is no literal.
  bool foundOther = false;
};
} // namespace

bool isLiteral(Attribute attribute) {
  return LiteralCheck().isLiteral(attribute);
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

namespace {
/// Whether literals have types, each pair that nests looked at once.
class LiteralFit {
public:
  bool fits(Attribute literal, mlir::Type type) {
    if (!isa<ListType, MapType, StructType, UnionType>(type))
      return fitsAtom(literal, type);
    if (!isa<ArrayAttr, MapValueAttr>(literal))
      return fitsParts(literal, type);
    auto [known, isNew] = found.try_emplace({literal, type}, false);
    if (!isNew)
      return known->second;
    bool result = fitsParts(literal, type);
    found[{literal, type}] = result;
    return result;
  }

private:
  bool fitsAtom(Attribute literal, mlir::Type type) {
    return TypeSwitch<mlir::Type, bool>(type)
        .Case([&](AnyType) { return literals.isLiteral(literal); })
        .Case([&](NullType) { return isa<NullValueAttr>(literal); })
        .Case([&](BoolType) { return isa<BoolAttr>(literal); })
        .Case([&](IntType) { return isInt(literal); })
        .Case([&](FloatType) { return isa<FloatAttr>(literal); })
        .Case([&](StringType) { return isa<StringAttr>(literal); })
        .Case([&](EmbeddingType embedding) {
          auto items = dyn_cast<ArrayAttr>(literal);
          return items && int64_t(items.size()) == embedding.getSize() &&
                 llvm::all_of(items, [](Attribute item) {
                   return isa<FloatAttr>(item) || isInt(item);
                 });
        })
        .Case<ImageType, AudioType>(
            [&](auto) { return isa<MapValueAttr>(literal); })
        .Default(false);
  }

  bool fitsParts(Attribute literal, mlir::Type type) {
    return TypeSwitch<mlir::Type, bool>(type)
        .Case([&](ListType list) {
          auto items = dyn_cast<ArrayAttr>(literal);
          return items && fitsAll(items.getValue(), list.getElement());
        })
        .Case([&](MapType map) {
          auto entries = dyn_cast<MapValueAttr>(literal);
          return entries && fitsAll(entries.getValues(), map.getElement());
        })
        .Case([&](StructType structure) {
          auto entries = dyn_cast<MapValueAttr>(literal);
          return entries && fitsStruct(entries, structure);
        })
        .Case([&](UnionType either) {
          return llvm::any_of(either.getMembers(), [&](mlir::Type member) {
            return fits(literal, member);
          });
        })
        .Default(false);
  }

  bool fitsAll(ArrayRef<Attribute> literals, mlir::Type type) {
    return llvm::all_of(literals,
                        [&](Attribute literal) { return fits(literal, type); });
  }

  bool fitsStruct(MapValueAttr map, StructType type) {
    auto &dialect = cast<FacetDialect>(type.getDialect());
    for (auto [name, fieldType] :
         llvm::zip_equal(type.getNames(), type.getTypes())) {
      std::optional<size_t> index = dialect.findName(map.getKeys(), name);
      if (!index || !fits(map.getValues()[*index], fieldType))
        return false;
    }
    return true;
  }

  static bool isInt(Attribute literal) {
    return isa<IntegerAttr>(literal) && !isa<BoolAttr>(literal);
  }

  llvm::DenseMap<std::pair<Attribute, mlir::Type>, bool> found;
  LiteralCheck literals;
};
} // namespace

bool literalFits(Attribute literal, mlir::Type type) {
  return LiteralFit().fits(literal, type);
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
