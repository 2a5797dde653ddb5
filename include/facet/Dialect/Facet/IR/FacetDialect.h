//===- FacetDialect.h - The facet dialect --------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETDIALECT_H
#define FACET_DIALECT_FACET_IR_FACETDIALECT_H

#include "facet/Lens/Tokenizer/Tokenizer.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include <memory>
#include <vector>

namespace facet {
class LensRegistry;
struct PackingSolver;
} // namespace facet

namespace facet::ir {
/// What FacetDialect::findName remembers.
struct NameIndexes;
} // namespace facet::ir

#include "facet/Dialect/Facet/IR/FacetEnums.h.inc"

#include "facet/Dialect/Facet/IR/FacetDialect.h.inc"

#define GET_TYPEDEF_CLASSES
#include "facet/Dialect/Facet/IR/FacetTypes.h.inc"

#define GET_ATTRDEF_CLASSES
#include "facet/Dialect/Facet/IR/FacetAttrs.h.inc"

#endif // FACET_DIALECT_FACET_IR_FACETDIALECT_H
