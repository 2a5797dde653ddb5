//===- ExplainCommand.cpp - fct explain: what a code or a lens means ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Process/Process.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Tooling/Diagnostics/Explain.h"
#include "facet/Tooling/ToolingDiagnostics.h"

namespace facet::tool {

int executeExplain(CommandLine &line, Process &process) {
  llvm::ArrayRef<llvm::StringRef> codes = line.positionals();
  if (line.has(OPT_list_all) && codes.empty())
    return process.print(listExplained());
  if (codes.empty())
    line.bad(diag::UsageNoCode, {});
  if (codes.size() > 1)
    line.bad(diag::UsageExtraArgument, {"explain", codes[1].str()});
  if (line.isBad())
    return line.exitStatus();
  if (std::optional<Code> code = findCode(codes[0]))
    return process.print(explain(*code));
  LensRegistry lenses;
  if (const Lens *lens = lenses.find(codes[0]))
    return process.print(explain(*lens));
  std::string hint;
  if (llvm::StringRef foreign = foreignHelp(ForeignContext::Lens, codes[0]);
      !foreign.empty())
    hint = " (" + foreign.str() + ")";
  else if (std::optional<llvm::StringRef> near = nearestExplained(codes[0]))
    hint = " (did you mean '" + near->str() + "'?)";
  line.bad(diag::UsageUnknownCode, {codes[0].str(), hint});
  return line.exitStatus();
}

} // namespace facet::tool
