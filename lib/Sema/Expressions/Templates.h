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

/// Whether what begins with `{{` is `{{#each x}}`, `{{/if}}`, `{{% for %}}`:
/// control of other template languages.
bool isTemplateControl(llvm::StringRef braces);
/// What FACET has instead, as a help.
inline constexpr llvm::StringLiteral noTemplateControl =
    "templates have no loops or conditions: make the text before, with 'map()' "
    "and 'join()' for a list";

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_TEMPLATES_H
