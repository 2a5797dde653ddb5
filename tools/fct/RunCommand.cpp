//===- RunCommand.cpp - fct run: from a document to canonical JSON --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DocumentCache.h"
#include "OptionReaders.h"
#include "Sources.h"
#include "facet/Runtime/Attestation.h"
#include "facet/Target/CanonicalJson.h"
#include "facet/Tooling/RunInputs.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::tool {

namespace {
struct RunRequest {
  SourcePaths paths;
  CompilerOptions compiler;
  RunOptions run;
  bool isPretty = false;
  std::string output = "-";
  std::optional<std::string> artifact;
  /// Signs the artifact.
  std::optional<SignatureKey> attestKey;
  HostConfig config;
  /// The folder of the level-1 cache; empty: in memory only.
  std::string lensCache;
  RemarkRequest remarks;
  /// Null: the document is compiled.
  std::unique_ptr<DocumentCache> cache;
};
} // namespace

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

static void readOutputs(CommandLine &line, RunRequest &request) {
  request.isPretty = readChoice(line, OPT_format, {"json", "pretty"}, 0) == 1;
  llvm::SmallVector<OutputPath, 3> outputs;
  if (std::optional<llvm::StringRef> output = line.value(OPT_o))
    request.output = output->str();
  outputs.push_back({"-o", request.output});
  if (std::optional<llvm::StringRef> artifact = line.value(OPT_artifact)) {
    request.artifact = artifact->str();
    outputs.push_back({"--artifact", *request.artifact});
    if (request.compiler.analysis.profile == Profile::Core)
      line.bad(Diag::UsageCoreArtifact, {});
  }
  request.remarks = readRemarkRequest(line);
  if (request.remarks.yamlFile)
    outputs.push_back({"--remarks-output", *request.remarks.yamlFile});
  SourcePaths read = request.paths;
  if (std::optional<llvm::StringRef> key = line.value(OPT_attest_key)) {
    if (!request.artifact)
      line.bad(Diag::UsageNeedsOption, {"--attest-key", "--artifact"});
    request.attestKey =
        readKey(line, key->str(), read, SignatureKey::privateFromPem);
    read.sources.push_back(key->str());
  }
  checkOutputPaths(line, outputs, read);
  request.lensCache = line.value(OPT_lens_cache).value_or("").str();
}

/// --set name=JSON, into `inputs`.
static void readSettings(CommandLine &line, InputSet &inputs,
                         llvm::ArrayRef<std::string> settings) {
  for (const std::string &setting : settings) {
    auto [name, json] = llvm::StringRef(setting).split('=');
    if (name.empty() || name.size() == setting.size()) {
      line.bad(Diag::UsageSetShape, {setting});
      return;
    }
    std::string error = inputs.set(name, json);
    if (error.empty())
      continue;
    std::string hint;
    // The usual slip: a string without quotes, or with those of the shell only.
    if (!json.empty() && llvm::all_of(json, llvm::isPrint) &&
        json.find_first_of("\"'[]{}\\") == json.npos)
      hint =
          ("; write a string as --set '" + name + "=\"" + json + "\"'").str();
    line.bad(Diag::UsageSetJson, {name.str(), error, hint});
  }
}

static RunRequest readRequest(CommandLine &line) {
  RunRequest request;
  request.paths = readSourcePaths(line, /*takesInput=*/true,
                                  /*takesManySources=*/false);
  request.compiler = readCompilerOptions(line);
  request.run = readRunOptions(line);
  request.config = line.config();
  readOutputs(line, request);
  request.cache = DocumentCache::create(line, request.compiler);
  return request;
}

//===----------------------------------------------------------------------===//
// The run
//===----------------------------------------------------------------------===//

/// Reads the input file's entries; its errors are shown with its own text.
static bool addInputFile(const SourceFile &file, InputSet &inputs,
                         const Session &session) {
  SourceManager sources;
  Diagnostics diagnostics;
  FileId id = sources.addFile(file.name, file.bytes, file.owner);
  bool isGood = inputs.addObject(id, sources, diagnostics);
  session.report(diagnostics.all(), &sources);
  return isGood;
}

static void noteRun(const Plan &plan, const RunResult &result,
                    const RunOptions &options, Diagnostics &diagnostics) {
  diagnostics.report(
      Diag::NoteRun, {},
      {llvm::utostr(result.gasUsed), llvm::utostr(options.gasLimit),
       llvm::utostr(result.unitsUsed), llvm::itostr(plan.budget),
       llvm::utostr(result.messages.size()), llvm::utostr(result.sectionsCut),
       llvm::utostr(result.sectionsDropped)});
}

/// Phases 3 to 5, and the files that are asked for.
static int runPlan(const Plan &plan, const RunRequest &request,
                   const InputSet &inputs, Session &session) {
  std::unique_ptr<Host> host = createLocalHost(request.lensCache);
  session.evaluator = std::make_unique<Evaluator>();
  Diagnostics diagnostics;
  RunResult result = session.evaluator->run(
      plan, inputs.entries(), request.run, *host, diagnostics,
      /*wantVariables=*/false, /*wantEvents=*/request.artifact.has_value());
  if (result.ok)
    checkPacking(request.config, plan, result, diagnostics);
  if (session.verbose && result.ok)
    noteRun(plan, result, request.run, diagnostics);
  session.report(diagnostics.all(), plan.sources.get());
  if (!result.ok)
    return exitErrors;

  OutputFiles outputs;
  session.reportRemarks(request.remarks, outputs);
  if (request.artifact) {
    std::string attestation = "null";
    if (request.attestKey)
      attestation =
          attest(*request.attestKey, chainHead(result.metadata, result.events));
    if (attestation.empty()) {
      Diagnostics problem;
      problem.report(Diag::InternalError, {},
                     {"the artifact cannot be signed"});
      session.report(problem.all());
      return exitErrors;
    }
    outputs.add(*request.artifact,
                withFinalNewline(renderArtifact(result.metadata, result.events,
                                                attestation)));
  }
  outputs.add(request.output,
              withFinalNewline(request.isPretty
                                   ? renderPrettyJson(plan, result)
                                   : renderCanonicalJson(plan, result)));
  return session.write(outputs);
}

int executeRun(CommandLine &line, Session &session) {
  RunRequest request = readRequest(line);
  std::vector<std::string> settings = line.values(OPT_set);
  InputSet fromFile(request.run.memoryLimit), inputs(request.run.memoryLimit);
  // What --set says is checked first, although it is used last.
  readSettings(line, inputs, settings);
  if (line.isBad())
    return line.exitStatus();
  std::optional<SourceFile> source = openSource(line, request.paths.sources[0]);
  std::optional<SourceFile> inputFile;
  if (request.paths.input)
    inputFile = openSource(line, *request.paths.input);
  if (line.isBad())
    return line.exitStatus();

  session.plan = compilePlan(std::move(*source), request.compiler,
                             request.cache.get(), session);
  if (!session.plan)
    return exitErrors;
  if (inputFile && !addInputFile(*inputFile, fromFile, session))
    return exitErrors;
  for (const MapEntry &entry : inputs.entries())
    fromFile.set(entry.key, entry.value);
  return runPlan(*session.plan, request, fromFile, session);
}

} // namespace facet::tool
