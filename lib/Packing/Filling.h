//===- Filling.h - Room that is given back ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PACKING_FILLING_H
#define FACET_LIB_PACKING_FILLING_H

#include "facet/Packing/Layout.h"
#include "llvm/ADT/SmallVector.h"

namespace facet {

/// A section that gave way, and the size of its original text.
struct ShortenedSection {
  size_t section;
  uint64_t size;
};

using ShortenedSections = llvm::SmallVector<ShortenedSection, 0>;

/// Gives sections that gave way what is free (docs/Language.md 3.3, fill): grow
/// descending, priority descending, shrink ascending, source order, turns of a
/// history newest first. Linear where a few take all of the room, else
/// O(n log n).
void fillRoom(llvm::MutableArrayRef<LayoutSection> sections, uint64_t room,
              ShortenedSections shortened, const LayoutTexts &texts,
              const PackingRules &rules);

} // namespace facet

#endif // FACET_LIB_PACKING_FILLING_H
