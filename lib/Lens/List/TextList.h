//===- TextList.h - Lenses between texts and lists ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LIST_TEXTLIST_H
#define FACET_LIB_LENS_LIST_TEXTLIST_H

#include "Kernel.h"

namespace facet::lenses {

Result split(LensContext &context, Value input, Arguments args);
Result join(LensContext &context, Value input, Arguments args);

bool splitIsSafe(Arguments args);

inline constexpr LensParameter splitParameters[] = {
    {"separator", LensType::String}};
inline constexpr LensParameter joinParameters[] = {
    {"separator", LensType::String, LensParameter::Presence::Default,
     Value::string("")}};

inline constexpr Lens textListLenses[] = {
    {"split",
     "cuts the text at a literal separator",
     LensType::String,
     LensResult::Strings,
     splitParameters,
     {1, 1},
     LensTotality::ByArguments,
     split,
     nullptr,
     splitIsSafe},
    {"join",
     "the texts of the items with a separator between them",
     LensType::List,
     LensResult::String,
     joinParameters,
     {1, 1},
     LensTotality::Total,
     join},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LIST_TEXTLIST_H
