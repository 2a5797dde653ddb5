//===- MergeEqual.cpp - Common subexpressions, with their places ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/CSE.h"
#include "llvm/ADT/DenseMap.h"

using namespace mlir;

namespace facet::ir {
#define GEN_PASS_DEF_MERGEEQUAL
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

namespace {
/// Remembers the locations of what was replaced. They are fused once, in the
/// end: each fused location holds all of its parts.
class Places : public RewriterBase::Listener {
public:
  using Listener::notifyOperationReplaced;
  void notifyOperationReplaced(Operation *op, ValueRange values) override {
    if (Operation *kept = values.empty() ? nullptr : values[0].getDefiningOp())
      others[kept].push_back(op->getLoc());
  }
  /// The place of an operation stays its first, where failures are reported.
  void fuse() {
    for (auto &[op, places] : others) {
      places.insert(places.begin(), op->getLoc());
      op->setLoc(FusedLoc::get(op->getContext(), places));
    }
  }

private:
  llvm::DenseMap<Operation *, SmallVector<Location>> others;
};

struct MergeEqual : impl::MergeEqualBase<MergeEqual> {
  void runOnOperation() override {
    Places places;
    IRRewriter rewriter(&getContext(), &places);
    bool isChanged = false;
    eliminateCommonSubExpressions(rewriter, getAnalysis<DominanceInfo>(),
                                  getOperation(), &isChanged);
    if (!isChanged)
      return markAllAnalysesPreserved();
    markAnalysesPreserved<DominanceInfo, PostDominanceInfo>();
    places.fuse();
  }
};
} // namespace

} // namespace facet::ir
