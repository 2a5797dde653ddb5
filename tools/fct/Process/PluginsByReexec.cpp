//===- PluginsByReexec.cpp - --load-plugin in fct -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/Plugins.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace facet::tool {

void becomePluginHost(CommandLine &line, char *const *argv) {
  if (!line.has(OPT_load_plugin) || line.isBad())
    return;
  // An address of the program, for systems that ask for one.
  llvm::SmallString<128> path(llvm::sys::fs::getMainExecutable(
      argv[0], reinterpret_cast<void *>(&becomePluginHost)));
  llvm::sys::path::remove_filename(path);
  llvm::sys::path::append(path, "fct-dev");
  ::execv(path.c_str(), argv);
  line.bad(diag::PluginUnloadable,
           {line.value(OPT_load_plugin)->str(),
            ("the program that takes plug-ins cannot be started, '" + path +
             "': " + std::strerror(errno))
                .str()});
}

void readPlugins(CommandLine &, CompilerOptions &, LensRegistry &) {}

} // namespace facet::tool
