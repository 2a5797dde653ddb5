//===- CodeRuntime.h - What all packages have -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_CODEGEN_CODERUNTIME_H
#define FACET_LIB_TARGET_CODEGEN_CODERUNTIME_H

#include "llvm/ADT/StringRef.h"

namespace facet {

// The files of Codegen/Runtime, which no document changes. The build makes
// their source of CodeRuntime.cpp.in.
llvm::StringRef pythonRuntime();
llvm::StringRef typeScriptRuntime();
llvm::StringRef rustRuntime();

} // namespace facet

#endif // FACET_LIB_TARGET_CODEGEN_CODERUNTIME_H
