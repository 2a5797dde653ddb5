//===- CountedPlan.h - What a document computes as written ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PIPELINE_COUNTEDPLAN_H
#define FACET_LIB_PIPELINE_COUNTEDPLAN_H

#include "facet/Runtime/Plan/Plan.h"
#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// What the program computes at -O0, by the messages that the plan has of it.
PlanCounts countProgram(const AnalysedProgram &program, const Plan &plan);

} // namespace facet

#endif // FACET_LIB_PIPELINE_COUNTEDPLAN_H
