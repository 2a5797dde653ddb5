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
#include "llvm/ADT/StringMap.h"

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

namespace {
/// Adds the passes of a level, and at the extension points those of plug-ins.
class Level {
public:
  Level(mlir::OpPassManager &passes, const PipelineOptions &options)
      : module(passes), options(options) {}

  /// A pass over the program.
  void add(std::unique_ptr<mlir::Pass> pass) {
    // Neighbours share a manager, so that each finds the other's analyses.
    if (!program)
      program = &module.nest<ir::ProgramOp>();
    program->addPass(std::move(pass));
  }
  /// At -O2, unless variables are observed.
  void removeDeadVariables() {
    if (options.level == OptLevel::O2 && !options.keepVariables)
      add(ir::createEliminateDeadVariables());
  }
  void extend(ExtensionPoint point) {
    for (const PipelineExtension &extension : options.extensions) {
      if (extension.point != point)
        continue;
      extension.addPasses(module, options.level);
      program = nullptr;
    }
  }

private:
  mlir::OpPassManager &module;
  /// What runs on the program, if it is the last of the module's.
  mlir::OpPassManager *program = nullptr;
  const PipelineOptions &options;
};
} // namespace

void buildFacetPipeline(mlir::OpPassManager &passes,
                        const PipelineOptions &options) {
  if (!options.passes.empty()) {
    (void)mlir::parsePassPipeline(*passesOfModule(options.passes), passes,
                                  llvm::nulls());
    return;
  }
  if (options.level == OptLevel::O0)
    return;
  Level level(passes, options);
  level.add(ir::createCanonicalizeProgram());
  level.add(ir::createMergeEqual());
  // Not before CSE: a dead variable may hold what two messages compute.
  level.removeDeadVariables();
  if (options.level == OptLevel::O2) {
    level.extend(ExtensionPoint::FusionStart);
    level.add(ir::createFuseLenses());
    level.extend(ExtensionPoint::FusionEnd);
    // A value in the place of `json |> json_parse` has a type of its own.
    level.add(ir::createCanonicalizeProgram());
    // And what was computed of it is equal to what was computed elsewhere: of
    // two calls that are folded, both leave their gas.
    level.add(ir::createMergeEqual());
  }
  // Such a pair may fail, so that its variable was no dead one before.
  level.removeDeadVariables();
  // Last, since the gas of what is folded stays: a call of literals costs no
  // more than the same call of inputs, which may be dead or fused.
  level.extend(ExtensionPoint::FoldingStart);
  level.add(ir::createFoldCalls());
  level.add(ir::createCanonicalizeProgram());
  level.add(ir::createMergeEqual());
  // What nothing reads but a condition that folded.
  level.removeDeadVariables();
  level.extend(ExtensionPoint::OptimizerLast);
}

void buildTBoxPipeline(mlir::OpPassManager &passes,
                       const PipelineOptions &options) {
  Level level(passes, options);
  level.add(createConvertFacetToTBox());
  if (!options.passes.empty() || options.level == OptLevel::O0)
    return;
  level.extend(ExtensionPoint::BoxStart);
  if (options.packAtCompileTime)
    level.add(tbox::createTBoxPack());
  // What only sections read that vanished.
  level.removeDeadVariables();
  level.extend(ExtensionPoint::PipelineLast);
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

std::vector<PassRun> passRuns(const PipelineOptions &options) {
  std::vector<PassRun> runs;
  llvm::StringMap<unsigned> numbers;
  std::string text = printPipeline(options);
  llvm::StringRef rest = text;
  unsigned depth = 0;
  // MLIR shows no passes of nested managers but in text: names, `name{options}`
  // and `operation(…)`.
  while (!rest.empty()) {
    size_t end = rest.find_first_of("(){},");
    llvm::StringRef name = rest.take_front(end);
    char delimiter = end == llvm::StringRef::npos ? ',' : rest[end];
    rest = rest.substr(name.size() + 1);
    // Passes without a name in text are "unknown<…>".
    bool isNamed = !name.empty() && !name.starts_with("unknown<");
    if (depth == 0 && isNamed && delimiter != '(')
      runs.push_back({name.str(), ++numbers[name]});
    depth += delimiter == '{';
    depth -= delimiter == '}';
  }
  return runs;
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
