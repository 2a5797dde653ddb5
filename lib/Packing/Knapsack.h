//===- Knapsack.h - What of all is best to keep -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The knapsack problem: items of the greatest value together that fit into a
// room. Results are the same on every machine.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PACKING_KNAPSACK_H
#define FACET_LIB_PACKING_KNAPSACK_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>
#include <vector>

namespace facet {

struct KnapsackItem {
  uint64_t size;
  /// From 1 to 2^63 - 1.
  uint64_t value;
};

inline constexpr size_t mostExactItems = 40;

/// Of at most `mostExactItems` items those which fit with the greatest value,
/// of such the greatest size, of such the first that has an item that another
/// has not. Looks at 2^20 sets of each half of the items at the most: some 50
/// ms and 4 MB (tens of microseconds where values and sizes differ).
std::vector<bool> chooseExactly(llvm::ArrayRef<KnapsackItem> items,
                                uint64_t room);

/// Of any number of items some which fit, whose value is within 0.1 % of the
/// greatest and not below that of the items of `known`, which fit.
/// O(n log n) and, where that is not enough, a look at 2^23 sets of items at
/// the most, some 100 ms and 100 MB; if that ends the search, the best so far,
/// which one item below, at the most, is worth less than the greatest.
std::vector<bool> chooseNearly(llvm::ArrayRef<KnapsackItem> items,
                               uint64_t room, std::vector<bool> known);

} // namespace facet

#endif // FACET_LIB_PACKING_KNAPSACK_H
