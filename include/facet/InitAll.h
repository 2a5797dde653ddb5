//===- InitAll.h - All dialects and passes ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For tools that offer everything, such as fct-opt; the compiler itself
// registers only what it uses.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_INITALL_H
#define FACET_INITALL_H

#include "facet/Conversion/FacetToTBox/FacetToTBox.h"
#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "facet/Dialect/Facet/Transforms/Passes.h"
#include "facet/Dialect/TBox/IR/TBoxDialect.h"
#include "facet/Dialect/TBox/Transforms/Passes.h"
#include "facet/Pipeline/PassPipeline.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Transforms/Passes.h"

namespace facet {

inline void registerAllDialects(mlir::DialectRegistry &registry) {
  registry.insert<ir::FacetDialect, tbox::TBoxDialect>();
  registry.addExtension(+[](mlir::MLIRContext *, ir::FacetDialect *dialect) {
    dialect->registerLensOperations();
  });
}

inline void registerAllPasses() {
  mlir::registerTransformsPasses();
  registerCompilerPasses();
}

} // namespace facet

#endif // FACET_INITALL_H
