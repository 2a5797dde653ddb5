//===- Import.h - From the analysed program to facet ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_IMPORT_IMPORT_H
#define FACET_IMPORT_IMPORT_H

#include "facet/Sema/AnalysedProgram.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace facet {

struct ImportProgramOptions {
  /// Give variables' values their names (NameLoc), for IR that people read.
  bool keepNames = false;
  /// Refer to the program's literals and spans instead of copying them: for IR
  /// of which a plan is made as it is. Without passes nobody asks for
  /// attributes, which take most of the time of importing a large document.
  bool forPlan = false;
};

/// Makes a module with one `facet.program` of an analysed program that has no
/// errors, and the hash of its Resolved Source Form. Needs the facet dialect in
/// `context`; takes linear time. With `forPlan` the module must not outlive the
/// program.
mlir::OwningOpRef<mlir::ModuleOp>
importProgram(const AnalysedProgram &program, llvm::StringRef documentHash,
              mlir::MLIRContext &context,
              const ImportProgramOptions &options = {});

} // namespace facet

#endif // FACET_IMPORT_IMPORT_H
