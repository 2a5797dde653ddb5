//===- AnalysisSteps.h - Steps of phase 2 -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_ANALYSISSTEPS_H
#define FACET_LIB_SEMA_ANALYSISSTEPS_H

#include "Variables/Cycles.h"

namespace facet {

/// Names before what uses them: the policy names messages and tools, and its
/// conditions are part of the graph of variables.
void collectNames(SemaContext &sema);

/// Gives the variables, whose dependencies are known, their order.
CycleNumbers orderVariables(SemaContext &sema, bool readsOnlyEarlier);

} // namespace facet

#endif // FACET_LIB_SEMA_ANALYSISSTEPS_H
