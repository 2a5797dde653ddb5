//===- Passes.h - Passes over the facet dialect -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_TRANSFORMS_PASSES_H
#define FACET_DIALECT_FACET_TRANSFORMS_PASSES_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "mlir/Pass/Pass.h"

namespace facet::ir {

#define GEN_PASS_DECL
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "facet/Dialect/Facet/Transforms/Passes.h.inc"

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_TRANSFORMS_PASSES_H
