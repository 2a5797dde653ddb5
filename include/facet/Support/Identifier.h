//===- Identifier.h - Names of variables, keys and fields ----- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Identifiers are ASCII (docs/Language.md 1.3): a letter or '_', then letters,
// digits and '_'.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_IDENTIFIER_H
#define FACET_SUPPORT_IDENTIFIER_H

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

inline bool isIdentifierStart(char c) { return llvm::isAlpha(c) || c == '_'; }
inline bool isIdentifierPart(char c) { return llvm::isAlnum(c) || c == '_'; }
inline bool isIdentifier(llvm::StringRef text) {
  return !text.empty() && isIdentifierStart(text.front()) &&
         llvm::all_of(text, isIdentifierPart);
}

/// The identifier that the text begins with; empty if there is none.
inline llvm::StringRef takeIdentifier(llvm::StringRef text) {
  if (text.empty() || !isIdentifierStart(text.front()))
    return {};
  return text.take_while(isIdentifierPart);
}

/// Whether the APIs of models take the text as the name of a tool or of a
/// response (docs/Language.md 3.9): 1 to 64 of `[A-Za-z0-9_-]`.
inline bool isApiName(llvm::StringRef text) {
  constexpr size_t longest = 64;
  return !text.empty() && text.size() <= longest &&
         llvm::all_of(text,
                      [](char c) { return isIdentifierPart(c) || c == '-'; });
}

} // namespace facet

#endif // FACET_SUPPORT_IDENTIFIER_H
