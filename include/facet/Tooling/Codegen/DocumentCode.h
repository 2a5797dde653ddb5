//===- DocumentCode.h - Code for the users of a document --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_CODEGEN_DOCUMENTCODE_H
#define FACET_TOOLING_CODEGEN_DOCUMENTCODE_H

#include "facet/Sema/AnalysedProgram.h"
#include "facet/Target/Codegen/Codegen.h"

namespace facet {

/// The package of a document that was analysed without errors: all functions
/// of its interfaces, its inputs and its response. Nullopt, with X.fct.CODEGEN
/// reported, where the language cannot say something.
std::optional<std::vector<CodeFile>>
generateCode(const AnalysedProgram &program, llvm::StringRef packageName,
             CodeLanguage language, Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_CODEGEN_DOCUMENTCODE_H
