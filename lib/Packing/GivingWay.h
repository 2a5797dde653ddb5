//===- GivingWay.h - Which sections give way --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PACKING_GIVINGWAY_H
#define FACET_LIB_PACKING_GIVINGWAY_H

#include "facet/Packing/Layout.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace facet {

using SectionNumbers = llvm::SmallVector<size_t, 0>;

/// The place of a flexible section in the order in which sections give way:
/// priority ascending, shrink descending, source order.
struct Rank {
  int64_t priority;
  /// Greater for a smaller shrink.
  uint64_t rigidity;
  size_t section;
  uint64_t size;

  bool operator<(const Rank &o) const;
};

/// Finds the shortest run of flexible sections, in the order in which they give
/// way, whose sizes sum up to what is missing: by distribution, each time over
/// the values of what is still undecided, so that nothing is compared in vain
/// and every section is looked at a few times. Expected linear time.
class GivingWay {
public:
  explicit GivingWay(llvm::ArrayRef<LayoutSection> sections);

  /// Sizes of all sections, and of the critical ones.
  uint64_t total() const { return totalSize; }
  uint64_t critical() const { return criticalSize; }

  /// Finds the run; once. The flexible sections have what is missing.
  void find(uint64_t missing);

  /// The bucket of each section, by number: what is in one below the border is
  /// in the run, and not the last of it. Empty if there are few sections.
  llvm::ArrayRef<uint16_t> buckets() const { return bucketOf; }
  unsigned border() const { return firstUndecided; }
  /// That no flexible section has a strategy or media; false if it is unknown.
  bool arePlain() const { return isPlain; }
  /// Those of the run in no bucket below the border, the greatest of all last.
  llvm::ArrayRef<size_t> others() const { return rest; }

  /// The whole run in some order, but the greatest last.
  SectionNumbers unsorted() const;
  /// The whole run in its order.
  SectionNumbers sorted() const;

private:
  static constexpr size_t few = 32;
  static constexpr unsigned bucketBits = 10;
  static constexpr unsigned bucketCount = 1 << bucketBits;

  static unsigned shiftOf(uint64_t range);
  uint64_t distribute(int64_t base, unsigned shift);
  void redistribute();
  void narrowAll(uint64_t &missing);
  bool narrow(unsigned part, uint64_t &missing);

  llvm::ArrayRef<LayoutSection> sections;
  uint64_t totalSize = 0, criticalSize = 0;
  bool isPlain = false;
  /// The buckets are not those of the priorities yet.
  bool isCrowded = false;
  llvm::SmallVector<uint16_t, 0> bucketOf;
  /// Sizes of the sections in each bucket; critical ones are in the last. Not
  /// on the stack, which most documents need little of.
  std::vector<uint64_t> bucketSizes;
  unsigned firstUndecided = 0;
  std::vector<Rank> undecided;
  SectionNumbers rest;
};

} // namespace facet

#endif // FACET_LIB_PACKING_GIVINGWAY_H
