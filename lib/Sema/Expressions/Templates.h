//===- Templates.h - Texts of the lens template -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_TEMPLATES_H
#define FACET_LIB_SEMA_EXPRESSIONS_TEMPLATES_H

#include "facet/Syntax/Ast.h"

namespace facet {

class SemaContext;

/// Checks a text that stands before `template`, whose arguments have types;
/// false after an error.
bool checkTemplate(SemaContext &sema, const ast::LensCall &call,
                   const ast::StringExpr &text);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_TEMPLATES_H
