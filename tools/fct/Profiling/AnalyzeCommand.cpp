//===- AnalyzeCommand.cpp - fct analyze: what profiles say ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Process/Process.h"
#include "Sources.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Profile/ProfileSummary.h"
#include "facet/Tooling/ToolingDiagnostics.h"

namespace facet::tool {

/// The profiles that the command line names. Records bad usage.
static SourcePaths readProfilePaths(CommandLine &line) {
  SourcePaths paths;
  for (llvm::StringRef path : line.positionals())
    paths.sources.push_back(path.str());
  if (paths.sources.empty())
    line.bad(diag::UsageNoProfile, {});
  if (llvm::count(paths.sources, "-") > 1)
    line.bad(diag::UsageStdinTwice, {});
  for (const std::string &path : paths.sources)
    checkIsThere(line, path);
  return paths;
}

/// What each profile says; fewer, and the problem recorded, if one is none.
static std::vector<ProfileSummary>
readProfiles(CommandLine &line, const SourcePaths &paths, Process &process) {
  constexpr uint64_t most = uint64_t(1) << 30;
  std::vector<ProfileSummary> summaries;
  for (const std::string &path : paths.sources) {
    std::optional<SourceFile> file = openSource(line, path, {most, most});
    if (!file)
      break;
    std::string problem;
    std::optional<ProfileSummary> summary = summariseProfile(
        file->name, withoutByteOrderMark(file->bytes), problem);
    if (!summary) {
      Diagnostics diagnostics;
      diagnostics.report(diag::ProfileBad, {}, {file->name, problem});
      process.report(diagnostics.all());
      break;
    }
    summaries.push_back(std::move(*summary));
  }
  return summaries;
}

int executeAnalyze(CommandLine &line, Process &process) {
  SourcePaths paths = readProfilePaths(line);
  std::string output = line.value(OPT_o).value_or("-").str();
  std::optional<llvm::StringRef> page = line.value(OPT_html);
  // The page stands for the text, unless a file for that is named.
  bool writesText = !page || line.has(OPT_o) || line.has(OPT_json);
  Outputs written;
  if (writesText)
    written.add("-o", output);
  if (page)
    written.add("--html", *page);
  written.check(line, paths);
  if (line.isBad())
    return line.exitStatus();
  std::vector<ProfileSummary> summaries = readProfiles(line, paths, process);
  if (line.isBad())
    return line.exitStatus();
  if (summaries.size() != paths.sources.size())
    return exitErrors;
  OutputFiles outputs;
  if (page)
    outputs.add(*page, summariesToHtml(summaries));
  if (writesText)
    outputs.add(output, line.has(OPT_json) ? summariesToJson(summaries)
                                           : printSummaries(summaries));
  return process.write(outputs);
}

} // namespace facet::tool
