//===- TBoxOps.cpp - Operations of the tbox dialect ----------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/SmallBitVector.h"

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
static LogicalResult verifyOrder(PackOp pack, ArrayRef<SectionOp> sections) {
  std::optional<ArrayRef<int32_t>> order = pack.getOrder();
  if (!order)
    return success();
  llvm::SmallBitVector isMissing(sections.size());
  for (auto [index, section] : llvm::enumerate(sections))
    isMissing[index] = SectionOp(section).isFlexible();
  for (int32_t index : *order) {
    if (index < 0 || size_t(index) >= sections.size() || !isMissing[index])
      return pack.emitOpError("lists ")
             << index << ", which is no flexible section, or listed before";
    isMissing.reset(index);
  }
  if (isMissing.any())
    return pack.emitOpError("leaves out the flexible section ")
           << isMissing.find_first();
  return success();
}

LogicalResult BoxOp::verifyRegions() {
  SmallVector<SectionOp> sections;
  for (Operation &op : getBody().front()) {
    if (auto section = dyn_cast<SectionOp>(op))
      sections.push_back(section);
    else if (!isa<PackOp>(op))
      return op.emitOpError("is neither a section nor the packing of a box");
    else if (op.getNextNode())
      return op.emitOpError("must be the last operation of its box");
  }
  PackOp pack = getPack();
  return pack ? verifyOrder(pack, sections) : success();
}

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

std::optional<uint64_t> SectionOp::getUpperBound() {
  return isFixed() ? getUnits() : getAtMost();
}

Location SectionOp::getContentLoc() {
  if (!getContent().empty())
    return getContent().front().getTerminator()->getLoc();
  auto fused = dyn_cast<FusedLoc>(getLoc());
  return fused ? fused.getLocations().back() : getLoc();
}

static LogicalResult verifyFixed(SectionOp op) {
  Attribute fixed = op.getFixed().toAttribute(op.getContext());
  if (!isa<StringAttr, ArrayAttr>(fixed) || !facet::ir::isLiteral(fixed))
    return op.emitOpError("has a content that is neither text nor a list: ")
           << fixed;
  if (!op.getContent().empty())
    return op.emitOpError("has both a fixed content and a hole");
  if (!op.getUnits())
    return op.emitOpError("has a fixed content without its units");
  if (op.getLayout() == SectionLayout::Dropped && *op.getUnits() != 0)
    return op.emitOpError("is dropped, but has units");
  auto text = dyn_cast<StringAttr>(fixed);
  if (!text)
    return success();
  std::optional<std::string> form = normaliseUnits(text.getValue());
  uint64_t units = form ? form->size() : text.size();
  if (*op.getUnits() != units)
    return op.emitOpError("has a text of ")
           << units << " units, not " << *op.getUnits();
  return success();
}

LogicalResult SectionOp::verify() {
  if (getTools() && getRole() != ir::MessageRole::System)
    return emitOpError("has tools, which only a system message may list");
  if (getMin() < 0)
    return emitOpError("has a negative min");
  if (getShrink().isNegative() || getGrow().isNegative())
    return emitOpError("has a negative shrink or grow");
  for (std::optional<uint64_t> number : {getUnits(), getGas(), getAtMost()})
    if (number && int64_t(*number) < 0)
      return emitOpError("has negative units or gas");
  if (isFixed())
    return verifyFixed(*this);
  if (getContent().empty())
    return emitOpError("has no content");
  if (getUnits() || getGas() || getLayout())
    return emitOpError("has units, gas or a layout, which only fixed content "
                       "has");
  return success();
}

LogicalResult SectionOp::verifyRegions() {
  if (!getContent().empty() &&
      (!llvm::hasSingleElement(getContent()) ||
       getContent().getNumArguments() != 0 || getContent().front().empty() ||
       !isa<ir::YieldOp>(getContent().front().back())))
    return emitOpError("expects a hole that yields the content");
  return ir::verifyGatesAndStrategy(*this, getGates(), getStrategy());
}
