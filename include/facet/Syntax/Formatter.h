//===- Formatter.h - The canonical layout of a document ------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SYNTAX_FORMATTER_H
#define FACET_SYNTAX_FORMATTER_H

#include "facet/Syntax/Ast.h"
#include <string>
#include <utility>
#include <vector>

namespace facet {

struct FormatOptions {
  /// Code points that a line should not exceed; what cannot be broken (a
  /// string, a type, an assertion) may.
  unsigned width = 100;
  /// Lines to format, from 1, both included; what stands in others stays.
  unsigned firstLine = 1, lastLine = ~0u;
};

/// A text in canonical layout.
struct FormattedText {
  std::string text;
  /// Whole lines of the source up to `first` are whole lines of `text` up to
  /// `second` (byte offsets, both growing): where a difference can be cut.
  std::vector<std::pair<uint32_t, uint32_t>> cuts;
};

/// Lays the normalised text of a document out anew (docs/Formatting.md). The
/// document must have been parsed without errors; the result has the same
/// syntax tree and the same comments, and formatting it changes nothing. Linear
/// time; recursion bounded by `maxNesting`.
FormattedText formatDocument(const ast::Document &document,
                             llvm::StringRef text,
                             const FormatOptions &options = {});

} // namespace facet

#endif // FACET_SYNTAX_FORMATTER_H
