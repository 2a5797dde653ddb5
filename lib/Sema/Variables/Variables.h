//===- Variables.h - @vars (docs/Language.md 1.6, 1.8) ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_VARIABLES_H
#define FACET_LIB_SEMA_VARIABLES_VARIABLES_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Finds the variables of the document, whose names are known from then on.
void collectVariables(SemaContext &sema);

/// Gives a variable the value of an entry, and what the form of that says.
void setEntry(const SemaContext &sema, Variable &variable,
              const ast::MapEntry &entry);

/// Finds the type of a variable, whose declared type is known, as are the types
/// of the variables that it reads. What reads a variable of a cycle is silent
/// about it.
void typeVariable(SemaContext &sema, Variable &variable, bool inCycle);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_VARIABLES_H
