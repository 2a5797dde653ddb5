//===- FacetToTBox.cpp - From the facet dialect to the tbox dialect -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Conversion/FacetToTBox/FacetToTBox.h"
#include "ConditionValues.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "facet/Packing/Content.h"
#include "facet/Support/Json/JsonCompare.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

namespace facet {
#define GEN_PASS_DEF_CONVERTFACETTOTBOX
#include "facet/Conversion/FacetToTBox/Passes.h.inc"

namespace {

//===----------------------------------------------------------------------===//
// Gates
//===----------------------------------------------------------------------===//

/// Nobody can see whether the region was run: nothing in it has an effect.
bool isUnobservable(Region &region) {
  return llvm::all_of(region.front(),
                      [](Operation &op) { return isMemoryEffectFree(&op); });
}

/// The bool that a gate yields, if that is certain and nothing else comes of
/// running it.
std::optional<bool> knownGate(Region &gate) {
  BoolAttr literal;
  if (matchPattern(gate.front().getTerminator()->getOperand(0),
                   m_Constant(&literal)) &&
      isUnobservable(gate))
    return literal.getValue();
  return std::nullopt;
}

/// The gates that a run has to look at; nullopt: they never hold, and nothing
/// can be seen of that.
std::optional<SmallVector<Region *>> gatesToKeep(ir::MessageOp message) {
  SmallVector<Region *> kept;
  for (Region &gate : message.getGates()) {
    std::optional<bool> known = knownGate(gate);
    if (known == true)
      continue;
    if (known == false && llvm::all_of(kept, [](Region *earlier) {
          return isUnobservable(*earlier);
        }))
      return std::nullopt;
    kept.push_back(&gate);
    if (known == false)
      break; // Those behind it are never reached.
  }
  return kept;
}

//===----------------------------------------------------------------------===//
// Contents
//===----------------------------------------------------------------------===//

struct FixedContent {
  ir::Literal literal;
  uint64_t units = 0;
  /// Of calls that were folded.
  uint64_t gas = 0;
};

/// The content that a literal gives, if the run would accept it.
std::optional<FixedContent> contentOf(const ir::Literal &literal) {
  ValueArena arena(~uint64_t(0));
  std::optional<Value> value = literal.toValue(arena, /*copyStrings=*/false);
  if (value && value->isString())
    return FixedContent{literal, unitsOf(value->asString())};
  // What is no content, or cannot be rendered, is reported by the run.
  Contents contents;
  if (!value || contents.check(*value) || findUnsafeInteger(*value))
    return std::nullopt;
  return FixedContent{literal, contents.measure(*value).units};
}

/// The content that a region yields whenever it is run.
std::optional<FixedContent> fixedContent(Region &region) {
  uint64_t gas = 0;
  for (Operation &op : region.front().without_terminator()) {
    if (auto charge = dyn_cast<ir::ChargeOp>(op))
      gas += charge.getGas();
    else if (!isMemoryEffectFree(&op))
      return std::nullopt;
  }
  Operation *yield = region.front().getTerminator();
  ir::Literal literal = ir::literalOf(yield->getOperand(0));
  if (!literal)
    return std::nullopt;
  std::optional<FixedContent> content = contentOf(literal);
  if (content)
    content->gas = gas;
  return content;
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

/// Makes the section of a message, at the builder's place. The message is left
/// without regions.
void convertMessage(ir::MessageOp message, OpBuilder &builder) {
  std::optional<SmallVector<Region *>> gates = gatesToKeep(message);
  if (!gates)
    return;
  Location loc = message.getLoc();
  std::optional<FixedContent> fixed = fixedContent(message.getContent());
  if (fixed)
    loc = builder.getFusedLoc(
        {loc, message.getContent().front().getTerminator()->getLoc()});
  auto section = tbox::SectionOp::create(
      builder, loc, message.getRoleAttr(), message.getIdAttr(),
      tbox::SectionLayoutAttr(), message.getPriorityAttr(),
      message.getMinAttr(), message.getGrowAttr(), message.getShrinkAttr(),
      message.getToolsAttr(), ir::Literal(), IntegerAttr(), IntegerAttr(),
      IntegerAttr(), gates->size());
  for (auto [to, from] : llvm::zip_equal(section.getGates(), *gates))
    to.takeBody(*from);
  section.getStrategy().takeBody(message.getStrategy());
  if (!fixed) {
    section.getContent().takeBody(message.getContent());
    return;
  }
  section.setFixed(fixed->literal);
  section.setUnits(fixed->units);
  if (fixed->gas)
    section.setGas(fixed->gas);
}

LogicalResult convertProgram(ir::ProgramOp program) {
  Block &body = program.getBody().front();
  SmallVector<ir::MessageOp> messages;
  for (Operation &op : body) {
    if (auto message = dyn_cast<ir::MessageOp>(op))
      messages.push_back(message);
    else if (isa<tbox::BoxOp>(op))
      return op.emitOpError("stands in a program that is to get one");
  }
  rematerialiseConditionValues(program);
  OpBuilder builder(body.getTerminator());
  auto box =
      tbox::BoxOp::create(builder, program.getLoc(), program.getBudgetAttr());
  builder.setInsertionPointToStart(&box.getBody().emplaceBlock());
  for (ir::MessageOp message : messages) {
    convertMessage(message, builder);
    message.erase();
  }
  // The core profile has no layout (docs/Language.md 1.15).
  if (!program.getCore())
    tbox::PackOp::create(builder, program.getLoc(), DenseI32ArrayAttr());
  return success();
}

struct ConvertFacetToTBox : impl::ConvertFacetToTBoxBase<ConvertFacetToTBox> {
  void runOnOperation() override {
    if (failed(convertProgram(getOperation())))
      signalPassFailure();
  }
};

} // namespace

LogicalResult convertFacetToTBox(ModuleOp module) {
  module.getContext()->loadDialect<tbox::TBoxDialect>();
  for (auto program : module.getOps<ir::ProgramOp>())
    if (failed(convertProgram(program)))
      return failure();
  return success();
}

} // namespace facet
