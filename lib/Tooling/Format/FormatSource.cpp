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
#include "facet/Syntax/Standard.h"

using namespace facet;

/// Nullopt after an error.
static std::optional<ast::Document>
parseSource(const SourceFile &source, const NormalisedText &text,
            Extensions extensions, AstContext &context, SourceManager &sources,
            Diagnostics &diagnostics) {
  FileId file = sources.addFile(source.name, text.text, text.owner);
  text.reportErrors(file, diagnostics);
  // The parser could only repeat them.
  if (diagnostics.hasErrors())
    return std::nullopt;
  ast::Document document = parse(file, sources, context, diagnostics);
  if (extensions == Extensions::Refused) {
    reportExtensions(document, diagnostics);
    diagnostics.sortBySource(sources);
  }
  return diagnostics.hasErrors() ? std::nullopt
                                 : std::optional(std::move(document));
}

void facet::checkStandardSyntax(const SourceFile &source,
                                SourceManager &sources,
                                Diagnostics &diagnostics) {
  AstContext context;
  NormalisedText text = normalise(source.bytes, source.owner);
  (void)parseSource(source, text, Extensions::Refused, context, sources,
                    diagnostics);
}

std::optional<FormattedText> facet::formatSource(const SourceFile &source,
                                                 const FormatOptions &options,
                                                 SourceManager &sources,
                                                 Diagnostics &diagnostics,
                                                 Extensions extensions) {
  AstContext context;
  NormalisedText text = normalise(source.bytes, source.owner);
  std::optional<ast::Document> document =
      parseSource(source, text, extensions, context, sources, diagnostics);
  if (!document)
    return std::nullopt;
  FormattedText formatted = formatDocument(*document, text.text, options);
  // Offsets of another text are of no use: all of it is replaced.
  if (text.text != source.bytes)
    formatted.cuts = {{source.bytes.size(), formatted.text.size()}};
  return formatted;
}
