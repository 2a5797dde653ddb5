//===- Describe.h - How messages name and point -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_SUPPORT_DESCRIBE_H
#define FACET_LIB_SEMA_SUPPORT_DESCRIBE_H

#include "facet/Syntax/Ast.h"

namespace facet {

/// What an expression is called in messages: "a string", "a pipeline".
llvm::StringRef describeKind(const ast::Expr &expr);

/// The span of `text[begin, end)` where `text` is the contents of `string`.
SourceSpan spanInside(const SourceManager &sources,
                      const ast::StringExpr &string, size_t begin, size_t end);

} // namespace facet

#endif // FACET_LIB_SEMA_SUPPORT_DESCRIBE_H
