//===- Arguments.h - Arguments of lens calls --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_EXPRESSIONS_ARGUMENTS_H
#define FACET_LIB_SEMA_EXPRESSIONS_ARGUMENTS_H

#include "facet/Lens/Lens.h"
#include "facet/Syntax/Ast.h"

namespace facet {

class SemaContext;

/// Whether a lens, which may be null, is the standard one of this name. Looks
/// it up only where the names agree: calls of a host's lenses are rare.
inline bool isStandardLens(const Lens *lens, llvm::StringRef name) {
  return lens && lens->name == name && lens == findStandardLens(name);
}

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
