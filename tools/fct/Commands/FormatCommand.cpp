//===- FormatCommand.cpp - fct fmt ----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "OptionReaders.h"
#include "Process/Process.h"
#include "Sources.h"
#include "facet/Tooling/Format/FormatSource.h"
#include "facet/Tooling/Format/UnifiedDiff.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"

namespace facet::tool {

namespace {
struct FormatRequest {
  enum class Result { InPlace, Check, Diff } result = Result::InPlace;
  FormatOptions options;
  Extensions extensions = Extensions::Allowed;
};
} // namespace

/// `--lines FIRST:LAST`.
static void readLines(CommandLine &line, FormatOptions &options) {
  std::optional<llvm::StringRef> value = line.value(OPT_lines);
  if (!value)
    return;
  auto [first, last] = value->split(':');
  if (first.getAsInteger(10, options.firstLine) ||
      last.getAsInteger(10, options.lastLine) || options.firstLine == 0 ||
      options.lastLine < options.firstLine)
    line.bad(diag::UsageLines, {value->str()});
}

static FormatRequest readRequest(CommandLine &line, size_t sourceCount) {
  FormatRequest request;
  if (line.has(OPT_check))
    request.result = FormatRequest::Result::Check;
  if (line.has(OPT_diff)) {
    if (line.has(OPT_check))
      line.bad(diag::UsageConflict, {"--check", "--diff"});
    request.result = FormatRequest::Result::Diff;
  }
  readLines(line, request.options);
  if (line.has(OPT_standard))
    request.extensions = Extensions::Refused;
  if (line.has(OPT_lines) && sourceCount > 1)
    line.bad(diag::UsageManySourcesOutput, {"--lines"});
  return request;
}

/// Adds what becomes of one source. False if there is something to say, which
/// is reported: it cannot be read or does not parse, or `--check` finds it in
/// another layout.
static bool formatOne(const std::string &path, const FormatRequest &request,
                      CommandLine &line, const Process &process,
                      OutputFiles &outputs, std::string &text) {
  SourceManager sources;
  Diagnostics diagnostics;
  SourceProblem problem;
  std::optional<SourceFile> source = readSourceFile(
      path, ReadLimit::ofDocument(line.config().compiler.imports), problem);
  std::optional<FormattedText> formatted;
  if (source)
    formatted = formatSource(*source, request.options, sources, diagnostics,
                             request.extensions);
  else
    diagnostics.report(problem.kind, {}, problem.args);
  bool isChanged = formatted && formatted->text != source->bytes;
  bool isFile = path != "-";
  switch (request.result) {
  case FormatRequest::Result::Check:
    if (isChanged)
      text += source->name + "\n";
    break;
  case FormatRequest::Result::Diff:
    if (isChanged)
      text += unifiedDiff(source->name, source->bytes, formatted->text,
                          formatted->cuts);
    break;
  case FormatRequest::Result::InPlace:
    if (formatted && !isFile)
      text += formatted->text;
    else if (isChanged) {
      if (std::error_code error =
              llvm::sys::fs::access(path, llvm::sys::fs::AccessMode::Write))
        diagnostics.report(diag::FileUnwritable, {}, {path, error.message()});
      else
        outputs.add(path, std::move(formatted->text));
    }
    break;
  }
  // What a build warns of is no matter of the layout.
  if (diagnostics.hasErrors())
    process.report(diagnostics.all(), &sources);
  return !diagnostics.hasErrors() &&
         !(isChanged && request.result == FormatRequest::Result::Check);
}

int executeFormat(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/true);
  FormatRequest request = readRequest(line, paths.sources.size());
  if (line.isBad())
    return line.exitStatus();
  OutputFiles outputs;
  std::string text;
  bool isGood = true;
  for (const std::string &path : paths.sources)
    isGood &= formatOne(path, request, line, process, outputs, text);
  if (!text.empty())
    outputs.add("-", std::move(text));
  int status = process.write(outputs);
  return isGood ? status : std::max<int>(status, exitErrors);
}

} // namespace facet::tool
