//===- CharacterSet.cpp - Sets of characters ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pattern/CharacterSet.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

void CharacterSet::addCaseVariants(const CaseFolding &folding) {
  normalise();
  llvm::SmallVector<uint32_t, 16> found;
  for (Range range : list)
    folding.forEachVariant(range.first, range.last,
                           [&](uint32_t c) { found.push_back(c); });
  for (uint32_t c : found)
    add(c, c);
  normalise();
}

void CharacterSet::normalise() {
  llvm::sort(list, [](Range a, Range b) { return a.first < b.first; });
  size_t kept = 0;
  for (Range range : list) {
    if (kept && range.first <= list[kept - 1].last + 1)
      list[kept - 1].last = std::max(list[kept - 1].last, range.last);
    else
      list[kept++] = range;
  }
  list.truncate(kept);
}

CharacterSet CharacterSet::complement() const {
  CharacterSet others;
  uint32_t next = 0;
  for (Range range : list) {
    if (range.first > next)
      others.add(next, range.first - 1);
    next = range.last + 1;
  }
  if (next <= lastCodePoint)
    others.add(next, lastCodePoint);
  return others;
}

} // namespace facet
