//===- Provider.cpp - The APIs that serve models --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/Provider.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet {

static constexpr llvm::StringLiteral names[] = {
    "openai", "openai-responses", "anthropic", "gemini", "ollama"};

llvm::ArrayRef<llvm::StringLiteral> providerNames() { return names; }

llvm::StringRef providerName(Provider provider) {
  return names[unsigned(provider)];
}

std::optional<Provider> parseProvider(llvm::StringRef name) {
  const llvm::StringLiteral *found = llvm::find(names, name);
  if (found == std::end(names))
    return std::nullopt;
  return Provider(found - std::begin(names));
}

std::string toolNameOf(llvm::StringRef interface, llvm::StringRef function) {
  return (interface + "__" + function).str();
}

/// Whether every value of the type is an object, and its schema there says so.
static bool isObject(Provider provider, const Type *type) {
  switch (type->kind()) {
  case Type::Kind::Map:
    return !encodesResponse(provider);
  case Type::Kind::Struct:
  case Type::Kind::Image:
  case Type::Kind::Audio:
    return true;
  default:
    return false;
  }
}

bool wrapsResponse(Provider provider, const Type *type) {
  bool takesAny = provider == Provider::Gemini || provider == Provider::Ollama;
  return !takesAny && !isObject(provider, type);
}

bool encodesResponse(Provider provider) {
  return provider == Provider::Anthropic;
}

bool takesCacheMarks(Provider provider) {
  return provider != Provider::Gemini && provider != Provider::Ollama;
}

} // namespace facet
