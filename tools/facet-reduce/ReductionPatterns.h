//===- ReductionPatterns.h - How programs are made smaller ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FACETREDUCE_REDUCTIONPATTERNS_H
#define FACET_TOOLS_FACETREDUCE_REDUCTIONPATTERNS_H

#include "mlir/IR/DialectRegistry.h"

namespace facet::tool {

/// Gives the facet dialect the patterns that the pass `reduction-tree` uses.
/// They change what a program means, but leave it valid.
void registerReductionPatterns(mlir::DialectRegistry &registry);

} // namespace facet::tool

#endif // FACET_TOOLS_FACETREDUCE_REDUCTIONPATTERNS_H
