//===- ReplyCommand.cpp - fct reply: reading what a model answered --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands/DocumentCache.h"
#include "OptionReaders.h"
#include "Settings.h"
#include "facet/Host/ConfiguredHost.h"
#include "facet/Tooling/Reply/Reply.h"
#include "facet/Tooling/ToolingDiagnostics.h"

namespace facet::tool {

namespace {
struct ReplyRequest {
  SourcePaths paths;
  /// The path of the reply.
  std::string reply;
  CompilerOptions compiler;
  ReplyOptions options;
  std::vector<Setting> settings;
  std::string output = "-";
  Outputs outputs;
};
} // namespace

/// FILE REPLY: the document, then the reply.
static void readPaths(CommandLine &line, ReplyRequest &request) {
  request.paths =
      readSourcePaths(line, /*takesInput=*/true, /*takesManySources=*/true);
  std::vector<std::string> &sources = request.paths.sources;
  if (sources.size() < 2)
    return line.bad(diag::UsageNoReply, {});
  if (sources.size() > 2)
    return line.bad(diag::UsageExtraArgument, {"reply", sources[2]});
  request.reply = sources.back();
  sources.pop_back();
  request.paths.read.push_back(request.reply);
}

static ReplyRequest readRequest(CommandLine &line) {
  ReplyRequest request;
  readPaths(line, request);
  request.compiler = readCompilerOptions(line);
  request.options.run = readRunOptions(line);
  request.options.isLenient = line.has(OPT_lenient);
  request.options.provider = readProvider(line);
  request.settings =
      readSettings(line, ReadLimit::ofInput(request.options.run));
  if (std::optional<llvm::StringRef> output = line.value(OPT_o))
    request.output = output->str();
  request.outputs.add("-o", request.output);
  request.outputs.check(line, request.paths);
  return request;
}

int executeReply(CommandLine &line, Process &process) {
  ReplyRequest request = readRequest(line);
  const RunOptions &run = request.options.run;
  InputSet settings(run.memoryLimit), inputs(run.memoryLimit);
  // What --set says is checked first, although it is used last.
  applySettings(line, settings, request.settings);
  if (line.isBad())
    return line.exitStatus();
  std::optional<SourceFile> source =
      openDocument(line, request.paths, request.compiler.imports);
  std::optional<SourceFile> inputFile = openInputFile(line, request.paths, run);
  std::optional<SourceFile> reply =
      openSource(line, request.reply, ReadLimit::ofInput(run));
  if (line.isBad())
    return line.exitStatus();

  auto mayWrite = [&](const SourceManager &sources) {
    return request.outputs.checkImports(line, sources);
  };
  process.plan = compilePlan(std::move(*source), request.compiler,
                             /*cache=*/nullptr, mayWrite, process);
  if (line.isBad())
    return line.exitStatus();
  if (!process.plan || !addInputs(inputFile, settings, inputs, process))
    return exitErrors;

  constexpr size_t mostOfAll = 100;
  request.options.mostErrors =
      process.style.maxErrors
          ? std::min<size_t>(process.style.maxErrors, mostOfAll)
          : mostOfAll;
  request.options.name = reply->name;
  request.options.run.explainsHiddenTools = process.verbose;
  ReplyReport report = readReply(
      Program(process.plan), reply->bytes, request.options, inputs.entries(),
      createConfiguredHost(line.config().host, createLocalHost()));
  process.report(report.diagnostics, report.sources.get());
  if (!report.ok)
    return exitErrors;
  OutputFiles outputs;
  outputs.add(request.output, withFinalNewline(std::move(report.json)));
  process.deadline.finish();
  return process.write(outputs);
}

} // namespace facet::tool
