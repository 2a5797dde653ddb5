//===- BestSections.h - The sections that are worth most --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PACKING_BESTSECTIONS_H
#define FACET_LIB_PACKING_BESTSECTIONS_H

#include "facet/Packing/Layout.h"

namespace facet {

/// Which sections are kept whole (docs/Language.md 3.3, optimal): the critical
/// ones, and of the flexible ones those which fit into the room with the
/// greatest sum of priorities, each counted as 1 at least.
std::vector<bool> chooseSections(llvm::ArrayRef<LayoutSection> sections,
                                 uint64_t room);

} // namespace facet

#endif // FACET_LIB_PACKING_BESTSECTIONS_H
