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
// Plug-ins are loaded as fct-opt loads them, by --load-dialect-plugin=LIBRARY
// and --load-pass-plugin=LIBRARY. SCRIPT gets a file's name and exits with 1 if
// the file is still of interest, with 0 if not. Anything else is an error of
// the script.
//
//===----------------------------------------------------------------------===//

#include "Judge.h"
#include "ReductionPatterns.h"
#include "facet/Dialect/Facet/IR/Nesting.h"
#include "facet/InitAll.h"
#include "facet/Support/Files/FileWriter.h"
#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include <sys/mman.h>

/// The file that an argument names; null if it names none that can be read.
static std::unique_ptr<llvm::MemoryBuffer> readNamed(llvm::StringRef argument) {
  if (argument.starts_with("-") || !llvm::sys::fs::is_regular_file(argument))
    return nullptr;
  auto file = facet::readFile(argument, UINT32_MAX);
  return file ? std::move(*file) : nullptr;
}

/// Whether MLIR's parser would not survive a file.
static bool isTooDeep(const llvm::MemoryBuffer &file) {
  return !mlir::isBytecode(file) &&
         facet::ir::findTooDeep(file.getBuffer(), facet::ir::mostNestedFile);
}

/// The name of a copy that nobody else can change: mlir-reduce maps its input,
/// and a mapping of a file that is cut is a SIGBUS. It is there until the end
/// of the process; empty if there can be none.
static std::string copyPrivately(const llvm::MemoryBuffer &file) {
  int copy = ::memfd_create("facet-reduce", 0);
  if (copy < 0 || facet::writeFully(copy, file.getBuffer()))
    return "";
  return "/proc/self/fd/" + llvm::itostr(copy);
}

/// Loads the plug-in that an argument names. False for any other argument; an
/// error stays in `problem`.
static bool loadPlugin(llvm::StringRef argument,
                       mlir::DialectRegistry &registry, std::string &problem) {
  if (argument.starts_with("--"))
    argument = argument.drop_front();
  bool isDialect = argument.consume_front("-load-dialect-plugin=");
  if (!isDialect && !argument.consume_front("-load-pass-plugin="))
    return false;
  auto load = [&](auto plugin, auto add) {
    if (plugin)
      add(*plugin);
    else
      problem = llvm::toString(plugin.takeError());
  };
  if (isDialect)
    load(mlir::DialectPlugin::load(argument.str()), [&](auto &plugin) {
      plugin.registerDialectRegistryCallbacks(registry);
    });
  else
    load(mlir::PassPlugin::load(argument.str()),
         [](auto &plugin) { plugin.registerPassRegistryCallbacks(); });
  return true;
}

int main(int argc, char **argv) {
  using namespace facet::tool;
  if (std::optional<int> status = judge({argv, size_t(argc)}))
    return *status;
  Judge judge(llvm::sys::fs::getMainExecutable(
      argv[0], reinterpret_cast<void *>(&main)));
  mlir::DialectRegistry registry;
  facet::registerAllDialects(registry);
  std::vector<std::string> arguments{argv[0]};
  for (int i = 1; i != argc; ++i) {
    std::string pluginProblem;
    if (loadPlugin(argv[i], registry, pluginProblem)) {
      if (pluginProblem.empty())
        continue;
      llvm::errs() << "facet-reduce: error: " << pluginProblem << '\n';
      return 2;
    }
    std::unique_ptr<llvm::MemoryBuffer> file = readNamed(argv[i]);
    if (file && isTooDeep(*file)) {
      llvm::errs() << "facet-reduce: error: '" << argv[i]
                   << "' nests deeper than " << facet::ir::mostNestedFile
                   << '\n';
      return 2;
    }
    std::string copy = file ? copyPrivately(*file) : "";
    arguments.push_back(copy.empty() ? judge.replaceScript(argv[i]) : copy);
  }
  std::vector<char *> pointers;
  for (std::string &argument : arguments)
    pointers.push_back(argument.data());
  pointers.push_back(nullptr);

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
      mlir::mlirReduceMain(int(arguments.size()), pointers.data(), context);
  if (std::string problem = judge.problem(); !problem.empty()) {
    llvm::errs() << "facet-reduce: error: " << problem << '\n';
    return 2;
  }
  return mlir::succeeded(result) ? 0 : 1;
}
