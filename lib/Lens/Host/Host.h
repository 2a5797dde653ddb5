//===- Host.h - Lenses of the host (levels 1, 2) -------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// They have no kernel: the host implements them (docs/Language.md 1.9, 3.4).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_HOST_HOST_H
#define FACET_LIB_LENS_HOST_HOST_H

#include "Kernel.h"

namespace facet::lenses {

inline constexpr LensParameter llmCallParameters[] = {
    {"model", LensType::String, LensParameter::Presence::Optional},
    {"temperature", LensType::Number, LensParameter::Presence::Optional},
    {"max_tokens", LensType::Int, LensParameter::Presence::Optional}};
inline constexpr LensParameter embeddingParameters[] = {
    {"model", LensType::String, LensParameter::Presence::Optional}};
inline constexpr LensParameter ragSearchParameters[] = {
    {"index", LensType::String},
    {"top_k", LensType::Int, LensParameter::Presence::Default,
     Value::integerValue(5)}};

/// A row for a lens that the host computes, and that may fail.
constexpr Lens hostLens(llvm::StringRef name, llvm::StringRef summary,
                        LensType input, LensResult result,
                        llvm::ArrayRef<LensParameter> parameters, LensGas gas,
                        TrustLevel level) {
  Lens lens{
      name, summary, input, result, parameters, gas, LensTotality::Partial};
  lens.level = level;
  lens.effect = "external";
  return lens;
}

inline constexpr Lens hostLenses[] = {
    hostLens("llm_call", "a model's answer to the text", LensType::String,
             LensResult::String, llmCallParameters, {1000, 1},
             TrustLevel::Bounded),
    hostLens("embedding", "the vector of the text", LensType::String,
             LensResult::Numbers, embeddingParameters, {500, 1},
             TrustLevel::Bounded),
    hostLens("rag_search", "what an index holds about the text",
             LensType::String, LensResult::List, ragSearchParameters, {500, 1},
             TrustLevel::Bounded),
    hostLens("timestamp", "the time now, ISO 8601 in UTC", LensType::Any,
             LensResult::String, {}, {10, 0}, TrustLevel::Volatile),
    hostLens("random", "a random number from 0 up to 1", LensType::Any,
             LensResult::Float, {}, {10, 0}, TrustLevel::Volatile),
    hostLens("uuid", "a random UUID, version 4", LensType::Any,
             LensResult::String, {}, {10, 0}, TrustLevel::Volatile),
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_HOST_HOST_H
