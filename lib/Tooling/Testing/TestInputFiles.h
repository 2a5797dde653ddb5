//===- TestInputFiles.h - Files of inputs that tests name -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_TESTING_TESTINPUTFILES_H
#define FACET_LIB_TOOLING_TESTING_TESTINPUTFILES_H

#include "facet/Pipeline/Compilation.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Resolve/SandboxedFiles.h"
#include "facet/Tooling/Config/RunInputs.h"

namespace facet {

/// The path of a file that a test of a document in `rootFolder` names.
std::string inputFilePath(const TestInputFile &named,
                          const Compilation &compilation,
                          llvm::StringRef rootFolder);

/// Reads the files of `input_file` (docs/Language.md 3.10), each once.
class TestInputFiles {
public:
  /// For a document that `compilation`, which outlives this, has resolved from
  /// a file in `rootFolder`. `memoryLimit`: of the inputs of a test, in bytes.
  TestInputFiles(Compilation &compilation, std::string rootFolder,
                 uint64_t memoryLimit)
      : compilation(compilation), rootFolder(rootFolder),
        memoryLimit(memoryLimit),
        files(compilation.fileSystem(), std::move(rootFolder),
              compilation.options().imports, largestInput(memoryLimit)) {}

  /// Adds the entries of the file to `inputs`; they point into it. False, with
  /// one error at the name of the file, if there are none: F601, X.fct.INPUT,
  /// X.fct.IO, X.fct.LIMIT. Warns of inputs that `plan`, if there is one, does
  /// not declare.
  bool read(const TestInputFile &named, const Plan *plan, InputSet &inputs,
            Diagnostics &diagnostics);

private:
  Compilation &compilation;
  std::string rootFolder;
  uint64_t memoryLimit;
  SandboxedFiles files;
};

} // namespace facet

#endif // FACET_LIB_TOOLING_TESTING_TESTINPUTFILES_H
