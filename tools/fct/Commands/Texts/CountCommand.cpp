//===- CountCommand.cpp - fct count: how long texts are -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Sources.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Format/FormatSource.h"
#include "facet/Tooling/Inspect/TextCounts.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::tool {

/// `--standard`: the text is a document; false if it has what that refuses.
static bool checkStandard(const SourceFile &source, Process &process) {
  SourceManager sources;
  Diagnostics diagnostics;
  checkStandardSyntax(source, sources, diagnostics);
  if (diagnostics.hasErrors())
    process.report(diagnostics.all(), &sources);
  return !diagnostics.hasErrors();
}

int executeCount(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/true);
  Tokenizer tokenizer = readTokenizer(line);
  if (line.isBad())
    return line.exitStatus();
  std::vector<TextCounts> counts;
  bool isGood = true;
  for (const std::string &path : paths.sources) {
    std::optional<SourceFile> source =
        openSource(line, path, ReadLimit::ofInput(line.config().run));
    if (source && findInvalidUtf8(source->bytes))
      line.bad(diag::FileUnreadable, {path, "it is not UTF-8 text"});
    if (line.isBad())
      return line.exitStatus();
    if (line.has(OPT_standard))
      isGood &= checkStandard(*source, process);
    counts.push_back(countText(source->name, source->bytes, tokenizer));
  }
  if (!isGood)
    return exitErrors;
  OutputFiles outputs;
  outputs.add("-", [&](llvm::raw_fd_ostream &out) {
    out << renderCounts(counts);
    return true;
  });
  return process.write(outputs);
}

} // namespace facet::tool
