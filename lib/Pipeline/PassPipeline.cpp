//===- PassPipeline.cpp - The passes of an optimisation level -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/PassPipeline.h"
#include "facet/Conversion/FacetToTBox/FacetToTBox.h"
#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "facet/Dialect/TBox/Transforms/Passes.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

namespace facet {

void buildFacetPipeline(mlir::OpPassManager &passes,
                        const PipelineOptions &options) {
  if (options.level == OptLevel::O0)
    return;
  mlir::OpPassManager &program = passes.nest<ir::ProgramOp>();
  program.addPass(ir::createFoldCalls());
  program.addPass(ir::createCanonicalizeProgram());
  program.addPass(mlir::createCSEPass());
  if (options.level == OptLevel::O2) {
    // Not before CSE: a dead variable may hold what two messages compute.
    if (!options.keepVariables)
      program.addPass(ir::createEliminateDeadVariables());
    program.addPass(ir::createFuseLenses());
    // A value in the place of `json |> json_parse` has a type of its own.
    program.addPass(ir::createCanonicalizeProgram());
  }
  for (const auto &add : options.extraPasses)
    add(passes);
}

void buildTBoxPipeline(mlir::OpPassManager &passes,
                       const PipelineOptions &options) {
  mlir::OpPassManager &program = passes.nest<ir::ProgramOp>();
  program.addPass(createConvertFacetToTBox());
  if (options.level != OptLevel::O0 && options.packAtCompileTime)
    program.addPass(tbox::createTBoxPack());
  // What only sections read that vanished.
  if (options.level == OptLevel::O2 && !options.keepVariables)
    program.addPass(ir::createEliminateDeadVariables());
}

std::string printPipeline(const PipelineOptions &options) {
  mlir::OpPassManager passes(mlir::ModuleOp::getOperationName());
  buildFacetPipeline(passes, options);
  buildTBoxPipeline(passes, options);
  std::string text;
  llvm::raw_string_ostream os(text);
  passes.printAsTextualPipeline(os);
  return text;
}

void registerFacetPipelines() {
  auto add = [](const char *name, const char *description, OptLevel level) {
    mlir::PassPipelineRegistration<>(name, description,
                                     [level](mlir::OpPassManager &passes) {
                                       PipelineOptions options;
                                       options.level = level;
                                       buildFacetPipeline(passes, options);
                                     });
  };
  add("facet-O1", "the passes of fct -O1", OptLevel::O1);
  add("facet-O2", "the passes of fct -O2", OptLevel::O2);
}

} // namespace facet
