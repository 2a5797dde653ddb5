//===- UndeclaredInputs.h - Inputs that no document declares ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_UNDECLAREDINPUTS_H
#define FACET_RUNTIME_UNDECLAREDINPUTS_H

#include "facet/Runtime/Plan/Plan.h"
#include "facet/Support/Diagnostics.h"

namespace facet {

/// Warns of each name that the plan does not declare as an input
/// (docs/Language.md 1.8), with the one that may be meant as long as that is
/// cheap to find.
void warnUndeclaredInputs(const Plan &plan,
                          llvm::ArrayRef<llvm::StringRef> undeclared,
                          Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_RUNTIME_UNDECLAREDINPUTS_H
