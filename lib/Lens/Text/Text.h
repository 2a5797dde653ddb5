//===- Text.h - Lenses on a text ------------------------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_TEXT_H
#define FACET_LIB_LENS_TEXT_TEXT_H

#include "Kernel.h"

namespace facet::lenses {

Result trim(LensContext &context, Value input, Arguments args);
Result lowercase(LensContext &context, Value input, Arguments args);
Result uppercase(LensContext &context, Value input, Arguments args);
Result capitalize(LensContext &context, Value input, Arguments args);
Result reverse(LensContext &context, Value input, Arguments args);
Result substring(LensContext &context, Value input, Arguments args);
Result truncate(LensContext &context, Value input, Arguments args);
Result concat(LensContext &context, Value input, Arguments args);
Result indent(LensContext &context, Value input, Arguments args);

bool indentIsSafe(Arguments args);
bool substringIsSafe(Arguments args);
bool truncateIsSafe(Arguments args);

using Presence = LensParameter::Presence;

inline constexpr LensParameter concatParameters[] = {
    {"other", LensType::String}};
inline constexpr LensParameter indentParameters[] = {{"level", LensType::Int}};
inline constexpr LensParameter substringParameters[] = {
    {"start", LensType::Int}, {"end", LensType::Int, Presence::Optional}};
inline constexpr LensParameter truncateParameters[] = {
    {"max", LensType::Int},
    {"suffix", LensType::String, Presence::Default, Value::string("")}};

inline constexpr Lens textLenses[] = {
    {"trim",
     "strips white space at both ends",
     LensType::String,
     LensResult::String,
     {},
     {1, 0},
     LensTotality::Total,
     trim},
    {"lowercase",
     "maps to lower case",
     LensType::String,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Total,
     lowercase},
    {"uppercase",
     "maps to upper case",
     LensType::String,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Total,
     uppercase},
    {"capitalize",
     "puts the first character into title case",
     LensType::String,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Total,
     capitalize},
    {"reverse",
     "turns the text round, by grapheme cluster",
     LensType::String,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Total,
     reverse},
    {"substring",
     "the code points from start up to end",
     LensType::String,
     LensResult::String,
     substringParameters,
     {1, 1},
     LensTotality::ByArguments,
     substring,
     nullptr,
     substringIsSafe},
    {"truncate",
     "cuts what is longer than max code points, suffix included",
     LensType::String,
     LensResult::String,
     truncateParameters,
     {1, 1},
     LensTotality::ByArguments,
     truncate,
     nullptr,
     truncateIsSafe},
    {"concat",
     "appends another text",
     LensType::String,
     LensResult::String,
     concatParameters,
     {1, 1},
     LensTotality::Total,
     concat},
    {"indent",
     "puts 2 x level spaces before every line that is not empty",
     LensType::String,
     LensResult::String,
     indentParameters,
     {1, 1},
     LensTotality::ByArguments,
     indent,
     nullptr,
     indentIsSafe},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_TEXT_H
