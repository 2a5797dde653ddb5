//===- LiteralTable.cpp - Literals as values, and their shapes ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/LiteralTable.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace facet::ir {

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

static constexpr uint64_t sizeOfValue = 16;

static void include(LiteralShape &shape, const LiteralShape &part) {
  shape.size = llvm::SaturatingAdd(shape.size, part.size);
  shape.depth = std::max(shape.depth, part.depth + 1);
}

LiteralShape LiteralShapes::ofList(ArrayRef<Attribute> items) {
  LiteralShape shape{sizeOfValue, 1};
  for (Attribute item : items)
    include(shape, of(item));
  return shape;
}

LiteralShape LiteralShapes::ofMap(ArrayRef<StringAttr> keys,
                                  ArrayRef<Attribute> values) {
  LiteralShape shape = ofList(values);
  for (StringAttr key : keys)
    shape.size = llvm::SaturatingAdd(shape.size, uint64_t(key.size()));
  return shape;
}

LiteralShape LiteralShapes::of(Attribute literal) {
  if (auto text = dyn_cast<StringAttr>(literal))
    return {sizeOfValue + text.size(), 0};
  if (!isa<ArrayAttr, MapValueAttr>(literal))
    return {sizeOfValue, 0};
  auto found = known.find(literal);
  if (found != known.end())
    return found->second;
  auto map = dyn_cast<MapValueAttr>(literal);
  LiteralShape shape = map ? ofMap(map.getKeys(), map.getValues())
                           : ofList(cast<ArrayAttr>(literal).getValue());
  known[literal] = shape;
  return shape;
}

//===----------------------------------------------------------------------===//
// From attributes to values
//===----------------------------------------------------------------------===//

std::optional<Value> LiteralValues::makeText(StringRef text) {
  return copyStrings ? arena.copyString(text) : Value::string(text);
}

std::optional<Value> LiteralValues::makeList(ArrayAttr list, unsigned level) {
  Value *items = arena.allocateValues(list.size());
  if (!items)
    return std::nullopt;
  for (auto [index, item] : llvm::enumerate(list)) {
    Result value = make(item, level + 1);
    if (!value)
      return std::nullopt;
    items[index] = *value;
  }
  return Value::list({items, list.size()});
}

std::optional<Value> LiteralValues::makeMap(Attribute literal, unsigned level) {
  auto map = cast<MapValueAttr>(literal);
  size_t size = map.getKeys().size();
  MapEntry *entries = arena.allocateEntries(size);
  if (!entries)
    return std::nullopt;
  for (auto [index, key, item] :
       llvm::enumerate(map.getKeys(), map.getValues())) {
    Result name = makeText(key.getValue());
    Result value = make(item, level + 1);
    if (!name || !value)
      return std::nullopt;
    new (&entries[index]) MapEntry{name->asString(), *value};
  }
  return Value::map({entries, size});
}

std::optional<Value> LiteralValues::make(Attribute literal, unsigned level) {
  if (isa<ArrayAttr, MapValueAttr>(literal)) {
    if (level >= maxLiteralDepth)
      return std::nullopt;
    auto found = made.find(literal);
    if (found != made.end())
      return found->second.depth() + level <= maxLiteralDepth
                 ? Result(found->second)
                 : std::nullopt;
    auto list = dyn_cast<ArrayAttr>(literal);
    Result value = list ? makeList(list, level) : makeMap(literal, level);
    if (value)
      made[literal] = *value;
    return value;
  }
  return TypeSwitch<Attribute, Result>(literal)
      .Case([](NullValueAttr) { return Value::null(); })
      .Case([](BoolAttr b) { return Value::boolean(b.getValue()); })
      .Case([](IntegerAttr i) { return Value::integerValue(i.getInt()); })
      .Case([](FloatAttr f) { return Value::floating(f.getValueAsDouble()); })
      .Case([&](StringAttr s) { return makeText(s.getValue()); })
      .Default(Result());
}

std::optional<Value> toValue(Attribute literal, ValueArena &arena,
                             bool copyStrings) {
  return LiteralValues(arena, copyStrings).of(literal);
}

//===----------------------------------------------------------------------===//
// From values to attributes
//===----------------------------------------------------------------------===//

namespace {
/// Makes attributes of a value and all below it, of shared parts once.
class AttributeMaker {
public:
  explicit AttributeMaker(MLIRContext *context) : context(context) {}

  Attribute make(Value value) {
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
    case Value::Kind::List:
    case Value::Kind::Map:
      return makeContainer(value);
    }
    llvm_unreachable("all kinds are covered");
  }

private:
  Attribute makeContainer(Value value) {
    if (value.size() == 0) // of any address
      return value.isList() ? Attribute(ArrayAttr::get(context, {}))
                            : Attribute(MapValueAttr::get(context, {}, {}));
    const void *storage = value.isList()
                              ? static_cast<const void *>(value.asList().data())
                              : static_cast<const void *>(value.asMap().data());
    auto found = made.find({storage, value.size()});
    if (found != made.end())
      return found->second;
    Attribute attribute = value.isList() ? makeList(value) : makeMap(value);
    made[{storage, value.size()}] = attribute;
    return attribute;
  }

  Attribute makeList(Value value) {
    SmallVector<Attribute> items;
    for (Value item : value.asList())
      items.push_back(make(item));
    return ArrayAttr::get(context, items);
  }

  Attribute makeMap(Value value) {
    SmallVector<StringAttr> keys;
    SmallVector<Attribute> values;
    for (const MapEntry &entry : value.asMap()) {
      keys.push_back(StringAttr::get(context, entry.key));
      values.push_back(make(entry.value));
    }
    return MapValueAttr::get(context, keys, values);
  }

  MLIRContext *context;
  llvm::DenseMap<std::pair<const void *, size_t>, Attribute> made;
};
} // namespace

Attribute toAttribute(Value value, MLIRContext *context) {
  if (value.depth() > maxLiteralDepth)
    return {};
  return AttributeMaker(context).make(value);
}

} // namespace facet::ir
