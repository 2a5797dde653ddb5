//===- Formatting.cpp - The canonical layout, as edits --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Formatting.h"
#include "facet/Tooling/Format/FormatSource.h"

namespace facet::lsp {

std::optional<std::vector<TextEdit>> formattingEdits(const Snapshot &snapshot,
                                                     unsigned firstLine,
                                                     unsigned lastLine) {
  FormatOptions options;
  options.firstLine = firstLine;
  options.lastLine = lastLine;
  // The normalised text, whose offsets the edits have.
  auto before = std::make_shared<const std::string>(snapshot.text().str());
  SourceManager sources;
  Diagnostics diagnostics;
  std::optional<FormattedText> after =
      formatSource(snapshot.sourceOf(before), options, sources, diagnostics);
  if (!after)
    return std::nullopt;
  std::vector<TextEdit> edits;
  auto cuts = after->cuts;
  cuts.push_back({uint32_t(before->size()), uint32_t(after->text.size())});
  uint32_t from = 0, to = 0;
  for (auto [nextFrom, nextTo] : cuts) {
    llvm::StringRef old = llvm::StringRef(*before).slice(from, nextFrom);
    llvm::StringRef wanted = llvm::StringRef(after->text).slice(to, nextTo);
    if (old != wanted)
      edits.push_back(
          snapshot.edit({snapshot.root(), from, nextFrom}, wanted.str()));
    from = nextFrom;
    to = nextTo;
  }
  return edits;
}

} // namespace facet::lsp
