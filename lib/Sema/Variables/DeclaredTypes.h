//===- DeclaredTypes.h - @var_types (docs/Language.md 1.6) ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_DECLAREDTYPES_H
#define FACET_LIB_SEMA_VARIABLES_DECLAREDTYPES_H

#include "facet/Syntax/Ast.h"

namespace facet {

class SemaContext;
class Type;

/// The type that a string names; null after an error.
const Type *readTypeText(SemaContext &sema, const ast::Expr &expr);

/// Gives the variables the types that @var_types declares for them.
void readDeclaredTypes(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_DECLAREDTYPES_H
