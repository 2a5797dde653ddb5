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
#include "facet/Packing/Turns.h"
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
std::optional<SmallVector<Region *>>
gatesToKeep(MutableArrayRef<Region> gates) {
  SmallVector<Region *> kept;
  for (Region &gate : gates) {
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

/// What a region yields whenever it is run: a literal.
struct FixedYield {
  ir::Literal literal;
  /// Of calls that were folded.
  uint64_t gas = 0;
};

std::optional<FixedYield> fixedYield(Region &region) {
  FixedYield fixed;
  for (Operation &op : region.front().without_terminator()) {
    if (auto charge = dyn_cast<ir::ChargeOp>(op))
      fixed.gas += charge.getGas();
    else if (!isMemoryEffectFree(&op))
      return std::nullopt;
  }
  fixed.literal = ir::literalOf(region.front().getTerminator()->getOperand(0));
  return fixed.literal ? std::optional(fixed) : std::nullopt;
}

/// The units of a literal as a content, if the run would accept it: what is
/// none, or cannot be rendered, is reported by the run.
std::optional<uint64_t> unitsOfContent(const ir::Literal &literal,
                                       const Measure &measure) {
  ValueArena arena(~uint64_t(0));
  std::optional<Value> value = literal.toValue(arena, /*copyStrings=*/false);
  if (value && value->isString())
    return measure.perSection() + measure.ofText(value->asString());
  Contents contents(measure);
  if (!value || contents.check(*value) || findUnsafeInteger(*value))
    return std::nullopt;
  return contents.measure(*value).units;
}

/// The same of the turns of a history: the units of each.
std::optional<SmallVector<int64_t>> unitsOfTurns(const ir::Literal &literal,
                                                 const Measure &measure) {
  ValueArena arena(~uint64_t(0));
  std::optional<Value> value = literal.toValue(arena, /*copyStrings=*/false);
  Contents contents(measure);
  std::vector<Turn> turns;
  if (!value || readTurns(*value, contents, turns))
    return std::nullopt;
  SmallVector<int64_t> units;
  units.reserve(turns.size());
  for (const Turn &turn : turns) {
    if (findUnsafeInteger(turn.content))
      return std::nullopt;
    units.push_back(int64_t(contents.measure(turn.content).units));
  }
  return units;
}

//===----------------------------------------------------------------------===//
// Messages and histories
//===----------------------------------------------------------------------===//

/// The location of what stands for `op`: with that of what it emits, if that is
/// fixed.
Location locationFor(Operation *op, Region &content, bool isFixed,
                     OpBuilder &builder) {
  if (!isFixed)
    return op->getLoc();
  return builder.getFusedLoc(
      {op->getLoc(), content.front().getTerminator()->getLoc()});
}

/// Gives sections the regions of what they stand for: the content only if it is
/// a hole.
void takeRegions(tbox::SectionsOpInterface to, ArrayRef<Region *> gates,
                 Region &strategy, Region *hole) {
  for (auto [gate, from] : llvm::zip_equal(to.getGates(), gates))
    gate.takeBody(*from);
  to.getStrategy().takeBody(strategy);
  if (hole)
    to.getContent().takeBody(*hole);
}

/// Makes the section of a message, at the builder's place. The message is left
/// without regions.
void convertMessage(ir::MessageOp message, const Measure &measure,
                    OpBuilder &builder) {
  auto gates = gatesToKeep(message.getGates());
  if (!gates)
    return;
  Region &content = message.getContent();
  std::optional<FixedYield> fixed = fixedYield(content);
  std::optional<uint64_t> units;
  if (fixed)
    units = unitsOfContent(fixed->literal, measure);
  auto section = tbox::SectionOp::create(
      builder, locationFor(message, content, units.has_value(), builder),
      message.getRoleAttr(), message.getIdAttr(), tbox::SectionLayoutAttr(),
      message.getPriorityAttr(), message.getMinAttr(), message.getGrowAttr(),
      message.getShrinkAttr(), message.getToolsAttr(), ir::Literal(),
      IntegerAttr(), IntegerAttr(), IntegerAttr(), IntegerAttr(),
      gates->size());
  takeRegions(section, *gates, message.getStrategy(),
              units ? nullptr : &content);
  if (!units)
    return;
  section.setFixed(fixed->literal);
  section.setUnits(*units);
  if (fixed->gas)
    section.setGas(fixed->gas);
}

/// The same of a history.
void convertHistory(ir::HistoryOp history, const Measure &measure,
                    OpBuilder &builder) {
  auto gates = gatesToKeep(history.getGates());
  if (!gates)
    return;
  Region &turns = history.getTurns();
  std::optional<FixedYield> fixed = fixedYield(turns);
  std::optional<SmallVector<int64_t>> units;
  if (fixed)
    units = unitsOfTurns(fixed->literal, measure);
  auto sections = tbox::HistoryOp::create(
      builder, locationFor(history, turns, units.has_value(), builder),
      history.getIdAttr(), history.getPriorityAttr(), history.getMinAttr(),
      history.getGrowAttr(), history.getShrinkAttr(), ir::Literal(),
      DenseI64ArrayAttr(), DenseI64ArrayAttr(), DenseI32ArrayAttr(),
      DenseI32ArrayAttr(), IntegerAttr(), IntegerAttr(), gates->size());
  takeRegions(sections, *gates, history.getStrategy(),
              units ? nullptr : &turns);
  if (!units)
    return;
  sections.setFixed(fixed->literal);
  sections.setUnits(ArrayRef<int64_t>(*units));
  if (fixed->gas)
    sections.setGas(fixed->gas);
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

LogicalResult convertProgram(ir::ProgramOp program) {
  Block &body = program.getBody().front();
  SmallVector<Operation *> messages;
  for (Operation &op : body) {
    if (isa<ir::MessageOp, ir::HistoryOp>(op))
      messages.push_back(&op);
    else if (isa<tbox::BoxOp>(op))
      return op.emitOpError("stands in a program that is to get one");
  }
  rematerialiseConditionValues(program);
  OpBuilder builder(body.getTerminator());
  auto box =
      tbox::BoxOp::create(builder, program.getLoc(), program.getBudgetAttr());
  builder.setInsertionPointToStart(&box.getBody().emplaceBlock());
  const Measure measure(program.getLayoutRules());
  for (Operation *op : messages) {
    if (auto message = dyn_cast<ir::MessageOp>(op))
      convertMessage(message, measure, builder);
    else
      convertHistory(cast<ir::HistoryOp>(op), measure, builder);
    op->erase();
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
