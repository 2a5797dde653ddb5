//===- Options.h - What compilation depends on ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_OPTIONS_H
#define FACET_PIPELINE_OPTIONS_H

#include "facet/Packing/Measure.h"
#include "facet/Resolve/ImportOptions.h"
#include "facet/Sema/AnalysisOptions.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mlir {
class DialectRegistry;
class MLIRContext;
class OpPassManager;
} // namespace mlir

namespace facet {

class LensRegistry;
class Recorder;

/// How much the optimiser does: -O0 nothing; -O1 computes what does not depend
/// on inputs and what occurs twice only once; -O2 fuses lenses and removes dead
/// variables as well.
enum class OptLevel : uint8_t { O0, O1, O2 };

/// Where plug-ins may add passes to those of a level, in the order in which
/// they are run.
enum class ExtensionPoint : uint8_t {
  /// -O2: before lenses are fused, once dead variables are gone.
  FusionStart,
  /// -O2: behind it.
  FusionEnd,
  /// -O1, -O2: before calls on literals are folded.
  FoldingStart,
  /// -O1, -O2: behind all passes over the facet dialect.
  OptimizerLast,
  /// -O1, -O2: over the token box, before it is packed.
  BoxStart,
  /// -O1, -O2: behind all passes.
  PipelineLast
};

/// Passes of a plug-in.
struct PipelineExtension {
  ExtensionPoint point;
  /// Adds them to a manager that runs on the module. What they rewrite must be
  /// equal on every input, failures included; only gas may fall.
  void (*addPasses)(mlir::OpPassManager &passes, OptLevel level);
};

/// A run of a pass in a pipeline.
struct PassRun {
  /// As a pipeline in text has it.
  std::string pass;
  /// From 1: a pipeline may have a pass more than once.
  unsigned number = 1;
};

struct PipelineOptions {
  OptLevel level = OptLevel::O0;
  /// Passes over the module instead of the level's, as text that
  /// `checkPassPipeline` lets through; empty: the level's.
  std::string passes;
  /// All variables are observed (by tests): none is dead.
  bool keepVariables = false;
  /// Above -O0, fit the messages into the budget where it can be done without
  /// inputs; false for views that show each message as the document has it.
  bool packAtCompileTime = true;
  /// Passes besides the level's own, above -O0; not with `passes`. Those of one
  /// point are added in their order.
  std::vector<PipelineExtension> extensions;
  /// The last pass that is run: the IR is what it leaves, and makes no plan.
  std::optional<PassRun> stopAfter;
  /// Verify the program behind each pass even if all passes and dialects are
  /// ours: it may call lenses of plug-ins.
  bool verifiesPasses = false;

  /// Whether any pass changes the program.
  bool optimises() const { return level != OptLevel::O0 || !passes.empty(); }
};

/// All that compilation depends on besides the document.
struct CompilerOptions {
  AnalysisOptions analysis;
  ImportOptions imports;
  ExtensionFacets extensions;
  PipelineOptions pipeline;
  /// The unit of budgets, and how messages are packed into them.
  LayoutRules layout;
  /// Keep what the passes remark (Compilation::remarks).
  bool wantRemarks = false;
  /// Keep variables' names in the IR, for IR that people read.
  bool keepNames = false;
  /// The lenses; null: those of the library.
  std::shared_ptr<const LensRegistry> lenses;
  /// Those that IR may name besides `layout.solver`.
  std::vector<const PackingSolver *> solvers;
  /// Where the IR is made, by one compilation at a time; null: a new context
  /// for each `makeIR`. Attributes and types stay there for as long as it does.
  std::shared_ptr<mlir::MLIRContext> context;
  /// Dialects besides our own: where operations of `lenses` are from.
  std::vector<std::function<void(mlir::DialectRegistry &)>> dialects;
  /// Plans say what would be computed at -O0 (Plan::counts).
  bool wantCounts = false;
  /// The plan is for many runs: what is the same in each is made ahead, as the
  /// canonical JSON of fixed messages. At -O0 it is left to the one run.
  bool forManyRuns = false;
  /// Records phases, imports and passes, as far as it wants them; null: nothing
  /// is recorded. For the thread of one compilation.
  Recorder *recorder = nullptr;
};

} // namespace facet

#endif // FACET_PIPELINE_OPTIONS_H
