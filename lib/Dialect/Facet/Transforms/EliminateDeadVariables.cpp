//===- EliminateDeadVariables.cpp - Remove what nothing observes ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/PassRemarks.h"
#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;

namespace facet::ir {
#define GEN_PASS_DEF_ELIMINATEDEADVARIABLES
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

namespace {
class EliminateDeadVariables
    : public impl::EliminateDeadVariablesBase<EliminateDeadVariables> {
public:
  using Base::Base;
  void runOnOperation() override;

private:
  bool isDead(Operation &op) const;
  void shortenList();

  VariablesOp list;
  ArrayAttr listNames;
  /// Operands of `list` that are to go.
  llvm::SmallDenseSet<unsigned> removed;
};
} // namespace

/// Whether computing the value cannot be seen. A lazy body runs when its value
/// is first read, so that without a reader it has no effect; but an input in it
/// is one that the document declares, and a run warns of all others.
static bool cannotBeSeen(Operation &op) {
  if (auto lazy = dyn_cast<LazyOp>(op))
    return lazy.getBody().getOps<InputOp>().empty();
  return isMemoryEffectFree(&op);
}

bool EliminateDeadVariables::isDead(Operation &op) const {
  if (op.getNumResults() != 1 || !cannotBeSeen(op))
    return false;
  return llvm::all_of(op.getResult(0).getUses(),
                      [&](OpOperand &use) { return use.getOwner() == list; });
}

void EliminateDeadVariables::runOnOperation() {
  Block &body = getOperation().getBody().front();
  list = cast<VariablesOp>(body.getTerminator());
  listNames = list.getNameList();
  removed.clear();
  // From the end, so that what only a dead variable uses is dead as well.
  SmallVector<Operation *> operations;
  for (Operation &op : body.without_terminator())
    operations.push_back(&op);
  for (Operation *op : llvm::reverse(operations)) {
    if (!isDead(*op))
      continue;
    for (OpOperand &use :
         llvm::make_early_inc_range(op->getResult(0).getUses())) {
      unsigned number = use.getOperandNumber();
      removed.insert(number);
      auto name = cast<StringAttr>(listNames[number]);
      remark::passed(op->getLoc(),
                     passRemark("facet-eliminate-dead-variables", "Removed"))
          << ("removed variable '" + name.getValue() + "', which nothing reads")
                 .str()
          << remark::metric("Variable", name.getValue());
      use.drop();
    }
    op->erase();
  }
  if (!removed.empty())
    shortenList();
}

void EliminateDeadVariables::shortenList() {
  SmallVector<Attribute> names;
  SmallVector<mlir::Value> values;
  for (auto [number, name] : llvm::enumerate(listNames)) {
    if (removed.contains(number))
      continue;
    names.push_back(name);
    values.push_back(list.getValues()[number]);
  }
  list->setOperands(values);
  list.setNames(Attribute(ArrayAttr::get(list.getContext(), names)));
}

} // namespace facet::ir
