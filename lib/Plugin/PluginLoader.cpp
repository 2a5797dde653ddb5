//===- PluginLoader.cpp - Takes plug-ins into a compilation ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Plugin/PluginLoader.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "llvm/Support/FileSystem.h"
#include <dlfcn.h>

namespace facet {

/// What the loader said last, without the path that it begins with.
static std::string loaderError(llvm::StringRef path) {
  llvm::StringRef text = ::dlerror();
  if (text.consume_front(path))
    text.consume_front(": ");
  return text.str();
}

static std::string buildOf(const PluginInfo &info) {
  // Only the version is known to stand where this program looks for it.
  if (info.apiVersion != pluginApiVersion)
    return "version " + std::to_string(info.apiVersion) +
           " of the plug-in interface";
  return info.build;
}

const PluginInfo *loadPlugin(llvm::StringRef path, PluginProblem &problem) {
  // Without a '/' the loader would look into the system's folders.
  llvm::SmallString<128> whole(path);
  if (llvm::sys::fs::make_absolute(whole) || !llvm::sys::fs::exists(whole)) {
    problem = {diag::UsageMissingFile, {path.str()}};
    return nullptr;
  }
  if (llvm::sys::fs::is_directory(whole)) {
    problem = {diag::UsageNotFile, {path.str()}};
    return nullptr;
  }
  // All symbols now: a missing one is an error here, not a crash later.
  void *library = ::dlopen(whole.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    problem = {diag::PluginUnloadable, {path.str(), loaderError(whole)}};
    return nullptr;
  }
  using EntryPoint = const PluginInfo *(*)();
  auto entryPoint =
      reinterpret_cast<EntryPoint>(::dlsym(library, "facetGetPluginInfo"));
  const PluginInfo *info = entryPoint ? entryPoint() : nullptr;
  if (!info) {
    problem = {diag::PluginNoEntryPoint, {path.str()}};
    return nullptr;
  }
  if (info->apiVersion != pluginApiVersion ||
      llvm::StringRef(info->build) != FACET_PLUGIN_BUILD) {
    problem = {diag::PluginWrongBuild,
               {path.str(), buildOf(*info), FACET_PLUGIN_BUILD}};
    return nullptr;
  }
  return info;
}

/// Whether the operations that stand for lenses are there, and say no more than
/// the lenses do: passes trust them.
static bool checkOperations(const PluginInfo &info, PluginProblem &problem) {
  if (llvm::all_of(info.lenses,
                   [](const Lens &lens) { return lens.dialect.empty(); }))
    return true;
  mlir::DialectRegistry registry;
  registry.insert<ir::FacetDialect>();
  if (info.registerDialects)
    info.registerDialects(registry);
  mlir::MLIRContext context(registry, mlir::MLIRContext::Threading::DISABLED);
  for (const Lens &lens : info.lenses) {
    if (lens.dialect.empty())
      continue;
    std::vector<std::string> args{info.name, lens.name.str(),
                                  lens.dialect.str()};
    context.getOrLoadDialect(lens.dialect);
    auto operation = mlir::RegisteredOperationName::lookup(
        (lens.dialect + "." + lens.name).str(), &context);
    if (!operation || !operation->hasInterface<ir::LensOpInterface>()) {
      problem = {diag::PluginLensNoOperation, std::move(args)};
      return false;
    }
    if (lens.totality == LensTotality::Partial &&
        operation->hasTrait<mlir::OpTrait::AlwaysSpeculatableImplTrait>()) {
      problem = {diag::PluginLensTrait, std::move(args)};
      return false;
    }
  }
  return true;
}

bool addPlugin(const PluginInfo &info, CompilerOptions &options,
               LensRegistry &lenses, PluginProblem &problem) {
  for (const Lens &lens : info.lenses) {
    // `facet.apply` has no place for names of arguments.
    bool fits = lens.isConsistent() && lens.level == TrustLevel::Pure &&
                (!lens.takesAnyNames || !lens.dialect.empty());
    if (!fits || !lenses.add(lens)) {
      problem = {fits ? diag::PluginLensTaken : diag::PluginLensUnfit,
                 {info.name, lens.name.str()}};
      return false;
    }
  }
  if (!checkOperations(info, problem))
    return false;
  for (const PackingSolver &solver : info.solvers) {
    LayoutRules taken;
    if (!isSolverName(solver.name) || !solver.choose ||
        parsePacking(solver.name, options.solvers, taken)) {
      problem = {diag::PluginSolverUnfit, {info.name, solver.name.str()}};
      return false;
    }
    options.solvers.push_back(&solver);
  }
  options.pipeline.verifiesPasses = true;
  if (info.registerPasses)
    info.registerPasses();
  if (info.registerDialects)
    options.dialects.push_back(info.registerDialects);
  llvm::append_range(options.pipeline.extensions, info.extensions);
  return true;
}

} // namespace facet
