//===- Provider.h - The APIs that serve models ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_PROVIDER_H
#define FACET_PROVIDER_PROVIDER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace facet {

class Type;

/// An API that requests are sent to and responses come back from
/// (docs/Language.md 3.5, 3.9).
enum class Provider : uint8_t {
  /// Chat Completions.
  OpenAI,
  OpenAIResponses,
  /// Messages.
  Anthropic,
  /// generateContent.
  Gemini,
  /// /api/chat.
  Ollama
};

/// "openai", "openai-responses" …, in the order of the enumerators.
llvm::ArrayRef<llvm::StringLiteral> providerNames();
llvm::StringRef providerName(Provider provider);
/// The provider of this name, if there is one.
std::optional<Provider> parseProvider(llvm::StringRef name);

/// The name that a tool has there: "Interface__function".
std::string toolNameOf(llvm::StringRef interface, llvm::StringRef function);

/// Whether the provider takes objects only as answers, so that it is asked for
/// `{"value": …}` where the type is of something else.
bool wrapsResponse(Provider provider, const Type *type);

/// Whether an answer's schema has no open maps and no values of any type
/// there: a map is asked for as a list of `{"key": …, "value": …}`, and a value
/// of any type as its JSON text.
bool encodesResponse(Provider provider);

/// Whether requests can have marks of what may be cached.
bool takesCacheMarks(Provider provider);

} // namespace facet

#endif // FACET_PROVIDER_PROVIDER_H
