//===- CaseFolding.h - Letters that differ in case only ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_UNICODE_CASEFOLDING_H
#define FACET_SUPPORT_UNICODE_CASEFOLDING_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include <cstdint>
#include <utility>
#include <vector>

namespace facet {

/// The simple case folding of Unicode, without its Turkic part: which code
/// points a search that ignores case takes for one. Making it visits all
/// letters; asking it is cheap.
class CaseFolding {
public:
  CaseFolding();

  /// Calls `visit` with every other code point that the folding takes for one
  /// of those from `first` to `last`, in no order and some perhaps twice.
  void forEachVariant(uint32_t first, uint32_t last,
                      llvm::function_ref<void(uint32_t)> visit) const;

private:
  /// {code point, what stands for it and its variants}, and the same the other
  /// way round; both sorted, of code points with variants only.
  std::vector<std::pair<uint32_t, uint32_t>> folds, members;
};

} // namespace facet

#endif // FACET_SUPPORT_UNICODE_CASEFOLDING_H
