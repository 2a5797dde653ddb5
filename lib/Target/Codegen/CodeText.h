//===- CodeText.h - Texts as languages write them ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_CODEGEN_CODETEXT_H
#define FACET_LIB_TARGET_CODEGEN_CODETEXT_H

#include "facet/Support/Value.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <string>

namespace facet {

/// A literal of Python and of TypeScript.
std::string quoteLikeJson(llvm::StringRef text);
std::string quoteForRust(llvm::StringRef text);

/// An atom as a literal.
std::string pythonLiteral(Value atom);
std::string typeScriptLiteral(Value atom);
/// A number with a fraction or exponent.
std::string rustFloat(double number);

/// Calls `visit` with the lines of a text that becomes a comment: without
/// characters that would end the line or turn its direction.
void forEachCommentLine(llvm::StringRef text,
                        llvm::function_ref<void(llvm::StringRef)> visit);

} // namespace facet

#endif // FACET_LIB_TARGET_CODEGEN_CODETEXT_H
