//===- FacetOps.cpp - Operations of the facet dialect ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace facet::ir;

//===----------------------------------------------------------------------===//
// Literals in assembly: without their MLIR types, which the FACET type implies
//===----------------------------------------------------------------------===//

static void printLiteral(OpAsmPrinter &printer, Operation *, Attribute value) {
  printer.printAttributeWithoutType(value);
}

static ParseResult parseLiteral(OpAsmParser &parser, Attribute &value) {
  return parser.parseAttribute(value);
}

#define GET_OP_CLASSES
#include "facet/Dialect/Facet/IR/FacetOps.cpp.inc"

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

OpFoldResult ConstantOp::fold(FoldAdaptor) { return getValue(); }

LogicalResult ConstantOp::verify() {
  if (!isLiteral(getValue()))
    return emitOpError("holds no literal of FACET: ") << getValue();
  if (!literalFits(getValue(), getType()))
    return emitOpError("holds a literal that is not of type ") << getType();
  return success();
}

OpFoldResult facet::ir::ListOp::fold(FoldAdaptor adaptor) {
  if (llvm::is_contained(adaptor.getItems(), Attribute()))
    return {};
  return ArrayAttr::get(getContext(), adaptor.getItems());
}

OpFoldResult MapOfOp::fold(FoldAdaptor adaptor) {
  if (llvm::is_contained(adaptor.getValues(), Attribute()))
    return {};
  return MapValueAttr::get(getContext(),
                           llvm::to_vector(getKeys().getAsRange<StringAttr>()),
                           adaptor.getValues());
}

LogicalResult MapOfOp::verify() {
  if (getKeys().size() != getValues().size())
    return emitOpError("has ") << getKeys().size() << " keys for "
                               << getValues().size() << " values";
  for (Attribute key : getKeys())
    if (!isa<StringAttr>(key))
      return emitOpError("has a key that is no string: ") << key;
  return success();
}

bool PathOp::cannotFail() {
  mlir::Type type = getInput().getType();
  for (auto segment : getPath().getAsRange<StringAttr>()) {
    auto structure = dyn_cast<StructType>(type);
    type = structure ? structure.getField(segment) : mlir::Type();
    if (!type)
      return false;
  }
  return true;
}

OpFoldResult PathOp::fold(FoldAdaptor adaptor) {
  Attribute value = adaptor.getInput();
  for (auto segment : getPath().getAsRange<StringAttr>()) {
    auto map = dyn_cast_if_present<MapValueAttr>(value);
    if (!map)
      return {};
    const auto *key = llvm::find(map.getKeys(), segment);
    if (key == map.getKeys().end())
      return {};
    value = map.getValues()[key - map.getKeys().begin()];
  }
  return value;
}

LogicalResult PathOp::verify() {
  if (getPath().empty())
    return emitOpError("has an empty path");
  for (Attribute segment : getPath())
    if (!isa<StringAttr>(segment))
      return emitOpError("has a segment that is no string: ") << segment;
  return success();
}

void PathOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  if (!cannotFail())
    effects.emplace_back(MemoryEffects::Write::get());
}

Speculation::Speculatability PathOp::getSpeculatability() {
  return cannotFail() ? Speculation::Speculatable
                      : Speculation::NotSpeculatable;
}

OpFoldResult CheckOp::fold(FoldAdaptor adaptor) {
  if (getDeclared())
    return {};
  if (getInput().getType() == getType())
    return getInput();
  // Media limits and lengths are not part of literalFits.
  if (!isa<ImageType, AudioType>(getType()) && adaptor.getInput() &&
      literalFits(adaptor.getInput(), getType()))
    return adaptor.getInput();
  return {};
}

LogicalResult ChargeOp::canonicalize(ChargeOp op, PatternRewriter &rewriter) {
  if (op.getGas() == 0) {
    rewriter.eraseOp(op);
    return success();
  }
  auto next = dyn_cast_if_present<ChargeOp>(op->getNextNode());
  if (!next)
    return failure();
  rewriter.modifyOpInPlace(next,
                           [&] { next.setGas(next.getGas() + op.getGas()); });
  rewriter.eraseOp(op);
  return success();
}

SmallVector<mlir::Value> ApplyOp::getLensArguments() {
  const facet::Lens *lens = lensOfOperation(*this);
  size_t count = lens ? lens->parameters.size() : 0;
  for (int32_t position : getParameters())
    count = std::max(count, size_t(position) + 1);
  SmallVector<mlir::Value> arguments(count);
  for (auto [position, value] : llvm::zip(getParameters(), getValues()))
    arguments[position] = value;
  return arguments;
}

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

LogicalResult VariablesOp::verify() {
  if (getNames().size() != getValues().size())
    return emitOpError("has ") << getNames().size() << " names for "
                               << getValues().size() << " values";
  return success();
}

LogicalResult MessageOp::verify() {
  if (getTools() && getRole() != MessageRole::System)
    return emitOpError("has tools, which only a system message may list");
  if (getMin() < 0)
    return emitOpError("has a negative min");
  if (getShrink().isNegative() || getGrow().isNegative())
    return emitOpError("has a negative shrink or grow");
  return success();
}

LogicalResult MessageOp::verifyRegions() {
  if (!getStrategy().empty() &&
      (getStrategy().getNumArguments() != 1 ||
       !isa<StringType>(getStrategy().getArgument(0).getType())))
    return emitOpError("expects a strategy with one argument, the text");
  for (Region &gate : getGates()) {
    auto yield = dyn_cast<YieldOp>(gate.front().back());
    if (!yield || !isa<BoolType>(yield.getValue().getType()))
      return emitOpError("expects gates that yield a bool");
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Folding of lens calls
//===----------------------------------------------------------------------===//

namespace {

/// Calls on literals are computed by the kernel that the run would call. Their
/// gas stays behind as a charge. A call that fails is left to the run, which
/// reports it in its turn.
struct FoldLensCall : OpInterfaceRewritePattern<LensOpInterface> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  /// Values that folding may make, and the gas that it may spend on one call.
  static constexpr uint64_t memoryLimit = uint64_t(16) << 20;

  LogicalResult matchAndRewrite(LensOpInterface op,
                                PatternRewriter &rewriter) const override {
    const facet::Lens *lens = op.getLens();
    if (!lens || !lens->kernel || lens->level != facet::TrustLevel::Pure)
      return failure();
    facet::ValueArena arena(memoryLimit);
    auto literal = [&](mlir::Value operand) -> std::optional<facet::Value> {
      Attribute attribute;
      if (!operand)
        return facet::Value::absent();
      if (!matchPattern(operand, m_Constant(&attribute)))
        return std::nullopt;
      return toValue(attribute, arena, /*copyStrings=*/false);
    };
    std::optional<facet::Value> input = literal(op.getLensInput());
    if (!input || !facet::fitsLensType(*input, lens->input))
      return failure();
    SmallVector<facet::Value> arguments;
    for (mlir::Value operand : op.getLensArguments()) {
      std::optional<facet::Value> argument = literal(operand);
      if (!argument)
        return failure();
      arguments.push_back(*argument);
    }
    facet::LensContext context(arena);
    SmallVector<StringRef> names;
    if (ArrayAttr given = op.getArgumentNames())
      for (auto name : given.getAsRange<StringAttr>())
        names.push_back(name.getValue());
    context.names = names;
    FailureOr<facet::Value> result = lens->kernel(context, *input, arguments);
    if (failed(result))
      return rewriter.notifyMatchFailure(op, "the call fails");
    Attribute attribute = toAttribute(*result, op.getContext());
    if (!attribute)
      return failure();
    ChargeOp::create(rewriter, op.getLoc(), lens->gasOf(*input, *result));
    rewriter.replaceOpWithNewOp<ConstantOp>(op, op->getResult(0).getType(),
                                            attribute);
    return success();
  }
};

} // namespace

void FacetDialect::getCanonicalizationPatterns(
    RewritePatternSet &patterns) const {
  patterns.add<FoldLensCall>(getContext());
}
