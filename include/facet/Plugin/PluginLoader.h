//===- PluginLoader.h - Takes plug-ins into a compilation -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PLUGIN_PLUGINLOADER_H
#define FACET_PLUGIN_PLUGINLOADER_H

#include "facet/Pipeline/Compilation.h"
#include "facet/Plugin/Plugin.h"

namespace facet {

/// Why a plug-in was refused: a diagnostic and its arguments.
struct PluginProblem {
  Diag kind;
  std::vector<std::string> args;
};

/// Loads a shared library into the process, for good: lenses, dialects and
/// plans point into it. Gives null and says why if it is no plug-in for this
/// program.
const PluginInfo *loadPlugin(llvm::StringRef path, PluginProblem &problem);

/// Adds what a plug-in offers to `options`, and its lenses to `lenses`, which
/// `options` is to be given in the end. False, and says why, if a lens cannot
/// be had: a name that is taken, a lens that is not of level 0, one whose
/// operation is not there, or promises what the lens does not keep.
bool addPlugin(const PluginInfo &info, CompilerOptions &options,
               LensRegistry &lenses, PluginProblem &problem);

} // namespace facet

#endif // FACET_PLUGIN_PLUGINLOADER_H
