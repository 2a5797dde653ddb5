//===- CaseFolding.cpp - Letters that differ in case only -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Unicode/CaseFolding.h"
#include "llvm/ADT/STLExtras.h"
#include <unicode/uchar.h>

namespace facet {

CaseFolding::CaseFolding() {
  // No letter beyond the first two planes has a case.
  constexpr uint32_t endOfLetters = 0x20000;
  for (uint32_t c = 0; c != endOfLetters; ++c)
    if (auto fold = uint32_t(u_foldCase(UChar32(c), U_FOLD_CASE_DEFAULT));
        fold != c) {
      folds.push_back({c, fold});
      folds.push_back({fold, fold});
    }
  llvm::sort(folds);
  folds.erase(llvm::unique(folds), folds.end());
  for (auto [member, fold] : folds)
    members.push_back({fold, member});
  llvm::sort(members);
}

void CaseFolding::forEachVariant(
    uint32_t first, uint32_t last,
    llvm::function_ref<void(uint32_t)> visit) const {
  for (auto at = llvm::lower_bound(folds, std::pair(first, uint32_t(0)));
       at != folds.end() && at->first <= last; ++at) {
    auto one = llvm::lower_bound(members, std::pair(at->second, uint32_t(0)));
    for (; one != members.end() && one->first == at->second; ++one)
      if (one->second < first || one->second > last)
        visit(one->second);
  }
}

} // namespace facet
