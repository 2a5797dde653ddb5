//===- LineStarts.cpp - Where lines begin ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/LineStarts.h"

namespace facet::lsp {

std::vector<uint32_t> lineStarts(llvm::StringRef text) {
  std::vector<uint32_t> starts{0};
  for (size_t at = text.find_first_of("\r\n"); at != llvm::StringRef::npos;
       at = text.find_first_of("\r\n", at)) {
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    starts.push_back(uint32_t(at));
  }
  return starts;
}

} // namespace facet::lsp
