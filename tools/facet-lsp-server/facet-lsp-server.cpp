//===- facet-lsp-server.cpp - The language server of IR files -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlir-lsp-server with the dialects of FACET, for `.mlir` files. Documents have
// a server of their own: `fct lsp`.
//
//===----------------------------------------------------------------------===//

#include "facet/InitAll.h"
#include "mlir/Dialect/Transform/IR/TransformDialect.h"
#include "mlir/Tools/mlir-lsp-server/MlirLspServerMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  facet::registerAllDialects(registry);
  registry.insert<mlir::transform::TransformDialect>();
  return failed(mlir::MlirLspServerMain(argc, argv, registry));
}
