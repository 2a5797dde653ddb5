//===- Uri.cpp - URIs of documents ----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/Uri.h"
#include "facet/Support/PercentEncoding.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

static std::string percentDecoded(llvm::StringRef text) {
  std::string result;
  for (size_t i = 0; i != text.size(); ++i) {
    uint8_t byte;
    if (text[i] == '%' && i + 2 < text.size() &&
        llvm::tryGetHexFromNibbles(text[i + 1], text[i + 2], byte)) {
      result += char(byte);
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::optional<std::string> pathOfUri(llvm::StringRef uri) {
  if (!uri.consume_front_insensitive("file:"))
    return std::nullopt;
  // An authority is a host's name, which is this host's.
  if (uri.consume_front("//"))
    uri = uri.substr(std::min(uri.find('/'), uri.size()));
  if (!uri.starts_with("/"))
    return std::nullopt;
  return percentDecoded(
      uri.take_until([](char c) { return c == '?' || c == '#'; }));
}

std::string uriOfPath(llvm::StringRef path) {
  return "file://" + percentEncodedPath(path);
}

} // namespace facet::lsp
