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

/// The passes of `builtin.module(…)`; null if it is something else.
static std::optional<llvm::StringRef> passesOfModule(llvm::StringRef text) {
  text = text.trim();
  if (!text.consume_front("builtin.module") || !text.consume_back(")"))
    return std::nullopt;
  text = text.ltrim();
  return text.consume_front("(") ? std::optional(text) : std::nullopt;
}

std::string checkPassPipeline(llvm::StringRef text) {
  std::optional<llvm::StringRef> list = passesOfModule(text);
  if (!list)
    return "it is not of the form builtin.module(…)";
  std::string problem;
  llvm::raw_string_ostream os(problem);
  mlir::OpPassManager passes(mlir::ModuleOp::getOperationName());
  if (mlir::succeeded(mlir::parsePassPipeline(*list, passes, os)))
    return "";
  // The parser shows the text with a caret below: its first line says it.
  llvm::StringRef first = llvm::StringRef(problem).split('\n').first;
  size_t begin = first.find("error: ");
  return first.drop_front(begin == llvm::StringRef::npos ? 0 : begin + 7).str();
}

void buildFacetPipeline(mlir::OpPassManager &passes,
                        const PipelineOptions &options) {
  if (!options.passes.empty()) {
    (void)mlir::parsePassPipeline(*passesOfModule(options.passes), passes,
                                  llvm::nulls());
    return;
  }
  if (options.level == OptLevel::O0)
    return;
  mlir::OpPassManager &program = passes.nest<ir::ProgramOp>();
  bool removeDead = options.level == OptLevel::O2 && !options.keepVariables;
  program.addPass(ir::createCanonicalizeProgram());
  program.addPass(ir::createMergeEqual());
  // Not before CSE: a dead variable may hold what two messages compute.
  if (removeDead)
    program.addPass(ir::createEliminateDeadVariables());
  if (options.level == OptLevel::O2) {
    program.addPass(ir::createFuseLenses());
    // A value in the place of `json |> json_parse` has a type of its own.
    program.addPass(ir::createCanonicalizeProgram());
  }
  // Such a pair may fail, so that its variable was no dead one before.
  if (removeDead)
    program.addPass(ir::createEliminateDeadVariables());
  // Last, since the gas of what is folded stays: a call of literals costs no
  // more than the same call of inputs, which may be dead or fused.
  program.addPass(ir::createFoldCalls());
  program.addPass(ir::createCanonicalizeProgram());
  program.addPass(ir::createMergeEqual());
  // What nothing reads but a condition that folded.
  if (removeDead)
    program.addPass(ir::createEliminateDeadVariables());
  for (const auto &add : options.extraPasses)
    add(passes);
}

void buildTBoxPipeline(mlir::OpPassManager &passes,
                       const PipelineOptions &options) {
  mlir::OpPassManager &program = passes.nest<ir::ProgramOp>();
  program.addPass(createConvertFacetToTBox());
  if (!options.passes.empty())
    return;
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

void registerCompilerPasses() {
  ir::registerFacetTransformsPasses();
  registerFacetToTBoxPasses();
  tbox::registerTBoxPasses();
  mlir::registerCSEPass();
  mlir::registerCanonicalizerPass();
  registerFacetPipelines();
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
  add("facet-O1", "the passes of fct -O1 over the facet dialect", OptLevel::O1);
  add("facet-O2", "the passes of fct -O2 over the facet dialect", OptLevel::O2);
}

} // namespace facet
