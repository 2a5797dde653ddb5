//===- BestSections.cpp - The sections that are worth most ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BestSections.h"
#include "GivingWay.h"
#include "Knapsack.h"
#include <algorithm>

namespace facet {

/// Which of the items `standard` would keep whole without strategies.
static std::vector<bool> keptByStandard(llvm::ArrayRef<LayoutSection> sections,
                                        llvm::ArrayRef<size_t> numbers,
                                        uint64_t room) {
  GivingWay giving(sections);
  uint64_t total = giving.total() - giving.critical();
  std::vector<bool> givesWay(sections.size());
  if (total > room) {
    giving.find(total - room);
    for (size_t number : giving.unsorted())
      givesWay[number] = true;
  }
  std::vector<bool> isKept;
  isKept.reserve(numbers.size());
  for (size_t number : numbers)
    isKept.push_back(!givesWay[number]);
  return isKept;
}

std::vector<bool> chooseSections(llvm::ArrayRef<LayoutSection> sections,
                                 uint64_t room) {
  std::vector<bool> isKept(sections.size(), true);
  std::vector<KnapsackItem> items;
  std::vector<size_t> numbers;
  for (size_t i = 0; i != sections.size(); ++i) {
    const LayoutSection &section = sections[i];
    if (section.isCritical())
      continue;
    items.push_back(
        {section.size, uint64_t(std::max<int64_t>(section.priority, 1))});
    numbers.push_back(i);
  }
  std::vector<bool> chosen =
      items.size() <= mostExactItems
          ? chooseExactly(items, room)
          : chooseNearly(items, room, keptByStandard(sections, numbers, room));
  for (size_t i = 0; i != numbers.size(); ++i)
    isKept[numbers[i]] = chosen[i];
  return isKept;
}

} // namespace facet
