//===- TBoxDialect.cpp - The tbox dialect ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/TBox/IR/TBoxDialect.h"
#include "facet/Dialect/Facet/IR/Bytecode.h"
#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "mlir/IR/Builders.h"

#include "facet/Dialect/TBox/IR/TBoxEnums.cpp.inc"

#include "facet/Dialect/TBox/IR/TBoxDialect.cpp.inc"

void facet::tbox::TBoxDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "facet/Dialect/TBox/IR/TBoxOps.cpp.inc"
      >();
  addInterfaces<ir::BytecodeInterface>();
}
