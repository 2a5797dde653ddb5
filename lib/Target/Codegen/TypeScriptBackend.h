//===- TypeScriptBackend.h - Packages of TypeScript -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_CODEGEN_TYPESCRIPTBACKEND_H
#define FACET_LIB_TARGET_CODEGEN_TYPESCRIPTBACKEND_H

#include "Codegen/CodeModel.h"

namespace facet {

/// Whether TypeScript code writes the type under a name.
bool needsTypeScriptName(const Type *type);

/// The files of the package.
std::vector<CodeFile> writeTypeScript(const CodeModel &model);

} // namespace facet

#endif // FACET_LIB_TARGET_CODEGEN_TYPESCRIPTBACKEND_H
