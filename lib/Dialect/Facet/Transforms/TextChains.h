//===- TextChains.h - Chains of text lenses as one operation ----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_DIALECT_FACET_TRANSFORMS_TEXTCHAINS_H
#define FACET_LIB_DIALECT_FACET_TRANSFORMS_TEXTCHAINS_H

#include "facet/Dialect/Facet/IR/FacetOps.h"

namespace facet::ir {

/// Makes one `facet.text_chain` of each run of text lenses that feed only each
/// other, if two of them or more would make a text.
void fuseTextChains(ProgramOp program);

} // namespace facet::ir

#endif // FACET_LIB_DIALECT_FACET_TRANSFORMS_TEXTCHAINS_H
