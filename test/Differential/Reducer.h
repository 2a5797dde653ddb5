//===- Reducer.h - Makes a failing document small ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Greedy delta debugging: lines, calls of pipelines, inputs, options.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_REDUCER_H
#define FACET_TEST_DIFFERENTIAL_REDUCER_H

#include "Case.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet::differential {

/// The smallest case that was found for which `stillFails` holds; it holds for
/// `test`.
Case reduceCase(Case test, llvm::function_ref<bool(const Case &)> stillFails);

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_REDUCER_H
