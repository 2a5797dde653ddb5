//===- FusedLenses.h - The rows of the fused lenses -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_FUSEDLENSES_H
#define FACET_LIB_LENS_FUSEDLENSES_H

#include "Kernel.h"

namespace facet::lenses {

Result mapFirst(LensContext &context, Value input, Arguments args);
Result replaceLiteralLens(LensContext &context, Value input, Arguments args);
Result sortFirst(LensContext &context, Value input, Arguments args);
Result splitFirst(LensContext &context, Value input, Arguments args);
Result splitLast(LensContext &context, Value input, Arguments args);
Result splitLength(LensContext &context, Value input, Arguments args);
Result splitNth(LensContext &context, Value input, Arguments args);
Result textChain(LensContext &context, Value input, Arguments args);

StateResult prepareTextChain(LensContext &context, Arguments knownArgs);

/// The first argument is known to be a string with something in it.
bool literalIsSafe(Arguments args);
bool textChainIsSafe(Arguments args);

inline constexpr LensParameter fieldParameters[] = {
    {"field", LensType::String}};
inline constexpr LensParameter sortFirstParameters[] = {
    {"field", LensType::String}, {"desc", LensType::Bool}};
inline constexpr LensParameter separatorParameters[] = {
    {"separator", LensType::String}};
inline constexpr LensParameter splitNthParameters[] = {
    {"separator", LensType::String}, {"index", LensType::Int}};
inline constexpr LensParameter literalParameters[] = {
    {"literal", LensType::String}, {"replacement", LensType::String}};
inline constexpr LensParameter chainParameters[] = {{"stages", LensType::List}};

/// Sorted by name. Gas is at most what the calls in whose place they stand use:
/// that of the picking ones is what `split`, `map` or `sort_by` of one item and
/// the picking use together.
inline constexpr Lens fusedTable[] = {
    {"map_first",
     "map(field) |> first()",
     LensType::List,
     LensResult::Any,
     fieldParameters,
     {4, 0},
     LensTotality::Partial,
     mapFirst},
    {"replace_literal",
     "split(literal) |> join(replacement)",
     LensType::String,
     LensResult::String,
     literalParameters,
     {1, 1},
     LensTotality::ByArguments,
     replaceLiteralLens,
     nullptr,
     literalIsSafe},
    {"sort_first",
     "sort_by(field, desc) |> first()",
     LensType::List,
     LensResult::Any,
     sortFirstParameters,
     {4, 0},
     LensTotality::Partial,
     sortFirst},
    {"split_first",
     "split(separator) |> first()",
     LensType::String,
     LensResult::Any,
     separatorParameters,
     {3, 0},
     LensTotality::ByArguments,
     splitFirst,
     nullptr,
     literalIsSafe},
    {"split_last",
     "split(separator) |> last()",
     LensType::String,
     LensResult::Any,
     separatorParameters,
     {3, 0},
     LensTotality::ByArguments,
     splitLast,
     nullptr,
     literalIsSafe},
    {"split_length",
     "split(separator) |> length()",
     LensType::String,
     LensResult::Int,
     separatorParameters,
     {3, 0},
     LensTotality::ByArguments,
     splitLength,
     nullptr,
     literalIsSafe},
    {"split_nth",
     "split(separator) |> nth(index)",
     LensType::String,
     LensResult::Any,
     splitNthParameters,
     {3, 0},
     LensTotality::Partial,
     splitNth},
    {"text_chain",
     "several text lenses in one pass over the text",
     LensType::String,
     LensResult::String,
     chainParameters,
     {1, 1},
     LensTotality::ByArguments,
     textChain,
     prepareTextChain,
     textChainIsSafe},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_FUSEDLENSES_H
