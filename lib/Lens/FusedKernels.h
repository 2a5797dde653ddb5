//===- FusedKernels.h - Kernels of the fused lenses -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_FUSEDKERNELS_H
#define FACET_LIB_LENS_FUSEDKERNELS_H

#include "Kernel.h"

namespace facet::lenses {
#include "facet/Lens/FusedLensesKernels.inc"
} // namespace facet::lenses

#endif // FACET_LIB_LENS_FUSEDKERNELS_H
