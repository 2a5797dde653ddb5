//===- CheckUnicode.cpp - Which Unicode do the libraries have? ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Run when the build is configured; status 0: Unicode 15.0. ICU says its
// version; RE2 does not, so it is shown a letter of this version and one of the
// next.
//
//===----------------------------------------------------------------------===//

#include <cstring>
#include <re2/re2.h>
#include <unicode/uchar.h>

int main() {
  bool isIcuRight = std::strcmp(U_UNICODE_VERSION, "15.0") == 0;
  bool knowsThis = RE2::FullMatch("\xf0\x91\xbc\x84", "\\p{L}"); // U+11F04
  bool knowsNext = RE2::FullMatch("\xf0\xae\xaf\xb0", "\\p{L}"); // U+2EBF0
  return isIcuRight && knowsThis && !knowsNext ? 0 : 1;
}
