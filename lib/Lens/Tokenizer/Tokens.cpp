//===- Tokens.cpp - Lenses on the tokens of a text ------------------------===//
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

/// The encoding that an argument names, whose vocabulary this program has.
static llvm::FailureOr<Encoding>
usableEncoding(LensContext &context, llvm::StringRef lens, Value name) {
  auto encoding = parseEncoding(name.asString());
  if (!encoding)
    return context.fail(diag::LensUnknownEncoding, {brief(name), lens.str()});
  if (!hasTokenizers())
    return context.fail(diag::LensNoTokenizers,
                        {encodingName(*encoding).str()});
  return *encoding;
}

static bool isKnownEncoding(Value name) {
  return name.isString() && parseEncoding(name.asString()).has_value();
}

/// Refuses a literal that is no encoding.
static StateResult prepareEncoding(LensContext &context, llvm::StringRef lens,
                                   Value name) {
  if (name.isString() && !isKnownEncoding(name))
    return context.fail(diag::LensUnknownEncoding, {brief(name), lens.str()});
  return std::unique_ptr<LensState>();
}

//===----------------------------------------------------------------------===//
// tokens
//===----------------------------------------------------------------------===//

Result tokens(LensContext &context, Value input, Arguments args) {
  auto encoding = usableEncoding(context, "tokens", args[0]);
  if (failed(encoding))
    return llvm::failure();
  return Value::integerValue(countTokens(*encoding, input.asString()));
}

StateResult prepareTokens(LensContext &context, Arguments knownArgs) {
  return prepareEncoding(context, "tokens", knownArgs[0]);
}

bool tokensIsSafe(Arguments knownArgs) { return isKnownEncoding(knownArgs[0]); }

//===----------------------------------------------------------------------===//
// truncate_tokens
//===----------------------------------------------------------------------===//

Result truncateTokens(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "truncate_tokens", "max", args[0])))
    return llvm::failure();
  auto encoding = usableEncoding(context, "truncate_tokens", args[1]);
  if (failed(encoding))
    return llvm::failure();
  llvm::StringRef text = input.asString(), suffix = args[2].asString();
  size_t max = args[0].asInt();
  if (offsetOfToken(*encoding, text, max) == text.size())
    return input;
  // A suffix longer than max is cut itself.
  suffix = takeTokens(*encoding, suffix, max);
  text = takeTokens(*encoding, text, max, suffix);
  return concat(context, Value::string(text), Value::string(suffix));
}

StateResult prepareTruncateTokens(LensContext &context, Arguments knownArgs) {
  return prepareEncoding(context, "truncate_tokens", knownArgs[1]);
}

bool truncateTokensIsSafe(Arguments knownArgs) {
  return isKnownNonNegative(knownArgs[0]) && isKnownEncoding(knownArgs[1]);
}

} // namespace facet::lenses
