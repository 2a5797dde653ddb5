//===- SourceTokens.h - The parts of a text that have colours ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_VIEWS_SOURCETOKENS_H
#define FACET_LIB_TOOLING_VIEWS_SOURCETOKENS_H

#include "facet/Pipeline/Compilation.h"

namespace facet::views {

/// A range of bytes of the text, which ranges do not share.
struct SourceToken {
  enum class Kind : uint8_t {
    /// `@user`, `@input`.
    Keyword,
    Key,
    String,
    Number,
    Reference,
    Lens,
    Comment
  };
  uint32_t begin = 0, end = 0;
  Kind kind = Kind::Keyword;
};

/// "t-keyword" …: the class of its element.
llvm::StringRef tokenClass(SourceToken::Kind kind);

/// Those of the root document, in order, from its syntax tree.
std::vector<SourceToken> tokensOf(const Compilation &compilation);

} // namespace facet::views

#endif // FACET_LIB_TOOLING_VIEWS_SOURCETOKENS_H
