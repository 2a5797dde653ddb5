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

namespace facet {

using SectionNumbers = llvm::SmallVector<size_t, 0>;

/// The shortest run of flexible sections, in the order in which they give way,
/// whose sizes sum up to what is missing: in that order, or only the last of
/// them last. Expected linear time.
SectionNumbers selectGivingWay(llvm::ArrayRef<LayoutSection> sections,
                               uint64_t missing, bool isSorted);

} // namespace facet

#endif // FACET_LIB_PACKING_GIVINGWAY_H
