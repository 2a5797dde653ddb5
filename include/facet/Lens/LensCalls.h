//===- LensCalls.h - Calls of kernels ---------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LENSCALLS_H
#define FACET_LENS_LENSCALLS_H

#include "facet/Lens/Lens.h"

namespace facet {

/// Calls the kernel of a lens of level 0. What a plug-in's gives is checked,
/// for the rest of the program relies on UTF-8 and on the declared type:
/// X.fct.INTERNAL if it is none.
llvm::FailureOr<Value> callKernel(const Lens &lens, LensContext &context,
                                  Value input, llvm::ArrayRef<Value> args);

/// Gives a failed call that said no reason one that names the lens:
/// X.fct.INTERNAL.
void nameSilentFailure(const Lens &lens, LensContext &context);

} // namespace facet

#endif // FACET_LENS_LENSCALLS_H
