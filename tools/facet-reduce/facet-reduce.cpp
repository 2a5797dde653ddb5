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
// SCRIPT gets a file's name and exits with 1 if the file is still of interest,
// with 0 if not. Anything else is an error of the script.
//
//===----------------------------------------------------------------------===//

#include "Judge.h"
#include "ReductionPatterns.h"
#include "facet/Dialect/Facet/IR/Nesting.h"
#include "facet/InitAll.h"
#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

/// Whether a file is named that MLIR's parser would not survive.
static bool isTooDeep(llvm::StringRef argument) {
  if (argument.starts_with("-") || !llvm::sys::fs::is_regular_file(argument))
    return false;
  auto file = llvm::MemoryBuffer::getFile(argument);
  return file && !mlir::isBytecode(**file) &&
         facet::ir::findTooDeep((*file)->getBuffer(),
                                facet::ir::mostNestedFile);
}

int main(int argc, char **argv) {
  using namespace facet::tool;
  if (std::optional<int> status = judge({argv, size_t(argc)}))
    return *status;
  for (int i = 1; i != argc; ++i)
    if (isTooDeep(argv[i])) {
      llvm::errs() << "facet-reduce: error: '" << argv[i]
                   << "' nests deeper than " << facet::ir::mostNestedFile
                   << '\n';
      return 2;
    }
  Judge judge(llvm::sys::fs::getMainExecutable(
      argv[0], reinterpret_cast<void *>(&main)));
  std::vector<std::string> arguments;
  for (int i = 0; i != argc; ++i)
    arguments.push_back(i ? judge.replaceScript(argv[i]) : argv[i]);
  std::vector<char *> pointers;
  for (std::string &argument : arguments)
    pointers.push_back(argument.data());
  pointers.push_back(nullptr);

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
  mlir::LogicalResult result =
      mlir::mlirReduceMain(argc, pointers.data(), context);
  if (std::string problem = judge.problem(); !problem.empty()) {
    llvm::errs() << "facet-reduce: error: " << problem << '\n';
    return 2;
  }
  return mlir::succeeded(result) ? 0 : 1;
}
