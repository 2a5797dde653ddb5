//===- JsonLenses.h - Lenses that write and read JSON --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_MAP_JSONLENSES_H
#define FACET_LIB_LENS_MAP_JSONLENSES_H

#include "Kernel.h"

namespace facet::lenses {

Result json(LensContext &context, Value input, Arguments args);
Result jsonParse(LensContext &context, Value input, Arguments args);

bool jsonIsSafe(Arguments args);

inline constexpr LensParameter jsonParameters[] = {
    {"indent", LensType::Int, LensParameter::Presence::Default,
     Value::integerValue(0)}};

inline constexpr Lens jsonLenses[] = {
    {"json",
     "writes JSON: canonical, or indented and in the order of the maps",
     LensType::Any,
     LensResult::String,
     jsonParameters,
     {1, 1},
     LensTotality::ByArguments,
     json,
     nullptr,
     jsonIsSafe},
    {"json_parse",
     "reads JSON",
     LensType::String,
     LensResult::Any,
     {},
     {1, 1},
     LensTotality::Partial,
     jsonParse},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_MAP_JSONLENSES_H
