//===- Bytecode.cpp - The version of our dialects in bytecode -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Bytecode.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

namespace facet::ir {

//===----------------------------------------------------------------------===//
// Types and attributes with parts; all others are written as text
//===----------------------------------------------------------------------===//

/// Stand in files: never changed, only added to.
enum class TypeCode : uint64_t { List, Map, Struct, Union };

LogicalResult
BytecodeInterface::writeType(mlir::Type type,
                             DialectBytecodeWriter &writer) const {
  auto write = [&](TypeCode code, ArrayRef<mlir::Type> parts) {
    writer.writeVarInt(uint64_t(code));
    writer.writeTypes(parts);
    return success();
  };
  return llvm::TypeSwitch<mlir::Type, LogicalResult>(type)
      .Case([&](ListType list) {
        return write(TypeCode::List, list.getElement());
      })
      .Case([&](MapType map) { return write(TypeCode::Map, map.getElement()); })
      .Case([&](StructType structure) {
        (void)write(TypeCode::Struct, structure.getTypes());
        writer.writeAttributes(structure.getNames());
        return success();
      })
      .Case([&](UnionType either) {
        return write(TypeCode::Union, either.getMembers());
      })
      .Default(failure());
}

mlir::Type BytecodeInterface::readType(DialectBytecodeReader &reader) const {
  uint64_t code;
  SmallVector<mlir::Type> parts;
  SmallVector<StringAttr> names;
  if (failed(reader.readVarInt(code)) || failed(reader.readTypes(parts)))
    return {};
  auto emitError = [&] { return reader.emitError(); };
  switch (TypeCode(code)) {
  case TypeCode::List:
    if (parts.size() == 1)
      return ListType::get(parts.front());
    break;
  case TypeCode::Map:
    if (parts.size() == 1)
      return MapType::get(parts.front());
    break;
  case TypeCode::Struct:
    if (failed(reader.readAttributes(names)))
      return {};
    return StructType::getChecked(emitError, reader.getContext(),
                                  ArrayRef(names), ArrayRef(parts));
  case TypeCode::Union:
    return UnionType::getChecked(emitError, reader.getContext(),
                                 ArrayRef(parts));
  }
  reader.emitError() << "holds no type of the dialect 'facet'";
  return {};
}

LogicalResult
BytecodeInterface::writeAttribute(Attribute attribute,
                                  DialectBytecodeWriter &writer) const {
  auto map = dyn_cast<MapValueAttr>(attribute);
  if (!map)
    return failure();
  writer.writeAttributes(map.getKeys());
  writer.writeAttributes(map.getValues());
  return success();
}

Attribute
BytecodeInterface::readAttribute(DialectBytecodeReader &reader) const {
  SmallVector<StringAttr> keys;
  SmallVector<Attribute> values;
  if (failed(reader.readAttributes(keys)) ||
      failed(reader.readAttributes(values)))
    return {};
  return MapValueAttr::getChecked([&] { return reader.emitError(); },
                                  reader.getContext(), ArrayRef(keys),
                                  ArrayRef(values));
}

//===----------------------------------------------------------------------===//
// Versions
//===----------------------------------------------------------------------===//

void BytecodeInterface::writeVersion(DialectBytecodeWriter &writer) const {
  writer.writeVarInt(dialectVersion);
}

std::unique_ptr<mlir::DialectVersion>
BytecodeInterface::readVersion(DialectBytecodeReader &reader) const {
  uint64_t number;
  if (failed(reader.readVarInt(number)))
    return nullptr;
  StringRef name = getDialect()->getNamespace();
  if (number < firstDialectVersion) {
    reader.emitError() << "this is version " << number << " of the dialect '"
                       << name
                       << "', of which nothing but its number is known: make "
                          "the file again";
    return nullptr;
  }
  if (number > dialectVersion) {
    reader.emitError() << "this is version " << number << " of the dialect '"
                       << name << "', and this program knows those up to "
                       << dialectVersion << ": a newer one has written it";
    return nullptr;
  }
  if (reader.getBytecodeVersion() < firstBytecodeVersion) {
    reader.emitError() << "bytecode of version " << reader.getBytecodeVersion()
                       << " does not hold the literals of the dialect '" << name
                       << "': write it as version " << firstBytecodeVersion
                       << " or later";
    return nullptr;
  }
  return std::make_unique<DialectVersion>(number);
}

/// From versions before 3, whose conditions were negated by `facet.not`.
static void renameNegations(Operation *topLevelOp) {
  SmallVector<NotOp> negations;
  topLevelOp->walk([&](NotOp op) { negations.push_back(op); });
  for (NotOp op : negations) {
    OpBuilder builder(op);
    auto negation =
        NegateOp::create(builder, op.getLoc(), op.getType(), op.getInput());
    op->replaceAllUsesWith(negation);
    op.erase();
  }
}

LogicalResult BytecodeInterface::upgradeFromVersion(
    Operation *topLevelOp, const mlir::DialectVersion &version) const {
  uint64_t number = static_cast<const DialectVersion &>(version).number;
  assert(number <= dialectVersion);
  if (isa<FacetDialect>(getDialect()) && number < 3)
    renameNegations(topLevelOp);
  return success();
}

} // namespace facet::ir
