//===- StringLiteral.h - A text as a string of the source -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RESOLVE_STRINGLITERAL_H
#define FACET_LIB_RESOLVE_STRINGLITERAL_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace facet {

/// Writes a text as the string literal that stands for it in the Resolved
/// Source Form: double quotes around it, a backslash before `\` and `"`, `\n`
/// and `\t` for line feeds and tabs, all else as it is (docs/Language.md 3.8).
/// `write` gets pieces, none of them small but the last.
void writeStringLiteral(llvm::StringRef text,
                        llvm::function_ref<void(llvm::StringRef)> write);

/// How many bytes that writes.
uint64_t stringLiteralSize(llvm::StringRef text);

} // namespace facet

#endif // FACET_LIB_RESOLVE_STRINGLITERAL_H
