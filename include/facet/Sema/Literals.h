//===- Literals.h - Literals as values --------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_LITERALS_H
#define FACET_SEMA_LITERALS_H

#include "facet/Support/Value.h"
#include "facet/Syntax/Ast.h"
#include <optional>

namespace facet {

/// True if the expression is an atom, or a list or map of literals.
bool isLiteral(const ast::Expr &expr);

/// A literal (atoms, lists, maps) as a value; nullopt if the expression is no
/// literal. References become "$name.path" strings if `referencesAsText`.
std::optional<Value> literalValue(const ast::Expr &expr, ValueArena &arena,
                                  bool referencesAsText = false);

} // namespace facet

#endif // FACET_SEMA_LITERALS_H
