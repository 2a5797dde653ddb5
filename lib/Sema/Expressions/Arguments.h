//===- Arguments.h - Arguments of lens calls --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_ARGUMENTS_H
#define FACET_LIB_SEMA_EXPRESSIONS_ARGUMENTS_H

#include "facet/Syntax/Ast.h"

namespace facet {

class SemaContext;

/// Finds the parameter of each argument of a call whose lens is known; false
/// after an error.
bool bindArguments(SemaContext &sema, const ast::LensCall &call);

/// Checks the types of arguments that are bound, and that those are literals
/// which must be; false after an error.
bool checkArguments(SemaContext &sema, const ast::LensCall &call);

/// Lets the lens look at the arguments that are literals: a bad pattern or
/// query is an error at build. False after an error.
bool prepareCall(SemaContext &sema, const ast::LensCall &call);

} // namespace facet

#endif // FACET_LIB_SEMA_EXPRESSIONS_ARGUMENTS_H
