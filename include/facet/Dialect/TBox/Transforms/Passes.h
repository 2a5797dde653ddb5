//===- Passes.h - Passes of the tbox dialect ------------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_TRANSFORMS_PASSES_H
#define FACET_DIALECT_TBOX_TRANSFORMS_PASSES_H

#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "mlir/Pass/Pass.h"

namespace facet::tbox {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "facet/Dialect/TBox/Transforms/Passes.h.inc"

} // namespace facet::tbox

#endif // FACET_DIALECT_TBOX_TRANSFORMS_PASSES_H
