//===- VerifyCommand.cpp - fct verify -------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Process/Process.h"
#include "Sources.h"
#include "facet/Runtime/Guard/Attestation.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Tooling/ToolingDiagnostics.h"

namespace facet::tool {

/// What holds, and what was not checked.
static std::string praise(bool isSignatureChecked) {
  return isSignatureChecked
             ? "the members, the hash chain and the signature hold; not "
               "checked: the document, its inputs and the policy"
             : "the members and the hash chain hold; not checked: a "
               "signature, the document, its inputs and the policy";
}

/// What a problem is about, and what it is.
static std::string textOf(const ArtifactProblem &problem,
                          const SourceFile &artifact) {
  std::string place =
      problem.place.empty() ? "'" + artifact.name + "'" : problem.place;
  return place + " " + problem.message;
}

/// One line a problem.
static void printProblems(llvm::ArrayRef<ArtifactProblem> problems,
                          const SourceFile &artifact, Process &process) {
  std::string text;
  for (const ArtifactProblem &problem : problems)
    text += textOf(problem, artifact) + "\n";
  process.print(std::move(text));
}

/// The problems as diagnostics, for programs.
static void reportProblems(llvm::ArrayRef<ArtifactProblem> problems,
                           const SourceFile &artifact, const Process &process) {
  SourceManager sources;
  Diagnostics diagnostics;
  llvm::StringRef text = withoutByteOrderMark(artifact.bytes);
  FileId file = sources.addFile(artifact.name, text, artifact.owner);
  ValueArena arena;
  JsonError error;
  std::optional<Value> root =
      parseJson(text, arena, error, /*copyStrings=*/false);
  for (const ArtifactProblem &problem : problems) {
    SourceSpan span = jsonErrorSpan(file, text, error.offset);
    if (root) {
      JsonPlace place =
          locateJson(text, findJsonSteps(*root, "." + problem.place));
      span = {file, uint32_t(place.begin), uint32_t(place.end)};
    }
    diagnostics.report(diag::ArtifactInvalid, span,
                       {textOf(problem, artifact)});
  }
  process.report(diagnostics.all(), &sources);
}

int executeVerify(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/false);
  std::optional<SignatureKey> key;
  if (std::optional<llvm::StringRef> file = line.value(OPT_public_key))
    key = readKey(line, file->str(), SignatureKey::publicFromPem);
  std::optional<SourceFile> artifact;
  if (!line.isBad())
    artifact = openSource(line, paths.sources.front(),
                          ReadLimit::ofInput(line.config().run));
  if (line.isBad())
    return line.exitStatus();
  std::vector<ArtifactProblem> problems = verifyArtifact(
      withoutByteOrderMark(artifact->bytes), key ? &*key : nullptr);
  if (problems.empty())
    return process.print(praise(key.has_value()));
  if (process.style.format == DiagnosticFormat::Json)
    reportProblems(problems, *artifact, process);
  else
    printProblems(problems, *artifact, process);
  return exitErrors;
}

} // namespace facet::tool
