//===- ConditionValues.h - What conditions of rules compute -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CONVERSION_FACETTOTBOX_CONDITIONVALUES_H
#define FACET_LIB_CONVERSION_FACETTOTBOX_CONDITIONVALUES_H

#include "facet/Dialect/Facet/IR/FacetOps.h"

namespace facet {

/// Lets the conditions of rules compute for themselves what they read inside
/// values and of lazy variables.
///
/// The guard asks for a condition when a lens is called, which may be before
/// later variables are computed: the variables that a condition names are
/// computed by then (docs/Language.md 1.12), what CSE found to be equal to a
/// part of it need not be. Dominance does not see that, since rules stand
/// behind all variables.
void rematerialiseConditionValues(ir::ProgramOp program);

} // namespace facet

#endif // FACET_LIB_CONVERSION_FACETTOTBOX_CONDITIONVALUES_H
