//===- TextChains.cpp - Chains of text lenses as one operation ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextChains.h"
#include "facet/Dialect/Facet/IR/PassRemarks.h"
#include "facet/Lens/Fused.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

namespace facet::ir {

/// A constant text that a stage may hold, or null.
static StringAttr stageText(mlir::Value value, size_t least) {
  StringAttr text;
  if (matchPattern(value, m_Constant(&text)) && text.size() >= least &&
      text.size() <= longestChainLiteral)
    return text;
  return {};
}

/// The operation as a stage of a chain; null if it cannot be one.
static Attribute stageOf(Operation *op) {
  MLIRContext *context = op->getContext();
  auto stage = [&](ArrayRef<Attribute> arguments) -> Attribute {
    SmallVector<Attribute> parts{
        StringAttr::get(context, op->getName().stripDialect())};
    parts.append(arguments.begin(), arguments.end());
    return parts.size() == 1 ? parts.front() : ArrayAttr::get(context, parts);
  };
  return TypeSwitch<Operation *, Attribute>(op)
      .Case<TrimOp, LowercaseOp, UppercaseOp>([&](auto) { return stage({}); })
      .Case([&](ReplaceLiteralOp replace) -> Attribute {
        StringAttr from = stageText(replace.getLiteral(), 1);
        StringAttr to = stageText(replace.getReplacement(), 0);
        return from && to ? stage({from, to}) : Attribute();
      })
      .Case([&](ConcatOp concat) -> Attribute {
        StringAttr other = stageText(concat.getOther(), 0);
        return other ? stage(other) : Attribute();
      })
      .Case([&](IndentOp indent) -> Attribute {
        IntegerAttr level;
        if (!matchPattern(indent.getLevel(), m_Constant(&level)) ||
            level.getInt() < 0 || level.getInt() > deepestChainIndent)
          return {};
        return stage(level);
      })
      .Default([](Operation *) { return Attribute(); });
}

/// `trim` gives a part of its input, all other stages make a text.
static bool makesText(Operation *op) { return !isa<TrimOp>(op); }

/// The run of operations that ends in `last`, from its first one on.
static SmallVector<Operation *> chainEndingIn(Operation *last) {
  SmallVector<Operation *> chain;
  for (Operation *op = last; op && stageOf(op);) {
    chain.push_back(op);
    mlir::Value input = op->getOperand(0);
    Operation *before = input.getDefiningOp();
    op = before && input.hasOneUse() && before->getBlock() == last->getBlock()
             ? before
             : nullptr;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

/// Replaces the operations by one. `trim` at the ends stays: it costs nothing
/// there, and its gas does not count the text.
static void fuse(ArrayRef<Operation *> chain) {
  while (!chain.empty() && !makesText(chain.front()))
    chain = chain.drop_front();
  while (!chain.empty() && !makesText(chain.back()))
    chain = chain.drop_back();
  if (llvm::count_if(chain, makesText) < 2)
    return;
  Operation *last = chain.back();
  OpBuilder builder(last);
  std::string names;
  for (Operation *op : chain)
    names += (op == chain.front() ? "" : " |> ") +
             op->getName().stripDialect().str();
  // Failures are reported where the last is.
  SmallVector<Location> places{last->getLoc()};
  for (Operation *op : chain.drop_back())
    places.push_back(op->getLoc());
  ArrayAttr stages = builder.getArrayAttr(llvm::map_to_vector(chain, stageOf));
  auto constant = ConstantOp::create(
      builder, last->getLoc(),
      ListType::get(last->getContext(), AnyType::get(last->getContext())),
      stages);
  auto fused = TextChainOp::create(builder, builder.getFusedLoc(places),
                                   last->getResult(0).getType(),
                                   chain.front()->getOperand(0), constant);
  remark::passed(last->getLoc(), passRemark("facet-fuse-lenses", "TextChain"))
      << "'" + names + "' is one pass over the text"
      << remark::metric("Calls", chain.size());
  last->getResult(0).replaceAllUsesWith(fused);
  for (Operation *op : llvm::reverse(chain))
    op->erase();
}

void fuseTextChains(ProgramOp program) {
  // Ends of runs: what no stage alone takes further.
  SmallVector<Operation *> ends;
  program.walk([&](Operation *op) {
    if (op->getNumResults() != 1 || !stageOf(op))
      return;
    mlir::Value result = op->getResult(0);
    if (result.hasOneUse()) {
      OpOperand &use = *result.getUses().begin();
      Operation *user = use.getOwner();
      if (use.getOperandNumber() == 0 && user->getBlock() == op->getBlock() &&
          stageOf(user))
        return;
    }
    ends.push_back(op);
  });
  for (Operation *end : ends)
    fuse(chainEndingIn(end));
}

} // namespace facet::ir
