//===- ResolveCommand.cpp - fct resolve: the Resolved Source Form ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Sources.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::tool {

int executeResolve(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/false);
  CompilerOptions options = readCompilerOptions(line);
  std::string output = line.value(OPT_o).value_or("-").str();
  Outputs written;
  written.add("-o", output);
  written.check(line, paths);
  if (line.isBad())
    return line.exitStatus();
  std::optional<SourceFile> source = openDocument(line, paths, options.imports);
  if (!source)
    return line.exitStatus();

  process.compilation =
      std::make_unique<Compilation>(std::move(options), process.files);
  Compilation &compilation = *process.compilation;
  // Phase 2 may follow errors of some kinds; nothing is written after any.
  (void)compilation.resolve(std::move(*source));
  if (!written.checkImports(line, *compilation.sources()))
    return line.exitStatus();
  process.report(compilation.diagnostics().all(), compilation.sources().get());
  if (compilation.diagnostics().hasErrors())
    return exitErrors;
  OutputFiles outputs;
  outputs.add(output, [&](llvm::raw_fd_ostream &out) {
    compilation.resolved().writeResolvedText(
        [&](llvm::StringRef text) { out << text; });
    return true;
  });
  process.deadline.finish();
  return process.write(outputs);
}

} // namespace facet::tool
