//===- Crypto.h - Message digests ----------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_CRYPTO_H
#define FACET_LIB_LENS_TEXT_CRYPTO_H

#include "Kernel.h"

namespace facet::lenses {

Result hash(LensContext &context, Value input, Arguments args);
StateResult prepareHash(LensContext &context, Arguments knownArgs);
bool hashIsSafe(Arguments knownArgs);

inline constexpr LensParameter hashParameters[] = {
    {"algorithm", LensType::String, LensParameter::Presence::Default,
     Value::string("sha256")}};

inline constexpr Lens cryptoLenses[] = {
    {"hash",
     "the digest of the text's bytes, in hexadecimal",
     LensType::String,
     LensResult::String,
     hashParameters,
     {1, 1},
     LensTotality::ByArguments,
     hash,
     prepareHash,
     hashIsSafe},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_CRYPTO_H
