//===- Lab.cpp - A plug-in for the tests of what plug-ins may do ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For test/Plugin: passes at each extension point, and solvers, of which all
// but one break their contract.
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Plugin/Plugin.h"
#include "mlir/Pass/Pass.h"
#include "llvm/ADT/STLExtras.h"

namespace {
/// Marks each program with where it stood, so that the IR behind any pass says
/// which of them have run.
struct Mark : mlir::PassWrapper<Mark, mlir::OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Mark)
  Mark() = default;
  Mark(const Mark &other) : PassWrapper(other) { at = other.at; }
  explicit Mark(llvm::StringRef place) { at = place.str(); }

  llvm::StringRef getArgument() const override { return "lab-mark"; }
  llvm::StringRef getDescription() const override {
    return "Mark programs with a name";
  }
  void runOnOperation() override {
    getOperation()->walk([&](facet::ir::ProgramOp program) {
      program->setDiscardableAttr("lab." + at,
                                  mlir::UnitAttr::get(&getContext()));
    });
  }
  Option<std::string> at{*this, "at", llvm::cl::desc("the name")};
};
} // namespace

template <facet::ExtensionPoint point>
static void addMark(mlir::OpPassManager &passes, facet::OptLevel level) {
  static constexpr llvm::StringRef names[] = {"fusion_start",  "fusion_end",
                                              "folding_start", "optimizer_last",
                                              "box_start",     "pipeline_last"};
  passes.addPass(
      std::make_unique<Mark>(names[size_t(point)].str() +
                             (level == facet::OptLevel::O2 ? ".o2" : ".o1")));
}

template <facet::ExtensionPoint point>
static constexpr facet::PipelineExtension mark = {point, addMark<point>};

static constexpr facet::PipelineExtension extensions[] = {
    mark<facet::ExtensionPoint::PipelineLast>,
    mark<facet::ExtensionPoint::BoxStart>,
    mark<facet::ExtensionPoint::OptimizerLast>,
    mark<facet::ExtensionPoint::FoldingStart>,
    mark<facet::ExtensionPoint::FusionEnd>,
    mark<facet::ExtensionPoint::FusionStart>};

//===----------------------------------------------------------------------===//
// Lenses
//===----------------------------------------------------------------------===//

static llvm::FailureOr<facet::Value> twice(facet::LensContext &context,
                                           facet::Value input,
                                           llvm::ArrayRef<facet::Value>) {
  llvm::StringRef text = input.asString();
  char *bytes = context.arena.allocateBytes(2 * text.size());
  if (!bytes)
    return context.outOfMemory();
  llvm::copy(text, llvm::copy(text, bytes));
  return facet::Value::string({bytes, 2 * text.size()});
}

static constexpr facet::Lens makeTwice() {
  facet::Lens lens{};
  lens.name = "lab_twice";
  lens.summary = "the text and the text again";
  lens.input = facet::LensType::String;
  lens.result = facet::LensType::String;
  lens.kernel = twice;
  return lens;
}
static constexpr facet::Lens lenses[] = {makeTwice()};

//===----------------------------------------------------------------------===//
// Solvers
//===----------------------------------------------------------------------===//

using Sections = llvm::ArrayRef<facet::SolverSection>;

/// Takes the last sections first, as long as they fit.
static bool keepLast(Sections sections, uint64_t budget,
                     llvm::MutableArrayRef<bool> keep, std::string &) {
  for (bool required : {true, false})
    for (size_t i = sections.size(); i-- != 0;) {
      if (sections[i].isRequired != required || sections[i].size > budget)
        continue;
      keep[i] = true;
      budget -= sections[i].size;
    }
  return true;
}

static bool keepAll(Sections, uint64_t, llvm::MutableArrayRef<bool> keep,
                    std::string &) {
  llvm::fill(keep, true);
  return true;
}

static bool keepNone(Sections, uint64_t, llvm::MutableArrayRef<bool>,
                     std::string &) {
  return true;
}

static bool giveUp(Sections sections, uint64_t, llvm::MutableArrayRef<bool>,
                   std::string &reason) {
  if (sections.size() > 2)
    reason = "more than two are too many";
  return false;
}

static constexpr facet::PackingSolver solvers[] = {{"x.lab.last", keepLast},
                                                   {"x.lab.all", keepAll},
                                                   {"x.lab.none", keepNone},
                                                   {"x.lab.no", giveUp}};

static constexpr facet::PluginInfo info = {
    facet::pluginApiVersion,
    FACET_PLUGIN_BUILD,
    "lab",
    "1",
    lenses,
    /*registerDialects=*/nullptr,
    [] { mlir::PassRegistration<Mark>(); },
    extensions,
    solvers};
FACET_PLUGIN(info)
