//===- SignatureHelp.cpp - The parameters of the call that is written -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/SignatureHelp.h"
#include "facet/LanguageServer/Document/CursorContext.h"
#include "facet/LanguageServer/Features/LensText.h"

namespace facet::lsp {

using llvm::lsp::SignatureHelp;
using llvm::lsp::SignatureInformation;

static SignatureInformation informationOf(const Lens &lens) {
  LensSignature signature = signatureOf(lens);
  SignatureInformation information;
  information.documentation = lens.summary.str();
  for (auto [begin, end] : signature.parameters) {
    llvm::lsp::ParameterInformation parameter;
    // The label is ASCII, in which all columns count the same.
    parameter.labelOffsets = {begin, end};
    parameter.labelString = signature.label.substr(begin, end - begin);
    information.parameters.push_back(std::move(parameter));
  }
  information.label = std::move(signature.label);
  return information;
}

static SignatureInformation informationOfInput() {
  SignatureInformation information;
  information.label = "@input(type=\"string\", default=…)";
  information.documentation = "A value that each run is given.";
  for (llvm::StringRef label : {"type=\"string\"", "default=…"}) {
    llvm::lsp::ParameterInformation parameter;
    parameter.labelString = label.str();
    information.parameters.push_back(std::move(parameter));
  }
  return information;
}

static int activeParameter(const CursorContext &context, const Lens &lens) {
  for (size_t i = 0; i != lens.parameters.size(); ++i)
    if (lens.parameters[i].name == context.argumentName)
      return int(i);
  return int(context.call->argument);
}

std::optional<SignatureHelp> signatureHelpAt(const Snapshot &snapshot,
                                             uint32_t offset) {
  CursorContext context =
      findContext(snapshot.text(), snapshot.tokens(), offset);
  if (!context.call)
    return std::nullopt;
  SignatureHelp help;
  if (context.call->name == "@input") {
    help.signatures.push_back(informationOfInput());
    help.activeParameter = context.argumentName == "default";
    return help;
  }
  const Lens *lens = snapshot.lenses().find(context.call->name);
  if (!lens)
    return std::nullopt;
  help.signatures.push_back(informationOf(*lens));
  help.activeParameter = activeParameter(context, *lens);
  return help;
}

} // namespace facet::lsp
