//===- facet-reduce.cpp - Makes a program small that shows a fault --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlir-reduce with the dialects, passes and reduction patterns of FACET:
//
//   facet-reduce FILE --reduction-tree='traversal-mode=0 test=SCRIPT' -o SMALL
//
// SCRIPT gets a file's name and exits with 1 if the file is still of interest.
//
//===----------------------------------------------------------------------===//

#include "ReductionPatterns.h"
#include "facet/InitAll.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  facet::registerAllDialects(registry);
  facet::tool::registerReductionPatterns(registry);
  facet::registerAllPasses();
  mlir::MLIRContext context(registry);
  return mlir::succeeded(mlir::mlirReduceMain(argc, argv, context)) ? 0 : 1;
}
