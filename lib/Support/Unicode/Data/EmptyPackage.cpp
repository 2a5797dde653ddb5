//===- EmptyPackage.cpp - ICU's data, without contents --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// ICU looks for its data under one symbol. This is what its own "stubdata" has
// there. A program that links libicudata.a before this library has that
// instead.
//
//===----------------------------------------------------------------------===//

#include <unicode/udata.h>
#include <unicode/utypes.h>

namespace {
/// A package of ICU's format "ToCP", without contents.
struct EmptyPackage {
  uint16_t headerSize;
  uint8_t magic[2];
  UDataInfo info;
  char padding[8];
  uint32_t count, reserved;
  uint32_t contents[4];
};
} // namespace

extern "C" U_EXPORT const EmptyPackage U_ICUDATA_ENTRY_POINT;
alignas(16) const EmptyPackage U_ICUDATA_ENTRY_POINT = {32,
                                                        {0xda, 0x27},
                                                        {sizeof(UDataInfo),
                                                         0,
                                                         U_IS_BIG_ENDIAN,
                                                         U_CHARSET_FAMILY,
                                                         sizeof(char16_t),
                                                         0,
                                                         {'T', 'o', 'C', 'P'},
                                                         {1, 0, 0, 0},
                                                         {0, 0, 0, 0}},
                                                        {},
                                                        0,
                                                        0,
                                                        {}};
