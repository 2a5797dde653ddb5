//===- Templates.h - Texts with placeholders --------------------*- C++ -*-===//
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

/// Checks the pattern of a call of `format`, whose arguments are bound and
/// whose input has a type; false after an error.
bool checkFormat(SemaContext &sema, const ast::LensCall &call);

/// Whether what begins with `{{` is `{{#each x}}`, `{{/if}}`, `{{% for %}}`:
/// control of other template languages.
bool isTemplateControl(llvm::StringRef braces);
/// What FACET has instead, as a help.
inline constexpr llvm::StringLiteral noTemplateControl =
    "templates have no loops or conditions: make the text before, with "
    "'format()' and 'join()' for a list";

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_TEMPLATES_H
