//===- VersionCommand.cpp - fct version: one line -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Process/Process.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "facet/Tooling/Version.h"

namespace facet::tool {

int executeVersion(CommandLine &line, Process &process) {
  if (!line.positionals().empty())
    line.bad(diag::UsageExtraArgument,
             {"version", line.positionals()[0].str()});
  if (line.isBad())
    return line.exitStatus();
  return process.print(versionLine());
}

} // namespace facet::tool
