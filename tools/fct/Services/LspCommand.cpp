//===- LspCommand.cpp - fct lsp: the language server ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "facet/LanguageServer/LanguageServer.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include <unistd.h>

namespace facet::tool {

int executeLsp(CommandLine &line, Process &) {
  CompilerOptions options = readCompilerOptions(line);
  if (!line.positionals().empty())
    line.bad(diag::UsageExtraArgument,
             {line.command().name.str(), line.positionals().front().str()});
  if (line.isBad())
    return line.exitStatus();
  return lsp::runLanguageServer(STDIN_FILENO, llvm::outs(), std::move(options));
}

} // namespace facet::tool
