//===- FormatLine.h - A logical line, and its layout ---------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A logical line is an entry, an item, a function or the head of a facet, with
// all lines over which its brackets and its pipeline run. Line breaks within it
// mean nothing, so it is laid out by its tokens: on one line if it fits and no
// comment stands in it; else its pipeline is broken before each `|>`, and
// brackets that do not fit have each element on a line of its own.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SYNTAX_FORMATLINE_H
#define FACET_LIB_SYNTAX_FORMATLINE_H

#include "Lexer.h"
#include <string>
#include <vector>

namespace facet {

struct FormatToken {
  TokenKind kind;
  llvm::StringRef text;
  /// Text that is taken as it is: a type, an assertion.
  bool isOpaque = false;
  /// Comments on lines of their own before the token, from `firstComment` on.
  uint32_t firstComment = 0, commentCount = 0;
  /// The comment behind the token on its line; empty if there is none.
  llvm::StringRef trailing{};
  /// The number of the bracket that belongs to this one; 0 for other tokens.
  uint32_t match = 0;
};

/// The tokens of one logical line.
struct FormatLine {
  std::vector<FormatToken> tokens;
  std::vector<llvm::StringRef> comments;
  /// Column of the first token.
  uint32_t indent = 0;

  void clear();
};

/// Appends the line, without a final LF. `width`: FormatOptions::width.
void layOut(const FormatLine &line, unsigned width, std::string &out);

} // namespace facet

#endif // FACET_LIB_SYNTAX_FORMATLINE_H
