//===- CharacterSet.h - Sets of characters ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_PATTERN_CHARACTERSET_H
#define FACET_LIB_TARGET_PATTERN_CHARACTERSET_H

#include "facet/Support/Unicode/CaseFolding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace facet {

/// A set of Unicode code points.
class CharacterSet {
public:
  static constexpr uint32_t lastCodePoint = 0x10ffff;
  struct Range {
    uint32_t first, last;
    bool operator==(const Range &o) const {
      return first == o.first && last == o.last;
    }
  };

  CharacterSet() = default;
  explicit CharacterSet(llvm::ArrayRef<Range> all)
      : list(all.begin(), all.end()) {}
  static CharacterSet all() { return CharacterSet(Range{0, lastCodePoint}); }

  void add(uint32_t first, uint32_t last) { list.push_back({first, last}); }
  void add(const CharacterSet &o) { list.append(o.list.begin(), o.list.end()); }
  /// Adds the letters that differ from those of the set in case only.
  void addCaseVariants(const CaseFolding &folding);

  /// Sorts the ranges and joins those that touch.
  void normalise();
  /// Of a normal set.
  llvm::ArrayRef<Range> ranges() const { return list; }
  CharacterSet complement() const;
  bool isAll() const {
    return list.size() == 1 && list[0] == Range{0, lastCodePoint};
  }

private:
  llvm::SmallVector<Range, 4> list;
};

} // namespace facet

#endif // FACET_LIB_TARGET_PATTERN_CHARACTERSET_H
