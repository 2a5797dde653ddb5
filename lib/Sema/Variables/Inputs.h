//===- Inputs.h - @input (docs/Language.md 1.8) -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_INPUTS_H
#define FACET_LIB_SEMA_VARIABLES_INPUTS_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// Reads the attributes of the `@input` that a variable begins with, and holds
/// the default value to the type.
void readInput(SemaContext &sema, Variable &variable);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_INPUTS_H
