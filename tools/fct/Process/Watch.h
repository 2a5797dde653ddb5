//===- Watch.h - fct --watch ------------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_WATCH_H
#define FACET_TOOLS_FCT_WATCH_H

#include "CommandLine.h"
#include "Process/Process.h"

namespace facet::tool {

/// Records bad usage if what is read cannot be watched.
void checkWatch(CommandLine &line);

/// --watch: runs a command, and again whenever a file changes that it read,
/// each time in a process of its own, so that nothing is left of the run
/// before. Until the process is ended by a signal; returns bad usage of the
/// first run.
int watch(const CommandLine &line, Process &process,
          llvm::function_ref<int()> run);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_WATCH_H
