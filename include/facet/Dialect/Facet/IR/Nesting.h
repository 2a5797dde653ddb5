//===- Nesting.h - How deep the text of IR nests ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR's parsers recurse: text that nests without a bound overflows the stack.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_NESTING_H
#define FACET_DIALECT_FACET_IR_NESTING_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/StringRef.h"

namespace facet::ir {

/// Types and attributes nest no deeper, as in documents (docs/Language.md 1.3).
constexpr unsigned mostNestedText = 256;
/// Nor does a whole file: literals in regions in regions.
constexpr unsigned mostNestedFile = 1024;

/// Where the text opens a bracket more than `limit` deep; null if nowhere.
/// Strings and comments are skipped; brackets need not match.
const char *findTooDeep(llvm::StringRef text, unsigned limit);

/// The same of the type or attribute that begins at `begin` in a text that ends
/// in a null character.
bool nestsTooDeep(const char *begin);

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_NESTING_H
