//===- RustBackend.h - Packages of Rust -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_CODEGEN_RUSTBACKEND_H
#define FACET_LIB_TARGET_CODEGEN_RUSTBACKEND_H

#include "Codegen/CodeModel.h"

namespace facet {

/// Whether Rust code writes the type under a name.
bool needsRustName(const Type *type);

/// The files of the package.
std::vector<CodeFile> writeRust(const CodeModel &model);

} // namespace facet

#endif // FACET_LIB_TARGET_CODEGEN_RUSTBACKEND_H
