//===- Tokens.h - The count of tokens ------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TOKENIZER_TOKENS_H
#define FACET_LIB_LENS_TOKENIZER_TOKENS_H

#include "Kernel.h"

namespace facet::lenses {

Result tokens(LensContext &context, Value input, Arguments args);
StateResult prepareTokens(LensContext &context, Arguments knownArgs);
bool tokensIsSafe(Arguments knownArgs);

inline constexpr LensParameter tokensParameters[] = {
    {"encoding", LensType::String, LensParameter::Presence::Default,
     Value::string("o200k_base")}};

inline constexpr Lens tokensLenses[] = {
    {"tokens",
     "the exact number of tokens, o200k_base or cl100k_base",
     LensType::String,
     LensResult::Int,
     tokensParameters,
     {1, 1},
     LensTotality::ByArguments,
     tokens,
     prepareTokens,
     tokensIsSafe},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TOKENIZER_TOKENS_H
