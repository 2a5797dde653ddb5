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

#include "facet/Pipeline/Options.h"
#include "mlir/Pass/PassManager.h"
#include <string>
#include <vector>

namespace facet {

/// Adds the passes over the facet dialect to a pipeline over the module.
void buildFacetPipeline(mlir::OpPassManager &passes,
                        const PipelineOptions &options);

/// Adds the passes that make the Token Box, which follow those.
void buildTBoxPipeline(mlir::OpPassManager &passes,
                       const PipelineOptions &options);

/// Both pipelines as text, as `fct-opt --pass-pipeline` reads it.
std::string printPipeline(const PipelineOptions &options);

/// The runs of passes of both pipelines, in their order.
std::vector<PassRun> passRuns(const PipelineOptions &options);

/// Why a text is no pipeline over the module, `builtin.module(…)` of registered
/// passes; empty if it is one.
std::string checkPassPipeline(llvm::StringRef text);

/// Registers the passes of the compiler and its levels, so that texts can name
/// them. MLIR keeps them for the process: for tools, before they compile.
void registerCompilerPasses();

/// Registers the levels as `facet-O1` and `facet-O2`, for tools such as
/// fct-opt.
void registerFacetPipelines();

} // namespace facet

#endif // FACET_PIPELINE_PASSPIPELINE_H
