//===- PackageFolder.h - The folder of a generated package ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_CODEGEN_PACKAGEFOLDER_H
#define FACET_TOOLING_CODEGEN_PACKAGEFOLDER_H

#include "facet/Support/Diagnostics.h"
#include "facet/Target/Codegen/Codegen.h"

namespace facet {

/// The path of each file in the folder.
std::vector<std::string> pathsOf(llvm::StringRef folder,
                                 llvm::ArrayRef<CodeFile> files);

/// Writes a package into a folder, which is made if it is not there: all files
/// or none. Files that an earlier call made are replaced, others are in the
/// way. False, with X.fct.IO reported and everything as it was, if that fails.
bool writePackage(llvm::StringRef folder, llvm::ArrayRef<CodeFile> files,
                  Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_CODEGEN_PACKAGEFOLDER_H
