//===- ConditionValues.cpp - What conditions of rules compute -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ConditionValues.h"
#include "mlir/IR/Builders.h"

using namespace mlir;

namespace facet {

/// An operation that only reads a value: the parts of a condition.
static bool onlyReads(Operation *op) {
  return isa_and_present<ir::PathOp, ir::ForceOp>(op);
}

void rematerialiseConditionValues(ir::ProgramOp program) {
  SmallVector<OpOperand *> operands;
  for (auto rule : program.getBody().getOps<ir::RuleOp>())
    rule->walk([&](Operation *op) {
      for (OpOperand &operand : op->getOpOperands())
        operands.push_back(&operand);
    });
  // A copy's own operand is looked at in its turn.
  while (!operands.empty()) {
    OpOperand *operand = operands.pop_back_val();
    Operation *source = operand->get().getDefiningOp();
    if (!onlyReads(source) || source->getParentOp() != program)
      continue;
    OpBuilder builder(operand->getOwner());
    Operation *copy = builder.clone(*source);
    operand->set(copy->getResult(0));
    operands.push_back(&copy->getOpOperand(0));
  }
}

} // namespace facet
