//===- LineStarts.cpp - Where lines begin ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/LineStarts.h"

namespace facet::lsp {

LineEnds::LineEnds(llvm::StringRef text)
    // By one character: that search is memchr's.
    : text(text), hasReturns(text.contains('\r')) {}

std::optional<uint32_t> LineEnds::behindNext(size_t at) const {
  at = hasReturns ? text.find_first_of("\r\n", at) : text.find('\n', at);
  if (at == llvm::StringRef::npos)
    return std::nullopt;
  return uint32_t(at + (text.substr(at).starts_with("\r\n") ? 2 : 1));
}

std::vector<uint32_t> lineStarts(llvm::StringRef text) {
  LineEnds ends(text);
  std::vector<uint32_t> starts{0};
  while (std::optional<uint32_t> next = ends.behindNext(starts.back()))
    starts.push_back(*next);
  return starts;
}

} // namespace facet::lsp
