//===- List.h - Lenses on a list ------------------------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LIST_LIST_H
#define FACET_LIB_LENS_LIST_LIST_H

#include "Kernel.h"

namespace facet::lenses {

Result first(LensContext &context, Value input, Arguments args);
Result last(LensContext &context, Value input, Arguments args);
Result nth(LensContext &context, Value input, Arguments args);
Result slice(LensContext &context, Value input, Arguments args);
Result take(LensContext &context, Value input, Arguments args);
Result skip(LensContext &context, Value input, Arguments args);
Result unique(LensContext &context, Value input, Arguments args);
Result flatten(LensContext &context, Value input, Arguments args);
Result length(LensContext &context, Value input, Arguments args);
Result ensureList(LensContext &context, Value input, Arguments args);

bool sliceIsSafe(Arguments args);
bool countIsSafe(Arguments args);

inline constexpr LensParameter nthParameters[] = {{"index", LensType::Int}};
inline constexpr LensParameter sliceParameters[] = {
    {"start", LensType::Int},
    {"end", LensType::Int, LensParameter::Presence::Optional}};
inline constexpr LensParameter countParameters[] = {{"n", LensType::Int}};

inline constexpr Lens listLenses[] = {
    {"first",
     "the first item; an empty list fails",
     LensType::List,
     LensResult::Any,
     {},
     {1, 0},
     LensTotality::Partial,
     first},
    {"last",
     "the last item; an empty list fails",
     LensType::List,
     LensResult::Any,
     {},
     {1, 0},
     LensTotality::Partial,
     last},
    {"nth",
     "the item at an index, from 0; out of range fails",
     LensType::List,
     LensResult::Any,
     nthParameters,
     {1, 0},
     LensTotality::Partial,
     nth},
    {"slice",
     "the items from start up to end",
     LensType::List,
     LensResult::List,
     sliceParameters,
     {1, 0},
     LensTotality::ByArguments,
     slice,
     nullptr,
     sliceIsSafe},
    {"take",
     "the first n items",
     LensType::List,
     LensResult::List,
     countParameters,
     {1, 0},
     LensTotality::ByArguments,
     take,
     nullptr,
     countIsSafe},
    {"skip",
     "all but the first n items",
     LensType::List,
     LensResult::List,
     countParameters,
     {1, 0},
     LensTotality::ByArguments,
     skip,
     nullptr,
     countIsSafe},
    {"unique",
     "drops items that are equal to an earlier one",
     LensType::List,
     LensResult::List,
     {},
     {1, 1},
     LensTotality::Total,
     unique},
    {"flatten",
     "puts the items of inner lists in the place of the lists",
     LensType::List,
     LensResult::List,
     {},
     {1, 1},
     LensTotality::Total,
     flatten},
    {"length",
     "items of a list, entries of a map, code points of a text",
     LensType::Sized,
     LensResult::Int,
     {},
     {1, 1},
     LensTotality::Total,
     length},
    {"ensure_list",
     "a list as it is, anything else as the only item of one",
     LensType::Any,
     LensResult::List,
     {},
     {1, 0},
     LensTotality::Total,
     ensureList},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LIST_LIST_H
