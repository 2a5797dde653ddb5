//===- PlanChecks.h - Whether a plan that was read can be run ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_PLAN_PLANCHECKS_H
#define FACET_LIB_RUNTIME_PLAN_PLANCHECKS_H

#include "facet/Runtime/Plan/Plan.h"

namespace facet {

/// Whether the parts of a plan fit each other so that a run indexes only what
/// is there: numbers of inputs, calls, registers, blocks …, how many operands
/// instructions, calls and conditions have. Linear in the plan.
bool fitsTogether(const Plan &plan);

} // namespace facet

#endif // FACET_LIB_RUNTIME_PLAN_PLANCHECKS_H
