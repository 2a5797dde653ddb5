//===- CacheCommand.cpp - fct cache: show and empty the cache -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands/DocumentCache.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::tool {

static int showStatistics(const std::string &folder, Process &process) {
  CacheStatistics statistics = CacheStore::statistics(folder);
  return process.print("folder   " + folder + "\nentries  " +
                       llvm::utostr(statistics.entries) + "\nbytes    " +
                       llvm::utostr(statistics.bytes) + "\nhits     " +
                       llvm::utostr(statistics.hits) + "\nmisses   " +
                       llvm::utostr(statistics.misses));
}

static int clear(const std::string &folder, Process &process) {
  std::error_code error = CacheStore::clear(folder);
  if (!error)
    return exitSuccess;
  Diagnostics problem;
  problem.report(diag::FileUnwritable, {}, {folder, error.message()});
  process.report(problem.all());
  return exitErrors;
}

int executeCache(CommandLine &line, Process &process) {
  llvm::ArrayRef<llvm::StringRef> actions = line.positionals();
  llvm::StringRef action = actions.empty() ? "" : actions[0];
  if (action != "stats" && action != "clear")
    line.bad(diag::UsageCacheAction, {});
  else if (actions.size() > 1)
    line.bad(diag::UsageExtraArgument, {"cache", actions[1].str()});
  std::optional<std::string> folder = readCacheFolder(line);
  if (!folder)
    line.bad(diag::UsageMissingFolder, {"--cache-dir", "~/.cache"});
  // What is not there yet is an empty cache.
  else
    checkCacheFolder(line, *folder);
  if (line.isBad())
    return line.exitStatus();
  return action == "stats" ? showStatistics(*folder, process)
                           : clear(*folder, process);
}

} // namespace facet::tool
