//===- CanonicalizeProgram.cpp - Canonicalisation in linear time ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "facet/Dialect/Facet/Transforms/WideOperations.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace facet::ir {
#define GEN_PASS_DEF_CANONICALIZEPROGRAM
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

Operations operationsOf(ProgramOp program) {
  Operations operations;
  program.getBody().walk([&](Operation *op) {
    (op->getNumOperands() > mostOperandsOfNarrow ? operations.wide
                                                 : operations.narrow)
        .push_back(op);
  });
  return operations;
}

LogicalResult rewriteGreedily(ProgramOp program,
                              const FrozenRewritePatternSet &patterns,
                              GreedyRewriteConfig config) {
  Operations operations = operationsOf(program);
  // The driver takes the last first. From the first on, a chain of operations
  // that fold to their operands moves each use once; from the last on, a use
  // moves with each fold behind it.
  std::reverse(operations.narrow.begin(), operations.narrow.end());
  config.setScope(&program.getBody())
      .setStrictness(GreedyRewriteStrictness::ExistingAndNewOps);
  return applyOpPatternsGreedily(operations.narrow, patterns, config);
}

namespace {
class CanonicalizeProgram
    : public impl::CanonicalizeProgramBase<CanonicalizeProgram> {
public:
  using Base::Base;
  LogicalResult initialize(MLIRContext *context) override;
  void runOnOperation() override;

private:
  std::shared_ptr<const FrozenRewritePatternSet> patterns;
};
} // namespace

LogicalResult CanonicalizeProgram::initialize(MLIRContext *context) {
  RewritePatternSet set(context);
  for (Dialect *dialect : context->getLoadedDialects())
    dialect->getCanonicalizationPatterns(set);
  for (RegisteredOperationName name : context->getRegisteredOperations())
    name.getCanonicalizationPatterns(set, context);
  patterns = std::make_shared<const FrozenRewritePatternSet>(std::move(set));
  return success();
}

/// From the last on, so that a list goes before what only it reads.
static void simplifyWide(ProgramOp program) {
  Operations operations = operationsOf(program);
  for (Operation *op : llvm::reverse(operations.wide)) {
    if (isOpTriviallyDead(op)) {
      op->erase();
      continue;
    }
    OpBuilder builder(op);
    SmallVector<mlir::Value> results;
    if (failed(builder.tryFold(op, results)) || results.empty())
      continue;
    op->replaceAllUsesWith(results);
    op->erase();
  }
}

void CanonicalizeProgram::runOnOperation() {
  simplifyWide(getOperation());
  // Merged constants would lose their places, which remarks show.
  GreedyRewriteConfig config;
  config.enableConstantCSE(false);
  // What does not converge is as right as what does.
  (void)rewriteGreedily(getOperation(), *patterns, config);
}

} // namespace facet::ir
