//===- AsciiText.h - Bytes mapped to bytes -------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_ASCIITEXT_H
#define FACET_LIB_LENS_TEXT_ASCIITEXT_H

#include "facet/Support/Unicode/AsciiCase.h"
#include "llvm/ADT/StringRef.h"

namespace facet::lenses {

/// Bytes looked at in one go: long enough for vectors, short enough to stop
/// soon.
constexpr size_t caseBlock = 512;

/// Maps the bytes, and replaces one byte of the result by another; false if
/// they are not all ASCII.
template <typename Case>
bool mapAscii(char *out, llvm::StringRef text, char from = 0, char to = 0);
template <>
bool mapAscii<AsciiToLower>(char *out, llvm::StringRef text, char from,
                            char to);
template <>
bool mapAscii<AsciiToUpper>(char *out, llvm::StringRef text, char from,
                            char to);

/// Writes the text with one byte replaced by another.
void writeByteReplaced(char *out, llvm::StringRef text, char from, char to);

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_ASCIITEXT_H
