//===- ReductionPatterns.cpp - How programs are made smaller --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReductionPatterns.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Reducer/ReductionPatternInterface.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

using namespace mlir;
using namespace facet::ir;

namespace {

/// The smallest literal of a type; null for media, which have none. Types nest
/// no deeper than the parser lets them.
Attribute smallestLiteral(mlir::Type type) {
  Builder builder(type.getContext());
  return TypeSwitch<mlir::Type, Attribute>(type)
      .Case<AnyType, NullType>([&](mlir::Type) -> Attribute {
        return NullValueAttr::get(type.getContext());
      })
      .Case([&](BoolType) -> Attribute { return builder.getBoolAttr(true); })
      .Case([&](IntType) -> Attribute { return builder.getI64IntegerAttr(0); })
      .Case([&](facet::ir::FloatType) -> Attribute {
        return builder.getF64FloatAttr(0);
      })
      .Case([&](StringType) -> Attribute { return builder.getStringAttr(""); })
      .Case([&](ListType) -> Attribute { return builder.getArrayAttr({}); })
      .Case([&](MapType) -> Attribute {
        return MapValueAttr::get(type.getContext(), {}, {});
      })
      .Case([](UnionType either) {
        return smallestLiteral(either.getMembers().front());
      })
      .Case([&](StructType structure) -> Attribute {
        SmallVector<Attribute> values;
        for (mlir::Type field : structure.getTypes())
          values.push_back(smallestLiteral(field));
        if (llvm::is_contained(values, Attribute()))
          return {};
        return MapValueAttr::get(type.getContext(), structure.getNames(),
                                 values);
      })
      .Default([](mlir::Type) { return Attribute(); });
}

/// Asks the script whether a program is of interest, once for each text.
class Trials {
public:
  explicit Trials(const Tester &tester) : tester(tester) {}

  bool isInteresting(ModuleOp module) {
    std::string text;
    llvm::raw_string_ostream(text) << module;
    auto [known, isNew] = answers.try_emplace(llvm::xxh3_64bits(text), false);
    if (isNew)
      known->second =
          tester.isInteresting(module).first == Tester::Interestingness::True;
    return known->second;
  }

private:
  const Tester &tester;
  llvm::DenseMap<uint64_t, bool> answers;
};

/// Tries rewrites. The pass `reduction-tree` gives up where patterns together
/// leave nothing of interest, so that each rewrite is tried on a copy of the
/// program first.
class TriedPattern : public RewritePattern {
public:
  TriedPattern(MLIRContext *context, std::shared_ptr<Trials> trials,
               PatternBenefit benefit)
      : RewritePattern(MatchAnyOpTypeTag(), benefit, context),
        trials(std::move(trials)) {}

protected:
  using Rewrite = llvm::function_ref<void(Operation *, RewriterBase &)>;

  /// Applies `rewrite` to `op` if what is left is of interest.
  LogicalResult tryRewrite(Operation *op, PatternRewriter &rewriter,
                           Rewrite rewrite) const {
    auto module = op->getParentOfType<ModuleOp>();
    if (!module)
      return failure();
    IRMapping copies;
    OwningOpRef<ModuleOp> copy = cast<ModuleOp>(module->clone(copies));
    IRRewriter copyRewriter(op->getContext());
    copyRewriter.setInsertionPoint(copies.lookup(op));
    rewrite(copies.lookup(op), copyRewriter);
    if (!trials->isInteresting(*copy))
      return failure();
    rewrite(op, rewriter);
    return success();
  }

private:
  std::shared_ptr<Trials> trials;
};

/// One way to make an operation smaller.
class Reduction : public TriedPattern {
public:
  using TriedPattern::TriedPattern;

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (!isPossible(op))
      return failure();
    return tryRewrite(op, rewriter, [this](Operation *op, RewriterBase &by) {
      reduce(op, by);
    });
  }

protected:
  virtual bool isPossible(Operation *op) const = 0;
  virtual void reduce(Operation *op, RewriterBase &rewriter) const = 0;
};

/// What has no result is a part of the program that may be missing.
struct DropPart : Reduction {
  DropPart(MLIRContext *context, std::shared_ptr<Trials> trials)
      : Reduction(context, std::move(trials), /*benefit=*/5) {}

  bool isPossible(Operation *op) const override {
    // A message may list the interface as a tool.
    if (auto interface = dyn_cast<InterfaceOp>(op))
      return SymbolTable::symbolKnownUseEmpty(interface.getSymNameAttr(),
                                              interface->getParentOp());
    // A history needs its order.
    if (isa<ConversationOp>(op))
      return op->getBlock()->getOps<HistoryOp>().empty();
    return isa<MessageOp, HistoryOp, RuleOp, FunctionOp, ChargeOp>(op) ||
           (op->getNumResults() && op->use_empty());
  }
  void reduce(Operation *op, RewriterBase &rewriter) const override {
    rewriter.eraseOp(op);
  }
};

/// A message is always emitted, whole, and without tools.
struct SimplifyMessage : Reduction {
  SimplifyMessage(MLIRContext *context, std::shared_ptr<Trials> trials)
      : Reduction(context, std::move(trials), /*benefit=*/4) {}

  bool isPossible(Operation *op) const override {
    auto message = dyn_cast<MessageOp>(op);
    return message && (message.getTools() || !message.getStrategy().empty() ||
                       !message.getGates().empty());
  }
  void reduce(Operation *op, RewriterBase &rewriter) const override {
    auto message = cast<MessageOp>(op);
    auto simple = MessageOp::create(
        rewriter, op->getLoc(), message.getRole(), message.getId(),
        message.getPriority(), message.getMin(), message.getGrow(),
        message.getShrink(), /*tools=*/{}, /*gatesCount=*/0);
    rewriter.inlineRegionBefore(message.getContent(), simple.getContent(),
                                simple.getContent().end());
    rewriter.eraseOp(op);
  }
};

/// A lens call becomes its input.
struct UseLensInput : Reduction {
  UseLensInput(MLIRContext *context, std::shared_ptr<Trials> trials)
      : Reduction(context, std::move(trials), /*benefit=*/3) {}

  bool isPossible(Operation *op) const override {
    auto call = dyn_cast<LensOpInterface>(op);
    return call && call.getLensInput().getType() == op->getResult(0).getType();
  }
  void reduce(Operation *op, RewriterBase &rewriter) const override {
    rewriter.replaceOp(op, cast<LensOpInterface>(op).getLensInput());
  }
};

/// What computes a value becomes the smallest literal of its type.
struct UseLiteral : Reduction {
  UseLiteral(MLIRContext *context, std::shared_ptr<Trials> trials)
      : Reduction(context, std::move(trials), /*benefit=*/2) {}

  bool isPossible(Operation *op) const override {
    if (op->getNumResults() != 1 ||
        !isa<FacetDialect>(op->getResult(0).getType().getDialect()))
      return false;
    Attribute literal = smallestLiteral(op->getResult(0).getType());
    auto constant = dyn_cast<ConstantOp>(op);
    return literal && !(constant && constant.getValue() == literal);
  }
  void reduce(Operation *op, RewriterBase &rewriter) const override {
    mlir::Type type = op->getResult(0).getType();
    rewriter.replaceOpWithNewOp<ConstantOp>(op, type, smallestLiteral(type));
  }
};

/// No variable needs to be shown, or fewer: halves, quarters … single ones are
/// left out.
struct DropVariables : TriedPattern {
  DropVariables(MLIRContext *context, std::shared_ptr<Trials> trials)
      : TriedPattern(context, std::move(trials), /*benefit=*/1) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    auto variables = dyn_cast<VariablesOp>(op);
    size_t count = variables ? variables.getValues().size() : 0;
    for (size_t size = count; size != 0; size /= 2)
      for (size_t from = 0; from < count; from += size)
        if (succeeded(
                tryRewrite(op, rewriter, [&](Operation *op, RewriterBase &by) {
                  drop(cast<VariablesOp>(op), from, size, by);
                })))
          return success();
    return failure();
  }

private:
  static void drop(VariablesOp op, size_t from, size_t size,
                   RewriterBase &rewriter) {
    SmallVector<Attribute> names(op.getNameList().getValue());
    SmallVector<mlir::Value> values(op.getValues());
    size_t to = std::min(from + size, values.size());
    names.erase(names.begin() + from, names.begin() + to);
    values.erase(values.begin() + from, values.begin() + to);
    rewriter.replaceOpWithNewOp<VariablesOp>(
        op, Attribute(rewriter.getArrayAttr(names)), values);
  }
};

class FacetReduction : public DialectReductionPatternInterface {
public:
  explicit FacetReduction(Dialect *dialect)
      : DialectReductionPatternInterface(dialect) {}

  void populateReductionPatterns(RewritePatternSet &) const override {}
  void populateReductionPatternsWithTester(RewritePatternSet &patterns,
                                           Tester &tester) const override {
    auto trials = std::make_shared<Trials>(tester);
    patterns.add<DropPart, SimplifyMessage, UseLensInput, UseLiteral,
                 DropVariables>(getContext(), trials);
  }
};

} // namespace

void facet::tool::registerReductionPatterns(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *, FacetDialect *dialect) {
    dialect->addInterfaces<FacetReduction>();
  });
}
