//===- SizeBoundInterface.h - Operations that bound sizes -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_ANALYSIS_SIZEBOUNDINTERFACE_H
#define FACET_ANALYSIS_SIZEBOUNDINTERFACE_H

#include "facet/Analysis/SizeBound.h"
#include "mlir/IR/OpDefinition.h"

#include "facet/Analysis/SizeBoundInterface.h.inc"

namespace facet::analysis {

/// Gives the operations of the facet dialect their bounds, in all contexts that
/// get the registry. May be called twice.
void registerSizeBoundModels(mlir::DialectRegistry &registry);

} // namespace facet::analysis

#endif // FACET_ANALYSIS_SIZEBOUNDINTERFACE_H
