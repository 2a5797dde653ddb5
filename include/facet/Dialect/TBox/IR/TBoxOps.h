//===- TBoxOps.h - Operations of the tbox dialect ------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_IR_TBOXOPS_H
#define FACET_DIALECT_TBOX_IR_TBOXOPS_H

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/TBox/IR/TBoxDialect.h"

#define GET_OP_CLASSES
#include "facet/Dialect/TBox/IR/TBoxOps.h.inc"

#endif // FACET_DIALECT_TBOX_IR_TBOXOPS_H
