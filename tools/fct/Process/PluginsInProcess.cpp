//===- PluginsInProcess.cpp - --load-plugin in fct-dev --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/Plugins.h"
#include "facet/Plugin/PluginLoader.h"

namespace facet::tool {

void becomePluginHost(CommandLine &, char *const *) {}

void readPlugins(CommandLine &line, CompilerOptions &options,
                 LensRegistry &lenses) {
  PluginProblem problem;
  for (const std::string &path : line.values(OPT_load_plugin)) {
    const PluginInfo *plugin = loadPlugin(path, problem);
    if (!plugin || !addPlugin(*plugin, options, lenses, problem)) {
      line.bad(problem.kind, problem.args);
      return;
    }
  }
}

} // namespace facet::tool
