//===- Fields.h - Keys and literals of the maps of facets -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_SUPPORT_FIELDS_H
#define FACET_LIB_SEMA_SUPPORT_FIELDS_H

#include "facet/Support/ForeignWords.h"
#include "facet/Syntax/Ast.h"
#include <limits>
#include <optional>

namespace facet {

class SemaContext;

/// Whether a key that `map` lacks is there with a slip of the finger, or by the
/// word of another language, which checkKeys reports.
bool isMisspelled(const ast::MapExpr &map,
                  llvm::ArrayRef<llvm::StringRef> known, llvm::StringRef key,
                  std::optional<ForeignContext> context = std::nullopt);

/// Reports the keys of `map` that are not among `known`. `where` says in words
/// what the map is, `context` where words of other languages for them are.
void checkKeys(SemaContext &sema, const ast::MapExpr &map,
               llvm::ArrayRef<llvm::StringRef> known, llvm::StringRef where,
               std::optional<ForeignContext> context = std::nullopt);

/// Reports that an expression stands where only a literal may; `@input` as
/// such. True if it did so.
bool reportNoLiteral(SemaContext &sema, llvm::StringRef what,
                     const ast::Expr &expr, llvm::StringRef wanted);

/// The int that stands under the key `what`; nullopt after an error.
std::optional<int64_t>
literalInt(SemaContext &sema, llvm::StringRef what, const ast::Expr &expr,
           int64_t min = std::numeric_limits<int64_t>::min());

/// The same of an int or float >= 0.
std::optional<double> literalNumber(SemaContext &sema, llvm::StringRef what,
                                    const ast::Expr &expr);

/// Reports the attributes of a facet that may have `known` only; none if that
/// is empty.
void checkAttributes(SemaContext &sema, const ast::Facet &facet,
                     llvm::StringRef known);

} // namespace facet

#endif // FACET_LIB_SEMA_SUPPORT_FIELDS_H
