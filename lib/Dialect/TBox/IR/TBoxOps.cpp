//===- TBoxOps.cpp - Operations of the tbox dialect -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Packing/Turns.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace facet;
using namespace facet::tbox;

// The syntax of an optional fixed content: `fixed "text"`.

static void printFixedContent(OpAsmPrinter &printer, Operation *op,
                              const ir::Literal &fixed) {
  if (!fixed)
    return;
  printer << "fixed ";
  ir::printLiteral(printer, op, fixed);
}

static ParseResult parseFixedContent(OpAsmParser &parser, ir::Literal &fixed) {
  if (failed(parser.parseOptionalKeyword("fixed")))
    return success();
  return ir::parseLiteral(parser, fixed);
}

#include "facet/Dialect/TBox/IR/TBoxInterfaces.cpp.inc"

#define GET_OP_CLASSES
#include "facet/Dialect/TBox/IR/TBoxOps.cpp.inc"

//===----------------------------------------------------------------------===//
// The box
//===----------------------------------------------------------------------===//

PackOp BoxOp::getPack() {
  Block &block = getBody().front();
  return block.empty() ? PackOp() : dyn_cast<PackOp>(block.back());
}

LogicalResult BoxOp::verify() {
  auto program = (*this)->getParentOfType<ir::ProgramOp>();
  if (program && program.getBudget() != getBudget())
    return emitOpError("has another budget than its program: ")
           << getBudget() << ", not " << program.getBudget();
  return success();
}

/// The order names each flexible section once.
static LogicalResult
verifyOrder(PackOp pack, MutableArrayRef<SectionsOpInterface> sections) {
  std::optional<ArrayRef<int32_t>> order = pack.getOrder();
  if (!order)
    return success();
  llvm::SmallBitVector isMissing(sections.size());
  for (auto [index, section] : llvm::enumerate(sections))
    isMissing[index] = section.isFlexible();
  for (int32_t index : *order) {
    if (index < 0 || size_t(index) >= sections.size() || !isMissing[index])
      return pack.emitOpError("lists ")
             << index
             << ", which is not a flexible section, or is listed before";
    isMissing.reset(index);
  }
  if (isMissing.any())
    return pack.emitOpError("leaves out the flexible section ")
           << isMissing.find_first();
  return success();
}

LogicalResult BoxOp::verifyRegions() {
  SmallVector<SectionsOpInterface> sections;
  for (Operation &op : getBody().front()) {
    if (auto section = dyn_cast<SectionsOpInterface>(op))
      sections.push_back(section);
    else if (!isa<PackOp>(op))
      return op.emitOpError("is neither a section nor the packing of a box");
    else if (op.getNextNode())
      return op.emitOpError("must be the last operation of its box");
  }
  auto histories = getBody().getOps<HistoryOp>();
  if (!histories.empty() &&
      failed(ir::verifyOrderOfHistory(
          *histories.begin(), cast<ir::ProgramOp>((*this)->getParentOp()))))
    return failure();
  PackOp pack = getPack();
  return pack ? verifyOrder(pack, sections) : success();
}

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

Location facet::tbox::contentLocOf(Operation *op, Region &content) {
  if (!content.empty())
    return content.front().getTerminator()->getLoc();
  auto fused = dyn_cast<FusedLoc>(op->getLoc());
  return fused ? fused.getLocations().back() : op->getLoc();
}

static LogicalResult verifyContentRegion(SectionsOpInterface op) {
  Region &content = op.getContent();
  if (op.isFixed())
    return content.empty()
               ? success()
               : op->emitOpError("has both a fixed content and a hole");
  if (content.empty())
    return op->emitOpError("has no content");
  if (!llvm::hasSingleElement(content) || content.getNumArguments() != 0 ||
      content.front().empty() || !isa<ir::YieldOp>(content.front().back()))
    return op->emitOpError("expects a hole that yields the content");
  if (op.getGas())
    return op->emitOpError("has gas, which only fixed content has");
  return success();
}

LogicalResult facet::tbox::verifySections(SectionsOpInterface op) {
  if (failed(ir::verifyLayoutFields(op, op.getMin(), op.getGrow(),
                                    op.getShrink())))
    return failure();
  for (std::optional<uint64_t> number : {op.getGas(), op.getUpperBound()})
    if (number && int64_t(*number) < 0)
      return op->emitOpError("has negative units or gas");
  if (failed(verifyContentRegion(op)))
    return failure();
  return ir::verifyGatesAndStrategy(op, op.getGates(), op.getStrategy());
}

std::optional<uint64_t> SectionOp::getUpperBound() {
  return isFixed() ? getUnits() : getAtMost();
}

Measure facet::tbox::measureOf(Operation *op) {
  auto program = op->getParentOfType<ir::ProgramOp>();
  return program ? Measure(program.getLayoutRules()) : Measure();
}

static LogicalResult verifyFixed(SectionOp op) {
  Attribute fixed = op.getFixed().toAttribute(op.getContext());
  if (!isa<StringAttr, ArrayAttr>(fixed) || !facet::ir::isLiteral(fixed))
    return op.emitOpError("has a content that is neither text nor a list: ")
           << fixed;
  if (!op.getUnits())
    return op.emitOpError("has a fixed content without its units");
  if (op.getLayout() == SectionLayout::Dropped && *op.getUnits() != 0)
    return op.emitOpError("is dropped, but has units");
  if (op.getBefore() && !op.getLayout())
    return op.emitOpError("has a size before a layout that it does not have");
  auto text = dyn_cast<StringAttr>(fixed);
  if (!text || op.getLayout() == SectionLayout::Dropped)
    return success();
  Measure measure = measureOf(op);
  uint64_t units = measure.perSection() + measure.ofText(text.getValue());
  if (*op.getUnits() != units)
    return op.emitOpError("has a text of ")
           << units << " units, not " << int64_t(*op.getUnits());
  return success();
}

LogicalResult SectionOp::verify() {
  if (getTools() && getRole() != ir::MessageRole::System)
    return emitOpError("has tools, which only a system message may list");
  if (isFixed())
    return verifyFixed(*this);
  if (getUnits() || getLayout() || getBefore())
    return emitOpError("has units or a layout, which only fixed content has");
  return success();
}

//===----------------------------------------------------------------------===//
// Histories
//===----------------------------------------------------------------------===//

std::optional<uint64_t> HistoryOp::getUpperBound() {
  if (!isFixed())
    return getAtMost();
  uint64_t sum = 0;
  for (int64_t units : getUnits().value_or(ArrayRef<int64_t>()))
    sum = llvm::SaturatingAdd(sum, uint64_t(units));
  return sum;
}

/// Checks the sizes of the turns, and marks those of a list among them.
static LogicalResult verifyUnits(HistoryOp op, ArrayRef<Turn> turns,
                                 Contents &contents) {
  std::optional<ArrayRef<int64_t>> units = op.getUnits();
  if (!units || units->size() != turns.size())
    return op.emitOpError("needs the units of each of its ")
           << turns.size() << " turns";
  if (op.getBefore() && op.getBefore()->size() != turns.size())
    return op.emitOpError("has the sizes before the layout of ")
           << op.getBefore()->size() << " turns, not of " << turns.size();
  std::optional<ArrayRef<int32_t>> dropped = op.getDropped();
  for (auto [index, turn] : llvm::enumerate(turns))
    if (uint64_t size = contents.measure(turn.content).units;
        size != uint64_t((*units)[index]) &&
        !(dropped && llvm::is_contained(*dropped, int32_t(index))))
      return op.emitOpError("has a turn ")
             << index << " of " << size << " units, not " << (*units)[index];
  return success();
}

static LogicalResult verifyNumbers(HistoryOp op,
                                   std::optional<ArrayRef<int32_t>> numbers,
                                   llvm::SmallBitVector &isListed) {
  for (int32_t number : numbers.value_or(ArrayRef<int32_t>())) {
    if (number < 0 || size_t(number) >= isListed.size() || isListed[number])
      return op.emitOpError("lists ")
             << number << ", which is not a turn, or is listed before";
    isListed.set(number);
  }
  return success();
}

static LogicalResult verifyTurns(HistoryOp op) {
  ValueArena arena(~uint64_t(0));
  Contents contents(measureOf(op));
  std::vector<Turn> turns;
  std::optional<facet::Value> value =
      op.getFixed().toValue(arena, /*copyStrings=*/false);
  if (!value)
    return op.emitOpError("has turns that are not a literal");
  if (std::optional<TurnsProblem> problem = readTurns(*value, contents, turns))
    return op.emitOpError("has no turns: ") << problem->message;
  llvm::SmallBitVector isListed(turns.size());
  if (failed(verifyUnits(op, turns, contents)) ||
      failed(verifyNumbers(op, op.getDropped(), isListed)))
    return failure();
  for (unsigned number : isListed.set_bits())
    if ((*op.getUnits())[number] != 0)
      return op.emitOpError("has dropped turn ")
             << number << ", which has units";
  return verifyNumbers(op, op.getCut(), isListed);
}

LogicalResult HistoryOp::verify() {
  if (isFixed())
    return verifyTurns(*this);
  if (getUnits() || getBefore() || getCut() || getDropped())
    return emitOpError("has units or a layout, which only fixed turns have");
  return success();
}
