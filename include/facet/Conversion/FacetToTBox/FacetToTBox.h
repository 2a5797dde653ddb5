//===- FacetToTBox.h - Messages become a token box --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CONVERSION_FACETTOTBOX_FACETTOTBOX_H
#define FACET_CONVERSION_FACETTOTBOX_FACETTOTBOX_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/TBox/IR/TBoxDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace facet {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "facet/Conversion/FacetToTBox/Passes.h.inc"

/// What `--convert-facet-to-tbox` does, on all programs of a module, without a
/// pass manager. Loads the tbox dialect. Linear time. Fails, with an error
/// emitted, on a program that has a box already.
mlir::LogicalResult convertFacetToTBox(mlir::ModuleOp module);

} // namespace facet

#endif // FACET_CONVERSION_FACETTOTBOX_FACETTOTBOX_H
