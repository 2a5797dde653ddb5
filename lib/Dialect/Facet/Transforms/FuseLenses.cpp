//===- FuseLenses.cpp - Several lens calls as one -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextChains.h"
#include "facet/Dialect/Facet/IR/PassRemarks.h"
#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "facet/Dialect/Facet/Transforms/WideOperations.h"
#include "facet/Lens/Fused.h"
#include "facet/Lens/Text/Literal.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

namespace facet::ir {
#define GEN_PASS_DEF_FUSELENSES
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

//===----------------------------------------------------------------------===//
// Conditions of the patterns
//===----------------------------------------------------------------------===//

static bool isNonEmptyLiteral(mlir::Value value) {
  StringAttr text;
  return matchPattern(value, m_Constant(&text)) && !text.empty();
}

/// Calls of one pipeline are near to each other: whoever looks further would
/// take quadratic time.
static bool isNothingBetween(mlir::Value early, mlir::Value late) {
  constexpr unsigned furthest = 16;
  Operation *last = late.getDefiningOp();
  Operation *op = early.getDefiningOp()->getNextNode();
  for (unsigned left = furthest; op && left; --left, op = op->getNextNode()) {
    if (op == last)
      return true;
    if (!isMemoryEffectFree(op))
      return false;
  }
  return false;
}

static bool isNonNegative(mlir::Value value) {
  IntegerAttr number;
  return matchPattern(value, m_Constant(&number)) && number.getInt() >= 0;
}

static bool isSameLiteral(mlir::Value a, mlir::Value b) {
  Attribute left, right;
  return matchPattern(a, m_Constant(&left)) &&
         matchPattern(b, m_Constant(&right)) && left == right;
}

static bool isPlainPattern(mlir::Value pattern, mlir::Value replacement) {
  StringAttr from, to;
  return matchPattern(pattern, m_Constant(&from)) &&
         matchPattern(replacement, m_Constant(&to)) && !from.empty() &&
         literalOfPattern(from) == from.str() && !to.getValue().contains('$');
}

/// Integers beyond 2^53 and floats without a fraction change in JSON, and maps
/// lose their order; texts, bools and null do not, nor lists of them.
static bool survivesJson(mlir::Type type) {
  if (auto list = dyn_cast<ListType>(type))
    return survivesJson(list.getElement());
  return isa<StringType, BoolType, NullType, NeverType>(type);
}

static bool survivesJson(mlir::Value value) {
  return survivesJson(value.getType());
}

/// What `lines` splits at.
static mlir::Value makeLineEnd(OpBuilder &builder, Location location) {
  return ConstantOp::create(builder, location,
                            StringType::get(builder.getContext()),
                            builder.getStringAttr("\n"));
}

namespace {
#include "FusionPatterns.inc"

/// Says what became one.
class FusionRemarks : public RewriterBase::Listener {
public:
  void notifyOperationReplaced(Operation *op, ValueRange replacement) override {
    Operation *fused = replacement.front().getDefiningOp();
    auto call = dyn_cast_if_present<LensOpInterface>(fused);
    // `json |> json_parse` leaves a value that others made.
    if (!call ||
        call.getLens() != findFusedLens(fused->getName().stripDialect()))
      return;
    remark::passed(op->getLoc(), passRemark("facet-fuse-lenses", "Fused"))
        << ("'" + call.getLens()->summary + "' is one operation").str();
  }
};

class FuseLenses : public impl::FuseLensesBase<FuseLenses> {
public:
  using Base::Base;
  LogicalResult initialize(MLIRContext *context) override;
  void runOnOperation() override;

private:
  void explainMissed();
  std::shared_ptr<const FrozenRewritePatternSet> patterns;
};
} // namespace

LogicalResult FuseLenses::initialize(MLIRContext *context) {
  RewritePatternSet set(context);
  populateWithGenerated(set);
  patterns = std::make_shared<const FrozenRewritePatternSet>(std::move(set));
  return success();
}

/// Why a list that a lens makes for `reader` alone was made after all; empty if
/// no pattern has the pair.
static StringRef whyNotFused(Operation *maker, Operation *reader) {
  StringRef readTwice = "something else reads the list";
  if (auto split = dyn_cast<SplitOp>(maker);
      split &&
      isa<FirstOp, LastOp, NthOp, TakeLastOp, JoinOp, LengthOp>(reader)) {
    if (!isNonEmptyLiteral(split.getSeparator()))
      return "the separator is not known to hold anything, so that 'split' "
             "may fail";
    if (auto last = dyn_cast<TakeLastOp>(reader);
        last && !isNonNegative(last.getN()))
      return "'n' is not known to be 0 or more";
    return readTwice;
  }
  if (isa<FormatOp>(maker) && isa<JoinOp>(reader))
    return maker->hasOneUse()
               ? "what is computed between them may fail before 'format' does"
               : readTwice;
  return "";
}

/// What looks as if it could be fused and could not.
void FuseLenses::explainMissed() {
  getOperation().walk([](LensOpInterface reader) {
    Operation *maker = reader.getLensInput().getDefiningOp();
    if (!maker)
      return;
    StringRef reason = whyNotFused(maker, reader);
    if (reason.empty())
      return;
    remark::missed(reader.getLoc(), passRemark("facet-fuse-lenses", "NotFused"))
        << ("'" + maker->getName().stripDialect() + " |> " +
            reader->getName().stripDialect() + "' stays two: " + reason)
               .str();
  });
}

void FuseLenses::runOnOperation() {
  FusionRemarks remarks;
  // Of the driver's own work only the removal of dead calls is wanted: a call
  // that still seems to be used ends a chain.
  GreedyRewriteConfig config;
  config.setListener(&remarks)
      .enableFolding(false)
      .enableConstantCSE(false)
      .setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
  if (failed(rewriteGreedily(getOperation(), *patterns, config)))
    return signalPassFailure();
  explainMissed();
  fuseTextChains(getOperation());
}

} // namespace facet::ir
