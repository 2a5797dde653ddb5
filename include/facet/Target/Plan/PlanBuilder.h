//===- PlanBuilder.h - From the dialects to a plan ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TARGET_PLAN_PLANBUILDER_H
#define FACET_TARGET_PLAN_PLANBUILDER_H

#include "facet/Runtime/Plan/Plan.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Support/LLVM.h"

namespace facet {

/// How a plan is made; none of it changes what a run gives.
struct PlanBuilderOptions {
  /// Keep the canonical JSON of messages with fixed content: a larger plan,
  /// whose runs need not render it.
  bool renderMessages = false;
};

/// What a plan needs besides the IR.
struct PlanBuilderInput {
  /// The texts that locations of the IR refer to.
  std::shared_ptr<const SourceManager> sources;
  std::shared_ptr<TypeContext> types;
  std::shared_ptr<const LensRegistry> lenses;
  /// Memory besides the sources that literals of the IR refer to.
  std::shared_ptr<const void> texts, literals;
  PlanBuilderOptions options = {};
};

/// Makes a plan of a module that holds one `facet.program` with a `tbox.box`
/// (convertFacetToTBox). Emits an MLIR error
/// and returns null if the module holds none, or uses what no plan can do. The
/// plan keeps nothing of the MLIR context. Linear time.
std::unique_ptr<Plan> buildPlan(mlir::ModuleOp module,
                                const PlanBuilderInput &input);

} // namespace facet

#endif // FACET_TARGET_PLAN_PLANBUILDER_H
