//===- Plugin.h - What a plug-in gives the compiler -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one header that a plug-in needs to be one. A plug-in is a shared library
// that links nothing of FACET, MLIR or LLVM: it finds them in the program that
// loads it (docs/Rationale/Plugins.md). It says
//
//   static constexpr facet::PluginInfo info = {
//       facet::pluginApiVersion, FACET_PLUGIN_BUILD, "hello", "1", …};
//   FACET_PLUGIN(info)
//
// and is then what `fct --load-plugin`, `fct-opt --load-dialect-plugin` and
// `fct-opt --load-pass-plugin` take.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PLUGIN_PLUGIN_H
#define FACET_PLUGIN_PLUGIN_H

#include "facet/Lens/Lens.h"
#include "facet/Packing/Solver.h"
#include "facet/Pipeline/Options.h"
#include "facet/Plugin/Build.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"
#include "llvm/Config/llvm-config.h"

namespace facet {

/// The layout of PluginInfo, of Lens, and the meaning of their members. It
/// grows with every change of them.
inline constexpr uint32_t pluginApiVersion = 3;

/// What a plug-in was compiled against. C++ has no interfaces that outlive a
/// release: a program takes only plug-ins that were made for it.
#define FACET_PLUGIN_BUILD "FACET " FACET_VERSION ", LLVM " LLVM_VERSION_STRING

/// All about a plug-in; static data. Whatever it does not offer is null or
/// empty.
struct PluginInfo {
  /// `pluginApiVersion`. First for good, so that every version can read it.
  uint32_t apiVersion;
  /// `FACET_PLUGIN_BUILD`.
  const char *build;
  /// An identifier; for messages.
  const char *name;
  const char *version;

  /// Lenses of trust level 0, with kernels. A lens with a `dialect` is that
  /// dialect's operation of the lens's name, with LensOpInterface; one without
  /// is `facet.apply @name`.
  llvm::ArrayRef<Lens> lenses;
  /// Inserts the plug-in's dialects. Called once for every MLIR context.
  void (*registerDialects)(mlir::DialectRegistry &registry) = nullptr;
  /// Registers the plug-in's passes by name, for `fct-opt` and for
  /// `fct --pass-pipeline`.
  void (*registerPasses)() = nullptr;
  /// Passes among those of the compiler, at -O1 and -O2.
  llvm::ArrayRef<PipelineExtension> extensions = {};
  /// Ways of packing, which `--packing` may name.
  llvm::ArrayRef<PackingSolver> solvers = {};
};

/// Makes the plug-in's dialects and lenses known to the contexts of a registry.
/// Ends the program if the plug-in was built for another one.
void registerPlugin(const PluginInfo &info, mlir::DialectRegistry &registry);

} // namespace facet

/// The entry points of a plug-in, ours and MLIR's. `INFO` has static storage.
#define FACET_PLUGIN(INFO)                                                     \
  extern "C" LLVM_ALWAYS_EXPORT const ::facet::PluginInfo *                    \
  facetGetPluginInfo() {                                                       \
    return &(INFO);                                                            \
  }                                                                            \
  extern "C" LLVM_ALWAYS_EXPORT ::mlir::DialectPluginLibraryInfo               \
  mlirGetDialectPluginInfo() {                                                 \
    return {MLIR_PLUGIN_API_VERSION, (INFO).name, (INFO).version,              \
            [](::mlir::DialectRegistry *registry) {                            \
              ::facet::registerPlugin(INFO, *registry);                        \
            }};                                                                \
  }                                                                            \
  extern "C" LLVM_ALWAYS_EXPORT ::mlir::PassPluginLibraryInfo                  \
  mlirGetPassPluginInfo() {                                                    \
    return {MLIR_PLUGIN_API_VERSION, (INFO).name, (INFO).version, [] {         \
              if ((INFO).registerPasses)                                       \
                (INFO).registerPasses();                                       \
            }};                                                                \
  }

#endif // FACET_PLUGIN_PLUGIN_H
