//===- PassStop.h - Leaves out what follows a pass --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PIPELINE_PASSES_PASSSTOP_H
#define FACET_LIB_PIPELINE_PASSES_PASSSTOP_H

#include "facet/Pipeline/Options.h"

namespace facet {

/// While it lives, no pass of the context runs behind a certain one; it needs
/// the context's action handler for that.
class PassStop {
public:
  /// `last`: none, if all passes are to run. `runs` counts how often its pass
  /// has run, in this pass manager and those before, and outlives this.
  PassStop(mlir::MLIRContext &context, const std::optional<PassRun> &last,
           unsigned &runs);
  ~PassStop();
  PassStop(const PassStop &) = delete;
  PassStop &operator=(const PassStop &) = delete;

private:
  /// Null if all passes are to run.
  mlir::MLIRContext *context = nullptr;
};

} // namespace facet

#endif // FACET_LIB_PIPELINE_PASSES_PASSSTOP_H
