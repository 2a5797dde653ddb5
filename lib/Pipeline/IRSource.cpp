//===- IRSource.cpp - IR as the source of a compilation -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IRSource.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/Facet/IR/Locations.h"
#include "facet/Dialect/Facet/IR/Nesting.h"
#include "facet/Dialect/TBox/IR/TBoxDialect.h"
#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Pipeline/SourceFile.h"
#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"

namespace facet {

bool isBytecode(llvm::StringRef bytes) {
  return mlir::isBytecode(llvm::MemoryBufferRef(bytes, ""));
}

bool isIR(const SourceFile &file) {
  llvm::StringRef name = file.name;
  return name.ends_with(".mlir") || name.ends_with(".mlirbc");
}

/// The place where an error of MLIR is, in the file itself.
static SourceSpan placeOf(mlir::Location location, FileId file,
                          const SourceManager &sources) {
  auto place = location->findInstanceOf<mlir::FileLineColLoc>();
  if (!place || place.getFilename() != sources.name(file))
    return {};
  uint32_t offset =
      sources.offset(file, {place.getLine(), std::max(1u, place.getColumn())});
  return {file, offset, offset};
}

mlir::OwningOpRef<mlir::ModuleOp> parseIR(FileId file,
                                          const SourceManager &sources,
                                          mlir::MLIRContext &context,
                                          Diagnostics &diagnostics) {
  llvm::StringRef bytes = sources.text(file), name = sources.name(file);
  if (!isBytecode(bytes)) {
    if (const char *place = ir::findTooDeep(bytes, ir::mostNestedFile)) {
      uint32_t offset = uint32_t(place - bytes.begin());
      diagnostics.report(
          diag::IRInvalid, {file, offset, offset},
          {"it nests deeper than " + llvm::utostr(ir::mostNestedFile)});
      return nullptr;
    }
  }
  context.loadDialect<tbox::TBoxDialect>();
  context.loadAllAvailableDialects();
  bool isReported = false;
  mlir::ScopedDiagnosticHandler handler(
      &context, [&](mlir::Diagnostic &diagnostic) {
        if (diagnostic.getSeverity() != mlir::DiagnosticSeverity::Error)
          return mlir::success();
        isReported = true;
        diagnostics.report(diag::IRInvalid,
                           placeOf(diagnostic.getLocation(), file, sources),
                           {diagnostic.str()});
        return mlir::success();
      });
  llvm::SourceMgr manager;
  // The parser of MLIR looks for a final zero.
  manager.AddNewSourceBuffer(llvm::MemoryBuffer::getMemBufferCopy(bytes, name),
                             llvm::SMLoc());
  auto module = mlir::parseSourceFile<mlir::ModuleOp>(
      manager, mlir::ParserConfig(&context));
  if (!module) {
    if (!isReported)
      diagnostics.report(diag::IRInvalid, {}, {"it cannot be read"});
    return nullptr;
  }
  size_t programs = llvm::range_size(module->getOps<ir::ProgramOp>());
  if (programs == 1)
    return module;
  diagnostics.report(diag::IRProgramCount, {},
                     {name.str(), llvm::utostr(programs)});
  return nullptr;
}

bool hasTokenBox(mlir::ModuleOp module) {
  return llvm::any_of(module.getOps<ir::ProgramOp>(),
                      [](ir::ProgramOp program) {
                        return !program.getOps<tbox::BoxOp>().empty();
                      });
}

} // namespace facet
