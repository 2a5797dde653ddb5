//===- HostSettings.cpp - Where the lenses of a host are ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Host/HostSettings.h"
#include "llvm/ADT/Twine.h"

namespace facet {

std::string shownUrl(llvm::StringRef url) {
  auto [scheme, rest] = url.split("://");
  if (rest.empty())
    return "";
  rest = rest.take_until([](char c) { return c == '?' || c == '#'; });
  llvm::StringRef authority = rest.take_until([](char c) { return c == '/'; });
  llvm::StringRef path = rest.drop_front(authority.size());
  size_t user = authority.rfind('@');
  if (user != authority.npos)
    authority = authority.drop_front(user + 1);
  return (llvm::Twine(scheme) + "://" + authority + path).str();
}

} // namespace facet
