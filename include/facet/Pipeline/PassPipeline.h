//===- PassPipeline.h - The passes of an optimisation level -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place that says which passes an optimisation level is made of.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_PASSPIPELINE_H
#define FACET_PIPELINE_PASSPIPELINE_H

#include "mlir/Pass/PassManager.h"
#include <functional>
#include <string>
#include <vector>

namespace facet {

/// How much the optimiser does: -O0 nothing; -O1 computes what does not depend
/// on inputs and what occurs twice only once; -O2 fuses lenses and removes dead
/// variables as well.
enum class OptLevel : uint8_t { O0, O1, O2 };

struct PipelineOptions {
  OptLevel level = OptLevel::O0;
  /// All variables are observed (by tests): none is dead.
  bool keepVariables = false;
  /// Above -O0, fit the messages into the budget where it can be done without
  /// inputs; false for views that show each message as the document has it.
  bool packAtCompileTime = true;
  /// Further passes over the module, run after the level's own, above -O0.
  std::vector<std::function<void(mlir::OpPassManager &)>> extraPasses;
};

/// Adds the passes over the facet dialect to a pipeline over the module.
void buildFacetPipeline(mlir::OpPassManager &passes,
                        const PipelineOptions &options);

/// Adds the passes that make the Token Box, which follow those.
void buildTBoxPipeline(mlir::OpPassManager &passes,
                       const PipelineOptions &options);

/// Both pipelines as text, as `fct-opt --pass-pipeline` reads it.
std::string printPipeline(const PipelineOptions &options);

/// Registers the levels as `facet-O1` and `facet-O2`, for tools such as
/// fct-opt.
void registerFacetPipelines();

} // namespace facet

#endif // FACET_PIPELINE_PASSPIPELINE_H
