//===- AsciiCase.h - The case of ASCII letters ---------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_UNICODE_ASCIICASE_H
#define FACET_SUPPORT_UNICODE_ASCIICASE_H

namespace facet {

/// Maps the ASCII letters that begin at `First` to the other case, and leaves
/// all other bytes. Without branches, so that loops over it are vectorised.
template <char First> struct AsciiCase {
  static constexpr char first = First;
  static bool changes(unsigned char c) {
    return static_cast<unsigned char>(c - First) < 26;
  }
  static char map(unsigned char c) { return char(c ^ (changes(c) << 5)); }
};
using AsciiToLower = AsciiCase<'A'>;
using AsciiToUpper = AsciiCase<'a'>;

} // namespace facet

#endif // FACET_SUPPORT_UNICODE_ASCIICASE_H
