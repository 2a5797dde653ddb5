//===- DeclaredValues.h - Values of declared types --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_DECLAREDVALUES_H
#define FACET_LIB_SEMA_VARIABLES_DECLAREDVALUES_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Checks the value of a variable, or a part of it, against its declared type,
/// or that of the part. Lists and maps are checked part by part, so that what
/// is reported is the smallest part that is wrong; each part is looked at once.
void checkDeclared(SemaContext &sema, const Variable &variable,
                   const ast::Expr &expr, const Type *type);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_DECLAREDVALUES_H
