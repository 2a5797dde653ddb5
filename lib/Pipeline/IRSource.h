//===- IRSource.h - IR as the source of a compilation --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PIPELINE_IRSOURCE_H
#define FACET_LIB_PIPELINE_IRSOURCE_H

#include "facet/Support/Diagnostics.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace facet {

/// Parses and verifies a file of IR, text or bytecode, that holds one
/// `facet.program`, at any stage. Null, with errors at their places, if it does
/// not. Bytecode is trusted input (docs/Rationale/FacetDialect.md).
mlir::OwningOpRef<mlir::ModuleOp> parseIR(FileId file,
                                          const SourceManager &sources,
                                          mlir::MLIRContext &context,
                                          Diagnostics &diagnostics);

/// Whether the bytes are MLIR's bytecode.
bool isBytecode(llvm::StringRef bytes);

/// Whether the program of a module is a token box already.
bool hasTokenBox(mlir::ModuleOp module);

} // namespace facet

#endif // FACET_LIB_PIPELINE_IRSOURCE_H
