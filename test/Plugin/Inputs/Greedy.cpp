//===- Greedy.cpp - A plug-in whose pass makes programs dearer ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For test/Differential/plugins.test: nothing that a run shows differs, but its
// gas, which must not rise.
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Plugin/Plugin.h"
#include "mlir/Pass/Pass.h"

namespace {
struct Charge
    : mlir::PassWrapper<Charge, mlir::OperationPass<facet::ir::ProgramOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Charge)
  llvm::StringRef getArgument() const override { return "greedy-charge"; }
  void runOnOperation() override {
    auto builder =
        mlir::OpBuilder::atBlockBegin(&getOperation().getBody().front());
    facet::ir::ChargeOp::create(builder, getOperation().getLoc(), 1000);
  }
};
} // namespace

static void addCharge(mlir::OpPassManager &passes, facet::OptLevel level) {
  if (level == facet::OptLevel::O2)
    passes.addNestedPass<facet::ir::ProgramOp>(std::make_unique<Charge>());
}

static constexpr facet::PipelineExtension extensions[] = {
    {facet::ExtensionPoint::PipelineLast, addCharge}};

static constexpr facet::PluginInfo info = {facet::pluginApiVersion,
                                           FACET_PLUGIN_BUILD,
                                           "greedy",
                                           "1",
                                           /*lenses=*/{},
                                           /*registerDialects=*/nullptr,
                                           /*registerPasses=*/nullptr,
                                           extensions};
FACET_PLUGIN(info)
