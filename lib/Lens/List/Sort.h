//===- Sort.h - The lens sort_by ------------------------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LIST_SORT_H
#define FACET_LIB_LENS_LIST_SORT_H

#include "Kernel.h"

namespace facet::lenses {

Result sortBy(LensContext &context, Value input, Arguments args);
/// The item that `sort_by` would put first; the list is not empty. Linear time.
Result leastBy(LensContext &context, Value list, llvm::StringRef field,
               bool desc);

inline constexpr LensParameter sortByParameters[] = {
    {"field", LensType::String},
    {"desc", LensType::Bool, LensParameter::Presence::Default,
     Value::boolean(false)}};

inline constexpr Lens sortLenses[] = {
    {"sort_by",
     "sorts by a field of the items; equal items keep their order",
     LensType::List,
     LensResult::List,
     sortByParameters,
     {1, 1},
     LensTotality::Total,
     sortBy},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LIST_SORT_H
