//===- Plugin.cpp - Plug-ins in an MLIR context ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Plugin/Plugin.h"
#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "llvm/Support/ErrorHandling.h"

using namespace facet;

namespace {

/// Adds the lenses of a plug-in to what the facet dialect knows.
class PluginLenses
    : public mlir::DialectExtension<PluginLenses, ir::FacetDialect> {
public:
  explicit PluginLenses(const PluginInfo &info) : info(info) {}

  void apply(mlir::MLIRContext *, ir::FacetDialect *dialect) const override {
    auto lenses = std::make_shared<LensRegistry>(dialect->getLenses());
    for (const Lens &lens : info.lenses)
      if (!lenses->add(lens))
        llvm::reportFatalUsageError(llvm::Twine("the plug-in '") + info.name +
                                    "' has a lens '" + lens.name +
                                    "' whose name is taken");
    dialect->setLenses(std::move(lenses));
    std::vector<const PackingSolver *> solvers = dialect->getSolvers().vec();
    for (const PackingSolver &solver : info.solvers)
      solvers.push_back(&solver);
    dialect->setSolvers(std::move(solvers));
  }

private:
  const PluginInfo &info;
};

} // namespace

void facet::registerPlugin(const PluginInfo &info,
                           mlir::DialectRegistry &registry) {
  if (info.apiVersion != pluginApiVersion ||
      llvm::StringRef(info.build) != FACET_PLUGIN_BUILD)
    llvm::reportFatalUsageError(
        "the plug-in was not built for this program, which is " //
        FACET_PLUGIN_BUILD);
  if (info.registerDialects)
    info.registerDialects(registry);
  // The address of the plug-in stands for the extension: each is applied once.
  registry.addExtension(mlir::TypeID::getFromOpaquePointer(&info),
                        std::make_unique<PluginLenses>(info));
}
