//===- PercentEncoding.cpp - Bytes as %XX ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/PercentEncoding.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

std::string facet::percentEncoded(llvm::StringRef text,
                                  llvm::function_ref<bool(char)> isPlain) {
  std::string out;
  for (char c : text) {
    if (isPlain(c))
      out += c;
    else
      out += "%" + llvm::toHex(llvm::StringRef(&c, 1), /*LowerCase=*/false);
  }
  return out;
}

bool facet::isUnreserved(char c) {
  return llvm::isAlnum(c) || llvm::StringRef("-._~").contains(c);
}

std::string facet::percentEncodedPath(llvm::StringRef path) {
  return percentEncoded(path,
                        [](char c) { return c == '/' || isUnreserved(c); });
}
