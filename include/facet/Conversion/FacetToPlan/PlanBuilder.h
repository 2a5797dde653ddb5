//===- PlanBuilder.h - From the facet dialect to a plan ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CONVERSION_FACETTOPLAN_PLANBUILDER_H
#define FACET_CONVERSION_FACETTOPLAN_PLANBUILDER_H

#include "facet/Runtime/Plan.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Support/LLVM.h"

namespace facet {

/// What a plan needs besides the IR.
struct PlanBuilderInput {
  /// The texts that locations of the IR refer to.
  std::shared_ptr<const SourceManager> sources;
  std::shared_ptr<TypeContext> types;
  std::shared_ptr<const LensRegistry> lenses;
};

/// Makes a plan of a module that holds one `facet.program`. Emits an MLIR error
/// and returns null if the module holds none, or uses what no plan can do. The
/// plan keeps nothing of the MLIR context. Linear time.
std::unique_ptr<Plan> buildPlan(mlir::ModuleOp module,
                                const PlanBuilderInput &input);

} // namespace facet

#endif // FACET_CONVERSION_FACETTOPLAN_PLANBUILDER_H
