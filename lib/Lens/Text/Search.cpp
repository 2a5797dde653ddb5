//===- Search.cpp - Counting the places of a literal ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Search.h"

using namespace facet;
using namespace facet::lenses;

FACET_INLINE static void fillMasks(uint64_t *masks, size_t blocks,
                                   const char *text, char first,
                                   const char *ends, char last) {
  for (size_t i = 0; i != blocks; ++i)
    masks[i] =
        equalBytes64(text + 64 * i, first) & equalBytes64(ends + 64 * i, last);
}

size_t CandidateMasks::look(const char *text, size_t places) {
  size_t blocks = std::min(atOnce, places / 64);
  atOnce = std::min(2 * atOnce, most);
  onThisCpu<fillMasks>(+masks, blocks, text, first, text + distance, last);
  return blocks;
}

/// How many places have both bytes, the second right behind the first.
FACET_INLINE static size_t countPairs(const char *text, size_t places,
                                      char first, char second) {
  size_t count = 0, place = 0;
  for (; place + 64 <= places; place += 64)
    count += llvm::popcount(equalBytes64(text + place, first) &
                            equalBytes64(text + place + 1, second));
  for (; place < places; ++place)
    count += text[place] == first && text[place + 1] == second;
  return count;
}

FACET_INLINE static size_t countBytes(const char *text, size_t places,
                                      char byte) {
  size_t count = 0, place = 0;
  for (; place + 64 <= places; place += 64)
    count += llvm::popcount(equalBytes64(text + place, byte));
  for (; place < places; ++place)
    count += text[place] == byte;
  return count;
}

size_t facet::lenses::countLiteral(llvm::StringRef text,
                                   llvm::StringRef needle) {
  if (text.size() < needle.size())
    return 0;
  size_t places = text.size() - needle.size() + 1;
  if (needle.size() == 1)
    return onThisCpu<countBytes>(text.data(), places, needle[0]);
  // Places of two bytes that differ do not overlap.
  if (needle.size() == 2 && needle[0] != needle[1])
    return onThisCpu<countPairs>(text.data(), places, needle[0], needle[1]);
  size_t count = 0;
  forEachLiteral(text, needle, [&](size_t) { ++count; });
  return count;
}
