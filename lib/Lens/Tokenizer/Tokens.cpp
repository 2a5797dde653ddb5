//===- Tokens.cpp - The count of tokens -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Lens/Tokenizer/Tokenizer.h"

using namespace facet;

namespace facet::lenses {

Result tokens(LensContext &context, Value input, Arguments args) {
  auto encoding = parseEncoding(args[0].asString());
  if (!encoding)
    return context.fail(diag::LensUnknownEncoding, {brief(args[0])});
  if (!hasTokenizers())
    return context.fail(diag::LensNoTokenizers,
                        {encodingName(*encoding).str()});
  return Value::integerValue(countTokens(*encoding, input.asString()));
}

StateResult prepareTokens(LensContext &context, Arguments knownArgs) {
  if (knownArgs[0].isString() && !tokensIsSafe(knownArgs))
    return context.fail(diag::LensUnknownEncoding, {brief(knownArgs[0])});
  return std::unique_ptr<LensState>();
}

bool tokensIsSafe(Arguments knownArgs) {
  return knownArgs[0].isString() &&
         parseEncoding(knownArgs[0].asString()).has_value();
}

} // namespace facet::lenses
