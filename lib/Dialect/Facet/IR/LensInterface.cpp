//===- LensInterface.cpp - What lens operations have in common ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/LensInterface.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Lens/Fused.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

#include "facet/Dialect/Facet/IR/FacetInterfaces.cpp.inc"

namespace facet::ir {

const Lens *lensOfOperation(Operation *op) {
  const LensRegistry &lenses =
      op->getContext()->getLoadedDialect<FacetDialect>()->getLenses();
  if (auto apply = dyn_cast<ApplyOp>(op))
    return lenses.find(apply.getCallee());
  OperationName name = op->getName();
  const Lens *lens = lenses.find(name.stripDialect());
  if (lens && lens->dialect == name.getDialectNamespace())
    return lens;
  return isa<FacetDialect>(op->getDialect())
             ? findFusedLens(name.stripDialect())
             : nullptr;
}

SmallVector<mlir::Value> defaultLensArguments(Operation *op) {
  SmallVector<mlir::Value> arguments(op->getOperands().drop_front());
  if (const Lens *lens = lensOfOperation(op); lens && !lens->takesAnyNames)
    arguments.resize(std::max(arguments.size(), lens->parameters.size()));
  return arguments;
}

bool typeFitsLens(mlir::Type type, LensType wanted) {
  if (auto either = dyn_cast<UnionType>(type))
    return llvm::all_of(either.getMembers(), [&](mlir::Type member) {
      return typeFitsLens(member, wanted);
    });
  switch (wanted) {
#define LENS_TYPE_KINDS(Name, ...)                                             \
  case LensType::Name:                                                         \
    if (!isa<__VA_ARGS__>(type))                                               \
      return false;                                                            \
    break;
#include "facet/Lens/LensTypes.inc"
  case LensType::Any:
    break;
  }
  auto list = dyn_cast<ListType>(type);
  if (!list || isa<NeverType>(list.getElement()))
    return true;
  switch (wanted) {
#define LENS_TYPE_ITEMS(Name, Item)                                            \
  case LensType::Name:                                                         \
    return typeFitsLens(list.getElement(), LensType::Item);
#include "facet/Lens/LensTypes.inc"
  default:
    return true;
  }
}

/// The types that a lens may give; `any` where its signature leaves it open.
static bool mayBeResult(mlir::Type type, LensType result) {
  if (auto either = dyn_cast<UnionType>(type))
    return llvm::all_of(either.getMembers(), [&](mlir::Type member) {
      return mayBeResult(member, result);
    });
  switch (result) {
#define LENS_RESULT_KINDS(Name, ...)                                           \
  case LensType::Name:                                                         \
    return isa<__VA_ARGS__>(type);
#include "facet/Lens/LensTypes.inc"
  case LensType::Any:
    return true;
  }
  llvm_unreachable("all types are covered");
}

/// Of a lens that takes any names: one name an argument.
static LogicalResult verifyNames(Operation *op, ArrayAttr names) {
  size_t arguments = op->getNumOperands() - 1, count = names ? names.size() : 0;
  if (count != arguments)
    return op->emitOpError("has ")
           << arguments << " arguments for " << count << " names";
  if (names && !llvm::all_of(names, isText))
    return op->emitOpError("has a name that is not a string in UTF-8");
  return success();
}

LogicalResult verifyLensOp(Operation *op) {
  const Lens *lens = lensOfOperation(op);
  if (!lens) {
    auto apply = dyn_cast<ApplyOp>(op);
    if (apply && apply.getNames()) // a lens that only the host knows
      return verifyNames(op, apply.getNamesAttr());
    if (apply)
      return success();
    return op->emitOpError("stands for no lens that is known");
  }
  auto call = cast<LensOpInterface>(op);
  if (!typeFitsLens(call.getLensInput().getType(), lens->input))
    return op->emitOpError("expects an input of type ")
           << lensTypeName(lens->input) << ", got "
           << call.getLensInput().getType();
  if (!mayBeResult(op->getResult(0).getType(), lens->result))
    return op->emitOpError("cannot give a result of type ")
           << op->getResult(0).getType();
  if (lens->takesAnyNames)
    return verifyNames(op, call.getArgumentNames());
  SmallVector<mlir::Value> arguments = call.getLensArguments();
  if (arguments.size() > lens->parameters.size())
    return op->emitOpError("has more arguments than ") << lens->signature();
  for (auto [argument, parameter] : llvm::zip(arguments, lens->parameters)) {
    // The run fills in the defaults of calls that it is told of as written.
    bool mayBeMissing =
        parameter.presence == LensParameter::Presence::Optional ||
        (parameter.presence == LensParameter::Presence::Default &&
         lens->level != TrustLevel::Pure);
    if (argument ? typeFitsLens(argument.getType(), parameter.type)
                 : mayBeMissing)
      continue;
    InFlightDiagnostic error = op->emitOpError("expects ")
                               << lensTypeName(parameter.type) << " for '"
                               << parameter.name << "'";
    if (argument)
      error << ", got " << argument.getType();
    return error;
  }
  return success();
}

bool lensCallCanFail(LensOpInterface op) {
  const Lens *lens = op.getLens();
  if (!lens || lens->level != TrustLevel::Pure)
    return true;
  if (lens->totality == LensTotality::Total)
    return false;
  bool typesSuffice = llvm::TypeSwitch<Operation *, bool>(op)
                          .Case<MapOp, FormatOp, CompareOp, ContainsOp>(
                              [](auto call) { return call.cannotFail(); })
                          .Default(false);
  if (typesSuffice)
    return false;
  if (!lens->argumentsAreSafe)
    return true;
  ValueArena arena;
  SmallVector<Value> known;
  for (mlir::Value argument : op.getLensArguments()) {
    Attribute literal;
    std::optional<Value> value;
    if (!argument) // known not to be given
      value = Value::null();
    else if (matchPattern(argument, m_Constant(&literal)))
      value = toValue(literal, arena, /*copyStrings=*/false);
    known.push_back(value.value_or(Value::absent()));
  }
  return lens->canFail(known);
}

void getLensEffects(
    LensOpInterface op,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  if (lensCallCanFail(op))
    effects.emplace_back(MemoryEffects::Write::get());
}

Speculation::Speculatability getLensSpeculatability(LensOpInterface op) {
  return lensCallCanFail(op) ? Speculation::NotSpeculatable
                             : Speculation::Speculatable;
}

} // namespace facet::ir
