//===- VerifyCommand.cpp - fct verify -------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Session.h"
#include "Sources.h"
#include "facet/Runtime/Guard/Attestation.h"
#include "facet/Support/Unicode/Unicode.h"

namespace facet::tool {

/// The verdict: one line a problem, or one that says what holds, and what was
/// not checked.
static std::string verdict(llvm::ArrayRef<ArtifactProblem> problems,
                           bool isSignatureChecked) {
  if (problems.empty())
    return isSignatureChecked
               ? "the members, the hash chain and the signature hold; not "
                 "checked: the document, its inputs and the policy"
               : "the members and the hash chain hold; not checked: a "
                 "signature, the document, its inputs and the policy";
  std::string text;
  for (const ArtifactProblem &problem : problems) {
    if (!text.empty())
      text += '\n';
    text += problem.place.empty() ? problem.message
                                  : problem.place + " " + problem.message;
  }
  return text;
}

int executeVerify(CommandLine &line, Session &session) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/false);
  std::optional<SignatureKey> key;
  if (std::optional<llvm::StringRef> file = line.value(OPT_public_key))
    key = readKey(line, file->str(), paths, SignatureKey::publicFromPem);
  std::optional<SourceFile> artifact;
  if (!line.isBad())
    artifact = openSource(line, paths.sources.front());
  if (line.isBad())
    return line.exitStatus();
  std::vector<ArtifactProblem> problems = verifyArtifact(
      withoutByteOrderMark(artifact->bytes), key ? &*key : nullptr);
  int status = session.print(verdict(problems, key.has_value()));
  return problems.empty() ? status : exitErrors;
}

} // namespace facet::tool
