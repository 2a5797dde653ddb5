//===- TBoxDialect.h - The tbox dialect ----------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_IR_TBOXDIALECT_H
#define FACET_DIALECT_TBOX_IR_TBOXDIALECT_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Dialect.h"

#include "facet/Dialect/TBox/IR/TBoxEnums.h.inc"

#include "facet/Dialect/TBox/IR/TBoxDialect.h.inc"

#endif // FACET_DIALECT_TBOX_IR_TBOXDIALECT_H
