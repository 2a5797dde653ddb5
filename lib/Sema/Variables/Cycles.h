//===- Cycles.h - Cycles of variables (docs/Language.md 1.8) ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_CYCLES_H
#define FACET_LIB_SEMA_VARIABLES_CYCLES_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

class SemaContext;

/// The cycle, counted from 1, that each node of the VariableGraph is on; 0 if
/// none.
using CycleNumbers = std::vector<uint32_t>;

/// Finds the cycles among variables that read each other and reports them.
CycleNumbers findCycles(SemaContext &sema);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_CYCLES_H
