//===- PassStop.cpp - Leaves out what follows a pass ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PassStop.h"
#include "mlir/IR/Action.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Pass/Pass.h"

namespace facet {

PassStop::PassStop(mlir::MLIRContext &mlirContext,
                   const std::optional<PassRun> &last, unsigned &runs) {
  if (!last)
    return;
  context = &mlirContext;
  context->registerActionHandler(
      [last = *last, &runs](llvm::function_ref<void()> perform,
                            const mlir::tracing::Action &action) {
        auto *execution = llvm::dyn_cast<mlir::PassExecutionAction>(&action);
        if (!execution)
          return perform();
        if (runs == last.number)
          return;
        perform();
        // Passes that it ran itself may have been the last.
        if (runs != last.number)
          runs += execution->getPass().getArgument() == last.pass;
      });
}

PassStop::~PassStop() {
  if (context)
    context->registerActionHandler(nullptr);
}

} // namespace facet
