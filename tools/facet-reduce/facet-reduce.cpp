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
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  facet::registerAllDialects(registry);
  facet::tool::registerReductionPatterns(registry);
  facet::registerAllPasses();
  mlir::MLIRContext context(registry);
  // By itself MLIR shows errors only, and that a program is of no interest is a
  // warning.
  context.getDiagEngine().registerHandler([](mlir::Diagnostic &diagnostic) {
    bool isWarning =
        diagnostic.getSeverity() == mlir::DiagnosticSeverity::Warning;
    if (isWarning)
      llvm::errs() << "facet-reduce: " << diagnostic << '\n';
    return mlir::success(isWarning);
  });
  return mlir::succeeded(mlir::mlirReduceMain(argc, argv, context)) ? 0 : 1;
}
