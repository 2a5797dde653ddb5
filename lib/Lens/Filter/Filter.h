//===- Filter.h - The lens filter ----------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_FILTER_FILTER_H
#define FACET_LIB_LENS_FILTER_FILTER_H

#include "Kernel.h"

namespace facet::lenses {

/// The query's language: FilterQuery.h.
Result filter(LensContext &context, Value input, Arguments args);
StateResult prepareFilter(LensContext &context, Arguments knownArgs);
bool filterIsSafe(Arguments knownArgs);

inline constexpr LensParameter filterParameters[] = {
    {"query", LensType::String}};

inline constexpr Lens filterLenses[] = {
    {"filter",
     "keeps the items for which a query holds",
     LensType::List,
     LensResult::List,
     filterParameters,
     {1, 1},
     LensTotality::ByArguments,
     filter,
     prepareFilter,
     filterIsSafe},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_FILTER_FILTER_H
