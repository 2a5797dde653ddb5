//===- Regex.h - Lenses with regular expressions -------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_REGEX_H
#define FACET_LIB_LENS_TEXT_REGEX_H

#include "Kernel.h"

namespace facet::lenses {

/// `replace` follows RE2's GlobalReplace: all matches from the left, without
/// overlaps; an empty match right after another match does not count. In the
/// replacement `$0` is the match, `$1` to `$99` are groups (two digits where
/// there is such a group, else one), `$$` is `$`; any other `$` stands for
/// itself. A group that took no part in the match is empty.
Result replace(LensContext &context, Value input, Arguments args);
StateResult prepareReplace(LensContext &context, Arguments knownArgs);
bool replaceIsSafe(Arguments knownArgs);

Result regexMatch(LensContext &context, Value input, Arguments args);
StateResult prepareRegexMatch(LensContext &context, Arguments knownArgs);
bool regexMatchIsSafe(Arguments knownArgs);

inline constexpr LensParameter replaceParameters[] = {
    {"pattern", LensType::String}, {"replacement", LensType::String}};
inline constexpr LensParameter regexMatchParameters[] = {
    {"pattern", LensType::String}};

inline constexpr Lens regexLenses[] = {
    {"replace",
     "replaces all matches of a pattern (RE2)",
     LensType::String,
     LensResult::String,
     replaceParameters,
     {1, 1},
     LensTotality::ByArguments,
     replace,
     prepareReplace,
     replaceIsSafe},
    {"regex_match",
     "says whether a pattern (RE2) matches somewhere",
     LensType::String,
     LensResult::Bool,
     regexMatchParameters,
     {1, 1},
     LensTotality::ByArguments,
     regexMatch,
     prepareRegexMatch,
     regexMatchIsSafe},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_REGEX_H
