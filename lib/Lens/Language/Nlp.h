//===- Nlp.h - Lenses on natural language --------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LANGUAGE_NLP_H
#define FACET_LIB_LENS_LANGUAGE_NLP_H

#include "Kernel.h"

namespace facet::lenses {

/// Whole sentences of the text, in their order, within the limits; see
/// Summarize.cpp for the ranking.
Result summarize(LensContext &context, Value input, Arguments args);
bool summarizeIsSafe(Arguments knownArgs);

/// "positive", "neutral" or "negative"; see Sentiment.cpp for the rules.
Result sentiment(LensContext &context, Value input, Arguments args);

inline constexpr LensParameter summarizeParameters[] = {
    {"max_tokens", LensType::Int, LensParameter::Presence::Default,
     Value::integerValue(200)},
    {"max_bytes", LensType::Int, LensParameter::Presence::Optional}};

inline constexpr Lens nlpLenses[] = {
    {"summarize",
     "the sentences that say most, whole, within a limit",
     LensType::String,
     LensResult::String,
     summarizeParameters,
     {10, 4},
     LensTotality::ByArguments,
     summarize,
     nullptr,
     summarizeIsSafe},
    {"sentiment",
     "positive, neutral or negative, by a lexicon of English",
     LensType::String,
     LensResult::String,
     {},
     {10, 2},
     LensTotality::Total,
     sentiment},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LANGUAGE_NLP_H
