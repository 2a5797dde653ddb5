//===- Map.h - Lenses on maps --------------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_MAP_MAP_H
#define FACET_LIB_LENS_MAP_MAP_H

#include "Kernel.h"

namespace facet::lenses {

Result keys(LensContext &context, Value input, Arguments args);
Result values(LensContext &context, Value input, Arguments args);
Result mapField(LensContext &context, Value input, Arguments args);
Result merge(LensContext &context, Value input, Arguments args);
Result pick(LensContext &context, Value input, Arguments args);
Result omit(LensContext &context, Value input, Arguments args);
Result defaultTo(LensContext &context, Value input, Arguments args);

inline constexpr LensParameter mapParameters[] = {{"field", LensType::String}};
inline constexpr LensParameter mergeParameters[] = {{"other", LensType::Map}};
inline constexpr LensParameter keysParameters[] = {{"keys", LensType::Strings}};
inline constexpr LensParameter defaultParameters[] = {{"value", LensType::Any}};

inline constexpr Lens mapLenses[] = {
    {"keys",
     "the keys of a map, in its order",
     LensType::Map,
     LensResult::Strings,
     {},
     {1, 1},
     LensTotality::Total,
     keys},
    {"values",
     "the values of a map, in its order",
     LensType::Map,
     LensResult::List,
     {},
     {1, 1},
     LensTotality::Total,
     values},
    {"map",
     "one field of each item; a missing field fails",
     LensType::List,
     LensResult::List,
     mapParameters,
     {1, 1},
     LensTotality::Partial,
     mapField},
    {"merge",
     "adds the entries of another map, which win",
     LensType::Map,
     LensResult::Map,
     mergeParameters,
     {1, 1},
     LensTotality::Total,
     merge},
    {"pick",
     "the entries with these keys, in the order of the map",
     LensType::Map,
     LensResult::Map,
     keysParameters,
     {1, 1},
     LensTotality::Total,
     pick},
    {"omit",
     "the entries without these keys, in the order of the map",
     LensType::Map,
     LensResult::Map,
     keysParameters,
     {1, 1},
     LensTotality::Total,
     omit},
    {"default",
     "another value in the place of null",
     LensType::Any,
     LensResult::Any,
     defaultParameters,
     {1, 0},
     LensTotality::Total,
     defaultTo},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_MAP_MAP_H
