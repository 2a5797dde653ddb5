//===- Quoting.h - Values and paths in messages -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_VALUES_QUOTING_H
#define FACET_LIB_TYPES_VALUES_QUOTING_H

#include "facet/Types/Type.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet {

/// How long a value, a type or a key may be in a message, in bytes.
inline constexpr size_t maxQuoted = 80;

/// The text, cut with "…" if it is longer.
std::string shorten(std::string text);
/// The text in quotes, with escapes.
std::string quote(llvm::StringRef text);
/// The step to the value of a key: `.key` or `["odd key"]`.
std::string pathOfKey(llvm::StringRef key);
/// Says that a map lacks a field of a struct.
std::string missingFieldText(const TypeField &field);

} // namespace facet

#endif // FACET_LIB_TYPES_VALUES_QUOTING_H
