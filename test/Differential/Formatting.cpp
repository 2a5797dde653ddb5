//===- Formatting.cpp - What formatting keeps -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Formatting.h"
#include "facet/Syntax/Formatter.h"
#include "facet/Syntax/Normalise.h"
#include "facet/Syntax/Parser.h"

namespace facet::differential {

namespace {
/// A text and its tree.
struct Parsed {
  explicit Parsed(llvm::StringRef written);
  /// The tree as JSON, without places.
  std::string tree() const;

  NormalisedText text;
  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  ast::Document document;
};
} // namespace

Parsed::Parsed(llvm::StringRef written) : text(normalise(written, nullptr)) {
  for (const NormalisationError &error : text.errors)
    diagnostics.report(error.kind, {}, {error.argument});
  FileId file = sources.addFile("generated.facet", text.text, text.owner);
  document = parse(file, sources, context, diagnostics);
}

std::string Parsed::tree() const {
  std::string json = astToJson(document, sources), result;
  // In a string the quotes would have backslashes.
  constexpr llvm::StringLiteral span = "\"span\":[";
  size_t from = 0;
  for (size_t at; (at = json.find(span.data(), from)) != std::string::npos;) {
    result.append(json, from, at - from);
    from = json.find(']', at);
  }
  return result + json.substr(from);
}

std::string formatted(llvm::StringRef document, unsigned width) {
  Parsed parsed(document);
  if (parsed.diagnostics.hasErrors())
    return document.str();
  FormatOptions options;
  options.width = width;
  return formatDocument(parsed.document, parsed.text.text, options).text;
}

std::string formattingDifference(llvm::StringRef document) {
  Parsed before(document);
  if (before.diagnostics.hasErrors())
    return "";
  for (unsigned width : {100u, 30u}) {
    std::string once = formatted(document, width);
    Parsed after(once);
    if (after.diagnostics.hasErrors() || after.tree() != before.tree())
      return "another tree after formatting:\n" + once;
    if (std::string twice = formatted(once, width); twice != once)
      return "formatted once:\n" + once + "\nformatted twice:\n" + twice;
  }
  return "";
}

} // namespace facet::differential
