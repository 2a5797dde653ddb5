//===- Plugins.h - --load-plugin --------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program that plug-ins can be loaded into starts slower than one that shows
// no symbols, so there are two: `fct`, and `fct-dev` beside it, which is `fct`
// but for these functions (docs/Rationale/Plugins.md).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_PLUGINS_H
#define FACET_TOOLS_FCT_PLUGINS_H

#include "CommandLine.h"
#include "facet/Pipeline/Compilation.h"

namespace facet::tool {

/// Makes sure that this program can take the plug-ins of the command line:
/// where it asks for some, `fct` goes on as `fct-dev` with the same arguments,
/// and records a problem if that cannot be. To be called before anything is
/// read.
void becomePluginHost(CommandLine &line, char *const *argv);

/// --load-plugin, into the options and the lenses.
void readPlugins(CommandLine &line, CompilerOptions &options,
                 LensRegistry &lenses);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_PLUGINS_H
