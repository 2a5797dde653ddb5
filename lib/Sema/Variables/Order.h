//===- Order.h - The order of evaluation (docs/Language.md 1.8) -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_VARIABLES_ORDER_H
#define FACET_LIB_SEMA_VARIABLES_ORDER_H

#include "Variables/Cycles.h"

namespace facet {

/// The order of the document, for variables that read only earlier ones.
std::vector<uint32_t> mergedOrder(size_t count);

/// Again and again the first variable of the merged order whose dependencies
/// are all there. Edges inside a cycle do not count, so that its variables have
/// a place too, and their other errors are found.
std::vector<uint32_t> evaluationOrder(const AnalysedProgram &program,
                                      const CycleNumbers &cycleOf);

} // namespace facet

#endif // FACET_LIB_SEMA_VARIABLES_ORDER_H
