//===- FormatSource.cpp - A source in canonical layout --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Format/FormatSource.h"
#include "facet/Syntax/Normalise.h"
#include "facet/Syntax/Parser.h"

using namespace facet;

std::optional<FormattedText> facet::formatSource(const SourceFile &source,
                                                 const FormatOptions &options,
                                                 SourceManager &sources,
                                                 Diagnostics &diagnostics) {
  NormalisedText text = normalise(source.bytes, source.owner);
  FileId file = sources.addFile(source.name, text.text, text.owner);
  text.reportErrors(file, diagnostics);
  // The parser could only repeat them.
  if (diagnostics.hasErrors())
    return std::nullopt;
  AstContext context;
  ast::Document document = parse(file, sources, context, diagnostics);
  if (diagnostics.hasErrors())
    return std::nullopt;
  FormattedText formatted = formatDocument(document, text.text, options);
  // Offsets of another text are of no use: all of it is replaced.
  if (text.text != source.bytes)
    formatted.cuts = {{source.bytes.size(), formatted.text.size()}};
  return formatted;
}
