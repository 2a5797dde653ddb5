//===- AsciiText.cpp - Bytes mapped to bytes ------------------------------===//
//------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AsciiText.h"
#include "facet/Support/Simd/Simd.h"
#include <algorithm>

using namespace facet;
using namespace facet::lenses;

template <typename Case>
FACET_INLINE static bool mapBlocks(char *__restrict out,
                                   const char *__restrict text, size_t size,
                                   char from, char to) {
  while (size) {
    size_t block = std::min(size, caseBlock);
    unsigned char all = 0;
    if (from == to) {
      for (size_t i = 0; i < block; ++i) {
        all |= (unsigned char)text[i];
        out[i] = Case::map(text[i]);
      }
    } else {
      for (size_t i = 0; i < block; ++i) {
        all |= (unsigned char)text[i];
        char mapped = Case::map(text[i]);
        out[i] = mapped == from ? to : mapped;
      }
    }
    if (all >= 0x80)
      return false;
    out += block;
    text += block;
    size -= block;
  }
  return true;
}

FACET_INLINE static void replaceByte(char *__restrict out,
                                     const char *__restrict text, size_t size,
                                     char from, char to) {
  for (size_t i = 0; i < size; ++i)
    out[i] = text[i] == from ? to : text[i];
}

namespace facet::lenses {

template <>
bool mapAscii<AsciiToLower>(char *out, llvm::StringRef text, char from,
                            char to) {
  return onThisCpu<mapBlocks<AsciiToLower>>(out, text.data(), text.size(), from,
                                            to);
}

template <>
bool mapAscii<AsciiToUpper>(char *out, llvm::StringRef text, char from,
                            char to) {
  return onThisCpu<mapBlocks<AsciiToUpper>>(out, text.data(), text.size(), from,
                                            to);
}

void writeByteReplaced(char *out, llvm::StringRef text, char from, char to) {
  onThisCpu<replaceByte>(out, text.data(), text.size(), from, to);
}

} // namespace facet::lenses
