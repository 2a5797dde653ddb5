//===- Url.cpp - Percent-encoding (RFC 3986) ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include <array>
#include <string_view>

using namespace facet;

namespace facet::lenses {

static constexpr std::array<bool, 256> unreserved = [] {
  std::array<bool, 256> table{};
  for (char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789-._~"))
    table[(unsigned char)c] = true;
  return table;
}();

static bool isUnreserved(char c) { return unreserved[(unsigned char)c]; }

Result urlEncode(LensContext &context, Value input, Arguments) {
  llvm::StringRef text = input.asString();
  uint64_t escapes = text.size() - llvm::count_if(text, isUnreserved);
  if (escapes == 0)
    return input;
  TextBuilder result(context, text.size() + 2 * escapes);
  if (!result.ok())
    return context.outOfMemory();
  for (char c : text) {
    if (isUnreserved(c)) {
      result.append(c);
      continue;
    }
    result.append('%');
    result.append(llvm::hexdigit((unsigned char)c >> 4));
    result.append(llvm::hexdigit(c & 15));
  }
  return result.finish();
}

static bool isEscape(llvm::StringRef text) {
  return text.size() == 3 && llvm::isHexDigit(text[1]) &&
         llvm::isHexDigit(text[2]);
}

Result urlDecode(LensContext &context, Value input, Arguments) {
  llvm::StringRef text = input.asString();
  uint64_t escapes = text.count('%');
  if (escapes == 0)
    return input;
  // Before anything is made: 2 bytes less for each escape, if all are good.
  for (size_t at = text.find('%'); at != llvm::StringRef::npos;
       at = text.find('%', at + 1)) {
    llvm::StringRef escape = text.substr(at, 3);
    if (isEscape(escape))
      continue;
    escape = text.slice(at, floorBoundary(text, at + escape.size()));
    return context.fail(diag::LensBadEscape,
                        {brief(Value::string(escape)), llvm::utostr(at)});
  }

  TextBuilder result(context, text.size() - 2 * escapes);
  if (!result.ok())
    return context.outOfMemory();
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      result.append(text[at]);
      continue;
    }
    result.append(char(llvm::hexFromNibbles(text[at + 1], text[at + 2])));
    at += 2;
  }
  Value decoded = result.finish();
  if (findInvalidUtf8(decoded.asString()))
    return context.fail(diag::LensDecodedNotUtf8);
  return decoded;
}

} // namespace facet::lenses
