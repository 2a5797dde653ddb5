//===- Crypto.cpp - Message digests ---------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"

using namespace facet;

namespace facet::lenses {

Result hash(LensContext &context, Value input, Arguments args) {
  auto algorithm = parseHashAlgorithm(args[0].asString());
  if (!algorithm)
    return context.fail(diag::LensUnknownHash, {brief(args[0])});
  return makeString(context, hexDigest(*algorithm, input.asString()));
}

StateResult prepareHash(LensContext &context, Arguments knownArgs) {
  if (knownArgs[0].isString() && !hashIsSafe(knownArgs))
    return context.fail(diag::LensUnknownHash, {brief(knownArgs[0])});
  return std::unique_ptr<LensState>();
}

bool hashIsSafe(Arguments knownArgs) {
  return knownArgs[0].isString() &&
         parseHashAlgorithm(knownArgs[0].asString()).has_value();
}

} // namespace facet::lenses
